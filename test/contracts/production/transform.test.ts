import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import type { ContractTransactionResponse } from "ethers";
import { MaxUint256 } from "ethers";
import { numberOf } from "../../../sdk/chain/enumerations";
import { CAPABILITIES } from "../../../sdk/lots";
import { recordBrand } from "../support/brands";
import {
  BULK_TEA,
  type Company,
  type Consortium,
  type Declaration,
  declarationOf,
  deployStockedConsortium,
  drawnBy,
  LOT,
  lotOf,
  OCCURRENCE,
  PERISHABLE,
  PLAIN,
  type StockedConsortium,
  stopLots,
  TEA,
  UNKNOWN_LOT,
} from "../support/consortium";
import { shouldNeedDuty } from "../support/duties";
import { MAX_UNITS } from "../support/ledger";
import { GROUNDS } from "../support/members";
import { addProduct, leftAligned } from "../support/products";
import {
  expectEvents,
  expectRecorded,
  inEvent,
  structHash,
  TYPES,
  valuesHash,
} from "../support/recorded";
import { bring } from "../support/shipments";
import {
  OUTSIDE,
  type Remainder,
  type Transformation,
  transformationOf,
} from "../support/transformations";
import { declare } from "./verbs";

const BULK_LOT = lotOf("S-1", BULK_TEA);
const PLAIN_LOT = lotOf("1", PLAIN);
const NEW_LOT = lotOf("N-1");
const NEW_BULK_LOT = lotOf("S-2", BULK_TEA);
const NEW_PLAIN_LOT = lotOf("2", PLAIN);
/** A gift box of three pieces of something under the producer's trademark alone. */
const GIFT_BOX = 6901234567922n;
const BOX_LOT = lotOf("1", GIFT_BOX);

const GRAMS = numberOf("Measure", "Grams");
const LOSS: Remainder = {
  ...{ residue: numberOf("IProduction.Residue", "Loss"), measure: GRAMS },
  ...{ amount: 500n, description: "" },
};
const STALKS: Remainder = {
  ...{ residue: numberOf("IProduction.Residue", "ByProduct"), measure: GRAMS },
  ...{ amount: 250n, description: "stalks, for compost" },
};
const NO_LIMIT = 2n ** 32n - 1n;

interface Stocked extends StockedConsortium {
  /** What was drawn of the origin's quota by LOT, PERISHABLE and BULK_LOT. */
  readonly drawn: bigint;
}

/** The producer's stock, with 20 units of BULK_LOT and 1000 of PLAIN_LOT. */
async function deploy(): Promise<Stocked> {
  const consortium = await deployStockedConsortium();
  await declare(consortium, [declarationOf(BULK_LOT, 20n), declarationOf(PLAIN_LOT, 1000n)]);
  return { ...consortium, drawn: await drawnBy(consortium, consortium.producer) };
}

const transform = (
  { production, producer }: Consortium,
  transformation: Transformation,
  by = producer.produce,
): Promise<ContractTransactionResponse> =>
  production.connect(by).transform(transformation, OCCURRENCE);

