import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ethers } from "hardhat";
import { UNLIMITED_QUOTA } from "../../../sdk/brands";
import { numberOf } from "../../../sdk/chain/enumerations";
import { CAPABILITIES } from "../../../sdk/lots";
import { authoriseMember, recordBrand } from "../support/brands";
import {
  BULK_TEA,
  CASE,
  type Consortium,
  DAY,
  type Declaration,
  declarationOf,
  deployConsortium,
  deployStockedConsortium,
  drawnBy,
  LOT,
  lotOf,
  now,
  OCCURRENCE,
  PERISHABLE,
  PLAIN,
  QUOTAS,
  SEASON,
  stopLots,
  TEA,
  today,
} from "../support/consortium";
import { shouldNeedDuty } from "../support/duties";
import { MAX_UNITS } from "../support/ledger";
import { GROUNDS } from "../support/members";
import { addProduct, leftAligned } from "../support/products";
import { expectEvents, expectRecorded, inEvent } from "../support/recorded";
import { close, declarationHash, declare, retireSold } from "./verbs";

const OTHER_LOT = lotOf("A-2026-13");
const PLAIN_LOT = lotOf("1", PLAIN);
const STATUS = (name: "Suspended" | "Revoked" | "Lapsed"): bigint =>
  numberOf("IBrandRegistry.Status", name);

