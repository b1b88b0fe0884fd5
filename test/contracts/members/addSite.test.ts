import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ethers } from "hardhat";
import { siteIdOfCode, siteIdOfGln } from "../../../sdk/members";
import { GROUNDS } from "../support/members";
import { deployConsortium, expectOnlyAdministrators } from "./consortium";

const GLN = siteIdOfGln("6901234000009");
const DOCK = siteIdOfCode("DOCK-1");
const LATITUDE = 30_250_000;
const LONGITUDE = 120_160_000;

/** A 32-byte key from its low 31 bytes and a scheme. */
const key = (scheme: bigint, body: bigint): string => ethers.toBeHex((scheme << 248n) | body, 32);

describe("MemberRegistry: addSite", () => {
  it("adds a GLN and an own code", async () => {
    const { members, account, owner } = await loadFixture(deployConsortium);
    for (const site of [GLN, DOCK]) {
      const addition = await members
        .connect(owner)
        .addSite(site, LATITUDE, LONGITUDE, "龙井村仓库");
      await expect(addition)
        .to.emit(members, "SiteAdded")
        .withArgs(account, site, LATITUDE, LONGITUDE, "龙井村仓库");
      expect(await members.siteOf(account, site)).to.deep.equal([
        true,
        LATITUDE,
        LONGITUDE,
        addition.blockNumber,
      ]);
      await members.requireSite(account, site);
    }
  });

  it("is for administrators", async () => {
    const fixture = await loadFixture(deployConsortium);
    await expectOnlyAdministrators(fixture, (caller) =>
      fixture.members.connect(caller).addSite(DOCK, LATITUDE, LONGITUDE, ""),
    );
  });

  it("takes the smallest and the largest keys of both kinds", async () => {
    const { members, owner } = await loadFixture(deployConsortium);
    for (const site of [
      siteIdOfGln("0000000000017"),
      siteIdOfGln("9999999999994"),
      siteIdOfCode("!"),
      siteIdOfCode("~".repeat(20)),
    ]) {
      await members.connect(owner).addSite(site, LATITUDE, LONGITUDE, "");
    }
  });

  it("refuses what is neither a GLN nor an own code", async () => {
    const { members, owner } = await loadFixture(deployConsortium);
    const wrong = {
      "no scheme": key(0n, 6901234000009n),
      "another scheme": key(3n, 6901234000009n),
      "a wrong check digit": key(1n, 6901234000008n),
      "a GLN of zeros": key(1n, 0n),
      "a GLN of 14 digits": key(1n, 16901234000006n),
      "a GLN of exactly 10^13, were it one": key(1n, 10n ** 13n),
      "a GLN with something above it": key(1n, 6901234000009n | (1n << 240n)),
      "an empty code": key(2n, 0n),
      "a code with something above it": key(2n, (1n << 160n) | (0x41n << 152n)),
      "a code with a space": key(2n, 0x4120_41n << 136n),
      "a code with a control character": key(2n, 0x1fn << 152n),
      "a code with a DEL": key(2n, 0x7fn << 152n),
      "a code with a byte beyond ASCII": key(2n, 0xe8n << 152n),
      "a code with a NUL inside": key(2n, 0x4100_41n << 136n),
      "a code that is not left-aligned": key(2n, 0x41n),
    };
    for (const [what, site] of Object.entries(wrong)) {
      await expect(members.connect(owner).addSite(site, LATITUDE, LONGITUDE, ""), what)
        .to.be.revertedWithCustomError(members, "MemberRegistryInvalidSite")
        .withArgs(site);
    }
  });

  it("knows what is on earth", async () => {
    const { members, owner } = await loadFixture(deployConsortium);
    const corners = [
      [90_000_000, 180_000_000],
      [-90_000_000, -180_000_000],
      [0, 1],
      [1, 0],
    ] as const;
    for (const [index, [latitude, longitude]] of corners.entries()) {
      await members.connect(owner).addSite(siteIdOfCode(`C${index}`), latitude, longitude, "");
    }
    for (const site of [DOCK, GLN]) {
      for (const [latitude, longitude] of [
        [90_000_001, 0],
        [-90_000_001, 0],
        [0, 180_000_001],
        [0, -180_000_001],
        [2 ** 31 - 1, -(2 ** 31)],
      ] as const) {
        await expect(members.connect(owner).addSite(site, latitude, longitude, ""))
          .to.be.revertedWithCustomError(members, "MemberRegistryInvalidCoordinates")
          .withArgs(latitude, longitude);
      }
    }
  });

  it("needs coordinates of a place without a GLN only", async () => {
    const { members, account, owner } = await loadFixture(deployConsortium);
    await expect(members.connect(owner).addSite(DOCK, 0, 0, ""))
      .to.be.revertedWithCustomError(members, "MemberRegistryInvalidCoordinates")
      .withArgs(0, 0);
    await members.connect(owner).addSite(GLN, 0, 0, "");
    const { open, latitude, longitude } = await members.siteOf(account, GLN);
    expect([open, latitude, longitude]).to.deep.equal([true, 0n, 0n]);
  });

  it("gives a GLN to one member only, and once", async () => {
    const { members, account, owner, neighbour } = await loadFixture(deployConsortium);
    await members.connect(owner).addSite(GLN, 0, 0, "");
    for (const caller of [owner, neighbour]) {
      await expect(members.connect(caller).addSite(GLN, LATITUDE, LONGITUDE, ""))
        .to.be.revertedWithCustomError(members, "MemberRegistrySiteTaken")
        .withArgs(GLN, account);
    }
  });

  it("keeps a GLN with an expelled member until it is struck off", async () => {
    const { members, registrar, account, owner, neighbour, neighbourAccount } =
      await loadFixture(deployConsortium);
    await members.connect(owner).addSite(GLN, 0, 0, "");
    await members.connect(registrar).expel(account, GROUNDS);
    await expect(members.connect(neighbour).addSite(GLN, 0, 0, ""))
      .to.be.revertedWithCustomError(members, "MemberRegistrySiteTaken")
      .withArgs(GLN, account);
    await members.connect(registrar).strikeOffSite(account, GLN, GROUNDS);
    await members.connect(neighbour).addSite(GLN, 0, 0, "");
    await members.requireSite(neighbourAccount, GLN);
  });

  it("lets every member have its own DOCK-1, once", async () => {
    const { members, account, owner, neighbour, neighbourAccount } =
      await loadFixture(deployConsortium);
    for (const [caller, member] of [
      [owner, account],
      [neighbour, neighbourAccount],
    ] as const) {
      await members.connect(caller).addSite(DOCK, LATITUDE, LONGITUDE, "");
      await expect(members.connect(caller).addSite(DOCK, LATITUDE, LONGITUDE, ""))
        .to.be.revertedWithCustomError(members, "MemberRegistrySiteTaken")
        .withArgs(DOCK, member);
    }
  });
});