describe("Production: transform", () => {
  /** Expects that a company's units become new lots, and that all of it is said. */
  const expectTransformed = async (
    consortium: Consortium,
    transformation: Transformation,
    { account, produce }: Company = consortium.producer,
  ): Promise<void> => {
    const { ledger, production } = consortium;
    const { inputs, inputUnits, outputs } = transformation;
    const trails = await Promise.all(inputs.map((lot) => ledger.trailOf(lot)));
    const data = structHash(
      "Transformation",
      ["address", account],
      [
        "bytes32",
        valuesHash(
          [TYPES.transformation, transformation],
          ["bytes32[]", trails],
          [TYPES.occurrence, OCCURRENCE],
        ),
      ],
    );
    const receipt = await expectRecorded(
      consortium,
      production,
      transform(consortium, transformation, produce),
      [
        {
          ...{ kind: "TRANSFORM_INPUT", from: account, data: [data] },
          ...{ lots: inputs, units: inputUnits },
        },
        {
          ...{ kind: "TRANSFORM_OUTPUT", to: account, data: outputs.map(() => data) },
          lots: outputs.map(({ lot }) => lot),
          units: outputs.map(({ quantity }) => quantity),
        },
      ],
    );
    expectEvents(production, receipt, await production.getAddress(), [
      ["LotsTransformed", account, inEvent(transformation), trails, inEvent(OCCURRENCE)],
    ]);
    for (const { lot, quantity } of outputs) {
      expect((await ledger.lotOf(lot)).maker).to.equal(account);
      expect((await ledger.lotOf(lot)).live).to.equal(quantity);
      expect(await ledger.balanceOf(account, lot)).to.equal(quantity);
      expect(await ledger.isClosed(lot)).to.equal(true);
    }
  };

  it("makes a lot of another product, and draws no quota", async () => {
    const consortium = await loadFixture(deploy);
    const { ledger, producer, drawn } = consortium;
    await expectTransformed(
      consortium,
      transformationOf([[LOT, 80n]], [declarationOf(NEW_BULK_LOT, 20n)]),
    );
    expect(await ledger.balanceOf(producer.account, LOT)).to.equal(20n);
    expect(await ledger.burntOf(LOT)).to.equal(80n);
    expect(await drawnBy(consortium, producer)).to.equal(drawn);
  });

  it("makes several lots of several, with dates, and says what is lost and where the rest is from", async () => {
    const consortium = await loadFixture(deploy);
    const { ledger, declaredOn } = consortium;
    const dates = { productionDate: declaredOn, expirationDate: declaredOn + 700n };
    await expectTransformed(
      consortium,
      transformationOf(
        [
          [LOT, 10n],
          [BULK_LOT, 5n],
          [PLAIN_LOT, 700n],
          [LOT, 3n],
        ],
        [
          declarationOf(NEW_LOT, 20n, dates),
          declarationOf(NEW_PLAIN_LOT, 9999n),
          declarationOf(NEW_BULK_LOT, 3n),
        ],
        { remainders: [LOSS, STALKS], outsideInputs: OUTSIDE },
      ),
    );
    expect((await ledger.lotOf(NEW_LOT)).expiry).to.equal((declaredOn + 701n) * 96n - 32n);
    expect((await ledger.lotOf(NEW_BULK_LOT)).expiry).to.equal(0n);
  });

  it("makes as much under a mark as goes in under it, and not a gram more", async () => {
    const consortium = await loadFixture(deploy);
    const { production, origin } = consortium;
    const more = (bulk: bigint) =>
      transformationOf(
        [
          [LOT, 10n],
          [BULK_LOT, 2n],
          [PLAIN_LOT, 1000n],
        ],
        [declarationOf(NEW_LOT, 6n), declarationOf(NEW_BULK_LOT, bulk)],
      );
    // 4,500 g under the marks go in
    await expect(transform(consortium, more(4n)))
      .to.be.revertedWithCustomError(production, "ProductionBeyondYield")
      .withArgs(origin, 4_500n, 4_500n, 5_500n);
    await expectTransformed(consortium, more(3n));
  });

  it("makes nothing under a mark of what does not carry it", async () => {
    const consortium = await loadFixture(deploy);
    const { production, origin } = consortium;
    await expect(
      transform(
        consortium,
        transformationOf([[PLAIN_LOT, 1000n]], [declarationOf(NEW_LOT, 1n)], {
          outsideInputs: OUTSIDE,
        }),
      ),
    )
      .to.be.revertedWithCustomError(production, "ProductionBeyondYield")
      .withArgs(origin, 0n, 0n, 250n);
  });

  it("makes any amount of what carries no mark", async () => {
    const consortium = await loadFixture(deploy);
    await expectTransformed(
      consortium,
      transformationOf([[LOT, 1n]], [declarationOf(NEW_PLAIN_LOT, MAX_UNITS)]),
    );
  });

  describe("under a yield that the mark's owner has set", () => {
    const setYield = async (
      { production, association, origin }: Consortium,
      millionths: bigint,
    ): Promise<void> => {
      await production.connect(association.brand).setYield(origin, millionths);
    };
    const freeTrademark = async ({
      production,
      producer,
      trademark,
    }: Consortium): Promise<void> => {
      await production.connect(producer.brand).setYield(trademark, NO_LIMIT);
    };

    it("makes less where so much is lost in any case", async () => {
      const consortium = await loadFixture(deploy);
      const { production, origin } = consortium;
      await setYield(consortium, 333_333n);
      const of = (bulk: bigint) =>
        transformationOf([[LOT, 60n]], [declarationOf(NEW_BULK_LOT, bulk)]);
      await expect(transform(consortium, of(5n)))
        .to.be.revertedWithCustomError(production, "ProductionBeyondYield")
        .withArgs(origin, 15_000n, 4_999n, 5_000n);
      await expectTransformed(consortium, of(4n));
    });

    it("makes more where a part of it is enough", async () => {
      const consortium = await loadFixture(deploy);
      const { production, origin, trademark } = consortium;
      await setYield(consortium, 2_500_000n);
      const of = (units: bigint) =>
        transformationOf(
          [
            [LOT, 4n],
            [PLAIN_LOT, 1000n],
          ],
          [declarationOf(NEW_LOT, units)],
        );
      await expect(transform(consortium, of(5n)))
        .to.be.revertedWithCustomError(production, "ProductionBeyondYield")
        .withArgs(trademark, 1_000n, 1_000n, 1_250n);
      await freeTrademark(consortium);
      await expect(transform(consortium, of(11n)))
        .to.be.revertedWithCustomError(production, "ProductionBeyondYield")
        .withArgs(origin, 1_000n, 2_500n, 2_750n);
      await expectTransformed(consortium, of(10n));
    });

    it("makes nothing where it is zero", async () => {
      const consortium = await loadFixture(deploy);
      await setYield(consortium, 0n);
      await expect(
        transform(consortium, transformationOf([[LOT, 100n]], [declarationOf(NEW_LOT, 1n)])),
      )
        .to.be.revertedWithCustomError(consortium.production, "ProductionBeyondYield")
        .withArgs(consortium.origin, 25_000n, 0n, 250n);
    });
  });

  describe("under a mark that counts in no measure", () => {
    /** Gift boxes are counted in pieces, and carry the trademark. */
    async function deployBoxes(): Promise<Stocked> {
      const consortium = await deploy();
      const { products, producer, trademark } = consortium;
      await addProduct(products, {
        ...{ key: producer.brand, gtin: GIFT_BOX, netContent: 3n, measure: "Pieces" },
        marks: [trademark],
      });
      return consortium;
    }

    it("counts each measure by itself", async () => {
      const consortium = await loadFixture(deployBoxes);
      const { production, producer, trademark } = consortium;
      const boxes = transformationOf([[LOT, 12n]], [declarationOf(BOX_LOT, 1n)]);
      await expect(transform(consortium, boxes))
        .to.be.revertedWithCustomError(production, "ProductionBeyondYield")
        .withArgs(trademark, 0n, 0n, 3n);
      await production.connect(producer.brand).setYield(trademark, NO_LIMIT);
      await expectTransformed(consortium, boxes);
      await production.connect(producer.brand).setYield(trademark, 1_000_000n);
      const again = lotOf("2", GIFT_BOX);
      await expect(
        transform(
          consortium,
          transformationOf(
            [
              [LOT, 12n],
              [BOX_LOT, 1n],
            ],
            [declarationOf(again, 2n)],
          ),
        ),
      )
        .to.be.revertedWithCustomError(production, "ProductionBeyondYield")
        .withArgs(trademark, 3n, 3n, 6n);
      await expectTransformed(
        consortium,
        transformationOf(
          [
            [LOT, 12n],
            [BOX_LOT, 1n],
          ],
          [declarationOf(again, 1n), declarationOf(NEW_LOT, 12n)],
        ),
      );
    });
  });

  it("commits to the trails of its inputs, also where one stands twice", async () => {
    const consortium = await loadFixture(deploy);
    await expectTransformed(
      consortium,
      transformationOf(
        [
          [LOT, 1n],
          [LOT, 2n],
        ],
        [declarationOf(NEW_LOT, 3n)],
      ),
    );
    // and once more of what came out
    await expectTransformed(
      consortium,
      transformationOf([[NEW_LOT, 3n]], [declarationOf(lotOf("N-2"), 2n)]),
    );
  });

  it("needs inputs and outputs", async () => {
    const consortium = await loadFixture(deploy);
    const { production } = consortium;
    for (const [inputs, outputs] of [
      [[], [declarationOf(NEW_LOT, 1n)]],
      [[[LOT, 1n]], []],
    ] as [[bigint, bigint][], Declaration[]][]) {
      await expect(
        transform(consortium, transformationOf(inputs, outputs)),
      ).to.be.revertedWithCustomError(production, "ProductionNothingGiven");
    }
    const outputs = [declarationOf(NEW_LOT, 1n)];
    for (const inputUnits of [[], [1n, 1n]]) {
      const transformation = { ...transformationOf([[LOT, 1n]], outputs), inputUnits };
      await expect(transform(consortium, transformation))
        .to.be.revertedWithCustomError(production, "ProductionLengthMismatch")
        .withArgs(1n, inputUnits.length);
    }
  });

  it("needs an amount, a measure and the name of what is left over", async () => {
    const consortium = await loadFixture(deploy);
    const { production } = consortium;
    for (const wrong of [
      { ...LOSS, amount: 0n },
      { ...LOSS, measure: numberOf("Measure", "None") },
      { ...STALKS, description: "" },
    ]) {
      const transformation = transformationOf([[LOT, 1n]], [declarationOf(NEW_LOT, 1n)], {
        remainders: [LOSS, STALKS, wrong],
      });
      await expect(transform(consortium, transformation))
        .to.be.revertedWithCustomError(production, "ProductionInvalidRemainder")
        .withArgs(2n);
    }
  });

  it("makes new lots only, each once", async () => {
    const consortium = await loadFixture(deploy);
    for (const outputs of [
      [declarationOf(PERISHABLE, 1n)],
      [declarationOf(LOT, 1n)],
      [declarationOf(NEW_LOT, 1n), declarationOf(NEW_LOT, 1n)],
    ]) {
      await expect(transform(consortium, transformationOf([[LOT, 9n]], outputs)))
        .to.be.revertedWithCustomError(consortium.ledger, "LotTokenExists")
        .withArgs(outputs.at(-1)!.lot);
    }
  });

  it("makes lots that are closed", async () => {
    const consortium = await loadFixture(deploy);
    const { ledger, production, producer } = consortium;
    await transform(consortium, transformationOf([[LOT, 9n]], [declarationOf(NEW_LOT, 9n)]));
    await expect(declare(consortium, [declarationOf(NEW_LOT, 10n)]))
      .to.be.revertedWithCustomError(ledger, "LotTokenClosed")
      .withArgs(NEW_LOT);
    await expect(
      production.connect(producer.produce).correct(declarationOf(NEW_LOT, 1n), GROUNDS, OCCURRENCE),
    )
      .to.be.revertedWithCustomError(ledger, "LotTokenClosed")
      .withArgs(NEW_LOT);
  });

  it("needs dates in order", async () => {
    const consortium = await loadFixture(deploy);
    const output = declarationOf(NEW_LOT, 1n, { productionDate: 9n, expirationDate: 8n });
    await expect(transform(consortium, transformationOf([[LOT, 1n]], [output])))
      .to.be.revertedWithCustomError(consortium.production, "ProductionDatesOutOfOrder")
      .withArgs(NEW_LOT, 9n, 0n, 8n);
  });

  it("takes 1 unit, and no less, of what its member holds", async () => {
    const consortium = await loadFixture(deploy);
    const { ledger, producer } = consortium;
    const output = declarationOf(NEW_PLAIN_LOT, 1n);
    for (const [lot, units, held] of [
      [LOT, 101n, 100n],
      [UNKNOWN_LOT, 1n, 0n],
    ] as const) {
      await expect(transform(consortium, transformationOf([[lot, units]], [output])))
        .to.be.revertedWithCustomError(ledger, "ERC1155InsufficientBalance")
        .withArgs(producer.account, held, units, lot);
    }
    await expect(transform(consortium, transformationOf([[LOT, 0n]], [output])))
      .to.be.revertedWithCustomError(ledger, "LotTokenInvalidUnits")
      .withArgs(LOT, 0n);
    await expect(
      transform(consortium, transformationOf([[LOT, 1n]], [declarationOf(NEW_PLAIN_LOT, 0n)])),
    )
      .to.be.revertedWithCustomError(ledger, "LotTokenInvalidUnits")
      .withArgs(NEW_PLAIN_LOT, 0n);
    await expect(
      transform(consortium, transformationOf([[LOT, MaxUint256]], [declarationOf(NEW_LOT, 1n)])),
    ).to.be.revertedWithPanic(0x11);
  });

  it("takes no stopped lot, and an expiring one until the last second", async () => {
    const consortium = await loadFixture(deploy);
    const { ledger, expiresAt } = consortium;
    await stopLots(consortium, [LOT]);
    await expect(
      transform(
        consortium,
        transformationOf(
          [
            [BULK_LOT, 1n],
            [LOT, 1n],
          ],
          [declarationOf(NEW_LOT, 1n)],
        ),
      ),
    )
      .to.be.revertedWithCustomError(ledger, "LotTokenStopped")
      .withArgs(LOT);
    const take = (output: bigint) =>
      transform(consortium, transformationOf([[PERISHABLE, 1n]], [declarationOf(output, 1n)]));
    await time.setNextBlockTimestamp(expiresAt - 1n);
    await take(NEW_LOT);
    await time.setNextBlockTimestamp(expiresAt);
    await expect(take(lotOf("N-2")))
      .to.be.revertedWithCustomError(ledger, "LotTokenExpired")
      .withArgs(PERISHABLE);
  });

  it("stops in a pause, and with the module's capabilities", async () => {
    const consortium = await loadFixture(deploy);
    const { council, emergency, ledger, production } = consortium;
    const call = () =>
      transform(consortium, transformationOf([[LOT, 1n]], [declarationOf(NEW_LOT, 1n)]));
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

  describe("is for a maker of what comes out", () => {
    it("with units of anybody's, and its own lot prefix", async () => {
      const consortium = await loadFixture(deploy);
      const { production, producer, packer } = consortium;
      await bring(consortium, producer, packer, [LOT], [40n]);
      const [wrong, right] = [NEW_BULK_LOT, lotOf("P-1", BULK_TEA)];
      await expect(
        transform(
          consortium,
          transformationOf([[LOT, 40n]], [declarationOf(wrong, 10n)]),
          packer.produce,
        ),
      )
        .to.be.revertedWithCustomError(production, "ProductionWrongLotPrefix")
        .withArgs(wrong, packer.account, leftAligned("P-", 20));
      await expectTransformed(
        consortium,
        transformationOf([[LOT, 40n]], [declarationOf(right, 10n)]),
        packer,
      );
      expect(await drawnBy(consortium, packer)).to.equal(0n);
    });

    it("not for another holder, nor where it is not made any more", async () => {
      const consortium = await loadFixture(deploy);
      const { products, producer, distributor } = consortium;
      await bring(consortium, producer, distributor, [LOT], [10n]);
      const transformation = transformationOf([[LOT, 10n]], [declarationOf(NEW_LOT, 10n)]);
      await expect(transform(consortium, transformation, distributor.produce))
        .to.be.revertedWithCustomError(products, "ProductRegistryNotMaker")
        .withArgs(TEA, distributor.account);
      await products.connect(producer.brand).discontinue(TEA);
      await expect(transform(consortium, transformation))
        .to.be.revertedWithCustomError(products, "ProductRegistryDiscontinued")
        .withArgs(TEA);
    });

    it("under every mark on it, in force and authorised", async () => {
      const consortium = await loadFixture(deploy);
      const { brands, products, registrar, trademark, retailer, producer } = consortium;
      const transformation = transformationOf([[LOT, 10n]], [declarationOf(NEW_LOT, 10n)]);
      await brands.connect(registrar).suspend(trademark, GROUNDS);
      await expect(transform(consortium, transformation))
        .to.be.revertedWithCustomError(brands, "BrandRegistryNotInForce")
        .withArgs(trademark, numberOf("IBrandRegistry.Status", "Suspended"));
      // of what goes in the marks may be suspended
      await transform(
        consortium,
        transformationOf([[LOT, 10n]], [declarationOf(NEW_PLAIN_LOT, 2_500n)]),
      );
      const another = await recordBrand(consortium, {
        ...{ key: retailer.brand, mark: { number: "77" }, measure: "None" },
      });
      await addProduct(products, {
        ...{ key: producer.brand, gtin: GIFT_BOX, netContent: 1n, marks: [another] },
      });
      await expect(
        transform(consortium, transformationOf([[LOT, 10n]], [declarationOf(BOX_LOT, 1n)])),
      )
        .to.be.revertedWithCustomError(brands, "BrandRegistryNotAuthorised")
        .withArgs(another, producer.account, 0n);
    });
  });

  shouldNeedDuty({
    deploy,
    company: ({ producer }) => producer,
    duty: "produce",
    call: (consortium: Stocked, by) =>
      transform(consortium, transformationOf([[LOT, 1n]], [declarationOf(NEW_LOT, 1n)]), by),
  });
});
