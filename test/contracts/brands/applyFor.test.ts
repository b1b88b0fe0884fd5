import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ethers } from "hardhat";
import { EVIDENCE, markOf } from "../support/brands";
import { deployMarks, expectOnlyBrandDuty, KIND, type Marks } from "./marks";

const MARK = markOf({ kind: KIND.trademark, number: "G/12.345-A" });

/** A mark as an event carries it. */
const IN_EVENT = [
  MARK.office,
  MARK.kind,
  MARK.number,
  MARK.name,
  MARK.internationalName,
  MARK.goods,
];

const MARK_TYPE = "tuple(string,uint8,string,string,string,string)";

describe("BrandRegistry: applyFor", () => {
  const idOf = ({ brands }: Marks) => brands.brandIdOf(MARK.office, MARK.kind, MARK.number);

  it("keeps the hash of the application and tells the mark's id", async () => {
    const fixture = await loadFixture(deployMarks);
    const { brands, neighbour, neighbourAccount } = fixture;
    const brand = await idOf(fixture);
    expect(await brands.connect(neighbour).applyFor.staticCall(MARK, EVIDENCE)).to.equal(brand);
    await expect(brands.connect(neighbour).applyFor(MARK, EVIDENCE))
      .to.emit(brands, "BrandApplied")
      .withArgs(brand, neighbourAccount, IN_EVENT, EVIDENCE);
    const encoded = ethers.AbiCoder.defaultAbiCoder().encode(
      [MARK_TYPE, "bytes32"],
      [IN_EVENT, EVIDENCE],
    );
    expect(await brands.applicationOf(brand, neighbourAccount)).to.equal(ethers.keccak256(encoded));
  });

  it("replaces the own application and leaves those of others", async () => {
    const fixture = await loadFixture(deployMarks);
    const { brands, maker, makerAccount, neighbour, neighbourAccount } = fixture;
    const brand = await idOf(fixture);
    await brands.connect(neighbour).applyFor(MARK, EVIDENCE);
    await brands.connect(maker).applyFor(MARK, EVIDENCE);
    const before = await brands.applicationOf(brand, neighbourAccount);
    expect(await brands.applicationOf(brand, makerAccount)).to.equal(before);
    await brands.connect(neighbour).applyFor({ ...MARK, goods: "Class 30" }, EVIDENCE);
    expect(await brands.applicationOf(brand, neighbourAccount)).not.to.equal(before);
    expect(await brands.applicationOf(brand, makerAccount)).to.equal(before);
  });

  it("is for keys with the duty for brands", async () => {
    const fixture = await loadFixture(deployMarks);
    await expectOnlyBrandDuty(fixture, (caller) =>
      fixture.brands.connect(caller).applyFor(MARK, EVIDENCE),
    );
  });

  for (const office of ["", "C", "CHN", "cn", "Cn", "cN", "C1", "1N", "@N", "C[", "中"]) {
    it(`refuses the office "${office}"`, async () => {
      const { brands, owner } = await loadFixture(deployMarks);
      await expect(brands.connect(owner).applyFor({ ...MARK, office }, EVIDENCE))
        .to.be.revertedWithCustomError(brands, "BrandRegistryInvalidOffice")
        .withArgs(office);
    });
  }

  for (const number of [
    "",
    "A".repeat(33),
    "12a",
    "12 3",
    "12,3",
    "1:",
    "@1",
    "1[",
    "第1号",
    "1\0",
  ]) {
    it(`refuses the number "${number}"`, async () => {
      const { brands, owner } = await loadFixture(deployMarks);
      await expect(brands.connect(owner).applyFor({ ...MARK, number }, EVIDENCE))
        .to.be.revertedWithCustomError(brands, "BrandRegistryInvalidNumber")
        .withArgs(number);
    });
  }

  it("takes every office and number that has the form", async () => {
    const { brands, owner } = await loadFixture(deployMarks);
    for (const office of ["AA", "ZZ"]) {
      for (const number of [
        "-",
        "./",
        "0123456789",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "9".repeat(32),
      ]) {
        await brands.connect(owner).applyFor({ ...MARK, office, number }, EVIDENCE);
      }
    }
  });

  it("needs a name, but none in Latin script and no goods", async () => {
    const { brands, owner } = await loadFixture(deployMarks);
    await expect(
      brands.connect(owner).applyFor({ ...MARK, name: "" }, EVIDENCE),
    ).to.be.revertedWithCustomError(brands, "BrandRegistryNameMissing");
    await brands.connect(owner).applyFor({ ...MARK, internationalName: "", goods: "" }, EVIDENCE);
  });

  it("needs evidence", async () => {
    const { brands, owner } = await loadFixture(deployMarks);
    await expect(
      brands.connect(owner).applyFor(MARK, ethers.ZeroHash),
    ).to.be.revertedWithCustomError(brands, "BrandRegistryEvidenceMissing");
  });

  it("refuses a mark that has been recorded, whoever asks", async () => {
    const { brands, brand, account, owner, neighbour } = await loadFixture(deployMarks);
    for (const caller of [owner, neighbour]) {
      await expect(brands.connect(caller).applyFor(markOf(), EVIDENCE))
        .to.be.revertedWithCustomError(brands, "BrandRegistryAlreadyRecorded")
        .withArgs(brand, account);
    }
  });

  it("refuses a kind that there is not", async () => {
    const { brands, owner } = await loadFixture(deployMarks);
    await expect(brands.connect(owner).applyFor({ ...MARK, kind: 4 }, EVIDENCE)).to.be.reverted;
  });
});
