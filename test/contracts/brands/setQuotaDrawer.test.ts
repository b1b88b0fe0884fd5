import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { expectOnlyRole } from "../support/behaviours";
import { deployMarks } from "./marks";

describe("BrandRegistry: setQuotaDrawer", () => {
  it("allows a module to draw quotas, and stops it", async () => {
    const { brands, council, brand, account, stranger } = await loadFixture(deployMarks);
    const module = stranger.address;
    const draw = () => brands.connect(stranger).draw([brand], account, 1);
    expect(await brands.isQuotaDrawer(module)).to.equal(false);

    await expect(brands.connect(council).setQuotaDrawer(module, true))
      .to.emit(brands, "QuotaDrawerSet")
      .withArgs(module, true);
    expect(await brands.isQuotaDrawer(module)).to.equal(true);
    await draw();

    await expect(brands.connect(council).setQuotaDrawer(module, false))
      .to.emit(brands, "QuotaDrawerSet")
      .withArgs(module, false);
    expect(await brands.isQuotaDrawer(module)).to.equal(false);
    await expect(draw())
      .to.be.revertedWithCustomError(brands, "BrandRegistryNotQuotaDrawer")
      .withArgs(module);
  });

  it("is for the council", async () => {
    const fixture = await loadFixture(deployMarks);
    await expectOnlyRole(fixture, "council", fixture.brands, (caller) =>
      fixture.brands.connect(caller).setQuotaDrawer(caller, true),
    );
  });
});
