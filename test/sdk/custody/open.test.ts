import { expect } from "chai";
import { loadFixture, mine } from "@nomicfoundation/hardhat-network-helpers";
import { ethers } from "hardhat";

import { openShipments, type Shipment, shipmentStruct } from "../../../sdk/custody";
import { readHeldLots } from "../../../sdk/lots";
import {
  declare,
  deployTeaTrade,
  GTIN,
  lotNumbered,
  occurrence,
  ship,
  shipmentOf,
  type TeaTrade,
} from "../support/teaTrade";

const A = lotNumbered("A");
const B = lotNumbered("B");

describe("custody: what is open, and what is held", () => {
  async function someTrade(): Promise<TeaTrade & { send: (salt: number) => Promise<Sent> }> {
    const trade = await deployTeaTrade();
    await declare(trade, [
      [A, 100n],
      [B, 5n],
    ]);
    const send = async (salt: number): Promise<Sent> => {
      const shipment = await shipmentOf(trade.producer, trade.distributor, [[A, 10n]], {
        salt: ethers.toBeHex(salt, 32),
      });
      return { shipment, id: await ship(trade, trade.producer.key, shipment) };
    };
    return { ...trade, send };
  }

  interface Sent {
    readonly id: string;
    readonly shipment: Shipment;
  }

  const accept = (trade: TeaTrade, { shipment }: Sent) =>
    trade.custody.connect(trade.distributor.key).accept(shipmentStruct(shipment), occurrence());

  it("finds a member's shipments that are not over, from and to it", async () => {
    const trade = await loadFixture(someTrade);
    const { consortium, distributor, producer, retailer } = trade;
    const first = await trade.send(1);
    const second = await trade.send(2);
    for (const { account } of [distributor, producer]) {
      const { shipments } = await openShipments(consortium, account);
      expect(shipments.map(({ shipmentId }) => shipmentId)).to.deep.equal([second.id, first.id]);
    }
    expect((await openShipments(consortium, retailer.account)).shipments).to.deep.equal([]);
  });

  it("goes on from what it remembers: only new blocks are looked through", async () => {
    const trade = await loadFixture(someTrade);
    const { consortium, distributor } = trade;
    const first = await trade.send(1);
    const second = await trade.send(2);
    const { remembered, cost } = await openShipments(consortium, distributor.account);
    expect(cost.blocks).to.be.greaterThan(10);
    expect(cost.requests).to.equal(2);

    const kept: typeof remembered = JSON.parse(JSON.stringify(remembered));
    await accept(trade, first);
    await mine(3);
    const third = await trade.send(3);
    const next = await openShipments(consortium, distributor.account, kept);
    expect(next.cost.blocks).to.equal(5);
    expect(next.shipments.map(({ shipmentId }) => shipmentId)).to.deep.equal([third.id, second.id]);
    expect(next.remembered.logs).to.have.length(2);
    const [shown] = (await openShipments(consortium, distributor.account)).shipments;
    expect(next.shipments[0]).to.deep.equal(shown);
    // Nothing new at all.
    const again = await openShipments(consortium, distributor.account, next.remembered);
    expect(again.cost).to.deep.equal({ blocks: 0, requests: 0 });
    expect(again.shipments).to.deep.equal(next.shipments);
  });

  it("looks through everything again where the chain is another one", async () => {
    const trade = await loadFixture(someTrade);
    const { consortium, distributor } = trade;
    const first = await trade.send(1);
    const { remembered } = await openShipments(consortium, distributor.account);
    const { block } = remembered.seen;
    for (const seen of [
      { block, hash: ethers.id("another block") },
      { block: block + 1_000, hash: remembered.seen.hash },
    ]) {
      const { shipments, cost } = await openShipments(consortium, distributor.account, {
        ...{ seen, logs: [] },
      });
      expect(shipments.map(({ shipmentId }) => shipmentId)).to.deep.equal([first.id]);
      expect(cost.blocks).to.be.greaterThan(10);
    }
  });

  it("finds the lots of a product that a member holds, and goes on from what it remembers", async () => {
    const trade = await loadFixture(someTrade);
    const { consortium, producer, distributor } = trade;
    const held = await readHeldLots(consortium, producer.account, GTIN);
    expect(held.lots).to.have.deep.members([
      { lot: A, units: 100n },
      { lot: B, units: 5n },
    ]);
    const before = await readHeldLots(consortium, distributor.account, GTIN);
    expect(before.lots).to.deep.equal([]);
    await accept(trade, await trade.send(1));
    const kept: typeof before.remembered = JSON.parse(JSON.stringify(before.remembered));
    const after = await readHeldLots(consortium, distributor.account, GTIN, kept);
    expect(after.lots).to.deep.equal([{ lot: A, units: 10n }]);
    expect(after.cost.blocks).to.equal(2);
    const again = await readHeldLots(consortium, distributor.account, GTIN, after.remembered);
    expect(again.lots).to.deep.equal(after.lots);
    expect(again.cost.requests).to.equal(0);
    const other = await readHeldLots(consortium, producer.account, "06901234567908");
    expect(other.lots).to.deep.equal([]);
  });
});
