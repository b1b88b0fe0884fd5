import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import hre from "hardhat";
import { UNLIMITED_QUOTA } from "../../../sdk/brands";
import { authoriseMember, recordBrand } from "../support/brands";
import { GROUNDS } from "../support/members";
import { countSlots } from "../support/slots";
import { bring, deployMarks, NO_BRAND, STATUS } from "./marks";

describe("BrandRegistry: draw", () => {
  /** The maker has a quota under one mark and none to keep to under another. */
  async function deploy() {
    const marks = await deployMarks();
    const { brands, brand, drawer, owner, makerAccount } = marks;
    const free = await recordBrand(marks, { key: owner, mark: { number: "2" }, measure: "None" });
    await authoriseMember(brands, { key: owner, brand, member: makerAccount, quota: 500n });
    await authoriseMember(brands, { key: owner, brand: free, member: makerAccount });
    const draw = (amount: bigint, { marked = [brand], member = makerAccount } = {}) =>
      brands.connect(drawer).draw(marked, member, amount);
    const drawn = async (of = brand, member = makerAccount) =>
      (await brands.authorisationOf(of, member, 0)).drawn;
    return { ...marks, free, draw, drawn };
  }

  it("adds up until the quota is used", async () => {
    const { brands, brand, makerAccount, draw, drawn } = await loadFixture(deploy);
    await draw(300n);
    expect(await drawn()).to.equal(300);
    await expect(draw(201n))
      .to.be.revertedWithCustomError(brands, "BrandRegistryQuotaExceeded")
      .withArgs(brand, makerAccount, 0, 200, 201);
    await draw(200n);
    expect(await drawn()).to.equal(500);
    await expect(draw(1n))
      .to.be.revertedWithCustomError(brands, "BrandRegistryQuotaExceeded")
      .withArgs(brand, makerAccount, 0, 0, 1);
  });

  it("refuses an amount beyond all quotas", async () => {
    const { brands, brand, makerAccount, draw } = await loadFixture(deploy);
    for (const amount of [2n ** 64n, 2n ** 64n + 1n, 2n ** 256n - 1n]) {
      await expect(draw(amount))
        .to.be.revertedWithCustomError(brands, "BrandRegistryQuotaExceeded")
        .withArgs(brand, makerAccount, 0, 500, amount);
    }
  });

  it("counts the largest quota that is one", async () => {
    const fixture = await loadFixture(deploy);
    const { brands, brand, owner, neighbourAccount, draw, drawn } = fixture;
    const quota = UNLIMITED_QUOTA - 1n;
    await authoriseMember(brands, { key: owner, brand, member: neighbourAccount, quota });
    await draw(quota, { member: neighbourAccount });
    expect(await drawn(brand, neighbourAccount)).to.equal(quota);
    await expect(draw(1n, { member: neighbourAccount }))
      .to.be.revertedWithCustomError(brands, "BrandRegistryQuotaExceeded")
      .withArgs(brand, neighbourAccount, 0, 0, 1);
  });

  it("counts nothing where there is no limit", async () => {
    const { free, draw, drawn } = await loadFixture(deploy);
    await draw(2n ** 256n - 1n, { marked: [free] });
    expect(await drawn(free)).to.equal(0);
  });

  it("draws under every mark, or under none", async () => {
    const fixture = await loadFixture(deploy);
    const { brands, brand, free, owner, makerAccount, draw, drawn } = fixture;
    const third = await recordBrand(fixture, { key: owner, mark: { number: "3" } });
    await authoriseMember(brands, { key: owner, brand: third, member: makerAccount, quota: 10n });
    await draw(4n, { marked: [brand, free, third] });
    expect([await drawn(), await drawn(free), await drawn(third)]).to.deep.equal([4n, 0n, 4n]);
    await expect(draw(7n, { marked: [brand, free, third] }))
      .to.be.revertedWithCustomError(brands, "BrandRegistryQuotaExceeded")
      .withArgs(third, makerAccount, 0, 6, 7);
    expect(await drawn()).to.equal(4);
  });

  it("counts a mark that is named twice twice", async () => {
    const { brands, brand, makerAccount, draw, drawn } = await loadFixture(deploy);
    await draw(250n, { marked: [brand, brand] });
    expect(await drawn()).to.equal(500);
    await expect(draw(1n, { marked: [brand, brand] }))
      .to.be.revertedWithCustomError(brands, "BrandRegistryQuotaExceeded")
      .withArgs(brand, makerAccount, 0, 0, 1);
  });

  it("of nothing only checks, even when the quota is used", async () => {
    const { brands, brand, neighbourAccount, draw, drawn } = await loadFixture(deploy);
    await draw(500n);
    await draw(0n);
    expect(await drawn()).to.equal(500);
    await expect(draw(0n, { member: neighbourAccount }))
      .to.be.revertedWithCustomError(brands, "BrandRegistryNotAuthorised")
      .withArgs(brand, neighbourAccount, 0);
  });

  it("under no marks is free", async () => {
    const { draw, stranger } = await loadFixture(deploy);
    await draw(1n, { marked: [], member: stranger.address });
  });

  it("draws from the open season", async () => {
    const { brands, brand, owner, makerAccount, draw, drawn } = await loadFixture(deploy);
    const member = makerAccount;
    await authoriseMember(brands, { key: owner, brand, member, season: 2026n, quota: 10n });
    await brands.connect(owner).openSeason(brand, 2026);
    await draw(10n);
    expect(await drawn()).to.equal(0);
    expect((await brands.authorisationOf(brand, member, 2026)).drawn).to.equal(10);
    await expect(draw(1n))
      .to.be.revertedWithCustomError(brands, "BrandRegistryQuotaExceeded")
      .withArgs(brand, member, 2026, 0, 1);
    await brands.connect(owner).openSeason(brand, 2027);
    await expect(draw(1n))
      .to.be.revertedWithCustomError(brands, "BrandRegistryNotAuthorised")
      .withArgs(brand, member, 2027);
  });

  describe("for the owner", () => {
    it("needs no authorisation and has no quota", async () => {
      const { brand, account, draw, drawn } = await loadFixture(deploy);
      await draw(2n ** 256n - 1n, { member: account });
      expect(await drawn(brand, account)).to.equal(0);
    });

    it("counts an authorisation while there is one, and never holds to it", async () => {
      const fixture = await loadFixture(deploy);
      const { brands, registrar, brand, owner, account, draw, drawn } = fixture;
      await authoriseMember(brands, { key: owner, brand, member: account, quota: 10n });
      await draw(8n, { member: account });
      await draw(3n, { member: account });
      expect(await drawn(brand, account)).to.equal(8);
      await brands.connect(registrar).revokeAuthorisation(brand, account, 0, GROUNDS);
      await draw(1n, { member: account });
      expect(await drawn(brand, account)).to.equal(8);
    });
  });

  describe("refuses, in this order,", () => {
    it("callers that may not draw", async () => {
      const fixture = await loadFixture(deploy);
      const { brands, brand, makerAccount, registrar, council, owner } = fixture;
      await bring(fixture, brand, "revoked");
      for (const caller of [registrar, council, owner]) {
        await expect(brands.connect(caller).draw([brand], makerAccount, 1))
          .to.be.revertedWithCustomError(brands, "BrandRegistryNotQuotaDrawer")
          .withArgs(caller.address);
      }
    });

    for (const status of ["suspended", "revoked", "lapsed"] as const) {
      it(`a mark that is ${status}, to its owner as well`, async () => {
        const fixture = await loadFixture(deploy);
        const { brands, brand, account, makerAccount, neighbourAccount, draw } = fixture;
        await bring(fixture, brand, status);
        for (const member of [account, makerAccount, neighbourAccount]) {
          await expect(draw(501n, { member }))
            .to.be.revertedWithCustomError(brands, "BrandRegistryNotInForce")
            .withArgs(brand, STATUS[status]);
        }
      });
    }

    it("a mark that there is not", async () => {
      const { brands, draw } = await loadFixture(deploy);
      await expect(draw(1n, { marked: [NO_BRAND] }))
        .to.be.revertedWithCustomError(brands, "BrandRegistryNotInForce")
        .withArgs(NO_BRAND, STATUS.none);
    });

    it("a mark after the last second of its validity", async () => {
      const fixture = await loadFixture(deploy);
      const { brands, brand, validUntil, account, draw } = fixture;
      await time.setNextBlockTimestamp(validUntil);
      await draw(1n, { member: account });
      await time.setNextBlockTimestamp(validUntil + 1n);
      await expect(draw(1n, { member: account }))
        .to.be.revertedWithCustomError(brands, "BrandRegistryNotInForce")
        .withArgs(brand, STATUS.lapsed);
    });

    it("a member that is not authorised", async () => {
      const { brands, brand, neighbourAccount, draw } = await loadFixture(deploy);
      await expect(draw(501n, { member: neighbourAccount }))
        .to.be.revertedWithCustomError(brands, "BrandRegistryNotAuthorised")
        .withArgs(brand, neighbourAccount, 0);
    });

    it("a member before and after its authorisation", async () => {
      const fixture = await loadFixture(deploy);
      const { brands, brand, owner, neighbourAccount: member, draw } = fixture;
      const validFrom = BigInt(await time.latest()) + 100n;
      const validUntil = validFrom + 100n;
      const quota = 5n;
      await authoriseMember(brands, { key: owner, brand, member, validFrom, validUntil, quota });
      for (const [at, holds] of [
        [validFrom - 1n, false],
        [validFrom, true],
        [validUntil, true],
        [validUntil + 1n, false],
      ] as const) {
        await time.setNextBlockTimestamp(at);
        if (holds) await draw(1n, { member });
        else {
          await expect(draw(6n, { member }))
            .to.be.revertedWithCustomError(brands, "BrandRegistryAuthorisationNotCurrent")
            .withArgs(brand, member, 0, validFrom, validUntil);
        }
      }
    });
  });

  it("reads three slots and writes one, or none where nothing is counted", async function () {
    // Coverage compiles other code than is deployed.
    if ("__SOLIDITY_COVERAGE_RUNNING" in hre) this.skip();
    const { free, draw } = await loadFixture(deploy);
    const { hash } = await draw(1n);
    expect(await countSlots("SLOAD", hash)).to.equal(3);
    expect(await countSlots("SSTORE", hash)).to.equal(1);
    expect(await countSlots("SSTORE", (await draw(0n)).hash)).to.equal(0);
    expect(await countSlots("SSTORE", (await draw(1n, { marked: [free] })).hash)).to.equal(0);
  });
});
