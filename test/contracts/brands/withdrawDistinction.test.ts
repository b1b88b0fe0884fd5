import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { expectGroundsNeeded, expectOnlyRole } from "../support/behaviours";
import { GROUNDS } from "../support/members";
import { distinctionOf } from "./distinctions";
import { deployMarks, GROUNDS_IN_EVENT, NO_BRAND } from "./marks";

describe("BrandRegistry: withdrawDistinction", () => {
  async function deploy() {
    const marks = await deployMarks();
    const { brands, registrar, brand } = marks;
    for (const title of ["first", "second"]) {
      await brands.connect(registrar).grantDistinction(brand, distinctionOf({ title }));
    }
    return marks;
  }

  it("ends the distinction now and keeps it on record", async () => {
    const { brands, registrar, brand } = await loadFixture(deploy);
    const now = BigInt(await time.latest()) + 100n;
    await time.setNextBlockTimestamp(now);
    await expect(brands.connect(registrar).withdrawDistinction(brand, 1, GROUNDS))
      .to.emit(brands, "DistinctionWithdrawn")
      .withArgs(brand, 1, GROUNDS_IN_EVENT);
    expect(await brands.distinctionsOf(brand)).to.deep.equal([
      Object.values(distinctionOf({ title: "first" })),
      Object.values(distinctionOf({ title: "second", validUntil: now - 1n })),
    ]);
  });

  it("refuses a distinction that there is not, or no more", async () => {
    const { brands, registrar, brand } = await loadFixture(deploy);
    const now = BigInt(await time.latest()) + 100n;
    await brands
      .connect(registrar)
      .grantDistinction(brand, distinctionOf({ validUntil: now - 1n }));
    await brands.connect(registrar).withdrawDistinction(brand, 0, GROUNDS);
    await time.setNextBlockTimestamp(now);
    for (const [of, index] of [
      [brand, 0],
      [brand, 2],
      [brand, 3],
      [NO_BRAND, 0],
    ] as const) {
      await expect(brands.connect(registrar).withdrawDistinction(of, index, GROUNDS))
        .to.be.revertedWithCustomError(brands, "BrandRegistryUnknownDistinction")
        .withArgs(of, index);
    }
  });

  it("still withdraws one in its last second", async () => {
    const { brands, registrar, brand } = await loadFixture(deploy);
    const now = BigInt(await time.latest()) + 100n;
    await brands.connect(registrar).grantDistinction(brand, distinctionOf({ validUntil: now }));
    await time.setNextBlockTimestamp(now);
    await brands.connect(registrar).withdrawDistinction(brand, 2, GROUNDS);
    expect((await brands.distinctionsOf(brand))[2]!.validUntil).to.equal(now - 1n);
  });

  it("is for the registrar, with grounds", async () => {
    const fixture = await loadFixture(deploy);
    const { brands, registrar, brand } = fixture;
    await expectOnlyRole(fixture, "registrar", brands, (caller) =>
      brands.connect(caller).withdrawDistinction(brand, 0, GROUNDS),
    );
    await expectGroundsNeeded(brands, (grounds) =>
      brands.connect(registrar).withdrawDistinction(brand, 0, grounds),
    );
  });
});
