import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { UNLIMITED_QUOTA } from "../../../sdk/brands";
import { authoriseMember, recordBrand } from "../support/brands";
import { YEAR } from "../support/members";
import { bring, deployMarks } from "./marks";

const DAY = 86_400n;

describe("BrandRegistry: giveBack", () => {
  /** The maker has drawn 300 of 500 in season 2026, which was opened the day before today. */
  async function deploy() {
    const marks = await deployMarks();
    const { brands, brand, drawer, owner, makerAccount } = marks;
    await brands.connect(owner).openSeason(brand, 2026);
    const openedOn = (await brands.brandOf(brand)).seasonOpenedOn;
    await authoriseMember(brands, { key: owner, brand, member: makerAccount, quota: 500n });
    const today = openedOn + 1n;
    await time.increaseTo(today * DAY);
    await brands.connect(drawer).draw([brand], makerAccount, 300);
    const giveBack = (
      amount: bigint,
      { marked = [brand], since = today, member = makerAccount } = {},
    ) => brands.connect(drawer).giveBack(marked, member, amount, since);
    const drawn = async (of = brand, member = makerAccount, season = 2026n) =>
      (await brands.authorisationOf(of, member, season)).drawn;
    return { ...marks, today, giveBack, drawn };
  }

  it("lets the amount be drawn again", async () => {
    const { brands, brand, drawer, makerAccount, giveBack, drawn } = await loadFixture(deploy);
    await giveBack(100n);
    expect(await drawn()).to.equal(200);
    await brands.connect(drawer).draw([brand], makerAccount, 300);
    expect(await drawn()).to.equal(500);
  });

  it("gives back what was drawn, and no more", async () => {
    const { giveBack, drawn } = await loadFixture(deploy);
    await giveBack(299n);
    expect(await drawn()).to.equal(1);
    await giveBack(1n);
    expect(await drawn()).to.equal(0);
    await giveBack(1n);
    expect(await drawn()).to.equal(0);
  });

  for (const amount of [301n, 2n ** 64n, 2n ** 64n + 1n, 2n ** 256n - 1n]) {
    it(`leaves nothing drawn for ${amount}`, async () => {
      const { giveBack, drawn } = await loadFixture(deploy);
      await giveBack(amount);
      expect(await drawn()).to.equal(0);
    });
  }

  it("gives back under every mark", async () => {
    const fixture = await loadFixture(deploy);
    const { brands, brand, drawer, owner, makerAccount, giveBack, drawn } = fixture;
    const other = await recordBrand(fixture, { key: owner, mark: { number: "2" } });
    await authoriseMember(brands, { key: owner, brand: other, member: makerAccount, quota: 50n });
    await brands.connect(drawer).draw([other], makerAccount, 40);
    await giveBack(30n, { marked: [brand, other] });
    expect(await drawn()).to.equal(270);
    expect(await drawn(other, makerAccount, 0n)).to.equal(10);
  });

  it("keeps what may have been drawn in the season before", async () => {
    const fixture = await loadFixture(deploy);
    const { brands, brand, drawer, owner, makerAccount: member, today, giveBack, drawn } = fixture;
    await giveBack(1n, { since: today - 1n });
    await giveBack(1n, { since: today - 2n });
    expect(await drawn()).to.equal(300);

    await authoriseMember(brands, { key: owner, brand, member, season: 2027n, quota: 500n });
    await brands.connect(owner).openSeason(brand, 2027);
    await brands.connect(drawer).draw([brand], member, 20);
    await giveBack(10n);
    expect(await drawn()).to.equal(300);
    expect(await drawn(brand, member, 2027n)).to.equal(20);
    await giveBack(10n, { since: today + 1n });
    expect(await drawn(brand, member, 2027n)).to.equal(10);
  });

  it("skips one mark and goes on to the next", async () => {
    const fixture = await loadFixture(deploy);
    const { brands, brand, drawer, owner, makerAccount: member, today, giveBack, drawn } = fixture;
    const young = await recordBrand(fixture, { key: owner, mark: { number: "2" } });
    const free = await recordBrand(fixture, { key: owner, mark: { number: "3" } });
    await brands.connect(owner).openSeason(young, 1);
    await authoriseMember(brands, { key: owner, brand: young, member, quota: 50n });
    await authoriseMember(brands, { key: owner, brand: free, member });
    await brands.connect(drawer).draw([young], member, 40);
    await giveBack(30n, { marked: [young, free, brand], since: today });
    expect(await drawn(young, member, 1n)).to.equal(40);
    expect(await drawn(free, member, 0n)).to.equal(0);
    expect(await drawn()).to.equal(270);
  });

  it("leaves an authorisation without limit alone", async () => {
    const fixture = await loadFixture(deploy);
    const { brands, brand, owner, makerAccount, giveBack, drawn } = fixture;
    const { validFrom, validUntil } = await brands.authorisationOf(brand, makerAccount, 2026);
    await brands
      .connect(owner)
      .grantAuthorisation(brand, makerAccount, 2026, validFrom, validUntil, UNLIMITED_QUOTA);
    await giveBack(100n);
    expect(await drawn()).to.equal(300);
  });

  it("keeps what may have been drawn without being counted", async () => {
    const fixture = await loadFixture(deploy);
    const { brands, brand, drawer, owner, neighbourAccount, today, giveBack, drawn } = fixture;
    const member = neighbourAccount;
    await authoriseMember(brands, { key: owner, brand, member });
    await brands.connect(drawer).draw([brand], member, 100);
    const { validFrom } = await brands.authorisationOf(brand, member, 2026);
    await brands
      .connect(owner)
      .grantAuthorisation(brand, member, 2026, validFrom, validFrom + YEAR, 50);
    await brands.connect(drawer).draw([brand], member, 50);
    await giveBack(100n, { member, since: today });
    expect(await drawn(brand, member)).to.equal(50);
    await giveBack(20n, { member, since: today + 1n });
    expect(await drawn(brand, member)).to.equal(30);
  });

  it("keeps what the member may have drawn as the owner", async () => {
    const fixture = await loadFixture(deploy);
    const { brands, brand, drawer, owner, account: member, today, giveBack, drawn } = fixture;
    const { neighbour, neighbourAccount } = fixture;
    await brands.connect(drawer).draw([brand], member, 100);
    await brands.connect(owner).offer(brand, neighbourAccount);
    await brands.connect(neighbour).acceptOffer(brand);
    await authoriseMember(brands, { key: neighbour, brand, member, quota: 50n });
    await brands.connect(drawer).draw([brand], member, 50);
    await giveBack(100n, { member, since: today });
    expect(await drawn(brand, member)).to.equal(50);
    await giveBack(20n, { member, since: today + 1n });
    expect(await drawn(brand, member)).to.equal(30);
  });

  it("keeps what the owner drew, since not all of it was counted", async () => {
    const fixture = await loadFixture(deploy);
    const { brands, brand, drawer, owner, account: member, giveBack, drawn } = fixture;
    await authoriseMember(brands, { key: owner, brand, member, quota: 10n });
    await brands.connect(drawer).draw([brand], member, 8);
    await brands.connect(drawer).draw([brand], member, 3);
    await giveBack(3n, { member });
    expect(await drawn(brand, member)).to.equal(8);
  });

  it("changes nothing for a member that has no authorisation", async () => {
    const { brands, brand, account, neighbourAccount, giveBack } = await loadFixture(deploy);
    for (const member of [account, neighbourAccount]) {
      await giveBack(100n, { member });
      expect(await brands.authorisationOf(brand, member, 2026)).to.deep.equal([0, 0, 0, 0, 0]);
    }
  });

  it("is possible whatever the mark's status", async () => {
    const fixture = await loadFixture(deploy);
    const { brand, giveBack, drawn } = fixture;
    await bring(fixture, brand, "revoked");
    await giveBack(100n);
    expect(await drawn()).to.equal(200);
  });

  it("is for modules that may draw", async () => {
    const fixture = await loadFixture(deploy);
    const { brands, brand, makerAccount, registrar, council, owner, today } = fixture;
    for (const caller of [registrar, council, owner]) {
      await expect(brands.connect(caller).giveBack([brand], makerAccount, 1, today))
        .to.be.revertedWithCustomError(brands, "BrandRegistryNotQuotaDrawer")
        .withArgs(caller.address);
    }
  });
});
