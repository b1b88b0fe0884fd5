import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { numberOf } from "../../../sdk/chain/enumerations";
import { expectOnlyRole } from "../support/behaviours";
import { GROUNDS } from "../support/members";
import { deployGoods, NOBODY, PREFIX } from "./goods";

describe("ProductRegistry: recordPrefix", () => {
  it("records a company prefix for a member", async () => {
    const { products, registrar, neighbourAccount } = await loadFixture(deployGoods);
    expect(await products.prefixHolderOf("4006381")).to.equal(NOBODY);
    await expect(products.connect(registrar).recordPrefix("4006381", neighbourAccount))
      .to.emit(products, "PrefixRecorded")
      .withArgs("4006381", neighbourAccount);
    expect(await products.prefixHolderOf("4006381")).to.equal(neighbourAccount);
  });

  it("takes 4 to 12 digits, and tells zeros at the front apart", async () => {
    const { products, registrar, account, neighbourAccount } = await loadFixture(deployGoods);
    const record = (prefix: string, member: string) =>
      products.connect(registrar).recordPrefix(prefix, member);
    await record("0012", account);
    await record("00012", neighbourAccount);
    await record("001200", neighbourAccount);
    await record("999999999999", account);
    expect(await products.prefixHolderOf("0012")).to.equal(account);
    expect(await products.prefixHolderOf("00012")).to.equal(neighbourAccount);
    expect(await products.prefixHolderOf("001200")).to.equal(neighbourAccount);
    expect(await products.prefixHolderOf("000012")).to.equal(NOBODY);
    expect(await products.prefixHolderOf("999999999999")).to.equal(account);
  });

  for (const prefix of [
    "",
    "690",
    "6901234567890",
    "690123x",
    "690 1234",
    "/901",
    ":901",
    "６９０１",
  ]) {
    it(`refuses "${prefix}"`, async () => {
      const { products, registrar, account } = await loadFixture(deployGoods);
      await expect(products.connect(registrar).recordPrefix(prefix, account))
        .to.be.revertedWithCustomError(products, "ProductRegistryInvalidPrefix")
        .withArgs(prefix);
      expect(await products.prefixHolderOf(prefix)).to.equal(NOBODY);
    });
  }

  it("refuses what is for restricted circulation", async () => {
    const { products, registrar, account } = await loadFixture(deployGoods);
    for (const prefix of ["0200", "029999999999", "0400", "0499", "2000", "2599999", "2999"]) {
      await expect(products.connect(registrar).recordPrefix(prefix, account))
        .to.be.revertedWithCustomError(products, "ProductRegistryRestrictedPrefix")
        .withArgs(prefix);
    }
    for (const prefix of ["0199", "0300", "0399", "0500", "1999", "3000", "1200", "4200"]) {
      await products.connect(registrar).recordPrefix(prefix, account);
    }
  });

  it("refuses a prefix that is recorded already, even for the same member", async () => {
    const { products, registrar, account, neighbourAccount } = await loadFixture(deployGoods);
    for (const member of [account, neighbourAccount]) {
      await expect(products.connect(registrar).recordPrefix(PREFIX, member))
        .to.be.revertedWithCustomError(products, "ProductRegistryPrefixTaken")
        .withArgs(PREFIX, account);
    }
  });

  it("is for active members", async () => {
    const { products, members, registrar, account, stranger } = await loadFixture(deployGoods);
    const record = (member: string) => products.connect(registrar).recordPrefix("4006381", member);
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
      fixture.products.connect(caller).recordPrefix("4006381", fixture.account),
    );
  });
});
