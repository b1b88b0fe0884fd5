import { expect } from "chai";
import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { ethers } from "hardhat";

import {
  readAuthorisation,
  readAuthorisedAt,
  readBrand,
  readOffer,
  searchBrands,
  UNLIMITED_QUOTA,
} from "../../../sdk/brands";
import { EVIDENCE } from "../../contracts/support/brands";
import { GROUNDS, YEAR } from "../../contracts/support/members";
import { collect } from "../support/collect";
import { declare, deployTeaTrade, lotNumbered } from "../support/teaTrade";

describe("brands: reading", () => {
  it("reads a mark, its state and its distinctions", async () => {
    const { consortium, brands, registrar, association, indication } =
      await loadFixture(deployTeaTrade);
    const distinction = {
      title: "China Time-Honoured Brand",
      authority: "Ministry of Commerce",
      evidence: ethers.id("announcement"),
      validFrom: 1n,
      validUntil: 2n ** 40n - 1n,
    };
    await brands.connect(registrar).grantDistinction(indication, distinction);
    await brands.connect(association.key).dispute(indication, GROUNDS);
    const brand = (await readBrand(consortium, indication))!;
    expect(brand).to.deep.include({
      id: indication,
      status: "Recorded",
      mark: {
        office: "CN",
        kind: "GeographicalIndication",
        number: "1385542",
        name: "西湖龙井",
        internationalName: "West Lake Longjing",
        goods: "Tea of the West Lake district, Hangzhou",
      },
      measure: "Grams",
      season: 2026,
      statusDate: 19_000,
      officeStatus: "registered",
      disputes: 1,
      owner: association.account,
      evidence: EVIDENCE,
      distinctions: [distinction],
    });
  });

  it("reads what a mark was at a block", async () => {
    const { consortium, brands, registrar, indication } = await loadFixture(deployTeaTrade);
    const block = await ethers.provider.getBlockNumber();
    await brands.connect(registrar).suspend(indication, GROUNDS);
    expect((await readBrand(consortium, indication))!.status).to.equal("Suspended");
    expect((await readBrand(consortium, indication, block))!.status).to.equal("Recorded");
  });

  it("finds nothing where nothing was recorded", async () => {
    const { consortium } = await loadFixture(deployTeaTrade);
    expect(await readBrand(consortium, 7n)).to.equal(undefined);
  });

  it("reads a quota and what was drawn of it", async () => {
    const trade = await loadFixture(deployTeaTrade);
    const { consortium, indication, trademark, producer, retailer } = trade;
    await declare(trade, [[lotNumbered("A"), 10n]]);
    expect(await readAuthorisation(consortium, indication, producer.account, 2026)).to.include({
      quota: 1_000_000n,
      drawn: 5_000n,
    });
    expect(await readAuthorisation(consortium, indication, retailer.account, 2026)).to.equal(
      undefined,
    );
    expect(await readAuthorisation(consortium, trademark, producer.account, 0)).to.equal(undefined);
    expect(UNLIMITED_QUOTA).to.equal(2n ** 64n - 1n);
  });

  it("says whether a company was authorised at a moment", async () => {
    const { consortium, brands, association, producer, retailer, indication } =
      await loadFixture(deployTeaTrade);
    const then = BigInt(await time.latest());
    await time.increase(1000);
    await brands
      .connect(association.key)
      .withdrawAuthorisation(indication, producer.account, 2026, GROUNDS);
    const now = BigInt(await time.latest());
    const at = async (member: string, moment: bigint) =>
      readAuthorisedAt(consortium, indication, member, moment);
    expect(await at(producer.account, then)).to.deep.include({
      authorised: true,
      status: "Recorded",
      season: 2026,
      owner: association.account,
    });
    expect((await at(producer.account, then)).authorisation.quota).to.equal(1_000_000n);
    expect((await at(producer.account, now)).authorised).to.equal(false);
    expect((await at(association.account, then)).authorised).to.equal(true);
    expect((await at(retailer.account, then)).authorisation.validFrom).to.equal(0n);
    expect((await at(producer.account, then - YEAR)).status).to.equal("None");
  });

  it("lists marks, the latest first, of all or of one owner", async () => {
    const { consortium, association, indication, trademark } = await loadFixture(deployTeaTrade);
    expect(await collect(searchBrands(consortium))).to.deep.equal([trademark, indication]);
    const own = searchBrands(consortium, { owner: association.account });
    expect(await collect(own)).to.deep.equal([indication]);
  });

  it("reads to whom a mark is offered", async () => {
    const { consortium, brands, producer, retailer, trademark } = await loadFixture(deployTeaTrade);
    expect(await readOffer(consortium, trademark)).to.equal(undefined);
    await brands.connect(producer.key).offer(trademark, retailer.account);
    expect(await readOffer(consortium, trademark)).to.equal(retailer.account);
  });
});
