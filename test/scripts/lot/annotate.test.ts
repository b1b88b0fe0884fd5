import { expect } from "chai";
import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";

import { run } from "../support/consortium";
import { actingAs, latestTransaction, tea, teaLabel, tradeWithLots } from "../support/lots";
import { messageOf } from "../support/messageOf";
import type { Company, TeaTrade } from "../support/teaTrade";

describe("lot annotate", () => {
  let trade: TeaTrade;

  beforeEach(async () => {
    trade = await loadFixture(tradeWithLots);
  });

  const annotate = (note: string, by: Company = trade.producer) =>
    run("lot", "annotate", { ...actingAs(trade, by), lot: teaLabel("A-1"), note });

  it("notes something", async () => {
    const { lines, data } = await annotate(" Picked before the rain ");
    expect(lines).to.deep.equal([`Noted about ${teaLabel("A-1")}: Picked before the rain`]);
    expect(data).to.deep.equal({
      lot: tea("A-1"),
      note: "Picked before the rain",
      transaction: await latestTransaction(),
    });
    const { production } = trade.consortium;
    const [event] = await production.queryFilter(production.filters.LotAnnotated(), "latest");
    expect(event!.args.note).to.equal("Picked before the rain");
  });

  it("tells why it cannot be noted", async () => {
    expect(await messageOf(annotate(" "))).to.equal("The note is empty.");
    expect(await messageOf(annotate("Mine", trade.packer))).to.equal(
      `The lot ${teaLabel("A-1")} was made by Dongfang Tea (Dongfang Tea Ltd), not by Huamao Packing (Huamao Packing Ltd).`,
    );
  });
});
