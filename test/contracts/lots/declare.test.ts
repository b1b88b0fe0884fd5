import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import type { ContractTransactionResponse } from "ethers";
import { ethers } from "hardhat";
import { encodeLotId } from "../../../sdk/gs1";
import { MAX_UNITS } from "../support/ledger";
import { expectTrailsToFold, seedOf } from "../support/trails";
import { shouldNeedCapability, shouldStopInPause } from "./behaviours";
import { expectMovement, expectNothing, minedAt } from "./events";
import {
  BUYER,
  DATA,
  DECLARED,
  deployStock,
  EMPTY_LIST,
  HELD,
  HOLDER,
  issueOf,
  KIND,
  LOT,
  MAKER,
  NOBODY,
  OTHER_DATA,
  OTHER_LOT,
  type Stock,
  THIRD_LOT,
} from "./stock";

const NEW_LOT = encodeLotId({ gtin: "06901234567892", lotNumber: "new" });
const ANOTHER_LOT = encodeLotId({ gtin: "00614141007349", lotNumber: "another" });

interface Line {
  readonly lot: bigint;
  readonly quantity: bigint;
  /** Left out: that of the stock. */
  readonly expiry?: bigint;
  readonly data?: string;
}

const issuesOf = ({ expiry }: Stock, lines: readonly Line[]) =>
  lines.map(({ lot, quantity, ...line }) => issueOf(lot, quantity, { expiry, ...line }));

const declare = (
  stock: Stock,
  lines: readonly Line[],
  { maker = MAKER, by = stock.module, closing = false } = {},
) => stock.ledger.connect(by).declare(maker, issuesOf(stock, lines), KIND, closing);

/** What declaring would answer. */
const added = (stock: Stock, lines: readonly Line[]) =>
  stock.ledger.connect(stock.module).declare.staticCall(MAKER, issuesOf(stock, lines), KIND, false);

