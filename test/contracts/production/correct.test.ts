import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import type { ContractTransactionResponse } from "ethers";
import { ethers } from "hardhat";
import { UNLIMITED_QUOTA } from "../../../sdk/brands";
import { numberOf } from "../../../sdk/chain/enumerations";
import { CAPABILITIES } from "../../../sdk/lots";
import { expectGroundsNeeded } from "../support/behaviours";
import { authoriseMember } from "../support/brands";
import {
  BULK_TEA,
  type Consortium,
  DAY,
  type Declaration,
  declarationOf,
  deployConsortium,
  deployStockedConsortium,
  drawnBy,
  LOT,
  lotOf,
  OCCURRENCE,
  PERISHABLE,
  PLAIN,
  SEASON,
  stopLots,
  TEA,
  UNKNOWN_LOT,
} from "../support/consortium";
import { shouldNeedDuty } from "../support/duties";
import { MAX_UNITS } from "../support/ledger";
import { GROUNDS } from "../support/members";
import { leftAligned } from "../support/products";
import { expectEvents, expectRecorded, inEvent, structHash, TYPES } from "../support/recorded";
import { close, declare, retireSold } from "./verbs";

const correct = (
  { production, producer }: Consortium,
  declaration: Declaration,
  { grounds = GROUNDS, by = producer.produce } = {},
): Promise<ContractTransactionResponse> =>
  production.connect(by).correct(declaration, grounds, OCCURRENCE);

/** What the stock of a consortium has drawn. */
const DRAWN = 150n * 250n;

