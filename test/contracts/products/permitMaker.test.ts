import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ethers } from "hardhat";
import { numberOf } from "../../../sdk/chain/enumerations";
import { admitMember, GROUNDS } from "../support/members";
import { deployGoods, expectOnlyResponsible, GTIN, lotPrefix } from "./goods";

const NONE = lotPrefix("");
const MAX_MAKERS = 16;

describe("ProductRegistry: permitMaker", () => {
  it("makes exactly the permitted members makers", async () => {
    const fixture = await loadFixture(deployGoods);
    const { products, owner, account, makerAccount } = fixture;
    await products.termsFor(GTIN, account);
    await expect(products.connect(owner).permitMaker(GTIN, makerAccount, NONE))
      .to.emit(products, "MakerPermitted")
      .withArgs(GTIN, makerAccount, NONE);
    expect(await products.makersOf(GTIN)).to.deep.equal([[makerAccount, NONE]]);
    await products.termsFor(GTIN, makerAccount);
    await expect(products.termsFor(GTIN, account))
      .to.be.revertedWithCustomError(products, "ProductRegistryNotMaker")
      .withArgs(GTIN, account);
  });

  it("permits the responsible member like any other", async () => {
    const { products, owner, account, makerAccount } = await loadFixture(deployGoods);
    await products.connect(owner).permitMaker(GTIN, account, lotPrefix("A"));
    await products.connect(owner).permitMaker(GTIN, makerAccount, lotPrefix("B"));
    expect(await products.makersOf(GTIN)).to.deep.equal([
      [account, lotPrefix("A")],
      [makerAccount, lotPrefix("B")],
    ]);
    expect((await products.termsFor(GTIN, account)).lotPrefix).to.equal(lotPrefix("A"));
    expect((await products.termsFor(GTIN, makerAccount)).lotPrefix).to.equal(lotPrefix("B"));
  });

  it("changes the prefix of a maker that is permitted", async () => {
    const { products, owner, makerAccount, neighbourAccount } = await loadFixture(deployGoods);
    const permit = (maker: string, prefix: string) =>
      products.connect(owner).permitMaker(GTIN, maker, lotPrefix(prefix));
    for (const prefix of ["", "A", "AB", "", "A"]) {
      await expect(permit(makerAccount, prefix))
        .to.emit(products, "MakerPermitted")
        .withArgs(GTIN, makerAccount, lotPrefix(prefix));
      expect(await products.makersOf(GTIN)).to.deep.equal([[makerAccount, lotPrefix(prefix)]]);
    }
    await permit(neighbourAccount, "B");
    await permit(makerAccount, "AA");
    await permit(makerAccount, "A");
    expect(await products.makersOf(GTIN)).to.deep.equal([
      [makerAccount, lotPrefix("A")],
      [neighbourAccount, lotPrefix("B")],
    ]);
  });

  it("needs a prefix of every maker once there are two", async () => {
    const { products, owner, makerAccount, neighbourAccount } = await loadFixture(deployGoods);
    const permit = (maker: string, prefix: string) =>
      products.connect(owner).permitMaker(GTIN, maker, lotPrefix(prefix));
    await permit(makerAccount, "");
    await expect(permit(neighbourAccount, "B"), "of the one there is")
      .to.be.revertedWithCustomError(products, "ProductRegistryLotPrefixMissing")
      .withArgs(GTIN, makerAccount);
    await permit(makerAccount, "A");
    await expect(permit(neighbourAccount, ""), "of the new one")
      .to.be.revertedWithCustomError(products, "ProductRegistryLotPrefixMissing")
      .withArgs(GTIN, neighbourAccount);
    await permit(neighbourAccount, "B");
    for (const maker of [makerAccount, neighbourAccount]) {
      await expect(permit(maker, ""), "for ever")
        .to.be.revertedWithCustomError(products, "ProductRegistryLotPrefixMissing")
        .withArgs(GTIN, maker);
    }
    await products.connect(owner).withdrawMaker(GTIN, makerAccount);
    await permit(neighbourAccount, "");
  });

  for (const [first, second] of [
    ["A", "A"],
    ["A", "AB"],
    ["AB", "A"],
    ["ABCDEFGHIJKLMNOPQRS", "ABCDEFGHIJKLMNOPQR"],
    ["0", "00"],
    ["L-", "L-2026"],
  ] as const) {
    it(`refuses "${second}" beside "${first}"`, async () => {
      const { products, owner, account, makerAccount, neighbourAccount } =
        await loadFixture(deployGoods);
      const permit = (maker: string, prefix: string) =>
        products.connect(owner).permitMaker(GTIN, maker, lotPrefix(prefix));
      await permit(account, "!");
      await permit(makerAccount, first);
      await expect(permit(neighbourAccount, second), "to a new maker")
        .to.be.revertedWithCustomError(products, "ProductRegistryLotPrefixOverlaps")
        .withArgs(lotPrefix(second), lotPrefix(first), makerAccount);
      await permit(neighbourAccount, "?");
      await expect(permit(neighbourAccount, second), "as a change")
        .to.be.revertedWithCustomError(products, "ProductRegistryLotPrefixOverlaps")
        .withArgs(lotPrefix(second), lotPrefix(first), makerAccount);
    });
  }

  it("takes prefixes that differ in any bit of any character", async () => {
    const { products, owner, account, makerAccount, neighbourAccount } =
      await loadFixture(deployGoods);
    const permit = (maker: string, prefix: string) =>
      products.connect(owner).permitMaker(GTIN, maker, lotPrefix(prefix));
    for (const [first, second, third] of [
      ["A", "B", "C"],
      ["A", "a", "Q"],
      ["0A", "1A", "2A"],
      ["ABCDEFGHIJKLMNOPQRS", "ABCDEFGHIJKLMNOPQRT", "ABCDEFGHIJKLMNOPQRU"],
      ["AA", "AB", "B"],
    ] as const) {
      await permit(account, first);
      await permit(makerAccount, second);
      await permit(neighbourAccount, third);
      for (const maker of [account, makerAccount, neighbourAccount]) {
        await products.connect(owner).withdrawMaker(GTIN, maker);
      }
    }
  });

  for (const [why, prefix] of [
    ["a space", lotPrefix("A B")],
    ["a character outside the set", lotPrefix("A#")],
    ["a NUL before the last character", lotPrefix("A\0B")],
    ["characters that do not begin at the left", ethers.zeroPadValue("0x41", 20)],
    ["the length of a whole lot number", lotPrefix("ABCDEFGHIJKLMNOPQRST")],
  ] as const) {
    it(`refuses ${why}`, async () => {
      const { products, owner, makerAccount } = await loadFixture(deployGoods);
      await expect(products.connect(owner).permitMaker(GTIN, makerAccount, prefix))
        .to.be.revertedWithCustomError(products, "ProductRegistryInvalidLotPrefix")
        .withArgs(prefix);
    });
  }

  it("is for active members, also as a change", async () => {
    const fixture = await loadFixture(deployGoods);
    const { products, members, registrar, owner, makerAccount, stranger } = fixture;
    await expect(products.connect(owner).permitMaker(GTIN, stranger, NONE))
      .to.be.revertedWithCustomError(members, "MemberRegistryUnknownMember")
      .withArgs(stranger.address);
    await products.connect(owner).permitMaker(GTIN, makerAccount, NONE);
    await members.connect(registrar).suspend(makerAccount, GROUNDS);
    await expect(products.connect(owner).permitMaker(GTIN, makerAccount, NONE))
      .to.be.revertedWithCustomError(members, "MemberRegistryMemberNotActive")
      .withArgs(makerAccount, numberOf("IMemberRegistry.Standing", "Suspended"));
  });

  it("permits sixteen makers at most", async () => {
    const fixture = await loadFixture(deployGoods);
    const { products, owner, makerAccount, neighbourAccount } = fixture;
    const permit = (maker: string, prefix: string) =>
      products.connect(owner).permitMaker(GTIN, maker, lotPrefix(prefix));
    const makers = [makerAccount];
    for (const administrator of fixture.keys.slice(10, 10 + MAX_MAKERS - 1)) {
      makers.push(await admitMember(fixture, { administrator }));
    }
    for (const [i, maker] of makers.entries()) await permit(maker, String.fromCharCode(65 + i));
    expect(await products.makersOf(GTIN)).to.have.lengthOf(MAX_MAKERS);
    await expect(permit(neighbourAccount, "Z"))
      .to.be.revertedWithCustomError(products, "ProductRegistryTooManyMakers")
      .withArgs(GTIN, MAX_MAKERS);
    await permit(makerAccount, "Z");
    await products.connect(owner).withdrawMaker(GTIN, makers[7]!);
    await permit(neighbourAccount, "H");
    expect(await products.makersOf(GTIN)).to.have.lengthOf(MAX_MAKERS);
  });

  it("is possible while the product is discontinued", async () => {
    const { products, owner, makerAccount } = await loadFixture(deployGoods);
    await products.connect(owner).discontinue(GTIN);
    await products.connect(owner).permitMaker(GTIN, makerAccount, NONE);
  });

  it("is for the responsible member", async () => {
    const fixture = await loadFixture(deployGoods);
    await expectOnlyResponsible(fixture, (caller, gtin) =>
      fixture.products.connect(caller).permitMaker(gtin, fixture.makerAccount, NONE),
    );
  });
});
