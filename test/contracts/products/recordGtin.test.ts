import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { numberOf } from "../../../sdk/chain/enumerations";
import { expectOnlyRole } from "../support/behaviours";
import { GROUNDS } from "../support/members";
import {
  deployGoods,
  INVALID_GTINS,
  OUTSIDE_GTIN,
  RESTRICTED_GTINS,
  UNRESTRICTED_GTINS,
} from "./goods";

describe("ProductRegistry: recordGtin", () => {
  it("records a single GTIN for a member", async () => {
    const { products, registrar, neighbourAccount } = await loadFixture(deployGoods);
    await expect(products.connect(registrar).recordGtin(OUTSIDE_GTIN, neighbourAccount))
      .to.emit(products, "GtinRecorded")
      .withArgs(OUTSIDE_GTIN, neighbourAccount);
    expect(await products.holderOf(OUTSIDE_GTIN)).to.deep.equal([neighbourAccount, 1]);
  });

  for (const [why, gtin] of INVALID_GTINS) {
    it(`refuses ${why}`, async () => {
      const { products, registrar, account } = await loadFixture(deployGoods);
      await expect(products.connect(registrar).recordGtin(gtin, account))
        .to.be.revertedWithCustomError(products, "ProductRegistryInvalidGtin")
        .withArgs(gtin);
    });
  }

  it("refuses what is for restricted circulation", async () => {
    const { products, registrar, account } = await loadFixture(deployGoods);
    for (const gtin of RESTRICTED_GTINS) {
      await expect(products.connect(registrar).recordGtin(gtin, account))
        .to.be.revertedWithCustomError(products, "ProductRegistryRestrictedCirculation")
        .withArgs(gtin);
    }
    for (const gtin of UNRESTRICTED_GTINS) {
      await products.connect(registrar).recordGtin(gtin, account);
    }
  });

  it("refuses a GTIN that is recorded already, even for the same member", async () => {
    const { products, registrar, account, neighbourAccount } = await loadFixture(deployGoods);
    await products.connect(registrar).recordGtin(OUTSIDE_GTIN, account);
    for (const member of [account, neighbourAccount]) {
      await expect(products.connect(registrar).recordGtin(OUTSIDE_GTIN, member))
        .to.be.revertedWithCustomError(products, "ProductRegistryGtinTaken")
        .withArgs(OUTSIDE_GTIN, account);
    }
  });

  it("is for active members", async () => {
    const { products, members, registrar, account, stranger } = await loadFixture(deployGoods);
    const record = (member: string) => products.connect(registrar).recordGtin(OUTSIDE_GTIN, member);
    await expect(record(stranger.address))
      .to.be.revertedWithCustomError(members, "MemberRegistryUnknownMember")
      .withArgs(stranger.address);
    await members.connect(registrar).suspend(account, GROUNDS);
    await expect(record(account))
      .to.be.revertedWithCustomError(members, "MemberRegistryMemberNotActive")
      .withArgs(account, numberOf("IMemberRegistry.Standing", "Suspended"));
  });

  it("is for the registrar", async () => {
    const fixture = await loadFixture(deployGoods);
    await expectOnlyRole(fixture, "registrar", fixture.products, (caller) =>
      fixture.products.connect(caller).recordGtin(OUTSIDE_GTIN, fixture.account),
    );
  });
});