describe("Production: correct", () => {
  /** Expects units to come to the producer or to go, and that all of it is said. */
  const expectCorrected = async (
    consortium: Consortium,
    declaration: Declaration,
    { from, to, units }: { from?: string; to?: string; units: bigint },
  ): Promise<void> => {
    const { ledger, production, producer } = consortium;
    const { account } = producer;
    const { lot, quantity } = declaration;
    const data = structHash(
      "Correction",
      ["address", account],
      [TYPES.declaration, declaration],
      [TYPES.grounds, GROUNDS],
      [TYPES.occurrence, OCCURRENCE],
    );
    const receipt = await expectRecorded(consortium, production, correct(consortium, declaration), [
      {
        ...{ kind: "CORRECTED", lots: [lot], units: [units], data: [data] },
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      },
    ]);
    expectEvents(production, receipt, await production.getAddress(), [
      ["LotCorrected", lot, account, inEvent(declaration), inEvent(GROUNDS), inEvent(OCCURRENCE)],
    ]);
    expect(await ledger.balanceOf(account, lot)).to.equal(quantity);
    expect((await ledger.lotOf(lot)).live).to.equal(quantity);
    expect(await ledger.burntOf(lot)).to.equal(0n);
  };

  it("takes off what was declared too much, and gives its quota back", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { account } = consortium.producer;
    await expectCorrected(consortium, declarationOf(LOT, 60n), { from: account, units: 40n });
    expect(await drawnBy(consortium, consortium.producer)).to.equal(DRAWN - 40n * 250n);
  });

  it("adds what was declared too little, and draws its quota", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { account } = consortium.producer;
    await expectCorrected(consortium, declarationOf(LOT, 140n), { to: account, units: 40n });
    expect(await drawnBy(consortium, consortium.producer)).to.equal(DRAWN + 40n * 250n);
  });

  it("replaces dates and document", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { ledger, producer, declaredOn } = consortium;
    const { account } = producer;
    const declaration = declarationOf(LOT, 100n, {
      productionDate: declaredOn - 1n,
      bestBeforeDate: declaredOn + 100n,
      expirationDate: declaredOn + 200n,
      documentHash: ethers.id("another report"),
    });
    await expectCorrected(consortium, declaration, { to: account, units: 0n });
    const expiry = (declaredOn + 201n) * 96n - 32n;
    expect(await ledger.lotOf(LOT)).to.deep.equal([account, 100n, expiry, declaredOn, 0n]);
    expect(await drawnBy(consortium, producer)).to.equal(DRAWN);

    const without = declarationOf(PERISHABLE, 50n);
    await expectCorrected(consortium, without, { to: account, units: 0n });
    expect((await ledger.lotOf(PERISHABLE)).expiry).to.equal(0n);
  });

  it("takes everything off a lot that was declared by mistake, which can be declared again", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { ledger, producer } = consortium;
    const { account } = producer;
    await expectCorrected(consortium, declarationOf(LOT, 0n), { from: account, units: 100n });
    expect(await drawnBy(consortium, producer)).to.equal(50n * 250n);
    expect((await ledger.lotOf(LOT)).maker).to.equal(account);

    await declare(consortium, [declarationOf(LOT, 3n)]);
    expect(await drawnBy(consortium, producer)).to.equal(53n * 250n);
    await expectCorrected(consortium, declarationOf(LOT, 2n), { from: account, units: 1n });
    expect(await drawnBy(consortium, producer)).to.equal(52n * 250n);
  });

  it("goes up to 2^48 - 1 and down again", async () => {
    const consortium = await loadFixture(deployConsortium);
    const { account } = consortium.producer;
    const lot = lotOf("1", PLAIN);
    await declare(consortium, [declarationOf(lot, 1n)]);
    const [most, least] = [declarationOf(lot, MAX_UNITS), declarationOf(lot, 1n)];
    await expectCorrected(consortium, most, { to: account, units: MAX_UNITS - 1n });
    await expectCorrected(consortium, least, { from: account, units: MAX_UNITS - 1n });
  });

  it("needs grounds", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    await expectGroundsNeeded(consortium.production, (grounds) =>
      correct(consortium, declarationOf(LOT, 1n), { grounds }),
    );
    await correct(consortium, declarationOf(LOT, 1n), {
      grounds: { reason: "", evidence: ethers.id("scale record") },
    });
  });

  it("needs dates in order", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const declaration = declarationOf(LOT, 1n, { productionDate: 9n, expirationDate: 8n });
    await expect(correct(consortium, declaration))
      .to.be.revertedWithCustomError(consortium.production, "ProductionDatesOutOfOrder")
      .withArgs(LOT, 9n, 0n, 8n);
  });

  it("is for the lot's maker", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { ledger, producer, packer } = consortium;
    await expect(correct(consortium, declarationOf(LOT, 1n), { by: packer.produce }))
      .to.be.revertedWithCustomError(ledger, "LotTokenNotMaker")
      .withArgs(LOT, packer.account, producer.account);
    await expect(correct(consortium, declarationOf(UNKNOWN_LOT, 1n)))
      .to.be.revertedWithCustomError(ledger, "LotTokenUnknownLot")
      .withArgs(UNKNOWN_LOT);
  });

  it("ends when the lot is closed", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    await close(consortium, [LOT]);
    for (const quantity of [0n, 99n, 100n, 101n]) {
      await expect(correct(consortium, declarationOf(LOT, quantity)))
        .to.be.revertedWithCustomError(consortium.ledger, "LotTokenClosed")
        .withArgs(LOT);
    }
    await correct(consortium, declarationOf(PERISHABLE, 1n));
  });

  it("ends with the first unit that moves", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    await retireSold(consortium, [LOT], [1n]);
    await expect(correct(consortium, declarationOf(LOT, 100n)))
      .to.be.revertedWithCustomError(consortium.ledger, "LotTokenMoved")
      .withArgs(LOT);
  });

  it("leaves a stopped lot as it is", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    await stopLots(consortium, [LOT]);
    await expect(correct(consortium, declarationOf(LOT, 99n)))
      .to.be.revertedWithCustomError(consortium.ledger, "LotTokenStopped")
      .withArgs(LOT);
  });

  it("stops in a pause, and with the module's capability", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { council, emergency, ledger, production } = consortium;
    await ledger.connect(emergency).pause();
    await expect(correct(consortium, declarationOf(LOT, 1n))).to.be.revertedWithCustomError(
      ledger,
      "LotTokenPaused",
    );
    await ledger.connect(emergency).unpause();
    await ledger.connect(council).setModule(production, CAPABILITIES.record);
    await expect(correct(consortium, declarationOf(LOT, 1n)))
      .to.be.revertedWithCustomError(ledger, "LotTokenCapabilityMissing")
      .withArgs(await production.getAddress(), CAPABILITIES.create);
  });

  describe("to more", () => {
    it("takes the quota to the last gram, and no further", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { brands, origin, producer } = consortium;
      await expect(correct(consortium, declarationOf(LOT, 351n)))
        .to.be.revertedWithCustomError(brands, "BrandRegistryQuotaExceeded")
        .withArgs(origin, producer.account, SEASON, 250n * 250n, 251n * 250n);
      await correct(consortium, declarationOf(LOT, 350n));
      expect(await drawnBy(consortium, producer)).to.equal(100_000n);
    });

    it("needs every mark in force, and a product that is made still by this maker", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { brands, products, registrar, trademark, producer, packer } = consortium;
      const more = declarationOf(LOT, 101n);
      await brands.connect(registrar).suspend(trademark, GROUNDS);
      await expect(correct(consortium, more))
        .to.be.revertedWithCustomError(brands, "BrandRegistryNotInForce")
        .withArgs(trademark, numberOf("IBrandRegistry.Status", "Suspended"));
      await brands.connect(registrar).reinstate(trademark, GROUNDS);
      await products.connect(producer.brand).discontinue(TEA);
      await expect(correct(consortium, more))
        .to.be.revertedWithCustomError(products, "ProductRegistryDiscontinued")
        .withArgs(TEA);
      await products.connect(producer.brand).resume(TEA);
      await products
        .connect(producer.brand)
        .permitMaker(TEA, packer.account, leftAligned("P-", 20));
      await expect(correct(consortium, more))
        .to.be.revertedWithCustomError(products, "ProductRegistryNotMaker")
        .withArgs(TEA, producer.account);
    });
  });

  describe("to less", () => {
    it("is possible whether or not the lot may still be made", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { brands, products, registrar, origin, producer } = consortium;
      await brands.connect(registrar).revoke(origin, GROUNDS);
      await products.connect(producer.brand).discontinue(TEA);
      await correct(consortium, declarationOf(LOT, 1n));
      expect(await drawnBy(consortium, producer)).to.equal(51n * 250n);
    });

    it("gives back what can be drawn again, and no more", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { producer } = consortium;
      await correct(consortium, declarationOf(LOT, 350n));
      await correct(consortium, declarationOf(LOT, 100n));
      await correct(consortium, declarationOf(LOT, 350n));
      expect(await drawnBy(consortium, producer)).to.equal(100_000n);
      await correct(consortium, declarationOf(LOT, 0n));
      await correct(consortium, declarationOf(PERISHABLE, 0n));
      expect(await drawnBy(consortium, producer)).to.equal(0n);
    });

    it("gives back to the maker's own quota", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { producer, packer } = consortium;
      const lot = lotOf("P-1", BULK_TEA);
      await declare(consortium, [declarationOf(lot, 20n)], packer.produce);
      await correct(consortium, declarationOf(lot, 5n), { by: packer.produce });
      expect(await drawnBy(consortium, packer)).to.equal(5_000n);
      expect(await drawnBy(consortium, producer)).to.equal(DRAWN);
    });

    const openNextSeason = async (consortium: Consortium, quota: bigint): Promise<void> => {
      const { brands, origin, association, producer } = consortium;
      await brands.connect(association.brand).openSeason(origin, SEASON + 1n);
      await authoriseMember(brands, {
        key: association.brand,
        brand: origin,
        member: producer.account,
        quota,
      });
    };

    it("gives nothing back where a season was opened since, nor on that very day", async () => {
      for (const days of [0n, 1n]) {
        const consortium = await loadFixture(deployStockedConsortium);
        const { producer } = consortium;
        if (days > 0n) await time.increase(days * DAY);
        await openNextSeason(consortium, 100_000n);
        await declare(consortium, [declarationOf(LOT, 110n)]);
        await correct(consortium, declarationOf(LOT, 0n));
        expect(await drawnBy(consortium, producer), "the season before").to.equal(DRAWN);
        expect(await drawnBy(consortium, producer, SEASON + 1n)).to.equal(10n * 250n);
      }
    });

    it("gives back what was first declared the day after the season was opened", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { producer } = consortium;
      await openNextSeason(consortium, 100_000n);
      const lot = lotOf("next");
      await declare(consortium, [declarationOf(lot, 10n)]);
      await time.increase(DAY);
      const later = lotOf("day-after");
      await declare(consortium, [declarationOf(later, 10n)]);
      await correct(consortium, declarationOf(lot, 0n));
      expect(await drawnBy(consortium, producer, SEASON + 1n)).to.equal(20n * 250n);
      await correct(consortium, declarationOf(later, 0n));
      expect(await drawnBy(consortium, producer, SEASON + 1n)).to.equal(10n * 250n);
    });

    it("gives nothing back of what was declared without limit", async () => {
      const consortium = await loadFixture(deployConsortium);
      const { brands, origin, association, producer } = consortium;
      const { account: member } = producer;
      const authorise = async (quota: bigint): Promise<void> =>
        authoriseMember(brands, {
          key: association.brand,
          brand: origin,
          member,
          validFrom: (await brands.authorisationOf(origin, member, SEASON)).validFrom,
          quota,
        });
      await declare(consortium, [declarationOf(PERISHABLE, 100n)]);
      await authorise(UNLIMITED_QUOTA);
      await declare(consortium, [declarationOf(LOT, 100n)]);
      await authorise(25_000n);
      await correct(consortium, declarationOf(LOT, 0n));
      expect(await drawnBy(consortium, producer)).to.equal(25_000n);
    });

    it("gives nothing back to a stranger to the mark, who owned it when declaring", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { brands, trademark, producer, packer } = consortium;
      await brands.connect(producer.brand).offer(trademark, packer.account);
      await brands.connect(packer.brand).acceptOffer(trademark);
      await correct(consortium, declarationOf(LOT, 1n));
      expect((await brands.authorisationOf(trademark, producer.account, 0)).drawn).to.equal(0n);
    });
  });

  shouldNeedDuty({
    deploy: deployStockedConsortium,
    company: ({ producer }) => producer,
    duty: "produce",
    call: (consortium, by) => correct(consortium, declarationOf(LOT, 99n), { by }),
  });
});
