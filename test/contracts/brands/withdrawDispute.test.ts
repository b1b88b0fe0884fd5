import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { GROUNDS } from "../support/members";
import { deployMarks, expectOnlyBrandDuty, NO_BRAND } from "./marks";

describe("BrandRegistry: withdrawDispute", () => {
  async function deploy() {
    const marks = await deployMarks();
    const { brands, brand, neighbour, maker } = marks;
    for (const key of [neighbour, maker]) await brands.connect(key).dispute(brand, GROUNDS);
    return marks;
  }

  it("takes back the own dispute, and that of nobody else", async () => {
    const fixture = await loadFixture(deploy);
    const { brands, brand, neighbour, neighbourAccount, makerAccount } = fixture;
    await expect(brands.connect(neighbour).withdrawDispute(brand))
      .to.emit(brands, "BrandDisputeWithdrawn")
      .withArgs(brand, neighbourAccount);
    expect(await brands.isDisputedBy(brand, neighbourAccount)).to.equal(false);
    expect(await brands.isDisputedBy(brand, makerAccount)).to.equal(true);
    expect((await brands.brandOf(brand)).disputes).to.equal(1);
  });

  it("needs a dispute", async () => {
    const { brands, brand, owner, account } = await loadFixture(deploy);
    for (const disputed of [brand, NO_BRAND]) {
      await expect(brands.connect(owner).withdrawDispute(disputed))
        .to.be.revertedWithCustomError(brands, "BrandRegistryNoDispute")
        .withArgs(disputed, account);
    }
  });

  it("is for keys with the duty for brands", async () => {
    const fixture = await loadFixture(deploy);
    await expectOnlyBrandDuty(fixture, (caller) =>
      fixture.brands.connect(caller).withdrawDispute(fixture.brand),
    );
  });
});
