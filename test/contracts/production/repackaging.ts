import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/signers";
import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { type ContractTransactionResponse, MaxUint256 } from "ethers";
import { numberOf } from "../../../sdk/chain/enumerations";
import { CAPABILITIES } from "../../../sdk/lots";
import { authoriseMember } from "../support/brands";
import {
  BULK_TEA,
  CASE,
  type Company,
  type Consortium,
  declarationOf,
  deployStockedConsortium,
  drawnBy,
  LOT,
  lotOf,
  OCCURRENCE,
  PERISHABLE,
  PLAIN,
  SEASON,
  type StockedConsortium,
  stopLots,
  TEA,
  UNKNOWN_LOT,
} from "../support/consortium";
import { shouldNeedDuty } from "../support/duties";
import { GROUNDS } from "../support/members";
import { leftAligned } from "../support/products";
import { expectEvents, expectRecorded, inEvent, structHash, TYPES } from "../support/recorded";
import { bring } from "../support/shipments";
import { declare } from "./verbs";

/** Units of one lot. */
export type Line = readonly [lot: bigint, units: bigint];

export const lotsOf = (lines: readonly Line[]): bigint[] => lines.map(([lot]) => lot);
export const unitsOf = (lines: readonly Line[]): bigint[] => lines.map(([, units]) => units);

/** Splits or merges; left out is the producer's key for it. */
export type Repackage = (
  consortium: Consortium,
  inputs: readonly Line[],
  outputs: readonly Line[],
  by?: HardhatEthersSigner,
) => Promise<ContractTransactionResponse>;

/** A way to repackage, and how its entries are called. */
export interface Repackaging {
  readonly repackage: Repackage;
  readonly inputKind: "SPLIT_INPUT" | "MERGE_INPUT";
  readonly outputKind: "SPLIT_OUTPUT" | "MERGE_OUTPUT";
}

export const NEW_LOT = lotOf("N-1");

/** Expects that a company's units become others, and that all of it is said. */
export async function expectRepackaged(
  { repackage, inputKind, outputKind }: Repackaging,
  consortium: Consortium,
  inputs: readonly Line[],
  outputs: readonly Line[],
  { account, produce }: Company = consortium.producer,
): Promise<void> {
  const { ledger, production } = consortium;
  const trails = await Promise.all(lotsOf(inputs).map((lot) => ledger.trailOf(lot)));
  const details = [
    account,
    lotsOf(inputs),
    unitsOf(inputs),
    trails,
    lotsOf(outputs),
    unitsOf(outputs),
  ];
  const types = ["address", "uint256[]", "uint256[]", "bytes32[]", "uint256[]", "uint256[]"];
  const data = structHash("Repackaging", ...types.map((type, n) => [type, details[n]] as const), [
    TYPES.occurrence,
    OCCURRENCE,
  ]);
  const receipt = await expectRecorded(
    consortium,
    production,
    repackage(consortium, inputs, outputs, produce),
    [
      {
        ...{ kind: inputKind, from: account, data: [data] },
        ...{ lots: lotsOf(inputs), units: unitsOf(inputs) },
      },
      {
        ...{ kind: outputKind, to: account, data: outputs.map(() => data) },
        ...{ lots: lotsOf(outputs), units: unitsOf(outputs) },
      },
    ],
  );
  expectEvents(production, receipt, await production.getAddress(), [
    ["LotsRepackaged", ...details, inEvent(OCCURRENCE)],
  ]);
  for (const [lot, units] of outputs) {
    expect((await ledger.lotOf(lot)).maker).to.equal(account);
    expect((await ledger.lotOf(lot)).live).to.equal(units);
    expect(await ledger.balanceOf(account, lot)).to.equal(units);
    expect(await ledger.isClosed(lot)).to.equal(true);
  }
}