describe("LotToken: declare", () => {
  describe("a new lot", () => {
    it("is minted to its maker, in words of ERC-1155 and of the trail", async () => {
      const stock = await loadFixture(deployStock);
      const { ledger, module } = stock;
      const declaring = declare(stock, [{ lot: NEW_LOT, quantity: 12n }]);
      await expectMovement(ledger, declaring, {
        by: module,
        from: NOBODY,
        to: MAKER,
        lots: [NEW_LOT],
        units: [12n],
        trails: [await seedOf(ledger, NEW_LOT)],
      });
      expect(await ledger.balanceOf(MAKER, NEW_LOT)).to.equal(12n);
      expect(await ledger.burntOf(NEW_LOT)).to.equal(0n);
      await expectTrailsToFold(ledger);
    });

    it("gets a record", async () => {
      const stock = await loadFixture(deployStock);
      const { ledger, expiry } = stock;
      const declaring = declare(stock, [{ lot: NEW_LOT, quantity: 12n }]);
      const today = (await minedAt(declaring)) / 86_400n;
      expect(await ledger.lotOf(NEW_LOT)).to.deep.equal([MAKER, 12n, expiry, today, 0n]);
      expect(await ledger.isExpired(NEW_LOT)).to.equal(false);
    });

    it("had no record, balance or trail", async () => {
      const { ledger } = await loadFixture(deployStock);
      expect(await ledger.lotOf(NEW_LOT)).to.deep.equal([NOBODY, 0n, 0n, 0n, 0n]);
      expect(await ledger.trailOf(NEW_LOT)).to.equal(ethers.ZeroHash);
      expect(await ledger.balanceOf(MAKER, NEW_LOT)).to.equal(0n);
      expect(await ledger.isExpired(NEW_LOT)).to.equal(false);
    });

    it("may have expired already, or expire never or as late as can be", async () => {
      const stock = await loadFixture(deployStock);
      const { ledger } = stock;
      for (const [n, [expiry, expired]] of (
        [
          [1n, true],
          [0n, false],
          [2n ** 24n - 1n, false],
        ] as const
      ).entries()) {
        const lot = encodeLotId({ gtin: "06901234567892", lotNumber: `${n}` });
        await declare(stock, [{ lot, quantity: 1n, expiry }]);
        expect((await ledger.lotOf(lot)).expiry).to.equal(expiry);
        expect(await ledger.isExpired(lot)).to.equal(expired);
      }
    });

    it("has from 1 unit to 2^48 - 1", async () => {
      const stock = await loadFixture(deployStock);
      await declare(stock, [
        { lot: NEW_LOT, quantity: 1n },
        { lot: ANOTHER_LOT, quantity: MAX_UNITS },
      ]);
      expect((await stock.ledger.lotOf(NEW_LOT)).live).to.equal(1n);
      expect((await stock.ledger.lotOf(ANOTHER_LOT)).live).to.equal(MAX_UNITS);
      expect(await stock.ledger.balanceOf(MAKER, ANOTHER_LOT)).to.equal(MAX_UNITS);
      await expectTrailsToFold(stock.ledger);
    });

    it("has at least one unit", async () => {
      const stock = await loadFixture(deployStock);
      for (const lines of [[], [{ lot: ANOTHER_LOT, quantity: 1n }]]) {
        await expect(declare(stock, [...lines, { lot: NEW_LOT, quantity: 0n }]))
          .to.be.revertedWithCustomError(stock.ledger, "LotTokenInvalidUnits")
          .withArgs(NEW_LOT, 0n);
      }
    });

    it("is a GTIN and a lot number", async () => {
      const stock = await loadFixture(deployStock);
      for (const lot of [0n, 1n, ethers.MaxUint256, NEW_LOT + (1n << 160n), NEW_LOT | 1n]) {
        await expect(declare(stock, [{ lot, quantity: 1n }]))
          .to.be.revertedWithCustomError(stock.ledger, "LotTokenInvalidLot")
          .withArgs(lot);
      }
    });

    it("has a maker", async () => {
      const stock = await loadFixture(deployStock);
      await expect(declare(stock, [{ lot: NEW_LOT, quantity: 1n }], { maker: NOBODY }))
        .to.be.revertedWithCustomError(stock.ledger, "ERC1155InvalidReceiver")
        .withArgs(NOBODY);
    });
  });

  describe("several new lots", () => {
    it("are minted together, each with its own data", async () => {
      const stock = await loadFixture(deployStock);
      const { ledger, module } = stock;
      const lines = [
        { lot: NEW_LOT, quantity: 12n, data: DATA },
        { lot: ANOTHER_LOT, quantity: 1n, expiry: 0n, data: OTHER_DATA },
      ];
      expect(await added(stock, lines)).to.equal(12n + 1n);
      const declaring = declare(stock, lines);
      await expectMovement(ledger, declaring, {
        by: module,
        from: NOBODY,
        to: MAKER,
        lots: [NEW_LOT, ANOTHER_LOT],
        units: [12n, 1n],
        trails: [await seedOf(ledger, NEW_LOT), await seedOf(ledger, ANOTHER_LOT)],
        data: [DATA, OTHER_DATA],
      });
      expect((await ledger.lotOf(ANOTHER_LOT)).expiry).to.equal(0n);
      await expectTrailsToFold(ledger);
    });

    it("may share their data by chance", async () => {
      const stock = await loadFixture(deployStock);
      await declare(stock, [
        { lot: NEW_LOT, quantity: 12n },
        { lot: ANOTHER_LOT, quantity: 1n },
      ]);
      await expectTrailsToFold(stock.ledger);
    });
  });

  describe("a lot declared before", () => {
    it("is not minted again by the same declaration", async () => {
      const stock = await loadFixture(deployStock);
      const { ledger } = stock;
      const lines = [
        { lot: LOT, quantity: DECLARED[0], data: OTHER_DATA },
        { lot: OTHER_LOT, quantity: DECLARED[1] },
      ];
      const [record, trail] = [await ledger.lotOf(LOT), await ledger.trailOf(LOT)];
      expect(await added(stock, lines)).to.equal(0n);
      const declaring = declare(stock, lines);
      await expectNothing(ledger, declaring);
      expect(await ledger.lotOf(LOT)).to.deep.equal(record);
      expect(await ledger.trailOf(LOT)).to.equal(trail);
      expect(await ledger.balanceOf(MAKER, LOT)).to.equal(DECLARED[0] - HELD[0]);
    });

    it("gets what is new of a greater quantity", async () => {
      const stock = await loadFixture(deployStock);
      const { ledger, module } = stock;
      const before = await ledger.lotOf(LOT);
      const trail = await ledger.trailOf(LOT);
      const lines = [{ lot: LOT, quantity: DECLARED[0] + 5n, data: OTHER_DATA }];
      expect(await added(stock, lines)).to.equal(5n);
      const declaring = declare(stock, lines);
      await expectMovement(ledger, declaring, {
        by: module,
        from: NOBODY,
        to: MAKER,
        lots: [LOT],
        units: [5n],
        trails: [trail],
        data: [OTHER_DATA],
      });
      expect(await ledger.lotOf(LOT)).to.deep.equal([
        MAKER,
        DECLARED[0] + 5n,
        before.expiry,
        before.declaredOn,
        0n,
      ]);
      expect(await ledger.balanceOf(MAKER, LOT)).to.equal(DECLARED[0] - HELD[0] + 5n);
      await expectTrailsToFold(ledger);
    });

    it("keeps the day of its first declaration", async () => {
      const stock = await loadFixture(deployStock);
      const { ledger, declaredOn } = stock;
      await time.increase(3 * 86_400);
      await declare(stock, [{ lot: THIRD_LOT, quantity: DECLARED[2] + 1n, expiry: 0n }]);
      expect((await ledger.lotOf(THIRD_LOT)).declaredOn).to.equal(declaredOn);
    });

    it("can grow to 2^48 - 1 units", async () => {
      const stock = await loadFixture(deployStock);
      await declare(stock, [{ lot: LOT, quantity: MAX_UNITS }]);
      expect((await stock.ledger.lotOf(LOT)).live).to.equal(MAX_UNITS);
      expect(await stock.ledger.balanceOf(MAKER, LOT)).to.equal(MAX_UNITS - HELD[0]);
    });

    it("never shrinks", async () => {
      const stock = await loadFixture(deployStock);
      await expect(declare(stock, [{ lot: LOT, quantity: DECLARED[0] - 1n }]))
        .to.be.revertedWithCustomError(stock.ledger, "LotTokenBelowDeclared")
        .withArgs(LOT, DECLARED[0], DECLARED[0] - 1n);
    });

    it("counts burnt units among the declared ones", async () => {
      const stock = await loadFixture(deployStock);
      const { ledger, module } = stock;
      await ledger.connect(module).retire(HOLDER, [LOT], [HELD[0]], KIND, DATA);
      await expect(declare(stock, [{ lot: LOT, quantity: DECLARED[0] - 1n }]))
        .to.be.revertedWithCustomError(ledger, "LotTokenBelowDeclared")
        .withArgs(LOT, DECLARED[0], DECLARED[0] - 1n);
      const lines = [{ lot: LOT, quantity: DECLARED[0] + 1n }];
      expect(await added(stock, lines)).to.equal(1n);
      await declare(stock, lines);
      expect((await ledger.lotOf(LOT)).live).to.equal(DECLARED[0] - HELD[0] + 1n);
      await expectTrailsToFold(ledger);
    });

    it("is not minted again when all of it was burnt", async () => {
      const stock = await loadFixture(deployStock);
      const { ledger, module } = stock;
      await ledger.connect(module).retire(MAKER, [THIRD_LOT], [DECLARED[2]], KIND, DATA);
      const lines = [{ lot: THIRD_LOT, quantity: DECLARED[2], expiry: 0n }];
      expect(await added(stock, lines)).to.equal(0n);
      await declare(stock, lines);
      expect((await ledger.lotOf(THIRD_LOT)).live).to.equal(0n);
      expect(await ledger.balanceOf(MAKER, THIRD_LOT)).to.equal(0n);
    });

    it("keeps its expiry", async () => {
      const stock = await loadFixture(deployStock);
      const { ledger, expiry } = stock;
      for (const other of [expiry + 1n, expiry - 1n, 0n]) {
        await expect(declare(stock, [{ lot: LOT, quantity: DECLARED[0], expiry: other }]))
          .to.be.revertedWithCustomError(ledger, "LotTokenExpiryDiffers")
          .withArgs(LOT, expiry, other);
      }
      await expect(declare(stock, [{ lot: THIRD_LOT, quantity: DECLARED[2] }]))
        .to.be.revertedWithCustomError(ledger, "LotTokenExpiryDiffers")
        .withArgs(THIRD_LOT, 0n, expiry);
    });

    it("keeps its maker", async () => {
      const stock = await loadFixture(deployStock);
      for (const maker of [HOLDER, BUYER]) {
        await expect(declare(stock, [{ lot: LOT, quantity: DECLARED[0] + 1n }], { maker }))
          .to.be.revertedWithCustomError(stock.ledger, "LotTokenNotMaker")
          .withArgs(LOT, maker, MAKER);
      }
    });

    it("does not grow while it is stopped", async () => {
      const stock = await loadFixture(deployStock);
      const { ledger, module } = stock;
      await ledger.connect(module).stop([LOT], EMPTY_LIST, KIND, DATA);
      await expect(declare(stock, [{ lot: LOT, quantity: DECLARED[0] + 1n }]))
        .to.be.revertedWithCustomError(ledger, "LotTokenStopped")
        .withArgs(LOT);
      await expect(declare(stock, [{ lot: LOT, quantity: DECLARED[0] }])).not.to.be.reverted;
      expect((await ledger.lotOf(LOT)).stop).to.equal(EMPTY_LIST);
    });

    it("does not grow once it is closed", async () => {
      const stock = await loadFixture(deployStock);
      const { ledger, module } = stock;
      await ledger.connect(module).close(MAKER, [LOT], KIND, DATA);
      await expect(declare(stock, [{ lot: LOT, quantity: DECLARED[0] + 1n }]))
        .to.be.revertedWithCustomError(ledger, "LotTokenClosed")
        .withArgs(LOT);
      await expectNothing(ledger, declare(stock, [{ lot: LOT, quantity: DECLARED[0] }]));
    });

    it("can grow after its expiry, since that may be when it is recorded", async () => {
      const stock = await loadFixture(deployStock);
      await time.increaseTo(stock.expiresAt);
      await declare(stock, [{ lot: LOT, quantity: DECLARED[0] + 1n }]);
      expect(await stock.ledger.balanceOf(MAKER, LOT)).to.equal(DECLARED[0] - HELD[0] + 1n);
    });

    it("can grow by another module's word", async () => {
      const stock = await loadFixture(deployStock);
      const { ledger, otherModule } = stock;
      await declare(stock, [{ lot: LOT, quantity: DECLARED[0] + 1n }], { by: otherModule });
      expect((await ledger.lotOf(LOT)).live).to.equal(DECLARED[0] + 1n);
      await expectTrailsToFold(ledger);
    });
  });

  describe("lots declared before and new ones", () => {
    it("are told apart: only what changed is in the events", async () => {
      const stock = await loadFixture(deployStock);
      const { ledger, module } = stock;
      const trail = await ledger.trailOf(OTHER_LOT);
      const lines = [
        { lot: LOT, quantity: DECLARED[0], data: ethers.id("not to be seen") },
        { lot: NEW_LOT, quantity: 3n, data: DATA },
        { lot: THIRD_LOT, quantity: DECLARED[2], expiry: 0n, data: ethers.id("nor this") },
        { lot: OTHER_LOT, quantity: DECLARED[1] + 2n, data: OTHER_DATA },
      ];
      expect(await added(stock, lines)).to.equal(3n + 2n);
      const declaring = declare(stock, lines);
      await expectMovement(ledger, declaring, {
        by: module,
        from: NOBODY,
        to: MAKER,
        lots: [NEW_LOT, OTHER_LOT],
        units: [3n, 2n],
        trails: [await seedOf(ledger, NEW_LOT), trail],
        data: [DATA, OTHER_DATA],
      });
      await expectTrailsToFold(ledger);
    });

    it("are told apart where a single one changed", async () => {
      const stock = await loadFixture(deployStock);
      const { ledger, module } = stock;
      const declaring = declare(stock, [
        { lot: LOT, quantity: DECLARED[0], data: ethers.id("not to be seen") },
        { lot: NEW_LOT, quantity: 3n, data: OTHER_DATA },
      ]);
      await expectMovement(ledger, declaring, {
        by: module,
        from: NOBODY,
        to: MAKER,
        lots: [NEW_LOT],
        units: [3n],
        trails: [await seedOf(ledger, NEW_LOT)],
        data: [OTHER_DATA],
      });
      await expectTrailsToFold(ledger);
    });
  });

  describe("a lot that stands twice in the list", () => {
    it("is minted once for the same quantity", async () => {
      const stock = await loadFixture(deployStock);
      const lines = [
        { lot: NEW_LOT, quantity: 12n },
        { lot: NEW_LOT, quantity: 12n, data: OTHER_DATA },
      ];
      expect(await added(stock, lines)).to.equal(12n);
      await declare(stock, lines);
      expect((await stock.ledger.lotOf(NEW_LOT)).live).to.equal(12n);
      expect(await stock.ledger.balanceOf(MAKER, NEW_LOT)).to.equal(12n);
      await expectTrailsToFold(stock.ledger);
    });

    it("is minted up to the greater quantity, if that comes last", async () => {
      const stock = await loadFixture(deployStock);
      const { ledger } = stock;
      const lines = [
        { lot: NEW_LOT, quantity: 12n },
        { lot: LOT, quantity: DECLARED[0] },
        { lot: NEW_LOT, quantity: 20n, data: OTHER_DATA },
      ];
      expect(await added(stock, lines)).to.equal(12n + 8n);
      await declare(stock, lines);
      expect((await ledger.lotOf(NEW_LOT)).live).to.equal(20n);
      expect(await ledger.balanceOf(MAKER, NEW_LOT)).to.equal(20n);
      await expectTrailsToFold(ledger);
    });

    it("never shrinks", async () => {
      const stock = await loadFixture(deployStock);
      await expect(
        declare(stock, [
          { lot: NEW_LOT, quantity: 12n },
          { lot: NEW_LOT, quantity: 11n },
        ]),
      )
        .to.be.revertedWithCustomError(stock.ledger, "LotTokenBelowDeclared")
        .withArgs(NEW_LOT, 12n, 11n);
    });
  });

  describe("lots that are closed at once", () => {
    it("are minted, and can neither grow nor be corrected", async () => {
      const stock = await loadFixture(deployStock);
      const { ledger, module, expiry } = stock;
      const lines = [
        { lot: NEW_LOT, quantity: 12n },
        { lot: ANOTHER_LOT, quantity: 1n, data: OTHER_DATA },
      ];
      expect(await ledger.isClosed(NEW_LOT)).to.equal(false);
      await expectMovement(ledger, declare(stock, lines, { closing: true }), {
        by: module,
        from: NOBODY,
        to: MAKER,
        lots: [NEW_LOT, ANOTHER_LOT],
        units: [12n, 1n],
        trails: [await seedOf(ledger, NEW_LOT), await seedOf(ledger, ANOTHER_LOT)],
        data: [DATA, OTHER_DATA],
      });
      for (const { lot, quantity } of lines) {
        expect(await ledger.isClosed(lot)).to.equal(true);
        await expect(declare(stock, [{ lot, quantity: quantity + 1n }]))
          .to.be.revertedWithCustomError(ledger, "LotTokenClosed")
          .withArgs(lot);
        await expect(ledger.connect(module).correct(lot, MAKER, 1n, expiry, KIND, DATA))
          .to.be.revertedWithCustomError(ledger, "LotTokenClosed")
          .withArgs(lot);
      }
    });

    it("may be a single one", async () => {
      const stock = await loadFixture(deployStock);
      await declare(stock, [{ lot: NEW_LOT, quantity: 12n }], { closing: true });
      expect(await stock.ledger.isClosed(NEW_LOT)).to.equal(true);
    });

    it("are new", async () => {
      const stock = await loadFixture(deployStock);
      const { ledger, module } = stock;
      await ledger.connect(module).correct(THIRD_LOT, MAKER, 0n, 0n, KIND, DATA);
      for (const [lot, quantity] of [
        [LOT, DECLARED[0]],
        [LOT, DECLARED[0] + 1n],
        [THIRD_LOT, 1n],
      ] as const) {
        for (const maker of [MAKER, BUYER]) {
          const lines = [
            { lot: NEW_LOT, quantity: 1n },
            { lot, quantity },
          ];
          await expect(declare(stock, lines, { maker, closing: true }))
            .to.be.revertedWithCustomError(ledger, "LotTokenExists")
            .withArgs(lot);
        }
      }
    });

    it("stand in the list once", async () => {
      const stock = await loadFixture(deployStock);
      for (const quantity of [12n, 13n]) {
        const lines = [
          { lot: NEW_LOT, quantity: 12n },
          { lot: NEW_LOT, quantity },
        ];
        await expect(declare(stock, lines, { closing: true }))
          .to.be.revertedWithCustomError(stock.ledger, "LotTokenExists")
          .withArgs(NEW_LOT);
      }
    });
  });

  it("needs a lot", async () => {
    const stock = await loadFixture(deployStock);
    for (const closing of [false, true]) {
      await expect(declare(stock, [], { closing }))
        .to.be.revertedWithCustomError(stock.ledger, "LotTokenLengthMismatch")
        .withArgs(0n, 0n);
    }
  });

  const call = (stock: Stock, by = stock.module): Promise<ContractTransactionResponse> =>
    declare(stock, [{ lot: NEW_LOT, quantity: 1n }], { by });
  shouldNeedCapability(deployStock, "create", call);
  shouldStopInPause(deployStock, call);
});