describe("Production: declare", () => {
  /** Expects that just these units come to the producer, and that all of it is said. */
  const expectDeclared = async (
    consortium: Consortium,
    declarations: readonly Declaration[],
    added: readonly (readonly [Declaration, bigint])[],
  ): Promise<void> => {
    const { production, producer } = consortium;
    const { account } = producer;
    const receipt = await expectRecorded(
      consortium,
      production,
      declare(consortium, declarations),
      added.length === 0
        ? []
        : [
            {
              kind: "DECLARED",
              to: account,
              lots: added.map(([{ lot }]) => lot),
              units: added.map(([, units]) => units),
              data: added.map(([declaration]) => declarationHash(account, declaration)),
            },
          ],
    );
    expectEvents(production, receipt, await production.getAddress(), [
      ["LotsDeclared", account, declarations.map(inEvent), OCCURRENCE.eventTime, 32n],
    ]);
  };

  it("mints lots to their maker and draws the quota", async () => {
    const consortium = await loadFixture(deployConsortium);
    const { ledger, producer } = consortium;
    const expirationDate = (await today()) + 365n;
    const declarations = [
      declarationOf(LOT, 100n),
      declarationOf(PERISHABLE, 50n, { expirationDate, documentHash: ethers.ZeroHash }),
    ];
    await expectDeclared(consortium, declarations, [
      [declarations[0]!, 100n],
      [declarations[1]!, 50n],
    ]);
    const expiry = (expirationDate + 1n) * 96n - 32n;
    const { account } = producer;
    expect(await ledger.lotOf(LOT)).to.deep.equal([account, 100n, 0n, await today(), 0n]);
    expect(await ledger.lotOf(PERISHABLE)).to.deep.equal([account, 50n, expiry, await today(), 0n]);
    expect(await ledger.balanceOf(account, LOT)).to.equal(100n);
    expect(await ledger.balanceOf(account, PERISHABLE)).to.equal(50n);
    expect(await ledger.burntOf(LOT)).to.equal(0n);
    expect(await drawnBy(consortium, producer)).to.equal(150n * 250n);
  });

  it("mints one run of equal products after the other", async () => {
    const consortium = await loadFixture(deployConsortium);
    const { ledger, production, producer } = consortium;
    const { account } = producer;
    const runs = [
      [declarationOf(LOT, 1n), declarationOf(PERISHABLE, 2n)],
      [declarationOf(PLAIN_LOT, 3n)],
      [declarationOf(OTHER_LOT, 4n), declarationOf(LOT, 5n)],
    ];
    await expectRecorded(
      consortium,
      production,
      declare(consortium, runs.flat()),
      [[1n, 2n], [3n], [4n, 4n]].map((units, n) => ({
        ...{ kind: "DECLARED", to: account, units },
        lots: runs[n]!.map(({ lot }) => lot),
        data: runs[n]!.map((declaration) => declarationHash(account, declaration)),
      })),
    );
    expect(await ledger.balanceOf(account, LOT)).to.equal(5n);
    expect(await drawnBy(consortium, producer)).to.equal(11n * 250n);
  });

  it("says the maker's local time", async () => {
    const consortium = await loadFixture(deployConsortium);
    const { members, production, producer } = consortium;
    const { account, administrator } = producer;
    const profile = { name: "狮峰", internationalName: "", documentHash: ethers.ZeroHash };
    await members.connect(administrator).changeProfile(profile, -48);
    const declaration = declarationOf(LOT, 1n);
    const receipt = await expectRecorded(
      consortium,
      production,
      declare(consortium, [declaration]),
      [
        {
          ...{ kind: "DECLARED", to: account, lots: [LOT], units: [1n] },
          data: [declarationHash(account, declaration, -48n)],
        },
      ],
    );
    expectEvents(production, receipt, await production.getAddress(), [
      ["LotsDeclared", account, [inEvent(declaration)], OCCURRENCE.eventTime, -48n],
    ]);
  });

  describe("the quantity is cumulative", () => {
    it("so that more adds the difference", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { ledger, producer } = consortium;
      const more = declarationOf(LOT, 130n);
      await expectDeclared(consortium, [more], [[more, 30n]]);
      expect(await ledger.balanceOf(producer.account, LOT)).to.equal(130n);
      expect((await ledger.lotOf(LOT)).live).to.equal(130n);
      expect(await drawnBy(consortium, producer)).to.equal(180n * 250n);
    });

    it("so that the same again changes nothing", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { ledger, producer, expirationDate } = consortium;
      const trails = [await ledger.trailOf(LOT), await ledger.trailOf(PERISHABLE)];
      await expectDeclared(
        consortium,
        [declarationOf(LOT, 100n), declarationOf(PERISHABLE, 50n, { expirationDate })],
        [],
      );
      expect([await ledger.trailOf(LOT), await ledger.trailOf(PERISHABLE)]).to.deep.equal(trails);
      expect(await ledger.balanceOf(producer.account, LOT)).to.equal(100n);
      expect(await drawnBy(consortium, producer)).to.equal(150n * 250n);
    });

    it("of each lot by itself", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { producer, expirationDate } = consortium;
      const declarations = [
        declarationOf(LOT, 100n),
        declarationOf(OTHER_LOT, 7n),
        declarationOf(PERISHABLE, 51n, { expirationDate }),
      ];
      await expectDeclared(consortium, declarations, [
        [declarations[1]!, 7n],
        [declarations[2]!, 1n],
      ]);
      expect(await drawnBy(consortium, producer)).to.equal(158n * 250n);
    });

    it("of a lot that stands twice among them", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { ledger, producer } = consortium;
      const declarations = [5n, 5n, 8n].map((quantity) => declarationOf(OTHER_LOT, quantity));
      await expectDeclared(consortium, declarations, [
        [declarations[0]!, 5n],
        [declarations[2]!, 3n],
      ]);
      expect(await ledger.balanceOf(producer.account, OTHER_LOT)).to.equal(8n);
      expect(await drawnBy(consortium, producer)).to.equal(158n * 250n);
      await expect(
        declare(consortium, [declarationOf(OTHER_LOT, 10n), declarationOf(OTHER_LOT, 9n)]),
      )
        .to.be.revertedWithCustomError(ledger, "LotTokenBelowDeclared")
        .withArgs(OTHER_LOT, 10n, 9n);
    });

    it("and counts what was burnt", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { ledger, producer } = consortium;
      await retireSold(consortium, [LOT], [100n]);
      await expectDeclared(consortium, [declarationOf(LOT, 100n)], []);
      const more = declarationOf(LOT, 101n);
      await expectDeclared(consortium, [more], [[more, 1n]]);
      expect(await ledger.balanceOf(producer.account, LOT)).to.equal(1n);
      expect(await drawnBy(consortium, producer)).to.equal(151n * 250n);
    });

    it("and cannot fall", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      await expect(declare(consortium, [declarationOf(LOT, 99n)]))
        .to.be.revertedWithCustomError(consortium.ledger, "LotTokenBelowDeclared")
        .withArgs(LOT, 100n, 99n);
    });

    it("from 1", async () => {
      const consortium = await loadFixture(deployConsortium);
      await expect(declare(consortium, [declarationOf(OTHER_LOT, 1n), declarationOf(LOT, 0n)]))
        .to.be.revertedWithCustomError(consortium.ledger, "LotTokenInvalidUnits")
        .withArgs(LOT, 0n);
      const least = declarationOf(LOT, 1n);
      await expectDeclared(consortium, [least], [[least, 1n]]);
    });

    it("to 2^48 - 1", async () => {
      const consortium = await loadFixture(deployConsortium);
      const { ledger, producer } = consortium;
      await declare(consortium, [declarationOf(PLAIN_LOT, 1n)]);
      const most = declarationOf(PLAIN_LOT, MAX_UNITS);
      await expectDeclared(consortium, [most], [[most, MAX_UNITS - 1n]]);
      expect(await ledger.balanceOf(producer.account, PLAIN_LOT)).to.equal(MAX_UNITS);
      expect((await ledger.lotOf(PLAIN_LOT)).live).to.equal(MAX_UNITS);
    });
  });

  it("needs a lot", async () => {
    const consortium = await loadFixture(deployConsortium);
    await expect(declare(consortium, [])).to.be.revertedWithCustomError(
      consortium.production,
      "ProductionNothingGiven",
    );
  });

  describe("dates", () => {
    const dated = (
      [productionDate, bestBeforeDate, expirationDate]: readonly [bigint, bigint, bigint],
      lot = LOT,
    ): Declaration => declarationOf(lot, 1n, { productionDate, bestBeforeDate, expirationDate });

    it("follow each other, or fall on one day, or are left out", async () => {
      const consortium = await loadFixture(deployConsortium);
      const dates: readonly (readonly [bigint, bigint, bigint])[] = [
        [0n, 0n, 0n],
        [5n, 0n, 0n],
        [0n, 5n, 0n],
        [0n, 0n, 5n],
        [5n, 5n, 0n],
        [5n, 0n, 5n],
        [0n, 5n, 5n],
        [5n, 5n, 5n],
        [5n, 6n, 7n],
        [65_535n, 65_535n, 65_535n],
      ];
      const declarations = dates.map((days, n) => dated(days, lotOf(`D${n}`)));
      await expectDeclared(
        consortium,
        declarations,
        declarations.map((declaration) => [declaration, 1n]),
      );
    });

    it("are refused out of order", async () => {
      const consortium = await loadFixture(deployConsortium);
      for (const days of [
        [6n, 5n, 0n],
        [6n, 0n, 5n],
        [0n, 6n, 5n],
        [6n, 5n, 7n],
        [6n, 7n, 5n],
        [5n, 7n, 6n],
        [65_535n, 1n, 0n],
      ] as const) {
        await expect(declare(consortium, [declarationOf(OTHER_LOT, 1n), dated(days)]))
          .to.be.revertedWithCustomError(consortium.production, "ProductionDatesOutOfOrder")
          .withArgs(LOT, ...days);
      }
    });

    it("end with the day in the maker's local time", async () => {
      const consortium = await loadFixture(deployConsortium);
      const { ledger, members, producer } = consortium;
      for (const [utcOffset, expirationDate, expiry] of [
        [0n, 1n, 2n * 96n],
        [32n, 1n, 2n * 96n - 32n],
        [56n, 1n, 2n * 96n - 56n],
        [56n, 65_535n, 65_536n * 96n - 56n],
        [-48n, 65_535n, 65_536n * 96n + 48n],
        [23n, 20_000n, 20_001n * 96n - 23n],
        [-14n, 20_000n, 20_001n * 96n + 14n],
      ] as const) {
        const profile = { name: "狮峰", internationalName: "", documentHash: ethers.ZeroHash };
        await members.connect(producer.administrator).changeProfile(profile, utcOffset);
        const lot = lotOf(`E${utcOffset}-${expirationDate}`);
        await declare(consortium, [declarationOf(lot, 1n, { expirationDate })]);
        expect((await ledger.lotOf(lot)).expiry, `${utcOffset}`).to.equal(expiry);
      }
    });

    it("make the lot expire at the second at which that day ends", async () => {
      const { ledger, expiresAt } = await loadFixture(deployStockedConsortium);
      await time.increaseTo(expiresAt - 1n);
      expect(await ledger.isExpired(PERISHABLE)).to.equal(false);
      await time.increaseTo(expiresAt);
      expect(await ledger.isExpired(PERISHABLE)).to.equal(true);
    });

    it("of expiry stay what they are when more is declared", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { ledger, expirationDate } = consortium;
      const expiryOf = (days: bigint): bigint => (days === 0n ? 0n : (days + 1n) * 96n - 32n);
      for (const [lot, declared, given] of [
        [PERISHABLE, expirationDate, expirationDate + 1n],
        [PERISHABLE, expirationDate, 0n],
        [LOT, 0n, expirationDate],
      ] as const) {
        await expect(declare(consortium, [declarationOf(lot, 200n, { expirationDate: given })]))
          .to.be.revertedWithCustomError(ledger, "LotTokenExpiryDiffers")
          .withArgs(lot, expiryOf(declared), expiryOf(given));
      }
      await declare(consortium, [
        declarationOf(PERISHABLE, 51n, { expirationDate, bestBeforeDate: 9n, productionDate: 8n }),
      ]);
    });
  });

  describe("lot numbers", () => {
    const bulk = (lotNumber: string): Declaration => declarationOf(lotOf(lotNumber, BULK_TEA), 1n);

    it("begin with the maker's prefix, of each maker its own", async () => {
      const consortium = await loadFixture(deployConsortium);
      const { ledger, producer, packer } = consortium;
      await declare(consortium, [bulk("S-1"), bulk("S-"), bulk("S-P-1")]);
      await declare(consortium, [bulk("P-1"), bulk("P-"), bulk("P-S-1")], packer.produce);
      expect((await ledger.lotOf(bulk("S-").lot)).maker).to.equal(producer.account);
      expect((await ledger.lotOf(bulk("P-S-1").lot)).maker).to.equal(packer.account);
    });

    it("are refused with another prefix, or a part of it", async () => {
      const consortium = await loadFixture(deployConsortium);
      const { production, producer, packer } = consortium;
      for (const [company, prefix, good, others] of [
        [producer, "S-", "S-1", ["P-1", "S", "s-1", "1S-", "S1-"]],
        [packer, "P-", "P-1", ["S-1", "P", "p-1", "XP-"]],
      ] as const) {
        for (const other of others) {
          await expect(declare(consortium, [bulk(good), bulk(other)], company.produce), other)
            .to.be.revertedWithCustomError(production, "ProductionWrongLotPrefix")
            .withArgs(bulk(other).lot, company.account, leftAligned(prefix, 20));
        }
      }
    });

    it("follow a prefix that was changed, also where more is declared", async () => {
      const consortium = await loadFixture(deployConsortium);
      const { production, products, producer } = consortium;
      await declare(consortium, [bulk("S-1")]);
      const prefix = leftAligned("abcdefghijklmnopqrs", 20);
      await products.connect(producer.brand).permitMaker(BULK_TEA, producer.account, prefix);
      await declare(consortium, [bulk("abcdefghijklmnopqrs"), bulk("abcdefghijklmnopqrst")]);
      for (const other of ["S-1", "abcdefghijklmnopqr", "abcdefghijklmnopqrS"]) {
        await expect(declare(consortium, [{ ...bulk(other), quantity: 2n }]), other)
          .to.be.revertedWithCustomError(production, "ProductionWrongLotPrefix")
          .withArgs(bulk(other).lot, producer.account, prefix);
      }
    });

    it("are free for the only maker", async () => {
      const consortium = await loadFixture(deployConsortium);
      await declare(consortium, [declarationOf(lotOf("!"), 1n), declarationOf(lotOf("P-1"), 1n)]);
    });
  });

  describe("closed lots", () => {
    it("can be declared again as they are, and no more of them", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      await close(consortium, [LOT]);
      await expectDeclared(consortium, [declarationOf(LOT, 100n)], []);
      await expect(declare(consortium, [declarationOf(LOT, 101n)]))
        .to.be.revertedWithCustomError(consortium.ledger, "LotTokenClosed")
        .withArgs(LOT);
    });

    it("stay closed when all of them is burnt", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      await close(consortium, [LOT]);
      await retireSold(consortium, [LOT], [100n]);
      await expectDeclared(consortium, [declarationOf(LOT, 100n)], []);
      for (const quantity of [101n, 200n]) {
        await expect(declare(consortium, [declarationOf(LOT, quantity)]))
          .to.be.revertedWithCustomError(consortium.ledger, "LotTokenClosed")
          .withArgs(LOT);
      }
    });

    it("do not close the others of their run", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      await close(consortium, [LOT]);
      const other = declarationOf(OTHER_LOT, 1n);
      await expectDeclared(consortium, [declarationOf(LOT, 100n), other], [[other, 1n]]);
    });
  });

  describe("quotas", () => {
    const expectExceeded = async (
      consortium: Consortium,
      declarations: readonly Declaration[],
      remaining: bigint,
      amount: bigint,
    ): Promise<void> => {
      const { brands, origin, producer } = consortium;
      await expect(declare(consortium, declarations))
        .to.be.revertedWithCustomError(brands, "BrandRegistryQuotaExceeded")
        .withArgs(origin, producer.account, SEASON, remaining, amount);
    };

    it("are drawn to the last gram", async () => {
      const consortium = await loadFixture(deployConsortium);
      const { ledger, producer } = consortium;
      await expectExceeded(consortium, [declarationOf(LOT, 401n)], 100_000n, 401n * 250n);
      await declare(consortium, [declarationOf(LOT, 399n)]);
      await expectExceeded(consortium, [declarationOf(LOT, 401n)], 250n, 500n);
      await declare(consortium, [declarationOf(LOT, 400n)]);
      expect(await drawnBy(consortium, producer)).to.equal(QUOTAS.producer);
      await expectExceeded(consortium, [declarationOf(OTHER_LOT, 1n)], 0n, 250n);
      expect((await ledger.lotOf(OTHER_LOT)).maker).to.equal(ethers.ZeroAddress);
      await declare(consortium, [declarationOf(LOT, 400n)]);
    });

    it("are drawn for a run of equal products together", async () => {
      const consortium = await loadFixture(deployConsortium);
      const lots = [1n, 2n, 3n, 4n].map((n) => declarationOf(lotOf(`R${n}`), 100n));
      await expectExceeded(
        consortium,
        [...lots, declarationOf(OTHER_LOT, 1n)],
        100_000n,
        401n * 250n,
      );
      await declare(consortium, lots);
      expect(await drawnBy(consortium, consortium.producer)).to.equal(QUOTAS.producer);
    });

    it("are drawn by every run, and by every product that carries the mark", async () => {
      const consortium = await loadFixture(deployConsortium);
      const declarations = [
        declarationOf(lotOf("R1"), 100n),
        declarationOf(lotOf("S-1", BULK_TEA), 25n),
        declarationOf(lotOf("R2"), 100n),
        declarationOf(PLAIN_LOT, 1_000_000n),
        declarationOf(lotOf("S-2", BULK_TEA), 25n),
      ];
      await expectExceeded(consortium, [...declarations, declarationOf(lotOf("R3"), 1n)], 0n, 250n);
      await declare(consortium, declarations);
      expect(await drawnBy(consortium, consortium.producer)).to.equal(QUOTAS.producer);
    });

    it("of each maker are its own", async () => {
      const consortium = await loadFixture(deployConsortium);
      const { brands, origin, packer, producer } = consortium;
      await declare(consortium, [declarationOf(LOT, 400n)]);
      const bulk = lotOf("P-1", BULK_TEA);
      await declare(consortium, [declarationOf(bulk, 50n)], packer.produce);
      expect(await drawnBy(consortium, packer)).to.equal(QUOTAS.packer);
      expect(await drawnBy(consortium, producer)).to.equal(QUOTAS.producer);
      await expect(declare(consortium, [declarationOf(bulk, 51n)], packer.produce))
        .to.be.revertedWithCustomError(brands, "BrandRegistryQuotaExceeded")
        .withArgs(origin, packer.account, SEASON, 0n, 1000n);
    });

    it("of every mark have to suffice", async () => {
      const consortium = await loadFixture(deployConsortium);
      const { brands, products, origin, association, producer } = consortium;
      const key = association.brand;
      const organic = await recordBrand(consortium, {
        key,
        mark: { kind: numberOf("IBrandRegistry.Kind", "CertificationMark"), number: "7" },
      });
      const member = producer.account;
      await authoriseMember(brands, { key, brand: organic, member, quota: 2_999n });
      const gtin = 6901234567922n;
      const marks = [origin, organic];
      await addProduct(products, { key: producer.brand, gtin, netContent: 1000n, marks });
      const lot = lotOf("O-1", gtin);

      await expect(declare(consortium, [declarationOf(lot, 3n)]))
        .to.be.revertedWithCustomError(brands, "BrandRegistryQuotaExceeded")
        .withArgs(organic, member, 0n, 2_999n, 3_000n);
      expect(await drawnBy(consortium, producer)).to.equal(0n);
      await declare(consortium, [declarationOf(lot, 2n)]);
      expect(await drawnBy(consortium, producer)).to.equal(2_000n);
      expect((await brands.authorisationOf(organic, member, 0)).drawn).to.equal(2_000n);
    });

    it("of the season that is open now", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { brands, origin, association, producer } = consortium;
      const { account: member, produce } = producer;
      await brands.connect(association.brand).openSeason(origin, SEASON + 1n);
      await expect(declare(consortium, [declarationOf(LOT, 101n)], produce))
        .to.be.revertedWithCustomError(brands, "BrandRegistryNotAuthorised")
        .withArgs(origin, member, SEASON + 1n);
      const quota = 250n;
      await authoriseMember(brands, { key: association.brand, brand: origin, member, quota });
      await declare(consortium, [declarationOf(LOT, 101n)]);
      expect(await drawnBy(consortium, producer, SEASON + 1n)).to.equal(250n);
      expect(await drawnBy(consortium, producer)).to.equal(150n * 250n);
    });

    it("without limit are not counted", async () => {
      const consortium = await loadFixture(deployConsortium);
      const { brands, origin, association, producer } = consortium;
      await authoriseMember(brands, {
        key: association.brand,
        brand: origin,
        member: producer.account,
        validFrom: (await brands.authorisationOf(origin, producer.account, SEASON)).validFrom,
        quota: UNLIMITED_QUOTA,
      });
      await declare(consortium, [
        declarationOf(LOT, MAX_UNITS),
        declarationOf(OTHER_LOT, MAX_UNITS),
      ]);
      expect(await drawnBy(consortium, producer)).to.equal(0n);
    });

    it("are exceeded by more than they can ever hold, too", async () => {
      const consortium = await loadFixture(deployConsortium);
      const declarations = [1n, 2n, 3n].map((n) => declarationOf(lotOf(`M${n}`), MAX_UNITS));
      await expectExceeded(consortium, declarations, 100_000n, 3n * MAX_UNITS * 250n);
    });
  });

  describe("marks", () => {
    it("have to be in force, every one of them", async () => {
      const consortium = await loadFixture(deployConsortium);
      const { brands, registrar, origin, trademark } = consortium;
      const asRegistrar = brands.connect(registrar);
      const expectNotInForce = async (brand: bigint, status: bigint): Promise<void> => {
        await expect(declare(consortium, [declarationOf(LOT, 2n)]))
          .to.be.revertedWithCustomError(brands, "BrandRegistryNotInForce")
          .withArgs(brand, status);
      };
      await asRegistrar.suspend(trademark, GROUNDS);
      await expectNotInForce(trademark, STATUS("Suspended"));
      await asRegistrar.reinstate(trademark, GROUNDS);
      await asRegistrar.lapse(trademark, GROUNDS);
      await expectNotInForce(trademark, STATUS("Lapsed"));
      await asRegistrar.renew(trademark, (await now()) + DAY, "registered", 20_000);
      await declare(consortium, [declarationOf(LOT, 1n)]);
      await asRegistrar.revoke(origin, GROUNDS);
      await expectNotInForce(origin, STATUS("Revoked"));
      await declare(consortium, [declarationOf(PLAIN_LOT, 1n)]);
    });

    it("lapse at the second", async () => {
      const consortium = await loadFixture(deployConsortium);
      const { brands, trademark } = consortium;
      const { validUntil } = await brands.brandOf(trademark);
      const { members, producer } = consortium;
      // the key outlives the mark
      await members
        .connect(producer.administrator)
        .changeOperator(producer.produce, 4, validUntil + 10n * DAY);
      const { origin, association } = consortium;
      await consortium.brands
        .connect(consortium.registrar)
        .renew(origin, validUntil + DAY, "registered", 20_000);
      await brands
        .connect(association.brand)
        .grantAuthorisation(
          origin,
          producer.account,
          SEASON,
          (await brands.authorisationOf(origin, producer.account, SEASON)).validFrom,
          validUntil + DAY,
          QUOTAS.producer,
        );
      await time.setNextBlockTimestamp(validUntil);
      await declare(consortium, [declarationOf(LOT, 1n)]);
      await time.setNextBlockTimestamp(validUntil + 1n);
      await expect(declare(consortium, [declarationOf(LOT, 2n)]))
        .to.be.revertedWithCustomError(brands, "BrandRegistryNotInForce")
        .withArgs(trademark, STATUS("Lapsed"));
    });

    it("need an authorisation that holds at the second", async () => {
      const consortium = await loadFixture(deployConsortium);
      const { brands, origin, association, producer } = consortium;
      const { account } = producer;
      const authorisation = await brands.authorisationOf(origin, account, SEASON);
      const validUntil = (await now()) + DAY;
      await brands
        .connect(association.brand)
        .grantAuthorisation(origin, account, SEASON, authorisation.validFrom, validUntil, 100_000);
      await time.setNextBlockTimestamp(validUntil);
      await declare(consortium, [declarationOf(LOT, 1n)]);
      await time.setNextBlockTimestamp(validUntil + 1n);
      await expect(declare(consortium, [declarationOf(LOT, 2n)]))
        .to.be.revertedWithCustomError(brands, "BrandRegistryAuthorisationNotCurrent")
        .withArgs(origin, account, SEASON, authorisation.validFrom, validUntil);
    });

    it("need an authorisation that was not withdrawn", async () => {
      const consortium = await loadFixture(deployConsortium);
      const { brands, origin, registrar, producer } = consortium;
      const { account } = producer;
      await brands.connect(registrar).revokeAuthorisation(origin, account, SEASON, GROUNDS);
      const { validFrom, validUntil } = await brands.authorisationOf(origin, account, SEASON);
      await expect(declare(consortium, [declarationOf(LOT, 1n)]))
        .to.be.revertedWithCustomError(brands, "BrandRegistryAuthorisationNotCurrent")
        .withArgs(origin, account, SEASON, validFrom, validUntil);
    });

    it("that are not in force leave alone what was declared", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { brands, registrar, origin } = consortium;
      await brands.connect(registrar).revoke(origin, GROUNDS);
      await expectDeclared(consortium, [declarationOf(LOT, 100n)], []);
    });
  });

  describe("products", () => {
    it("have to be known, and no cases", async () => {
      const consortium = await loadFixture(deployConsortium);
      const { products } = consortium;
      const unknown = 6901234567939n;
      await expect(declare(consortium, [declarationOf(lotOf("1", unknown), 1n)]))
        .to.be.revertedWithCustomError(products, "ProductRegistryUnknownProduct")
        .withArgs(unknown);
      await expect(declare(consortium, [declarationOf(lotOf("1", CASE), 1n)]))
        .to.be.revertedWithCustomError(products, "ProductRegistryIsPackaging")
        .withArgs(CASE, TEA, 12n);
    });

    it("have to be made still, by whoever may", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { products, producer } = consortium;
      await products.connect(producer.brand).discontinue(TEA);
      for (const quantity of [100n, 101n]) {
        await expect(declare(consortium, [declarationOf(LOT, quantity)]))
          .to.be.revertedWithCustomError(products, "ProductRegistryDiscontinued")
          .withArgs(TEA);
      }
    });

    it("are made by those who may only, in every run", async () => {
      const consortium = await loadFixture(deployConsortium);
      const { products, packer, distributor, association } = consortium;
      for (const { account, produce } of [packer, distributor, association]) {
        await expect(declare(consortium, [declarationOf(LOT, 1n)], produce))
          .to.be.revertedWithCustomError(products, "ProductRegistryNotMaker")
          .withArgs(TEA, account);
      }
      const bulk = declarationOf(lotOf("P-1", BULK_TEA), 1n);
      await expect(declare(consortium, [bulk, declarationOf(LOT, 1n)], packer.produce))
        .to.be.revertedWithCustomError(products, "ProductRegistryNotMaker")
        .withArgs(TEA, packer.account);
    });
  });

  it("adds nothing to a lot of another maker", async () => {
    const consortium = await loadFixture(deployConsortium);
    const { ledger, products, packer, producer } = consortium;
    const lot = lotOf("S-1", BULK_TEA);
    await declare(consortium, [declarationOf(lot, 10n)]);
    const asResponsible = products.connect(producer.brand);
    await asResponsible.permitMaker(BULK_TEA, producer.account, leftAligned("T-", 20));
    await asResponsible.permitMaker(BULK_TEA, packer.account, leftAligned("S-", 20));
    for (const quantity of [1n, 10n, 11n]) {
      await expect(declare(consortium, [declarationOf(lot, quantity)], packer.produce))
        .to.be.revertedWithCustomError(ledger, "LotTokenNotMaker")
        .withArgs(lot, packer.account, producer.account);
    }
  });

  it("makes no lot whose id is not one", async () => {
    const consortium = await loadFixture(deployConsortium);
    for (const lot of [LOT ^ (1n << 255n), LOT | (1n << 207n), LOT | 1n, LOT & (~0n << 160n)]) {
      await expect(declare(consortium, [declarationOf(lot, 1n)]))
        .to.be.revertedWithCustomError(consortium.ledger, "LotTokenInvalidLot")
        .withArgs(lot);
    }
  });

  it("adds nothing to a stopped lot", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    await stopLots(consortium, [LOT]);
    await expectDeclared(consortium, [declarationOf(LOT, 100n)], []);
    await expect(declare(consortium, [declarationOf(LOT, 101n)]))
      .to.be.revertedWithCustomError(consortium.ledger, "LotTokenStopped")
      .withArgs(LOT);
  });

  it("stops in a pause", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { ledger, emergency } = consortium;
    await ledger.connect(emergency).pause();
    await expect(declare(consortium, [declarationOf(LOT, 100n)])).to.be.revertedWithCustomError(
      ledger,
      "LotTokenPaused",
    );
    await ledger.connect(emergency).unpause();
    await declare(consortium, [declarationOf(LOT, 101n)]);
  });

  it("stops with the module's capability, and with its leave to draw quotas", async () => {
    const consortium = await loadFixture(deployConsortium);
    const { brands, council, ledger, production } = consortium;
    const address = await production.getAddress();
    await brands.connect(council).setQuotaDrawer(production, false);
    await expect(declare(consortium, [declarationOf(LOT, 1n)]))
      .to.be.revertedWithCustomError(brands, "BrandRegistryNotQuotaDrawer")
      .withArgs(address);
    await ledger.connect(council).setModule(production, CAPABILITIES.leave);
    await expect(declare(consortium, [declarationOf(LOT, 1n)]))
      .to.be.revertedWithCustomError(ledger, "LotTokenCapabilityMissing")
      .withArgs(address, CAPABILITIES.create);
  });

  shouldNeedDuty({
    deploy: deployConsortium,
    company: ({ producer }) => producer,
    duty: "produce",
    call: (consortium, caller) => declare(consortium, [declarationOf(LOT, 1n)], caller),
  });
});