/** What holds for splitting as for merging. */
export function shouldRepackage(repackaging: Repackaging): void {
  const { repackage } = repackaging;

  it("needs no quota, which may be used up", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { producer } = consortium;
    await declare(consortium, [declarationOf(LOT, 350n)]);
    await expectRepackaged(repackaging, consortium, [[LOT, 350n]], [[NEW_LOT, 350n]]);
    expect(await drawnBy(consortium, producer)).to.equal(100_000n);
  });

  it("may lose units, and burns what goes in", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { ledger, producer } = consortium;
    await expectRepackaged(repackaging, consortium, [[LOT, 10n]], [[NEW_LOT, 1n]]);
    expect(await ledger.balanceOf(producer.account, LOT)).to.equal(90n);
    expect((await ledger.lotOf(LOT)).live).to.equal(90n);
    expect(await ledger.burntOf(LOT)).to.equal(10n);
    expect(await ledger.burntOf(NEW_LOT)).to.equal(0n);
  });

  it("never makes more of less", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    await expect(repackage(consortium, [[LOT, 10n]], [[NEW_LOT, 11n]]))
      .to.be.revertedWithCustomError(consortium.production, "ProductionMoreOutThanIn")
      .withArgs(10n, 11n);
  });

  it("makes lots that are closed, so that nobody declares more of them or corrects them", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { ledger, production, producer } = consortium;
    await repackage(consortium, [[LOT, 10n]], [[NEW_LOT, 10n]]);
    await declare(consortium, [declarationOf(NEW_LOT, 10n)]);
    await expect(declare(consortium, [declarationOf(NEW_LOT, 11n)]))
      .to.be.revertedWithCustomError(ledger, "LotTokenClosed")
      .withArgs(NEW_LOT);
    await expect(
      production.connect(producer.produce).correct(declarationOf(NEW_LOT, 0n), GROUNDS, OCCURRENCE),
    )
      .to.be.revertedWithCustomError(ledger, "LotTokenClosed")
      .withArgs(NEW_LOT);
  });

  it("keeps the expiry of what goes in", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { ledger } = consortium;
    const { expiry } = await ledger.lotOf(PERISHABLE);
    await repackage(consortium, [[PERISHABLE, 10n]], [[NEW_LOT, 10n]]);
    expect((await ledger.lotOf(NEW_LOT)).expiry).to.equal(expiry);
    await repackage(consortium, [[LOT, 10n]], [[lotOf("N-2"), 10n]]);
    expect((await ledger.lotOf(lotOf("N-2"))).expiry).to.equal(0n);
  });

  it("makes lots that do not exist yet", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { ledger, production } = consortium;
    for (const output of [LOT, PERISHABLE]) {
      await expect(repackage(consortium, [[LOT, 10n]], [[output, 10n]]))
        .to.be.revertedWithCustomError(ledger, "LotTokenExists")
        .withArgs(output);
    }
    await production
      .connect(consortium.producer.produce)
      .correct(declarationOf(PERISHABLE, 0n), GROUNDS, OCCURRENCE);
    await expect(repackage(consortium, [[LOT, 10n]], [[PERISHABLE, 10n]]))
      .to.be.revertedWithCustomError(ledger, "LotTokenExists")
      .withArgs(PERISHABLE);
  });

  it("stays within one product", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const other = lotOf("1", PLAIN);
    await expect(repackage(consortium, [[LOT, 10n]], [[other, 10n]]))
      .to.be.revertedWithCustomError(consortium.production, "ProductionOtherProduct")
      .withArgs(other, LOT);
  });

  it("takes 1 unit, and no less", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { ledger } = consortium;
    await expect(repackage(consortium, [[LOT, 1n]], [[NEW_LOT, 0n]]))
      .to.be.revertedWithCustomError(ledger, "LotTokenInvalidUnits")
      .withArgs(NEW_LOT, 0n);
    await expect(repackage(consortium, [[LOT, 0n]], [[NEW_LOT, 0n]]))
      .to.be.revertedWithCustomError(ledger, "LotTokenInvalidUnits")
      .withArgs(LOT, 0n);
    await expect(repackage(consortium, [[LOT, MaxUint256]], [[NEW_LOT, MaxUint256]]))
      .to.be.revertedWithCustomError(ledger, "LotTokenInvalidUnits")
      .withArgs(LOT, MaxUint256);
    await expectRepackaged(repackaging, consortium, [[LOT, 1n]], [[NEW_LOT, 1n]]);
  });

  it("takes units that the caller's member holds only", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { ledger, producer } = consortium;
    for (const [lot, units, held] of [
      [LOT, 101n, 100n],
      [UNKNOWN_LOT, 1n, 0n],
      [LOT | (1n << 220n), 1n, 0n],
    ] as const) {
      await expect(repackage(consortium, [[lot, units]], [[NEW_LOT, units]]))
        .to.be.revertedWithCustomError(ledger, "ERC1155InsufficientBalance")
        .withArgs(producer.account, held, units, lot);
    }
  });

  it("makes no lot whose id is not one", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const output = NEW_LOT | (1n << 220n);
    await expect(repackage(consortium, [[LOT, 1n]], [[output, 1n]]))
      .to.be.revertedWithCustomError(consortium.ledger, "LotTokenInvalidLot")
      .withArgs(output);
  });

  it("takes no stopped lot", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    await stopLots(consortium, [LOT]);
    await expect(repackage(consortium, [[LOT, 1n]], [[NEW_LOT, 1n]]))
      .to.be.revertedWithCustomError(consortium.ledger, "LotTokenStopped")
      .withArgs(LOT);
  });

  it("takes an expiring lot until the last second", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { ledger, expiresAt } = consortium;
    await time.setNextBlockTimestamp(expiresAt - 1n);
    await repackage(consortium, [[PERISHABLE, 1n]], [[NEW_LOT, 1n]]);
    await time.setNextBlockTimestamp(expiresAt);
    await expect(repackage(consortium, [[PERISHABLE, 1n]], [[lotOf("N-2"), 1n]]))
      .to.be.revertedWithCustomError(ledger, "LotTokenExpired")
      .withArgs(PERISHABLE);
  });

  it("stops in a pause, and with the module's capabilities", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { council, emergency, ledger, production } = consortium;
    const call = () => repackage(consortium, [[LOT, 1n]], [[NEW_LOT, 1n]]);
    await ledger.connect(emergency).pause();
    await expect(call()).to.be.revertedWithCustomError(ledger, "LotTokenPaused");
    await ledger.connect(emergency).unpause();
    for (const [given, missing] of [
      ["create", "burn"],
      ["burn", "create"],
    ] as const) {
      await ledger.connect(council).setModule(production, CAPABILITIES[given]);
      await expect(call())
        .to.be.revertedWithCustomError(ledger, "LotTokenCapabilityMissing")
        .withArgs(await production.getAddress(), CAPABILITIES[missing]);
    }
  });

  describe("takes a maker of the product", () => {
    it("under every mark on it, which must be in force", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { brands, registrar, origin, trademark, association, producer } = consortium;
      const call = () => repackage(consortium, [[LOT, 1n]], [[NEW_LOT, 1n]]);
      await brands.connect(registrar).suspend(trademark, GROUNDS);
      await expect(call())
        .to.be.revertedWithCustomError(brands, "BrandRegistryNotInForce")
        .withArgs(trademark, numberOf("IBrandRegistry.Status", "Suspended"));
      await brands.connect(registrar).reinstate(trademark, GROUNDS);
      await brands.connect(association.brand).openSeason(origin, SEASON + 1n);
      await expect(call())
        .to.be.revertedWithCustomError(brands, "BrandRegistryNotAuthorised")
        .withArgs(origin, producer.account, SEASON + 1n);
      await authoriseMember(brands, {
        ...{ key: association.brand, brand: origin, member: producer.account, quota: 0n },
      });
      await call();
    });

    it("that is made still", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { products, producer } = consortium;
      await products.connect(producer.brand).discontinue(TEA);
      await expect(repackage(consortium, [[LOT, 1n]], [[NEW_LOT, 1n]]))
        .to.be.revertedWithCustomError(products, "ProductRegistryDiscontinued")
        .withArgs(TEA);
      const ofCase = lotOf("1", CASE);
      await expect(repackage(consortium, [[ofCase, 1n]], [[ofCase, 1n]]))
        .to.be.revertedWithCustomError(products, "ProductRegistryIsPackaging")
        .withArgs(CASE, TEA, 12n);
    });

    it("not another holder", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { products, producer, distributor } = consortium;
      await bring(consortium, producer, distributor, [LOT], [10n]);
      await expect(repackage(consortium, [[LOT, 10n]], [[NEW_LOT, 10n]], distributor.produce))
        .to.be.revertedWithCustomError(products, "ProductRegistryNotMaker")
        .withArgs(TEA, distributor.account);
    });

    it("with its own lot prefix, and units of any maker", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { production, ledger, producer, packer } = consortium;
      const declaration = declarationOf(lotOf("S-1", BULK_TEA), 10n);
      await declare(consortium, [declaration]);
      await bring(consortium, producer, packer, [declaration.lot], [10n]);
      const [wrong, right] = [lotOf("S-2", BULK_TEA), lotOf("P-2", BULK_TEA)];
      await expect(repackage(consortium, [[declaration.lot, 10n]], [[wrong, 10n]], packer.produce))
        .to.be.revertedWithCustomError(production, "ProductionWrongLotPrefix")
        .withArgs(wrong, packer.account, leftAligned("P-", 20));
      await expectRepackaged(
        repackaging,
        consortium,
        [[declaration.lot, 10n]],
        [[right, 10n]],
        packer,
      );
      expect(await drawnBy(consortium, packer)).to.equal(0n);
      expect(await ledger.burntOf(declaration.lot)).to.equal(10n);
    });
  });

  shouldNeedDuty({
    deploy: deployStockedConsortium,
    company: ({ producer }) => producer,
    duty: "produce",
    call: (consortium: StockedConsortium, caller) =>
      repackage(consortium, [[LOT, 1n]], [[NEW_LOT, 1n]], caller),
  });
}
