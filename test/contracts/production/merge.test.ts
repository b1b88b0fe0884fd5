import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { MaxUint256 } from "ethers";
import {
  declarationOf,
  deployStockedConsortium,
  LOT,
  lotOf,
  OCCURRENCE,
  PERISHABLE,
  PLAIN,
  stopLots,
} from "../support/consortium";
import { MAX_UNITS } from "../support/ledger";
import {
  expectRepackaged,
  type Line,
  lotsOf,
  NEW_LOT,
  type Repackage,
  type Repackaging,
  shouldRepackage,
  unitsOf,
} from "./repackaging";
import { declare } from "./verbs";

const merge: Repackage = (
  { production, producer },
  inputs,
  [[lot, units] = [0n, 0n]],
  by = producer.produce,
) => production.connect(by).merge(lotsOf(inputs), unitsOf(inputs), lot, units, OCCURRENCE);

const MERGING: Repackaging = {
  repackage: merge,
  inputKind: "MERGE_INPUT",
  outputKind: "MERGE_OUTPUT",
};

describe("Production: merge", () => {
  it("makes one lot of several", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { ledger, producer } = consortium;
    const inputs: Line[] = [
      [LOT, 60n],
      [PERISHABLE, 50n],
    ];
    await expectRepackaged(MERGING, consortium, inputs, [[NEW_LOT, 110n]]);
    expect(await ledger.balanceOf(producer.account, LOT)).to.equal(40n);
    expect(await ledger.balanceOf(producer.account, PERISHABLE)).to.equal(0n);
    expect(await ledger.burntOf(LOT)).to.equal(60n);
    expect(await ledger.burntOf(PERISHABLE)).to.equal(50n);
  });

  it("takes a lot twice, with the trail that it had before", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { ledger } = consortium;
    const inputs: Line[] = [
      [LOT, 60n],
      [PERISHABLE, 1n],
      [LOT, 40n],
    ];
    await expectRepackaged(MERGING, consortium, inputs, [[NEW_LOT, 101n]]);
    expect(await ledger.burntOf(LOT)).to.equal(100n);
    await expect(
      merge(
        consortium,
        [
          [PERISHABLE, 25n],
          [PERISHABLE, 25n],
        ],
        [[lotOf("N-2"), 50n]],
      ),
    )
      .to.be.revertedWithCustomError(ledger, "ERC1155InsufficientBalance")
      .withArgs(consortium.producer.account, 24n, 25n, PERISHABLE);
  });

  it("makes a lot that expires with the first of those that go in", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { ledger, expirationDate } = consortium;
    const [sooner, later] = [lotOf("sooner"), lotOf("later")];
    await declare(consortium, [
      declarationOf(sooner, 10n, { expirationDate: expirationDate - 1n }),
      declarationOf(later, 10n, { expirationDate: expirationDate + 1n }),
    ]);
    const { expiry } = await ledger.lotOf(sooner);
    for (const [n, lots] of [
      [LOT, sooner, PERISHABLE, later],
      [later, PERISHABLE, LOT, sooner],
      [PERISHABLE, sooner, sooner],
      [sooner, LOT],
    ].entries()) {
      const output = lotOf(`N-${n}`);
      await merge(
        consortium,
        lots.map((lot) => [lot, 1n]),
        [[output, 1n]],
      );
      expect((await ledger.lotOf(output)).expiry, `${n}`).to.equal(expiry);
    }
  });

  it("makes no more than goes in together", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const inputs: Line[] = [
      [LOT, 10n],
      [PERISHABLE, 10n],
    ];
    await expect(merge(consortium, inputs, [[NEW_LOT, 21n]]))
      .to.be.revertedWithCustomError(consortium.production, "ProductionMoreOutThanIn")
      .withArgs(20n, 21n);
    const wrapping: Line[] = [
      [LOT, MaxUint256],
      [PERISHABLE, 10n],
    ];
    await expect(merge(consortium, wrapping, [[NEW_LOT, 9n]])).to.be.revertedWithPanic(0x11);
  });

  it("makes no more of a lot than a lot can have", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { ledger } = consortium;
    const inputs = ["1", "2"].map((lotNumber): Line => [lotOf(lotNumber, PLAIN), MAX_UNITS]);
    await declare(
      consortium,
      inputs.map(([lot]) => declarationOf(lot, MAX_UNITS)),
    );
    const output = lotOf("3", PLAIN);
    for (const units of [MAX_UNITS + 1n, 2n * MAX_UNITS]) {
      await expect(merge(consortium, inputs, [[output, units]]))
        .to.be.revertedWithCustomError(ledger, "LotTokenInvalidUnits")
        .withArgs(output, units);
    }
    await expectRepackaged(MERGING, consortium, inputs, [[output, MAX_UNITS]]);
  });

  it("takes lots of one product, the last one too", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const other = lotOf("1", PLAIN);
    await declare(consortium, [declarationOf(other, 10n)]);
    for (const [inputs, odd, first] of [
      [[LOT, other], other, LOT],
      [[other, LOT], LOT, other],
    ] as const) {
      const lines = inputs.map((lot): Line => [lot, 1n]);
      await expect(merge(consortium, lines, [[NEW_LOT, 2n]]))
        .to.be.revertedWithCustomError(consortium.production, "ProductionOtherProduct")
        .withArgs(odd, first);
    }
  });

  it("is stopped by one stopped lot among them", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    await stopLots(consortium, [PERISHABLE]);
    const inputs: Line[] = [
      [LOT, 10n],
      [PERISHABLE, 10n],
    ];
    await expect(merge(consortium, inputs, [[NEW_LOT, 20n]]))
      .to.be.revertedWithCustomError(consortium.ledger, "LotTokenStopped")
      .withArgs(PERISHABLE);
  });

  it("needs lots to merge, and a quantity of each", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { production, producer } = consortium;
    const asProducer = production.connect(producer.produce);
    for (const units of [[], [1n]]) {
      await expect(
        asProducer.merge([], units, NEW_LOT, 1n, OCCURRENCE),
      ).to.be.revertedWithCustomError(production, "ProductionNothingGiven");
    }
    for (const units of [[], [1n], [1n, 1n, 1n]]) {
      await expect(asProducer.merge([LOT, PERISHABLE], units, NEW_LOT, 1n, OCCURRENCE))
        .to.be.revertedWithCustomError(production, "ProductionLengthMismatch")
        .withArgs(2n, units.length);
    }
  });

  shouldRepackage(MERGING);
});
