import { expect } from "chai";
import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";

import { chosenLot } from "../../../scripts/tasks/support/saidLot";
import { run } from "../support/consortium";
import { actingAs, tea, teaLabel, tin, tradeWithLots } from "../support/lots";
import { messageOf } from "../support/messageOf";
import { CASE, TEA, type TeaTrade, TIN } from "../support/teaTrade";

describe("codes that say no lot", () => {
  let trade: TeaTrade;

  beforeEach(async () => {
    trade = await loadFixture(tradeWithLots);
  });

  const whichOf = (gtin: string): string =>
    `The code ${gtin} says a product, but no lot. Give the code of the lot; of this product you hold:\n` +
    `  ${teaLabel("A-2")}, 60 units\n  ${teaLabel("A-1")}, 100 units`;
  const sorted = (text: string): string[] => text.split("\n").sort();

  const TASKS: readonly (readonly [string, string, (code: string) => object])[] = [
    ["lot", "annotate", (lot) => ({ lot, note: "Checked" })],
    ["lot", "close", (lot) => ({ lots: [lot] })],
    ["lot", "correct", (lot) => ({ lot, quantity: "1", reason: "Counted again" })],
    ["lot", "split", (lot) => ({ lot, into: "B", units: "1" })],
    ["lot", "merge", (lot) => ({ number: "B", lot, units: "1" })],
    ["lot", "retire", (lot) => ({ way: "sold", lot, units: "1" })],
    [
      "custody",
      "ship",
      (lot) => ({ lot, units: "1", to: "Jiangnan Trading", deadline: "2099-01-01" }),
    ],
  ];
  for (const [scope, task, values] of TASKS) {
    it(`are answered by ${scope} ${task} with the lots that the member holds`, async () => {
      const attempt = (code: string) =>
        messageOf(run(scope, task, { ...actingAs(trade, trade.producer), ...values(code) }));
      expect(sorted(await attempt("6901234567892"))).to.deep.equal(sorted(whichOf(TEA)));
      expect(sorted(await attempt(`]I1${CASE}`))).to.deep.equal(sorted(whichOf(CASE)));
      expect(await attempt("6901234000009")).to.equal(
        "The code 06901234000009 says a product, but no lot, and you hold no units of it. Scan or enter the code that has the lot number (10) too.",
      );
      expect(await attempt("006901234000000018")).to.match(
        /SSCC 006901234000000018\), not a lot\./,
      );
    });
  }

  it("are answered by tasks that only read with what to scan, where no key is known", async () => {
    for (const task of ["show", "trail"]) {
      expect(await messageOf(run("lot", task, { ...trade.files, lot: "6901234567892" }))).to.equal(
        "This code says a product, but no lot. Scan or enter the one that has the lot number (10) too, or write (01)…(10)….",
      );
    }
  });

  it("are told apart several in one, of products alone too, with all that is wrong", async () => {
    const values = { ...actingAs(trade, trade.producer), way: "sold", units: "1,1" };
    const message = await messageOf(run("lot", "retire", { ...values, lot: `${TEA},${TIN}` }));
    expect(message.split("\n").slice(1)).to.deep.equal(
      [TEA, TIN].map(
        (gtin, index) =>
          `  line ${index + 1}, lot "${gtin}": it says no lot. Scan or enter the code that has the lot number (10) too.`,
      ),
    );
  });

  it("are answered by a person with a lot number, or a place in the list", () => {
    const lots = [{ lot: tea("A-1") }, { lot: tea("1") }, { lot: tin("T-1") }];
    expect(chosenLot(" A-1 ", lots)).to.equal(tea("A-1"));
    expect(chosenLot("3", lots)).to.equal(tin("T-1"));
    // A lot that is called so comes before the first of the list.
    expect(chosenLot("1", lots)).to.equal(tea("1"));
    for (const nothing of ["", "0", "4", "a-1", "-1"]) {
      expect(chosenLot(nothing, lots)).to.equal(undefined);
    }
  });
});
