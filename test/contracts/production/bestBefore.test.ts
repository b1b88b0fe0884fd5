import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import {
  type Consortium,
  type Declaration,
  declarationOf,
  deployConsortium,
  deployStrictConsortium,
  lotOf,
  OCCURRENCE,
  today,
} from "../support/consortium";
import { GROUNDS } from "../support/members";
import { shipmentOf } from "../support/shipments";
import { transformationOf } from "../support/transformations";
import { declare } from "./verbs";

const LOT = lotOf("1");
const OTHER_LOT = lotOf("2");

/** The end of a day in China, in quarter hours. */
const endOf = (day: bigint): bigint => (day + 1n) * 96n - 32n;

const expiryOf = async ({ ledger }: Consortium, lot: bigint): Promise<bigint> =>
  (await ledger.lotOf(lot)).expiry;

describe("Production: best-before dates", () => {
  const dated = async (changes: Partial<Declaration> = {}): Promise<Declaration> =>
    declarationOf(LOT, 10n, { bestBeforeDate: (await today()) + 10n, ...changes });

  describe("where they only warn", () => {
    it("says so, and lets lots expire with their expiration date", async () => {
      const consortium = await loadFixture(deployConsortium);
      expect(await consortium.production.isBestBeforeBinding()).to.equal(false);
      const declaration = await dated({ expirationDate: (await today()) + 20n });
      await declare(consortium, [declaration, { ...(await dated()), lot: OTHER_LOT }]);
      expect(await expiryOf(consortium, LOT)).to.equal(endOf(declaration.expirationDate));
      expect(await expiryOf(consortium, OTHER_LOT)).to.equal(0n);
    });
  });

  describe("where they stop lots", () => {
    it("says so, and lets lots expire with them, expiration date or not", async () => {
      const consortium = await loadFixture(deployStrictConsortium);
      expect(await consortium.production.isBestBeforeBinding()).to.equal(true);
      const declaration = await dated({ expirationDate: (await today()) + 20n });
      await declare(consortium, [declaration, { ...(await dated()), lot: OTHER_LOT }]);
      for (const lot of [LOT, OTHER_LOT]) {
        expect(await expiryOf(consortium, lot)).to.equal(endOf(declaration.bestBeforeDate));
      }
    });

    it("lets lots without one expire with their expiration date", async () => {
      const consortium = await loadFixture(deployStrictConsortium);
      const expirationDate = (await today()) + 20n;
      await declare(consortium, [await dated({ bestBeforeDate: 0n, expirationDate })]);
      expect(await expiryOf(consortium, LOT)).to.equal(endOf(expirationDate));
      await declare(consortium, [declarationOf(OTHER_LOT, 1n)]);
      expect(await expiryOf(consortium, OTHER_LOT)).to.equal(0n);
    });

    it("holds for corrected and transformed lots, too", async () => {
      const consortium = await loadFixture(deployStrictConsortium);
      const { production, producer } = consortium;
      const declaration = await dated();
      await declare(consortium, [declaration]);
      const bestBeforeDate = declaration.bestBeforeDate + 5n;
      const asProducer = production.connect(producer.produce);
      await asProducer.correct({ ...declaration, bestBeforeDate }, GROUNDS, OCCURRENCE);
      expect(await expiryOf(consortium, LOT)).to.equal(endOf(bestBeforeDate));
      await asProducer.transform(
        transformationOf([[LOT, 10n]], [{ ...declaration, lot: OTHER_LOT }]),
        OCCURRENCE,
      );
      expect(await expiryOf(consortium, OTHER_LOT)).to.equal(endOf(declaration.bestBeforeDate));
    });

    it("stops them from the end of the day in the maker's time zone", async () => {
      const consortium = await loadFixture(deployStrictConsortium);
      const { custody, ledger, producer, distributor } = consortium;
      const declaration = await dated();
      await declare(consortium, [declaration]);
      const end = endOf(declaration.bestBeforeDate) * 900n;
      const ship = async (salt: string) =>
        custody.connect(producer.dispatch).ship(
          await shipmentOf(producer, distributor, {
            ...{ lots: [LOT], units: [1n], salt, deadline: end + 1000n },
          }),
        );
      await time.setNextBlockTimestamp(end - 1n);
      await ship(`0x${"01".repeat(32)}`);
      await time.setNextBlockTimestamp(end);
      await expect(ship(`0x${"02".repeat(32)}`))
        .to.be.revertedWithCustomError(ledger, "LotTokenExpired")
        .withArgs(LOT);
    });
  });
});
