import { expect } from "chai";
import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { ZeroAddress, ZeroHash } from "ethers";
import { ethers } from "hardhat";

import { numberOf } from "../../../sdk/chain";
import { readLot } from "../../../sdk/lots";
import { type Notice, noticeStruct } from "../../../sdk/recalls";
import { type HistoryEvent, readTrail } from "../../../sdk/trail";
import { GROUNDS } from "../../contracts/support/members";
import {
  declare,
  deployTeaTrade,
  IN_TWO_YEARS,
  lotNumbered,
  occurrence,
  ship,
  shipmentOf,
  type TeaTrade,
} from "../support/teaTrade";
import { shipmentStruct } from "../../../sdk/custody/shipment";

const A = lotNumbered("A-1");
const B = lotNumbered("B-1");
const C = lotNumbered("C-1");
const FAR_AHEAD = 4_000_000_000n;

const NOTICE: Notice = {
  kind: "Recall",
  class: 2,
  places: 0,
  deadline: FAR_AHEAD,
  caseNumber: "SAMR-2026-0815",
  grounds: GROUNDS,
  instructions: "Send back what is left",
};

/** What a history says, without the entries that prove it. */
const said = (history: readonly HistoryEvent[]): unknown[] =>
  history.map((event) =>
    Object.fromEntries(Object.entries(event).filter(([name]) => name !== "entry")),
  );

describe("trail: transformations and recalls", () => {
  /** A and B, of which C was made. */
  async function deployBlend(): Promise<TeaTrade> {
    const trade = await deployTeaTrade();
    const { production, producer } = trade;
    await declare(trade, [
      [A, 10n],
      [B, 20n],
    ]);
    const output = {
      ...{ lot: C, quantity: 11n, productionDate: 20_710, bestBeforeDate: 20_900 },
      ...{ expirationDate: 0, documentHash: ethers.id("recipe") },
    };
    await production.connect(producer.key).transform(
      {
        inputs: [A, B],
        inputUnits: [4n, 8n],
        outputs: [output],
        remainders: [
          {
            residue: numberOf("IProduction.Residue", "ByProduct"),
            measure: numberOf("Measure", "Grams"),
            amount: 500n,
            description: "茶梗",
          },
        ],
        outsideInputs: ethers.id("jasmine"),
      },
      occurrence(),
    );
    return trade;
  }

  it("tells what was made of what, from both sides, and what came out beside it", async () => {
    const trade = await loadFixture(deployBlend);
    const { consortium, producer } = trade;
    const trails = await Promise.all([A, B, C].map((lot) => readTrail(consortium, lot)));
    const declaration = {
      ...{ quantity: 11n, productionDate: 20_710, bestBeforeDate: 20_900 },
      ...{ expirationDate: 0, documentHash: ethers.id("recipe") },
    };
    const befores = trails.slice(0, 2).map(({ history }) => history.at(-1)?.entry.before);
    for (const [n, role] of ["input", "input", "output"].entries()) {
      expect(said(trails[n]!.history.slice(-1))).to.deep.equal([
        {
          type: "transformed",
          role,
          member: producer.account,
          inputs: [
            { lot: A, units: 4n, trail: befores[0] },
            { lot: B, units: 8n, trail: befores[1] },
          ],
          outputs: [{ lot: C, units: 11n, declaration }],
          remainders: [
            { residue: "ByProduct", measure: "Grams", amount: 500n, description: "茶梗" },
          ],
          outsideInputs: ethers.id("jasmine"),
          occurrence: occurrence(),
        },
      ]);
    }
    expect(trails[0]!.history.at(-1)?.entry.units).to.equal(4n);
    expect(trails[2]!.history.at(-1)?.entry.units).to.equal(11n);
  });

  it("leads from a lot to those that it was made of, and has dates of its own", async () => {
    const trade = await loadFixture(deployBlend);
    const { consortium, production, producer } = trade;
    const part = lotNumbered("C-2");
    await production.connect(producer.key).split(C, 5n, [part], [5n], occurrence());
    for (const lot of [C, part]) {
      const { origins, dates } = await readLot(consortium, lot);
      expect(origins.map((origin) => origin.lot)).to.have.members(lot === C ? [A, B] : [C, A, B]);
      expect(dates).to.include({ productionDate: 20_710, bestBeforeDate: 20_900 });
      expect(dates.expirationDate).to.equal(0);
    }
    const { dates } = await readLot(consortium, A);
    expect(dates.expirationDate).to.equal(IN_TWO_YEARS);
  });

  it("tells who stopped a lot and why, who knows, what came back, and how it ended", async () => {
    const trade = await loadFixture(deployBlend);
    const { consortium, recalls, production, regulator, producer, distributor } = trade;
    const { custody, indication, association } = trade;
    const shipment = await shipmentOf(producer, distributor, [[C, 6n]]);
    await ship(trade, producer.key, shipment);
    await custody.connect(distributor.key).accept(shipmentStruct(shipment), occurrence());
    await production.connect(distributor.key).retire([C], [2n], 0n, occurrence());
    await recalls
      .connect(producer.key)
      .stop(noticeStruct({ ...NOTICE, kind: "Hold", class: 0, instructions: "" }), [C], 0n);
    await recalls.connect(association.key).stop(noticeStruct(NOTICE), [C], indication);
    await recalls.connect(regulator).stopAsRegulator(noticeStruct(NOTICE), [C]);
    const id = await recalls.noticeIdOf(
      numberOf("IRecalls.Authority", "Regulator"),
      ZeroAddress,
      noticeStruct(NOTICE),
    );
    await recalls.connect(distributor.key).acknowledge(id, [C], occurrence());
    await recalls.connect(distributor.key).recover([C], [1n], occurrence());
    await recalls.connect(regulator).closeAsRegulator([C], GROUNDS, occurrence());
    await recalls.connect(regulator).liftAsRegulator([C], GROUNDS, occurrence());

    const { history } = await readTrail(consortium, C);
    const byRegulator = { authority: "Regulator", party: ZeroAddress };
    const events = said(history.slice(-7)) as Record<string, unknown>[];
    expect(events[0]).to.deep.include({
      ...{ type: "stopped", authority: "Maker", party: producer.account },
      notice: { ...NOTICE, kind: "Hold", class: 0, instructions: "" },
    });
    expect(events[1]).to.deep.include({
      ...{ type: "stopped", authority: "MarkOwner", party: association.account },
      notice: NOTICE,
    });
    expect(events.slice(2)).to.deep.equal([
      { type: "stopped", noticeId: id, ...byRegulator, notice: NOTICE },
      ...[
        { type: "acknowledged", noticeId: id, holder: distributor.account },
        { type: "recovered", member: distributor.account, units: 1n },
        { type: "recallClosed", ...byRegulator, grounds: GROUNDS },
        { type: "lifted", ...byRegulator, grounds: GROUNDS },
      ].map((event) => ({ ...event, occurrence: occurrence() })),
    ]);
    expect(history.at(-1)?.entry.data).not.to.equal(ZeroHash);
  });
});
