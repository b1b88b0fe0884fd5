import { expect } from "chai";
import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";

import type { LotReport } from "../../../sdk/lots";
import type { Trail } from "../../../sdk/trail";
import { toJson } from "../../../scripts/tasks/support/answer";
import { run } from "../support/consortium";
import { actingAs, tea, teaLabel, tradeWithLots } from "../support/lots";
import { messageOf } from "../support/messageOf";
import { CASE, TEA, type TeaTrade } from "../support/teaTrade";

describe("lot show, trail", () => {
  let trade: TeaTrade;

  beforeEach(async () => {
    trade = await loadFixture(tradeWithLots);
  });

  const split = async (): Promise<void> => {
    await run("lot", "split", {
      ...actingAs(trade, trade.producer),
      lot: teaLabel("A-1"),
      into: "A-1a",
      units: "40",
    });
  };

  /** Columns are as wide as they need to be, which is not the matter here. */
  const plain = (lines: readonly string[]): string[] =>
    lines.filter((line) => !/^-+( +-+)*$/.test(line)).map((line) => line.replace(/ {2,}/g, " | "));

  describe("lot show", () => {
    it("shows everything that a verifier can know", async () => {
      const lot = `https://example.cn/01/${TEA}/10/A-1`;
      const { lines, data } = await run("lot", "show", { ...trade.files, lot });
      const shown = plain(lines);
      expect(shown[0]).to.equal(`Lot | ${teaLabel("A-1")}`);
      expect(shown).to.include("Units | 100 declared: 100 in circulation, 0 out of it");
      expect(shown.join("\n")).to.include("西湖龙井 (West Lake Longjing)");
      const report = data as LotReport;
      expect(report.lot).to.equal(tea("A-1"));
      expect(report.live).to.equal(100n);
      expect(report.trail.history.map(({ type }) => type)).to.deep.equal(["declared"]);
      expect(JSON.parse(toJson(report))).to.include({ live: "100", gtin: TEA });
    });

    it("leads from a case to what is in it", async () => {
      const lot = `(01)${CASE}(10)A-1`;
      const { lines } = await run("lot", "show", { ...trade.files, lot });
      expect(plain(lines)).to.include(`Scanned | a case (GTIN ${CASE}) of 12 × ${TEA}`);
    });

    it("tells of a label whose dates are not those that the maker recorded", async () => {
      const show = async (dates: string) =>
        (await run("lot", "show", { ...trade.files, lot: `(01)${TEA}${dates}(10)A-1` })).lines;
      const { relabelled } = (
        await run("lot", "show", { ...trade.files, lot: `(01)${TEA}(11)261025(17)270101(10)A-1` })
      ).data as LotReport;
      expect(relabelled).to.deep.equal([
        { date: "productionDate", onLabel: 20_751, recorded: 20_750 },
        { date: "expirationDate", onLabel: 20_819, recorded: 0 },
      ]);
      expect((await show("(11)261025(17)270101")).slice(0, 2)).to.deep.equal([
        "RELABELLED: what is on the label is not what the maker recorded: production date 2026-10-25 instead of 2026-10-24, expiration date 2027-01-01 instead of none.",
        "",
      ]);
      expect((await show("(11)261024"))[0]).to.match(/^Lot /);
    });

    it("tells that there is no such lot", async () => {
      const values = { ...trade.files, lot: teaLabel("B-1") };
      for (const task of ["show", "trail"]) {
        expect(await messageOf(run("lot", task, values))).to.equal(
          `The consortium has no lot ${teaLabel("B-1")}. Compare it with the label, capitals and zeros included; if it is right, the goods are not what the label says.`,
        );
      }
    });
  });

  describe("lot trail", () => {
    it("shows what happened to a lot and to those that it came out of", async () => {
      await split();
      const { lines, data } = await run("lot", "trail", { ...trade.files, lot: teaLabel("A-1a") });
      const shown = plain(lines).map((line) =>
        line.replace(/^\d{4}-\d\d-\d\d \d\d:\d\d UTC\S*/, "…"),
      );
      expect(shown).to.deep.equal([
        teaLabel("A-1a"),
        "Recorded | What | Units | Details",
        "… | split | 40 | came out, by Dongfang Tea",
        "",
        `${teaLabel("A-1")}, of which it came`,
        "Recorded | What | Units | Details",
        "… | declared | 100 | by Dongfang Tea",
      ]);
      const { trail, origins } = data as { trail: Trail; origins: readonly Trail[] };
      expect(trail.lot).to.equal(tea("A-1a"));
      expect(origins.map(({ lot }) => lot)).to.deep.equal([tea("A-1")]);
    });
  });
});
