import { expect } from "chai";
import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { ZeroHash } from "ethers";

import { run } from "../support/consortium";
import {
  actingAs,
  declarationOf,
  OCCURRENCE,
  tea,
  teaLabel,
  tin,
  tradeWithLots,
} from "../support/lots";
import { messageOf } from "../support/messageOf";
import { as, TIN, type TeaTrade } from "../support/teaTrade";

const tinLabel = (lotNumber: string): string => `(01)${TIN}(10)${lotNumber}`;

/** A-1 is made into a tin X-1, and that is split into X-2; A-2 has nothing to do with it. */
async function tradeWithBlend(): Promise<TeaTrade> {
  const trade = await tradeWithLots();
  const { production } = as(trade, trade.producer);
  await production.transform(
    {
      inputs: [tea("A-1")],
      inputUnits: [20n],
      outputs: [declarationOf(tin("X-1"), 100n)],
      remainders: [],
      outsideInputs: ZeroHash,
    },
    OCCURRENCE,
  );
  await production.split(tin("X-1"), 40n, [tin("X-2")], [40n], OCCURRENCE);
  await production.retire([tin("X-2")], [15n], 0n, OCCURRENCE);
  return trade;
}

describe("recall", () => {
  let trade: TeaTrade;

  beforeEach(async () => {
    trade = await loadFixture(tradeWithBlend);
  });

  const notice = {
    class: "1",
    deadline: "2036-11-26",
    reason: "Pesticide residues",
    instructions: "Send it back",
    caseNumber: "SAMR-1",
  };
  const asRegulator = () => ({ ...trade.files, signer: trade.offices.regulator.address });
  const asProducer = () => actingAs(trade, trade.producer);
  const stopOf = async (lot: bigint) => (await trade.consortium.lotToken.lotOf(lot)).stop;

  it("stops everything that was made of a lot, to any depth, and nothing else; again it changes nothing", async () => {
    const values = { ...notice, lots: [teaLabel("A-1")], regulator: true, downstream: true };
    const { lines } = await run("recall", "recall", { ...asRegulator(), ...values });
    expect(lines[0]).to.match(/^3 lots stopped \(recall\)\. Notice 0x[0-9a-f]{64}\.$/);
    for (const lot of [tea("A-1"), tin("X-1"), tin("X-2")]) expect(await stopOf(lot)).to.equal(3n);
    for (const lot of [tea("A-2"), tin("T-1")]) expect(await stopOf(lot)).to.equal(0n);

    const again = await run("recall", "recall", { ...asRegulator(), ...values });
    expect(again.lines[0]).to.match(/^0 lots stopped/);
    expect(again.lines[1]).to.equal("3 lots had been stopped by this notice before.");
  });

  it("lists what was made of a lot, with holders", async () => {
    const { lines, data } = await run("recall", "downstream", {
      ...trade.files,
      lots: [teaLabel("A-1")],
    });
    expect((data as { lots: { lot: bigint; madeOf: bigint[] }[] }).lots).to.have.length(3);
    expect(lines.join("\n")).to.match(/X-2 +\(01\)\S+X-1 +free to move +Dongfang Tea: 25/);
  });

  it("lets a maker stop what it made, and says what is not its own", async () => {
    const { packer } = trade;
    const { lines } = await run("recall", "hold", {
      ...asProducer(),
      lots: [teaLabel("A-1")],
      reason: "A customer complained",
    });
    expect(lines[0]).to.match(/^1 lot stopped \(hold\)/);
    expect(
      await messageOf(
        run("recall", "hold", {
          ...actingAs(trade, packer),
          lots: [teaLabel("A-2")],
          reason: "none of theirs",
        }),
      ),
    ).to.match(/was made by Dongfang Tea.*, not by Huamao Packing/);
  });

  it("reports where the units are, who has not acknowledged, and what came back", async () => {
    await run("recall", "recall", {
      ...asRegulator(),
      ...notice,
      ...{ lots: [teaLabel("A-1")], regulator: true, downstream: true },
    });
    const status = () =>
      run("recall", "status", { ...trade.files, lots: [teaLabel("A-1")], downstream: true });
    const before = await status();
    expect(before.lines.at(-1)).to.match(/X-2: not acknowledged by Dongfang Tea\.$/);

    await run("recall", "acknowledge", {
      ...asProducer(),
      lots: [teaLabel("A-1"), tinLabel("X-1"), tinLabel("X-2")],
    });
    await run("recall", "recover", { ...asProducer(), lot: tinLabel("X-2"), units: "6" });
    const { lines, data } = await status();
    expect(lines.at(-1)).to.equal("Everybody who holds a stopped lot has acknowledged.");
    const { reports } = data as { reports: Record<string, bigint>[] };
    expect(
      reports.map(({ declared, located, used, recovered, outstanding }) => [
        ...[declared, located, used, recovered, outstanding],
      ]),
    ).to.deep.equal([
      [100n, 80n, 20n, 0n, 0n],
      [100n, 60n, 40n, 0n, 0n],
      [40n, 25n, 0n, 6n, 9n],
    ]);
    expect(
      await messageOf(run("recall", "acknowledge", { ...asProducer(), lots: [teaLabel("A-1")] })),
    ).to.match(/^There is nothing to acknowledge/);
  });

  it("closes and lifts, by who may", async () => {
    await run("recall", "recall", {
      ...asRegulator(),
      ...notice,
      ...{ lots: [teaLabel("A-1")], regulator: true, downstream: false },
    });
    const lots = [teaLabel("A-1")];
    expect(
      await messageOf(
        run("recall", "lift", { ...asProducer(), lots, reason: "we think it is fine" }),
      ),
    ).to.match(/was stopped by the regulator, which alone/);
    const why = { lots, reason: "all is back", regulator: true };
    expect((await run("recall", "close", { ...asRegulator(), ...why })).lines).to.deep.equal([
      "The matter of 1 lot is closed; what is left stays stopped.",
    ]);
    expect((await run("recall", "lift", { ...asRegulator(), ...why })).lines).to.deep.equal([
      "1 lot may move freely again.",
    ]);
    expect(await stopOf(tea("A-1"))).to.equal(0n);
  });

  it("numbers places, by which stops of that authority can name them", async () => {
    const { distributor } = trade;
    const { lines } = await run("recall", "places-list", {
      ...asRegulator(),
      ...{ authority: "maker", members: ["REG:JIANGNANTRADING"] },
    });
    expect(lines[0]).to.match(/^List of places 4: /);
    await run("recall", "withdraw", {
      ...asProducer(),
      ...notice,
      ...{ class: undefined, lots: [teaLabel("A-1")], places: "REG:JIANGNANTRADING" },
    });
    expect(await stopOf(tea("A-1"))).to.equal(4n);
    expect(await trade.consortium.lotToken.isListed(4n, distributor.account)).to.equal(true);
    expect(
      await messageOf(
        run("recall", "withdraw", {
          ...asProducer(),
          ...notice,
          ...{ lots: [teaLabel("A-1")], places: "REG:LAOTIANSHOP" },
        }),
      ),
    ).to.match(/^The regulator has numbered no list of places/);
  });
});
