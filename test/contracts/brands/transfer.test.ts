import { loadFixture, setBalance } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ethers } from "hardhat";
import { deployMarks, NO_BRAND, NOBODY } from "./marks";

describe("BrandRegistry: ERC-721", () => {
  it("has its name, symbol and interfaces", async () => {
    const { brands } = await loadFixture(deployMarks);
    expect(await brands.name()).to.equal("Lotmark Brands");
    expect(await brands.symbol()).to.equal("MARK");
    for (const [id, supported] of [
      ["0x01ffc9a7", true], // ERC-165
      ["0x80ac58cd", true], // ERC-721
      ["0x5b5e139f", true], // its metadata
      ["0xffffffff", false],
    ] as const) {
      expect(await brands.supportsInterface(id), id).to.equal(supported);
    }
  });

  it("has no transfers and no approvals, not even for the owner's account or its key", async () => {
    const { brands, brand, account, owner, registrar, neighbourAccount } =
      await loadFixture(deployMarks);
    await setBalance(account, ethers.parseEther("1"));
    for (const caller of [await ethers.getImpersonatedSigner(account), owner, registrar]) {
      const token = brands.connect(caller);
      for (const to of [neighbourAccount, account, caller.address, NOBODY]) {
        for (const call of [
          () => token.transferFrom(account, to, brand),
          () => token["safeTransferFrom(address,address,uint256)"](account, to, brand),
          () =>
            token["safeTransferFrom(address,address,uint256,bytes)"](account, to, brand, "0x01"),
          () => token.approve(to, brand),
          () => token.setApprovalForAll(to, true),
          () => token.setApprovalForAll(to, false),
        ]) {
          await expect(call()).to.be.revertedWithCustomError(
            brands,
            "BrandRegistryTransferByOfferOnly",
          );
        }
      }
    }
    expect(await brands.ownerOf(brand)).to.equal(account);
  });

  it("has nobody approved", async () => {
    const { brands, brand, account, owner } = await loadFixture(deployMarks);
    expect(await brands.getApproved(brand)).to.equal(NOBODY);
    expect(await brands.isApprovedForAll(account, owner)).to.equal(false);
  });

  it("has no documents of its tokens", async () => {
    const { brands, brand } = await loadFixture(deployMarks);
    expect(await brands.tokenURI(brand)).to.equal("");
  });

  it("knows no token that is no mark", async () => {
    const { brands } = await loadFixture(deployMarks);
    for (const call of [
      () => brands.ownerOf(NO_BRAND),
      () => brands.tokenURI(NO_BRAND),
      () => brands.getApproved(NO_BRAND),
    ]) {
      await expect(call())
        .to.be.revertedWithCustomError(brands, "ERC721NonexistentToken")
        .withArgs(NO_BRAND);
    }
    for (const call of [
      () => brands.approve(NOBODY, NO_BRAND),
      () => brands.transferFrom(NOBODY, NOBODY, NO_BRAND),
    ]) {
      await expect(call()).to.be.revertedWithCustomError(
        brands,
        "BrandRegistryTransferByOfferOnly",
      );
    }
  });
});
