import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { expectGroundsNeeded, expectOnlyRole } from "../support/behaviours";
import { GROUNDS } from "../support/members";
import { deployMarks, GROUNDS_IN_EVENT, STATUS } from "./marks";

describe("BrandRegistry: settleDispute", () => {
  async function deploy() {
    const marks = await deployMarks();
    const { brands, brand, neighbour, maker } = marks;
    for (const key of [neighbour, maker]) await brands.connect(key).dispute(brand, GROUNDS);
    return marks;
  }

  for (const upheld of [true, false]) {
    it(`ends the dispute alone, ${upheld ? "upheld" : "dismissed"}`, async () => {
      const fixture = await loadFixture(deploy);
      const { brands, registrar, brand, neighbourAccount, makerAccount } = fixture;
      await expect(
        brands.connect(registrar).settleDispute(brand, neighbourAccount, upheld, GROUNDS),
      )
        .to.emit(brands, "BrandDisputeSettled")
        .withArgs(brand, neighbourAccount, upheld, GROUNDS_IN_EVENT);
      expect(await brands.isDisputedBy(brand, neighbourAccount)).to.equal(false);
      expect(await brands.isDisputedBy(brand, makerAccount)).to.equal(true);
      const { disputes, status } = await brands.brandOf(brand);
      expect(disputes).to.equal(1);
      expect(status).to.equal(STATUS.recorded);
    });
  }

  it("needs a dispute", async () => {
    const { brands, registrar, brand, account } = await loadFixture(deploy);
    await expect(brands.connect(registrar).settleDispute(brand, account, true, GROUNDS))
      .to.be.revertedWithCustomError(brands, "BrandRegistryNoDispute")
      .withArgs(brand, account);
  });

  it("is for the registrar, with grounds", async () => {
    const fixture = await loadFixture(deploy);
    const { brands, registrar, brand, neighbourAccount } = fixture;
    await expectOnlyRole(fixture, "registrar", brands, (caller) =>
      brands.connect(caller).settleDispute(brand, neighbourAccount, true, GROUNDS),
    );
    await expectGroundsNeeded(brands, (grounds) =>
      brands.connect(registrar).settleDispute(brand, neighbourAccount, true, grounds),
    );
  });
});
