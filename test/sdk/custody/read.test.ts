import { expect } from "chai";
import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { ethers } from "hardhat";

import {
  findShipment,
  inbox,
  outbox,
  readShipmentState,
  searchShipments,
  type Shipment,
  shipmentIdOf,
  shipmentStruct,
  transitAccountOf,
} from "../../../sdk/custody";
import { GROUNDS } from "../../contracts/support/members";
import { collect } from "../support/collect";
import { refuses } from "../support/refuses";
import {
  declare,
  deployTeaTrade,
  lotNumbered,
  occurrence,
  ship,
  shipmentOf,
  type TeaTrade,
} from "../support/teaTrade";

const A = lotNumbered("A");

describe("custody: shipments", () => {
  /** Shipments 1 to 4 of one unit of A each, and their ids. */
  async function shipFour(): Promise<TeaTrade & { shipments: Shipment[]; ids: string[] }> {
    const trade = await deployTeaTrade();
    await declare(trade, [[A, 100n]]);
    const shipments: Shipment[] = [];
    const ids: string[] = [];
    for (const [number, to] of [
      trade.distributor,
      trade.distributor,
      trade.retailer,
      trade.distributor,
    ].entries()) {
      const shipment = await shipmentOf(trade.producer, to, [[A, 10n]], {
        salt: ethers.toBeHex(number + 1, 32),
      });
      shipments.push(shipment);
      ids.push(await ship(trade, trade.producer.key, shipment));
    }
    return { ...trade, shipments, ids };
  }

  it("have the id and the account that the contracts give them", async () => {
    const { custody, ledger, shipments, ids } = await loadFixture(shipFour);
    const address = await custody.getAddress();
    for (const [n, shipment] of shipments.entries()) {
      expect(await custody.shipmentIdOf(shipmentStruct(shipment))).to.equal(ids[n]);
      expect(shipmentIdOf(31337n, address, shipment)).to.equal(ids[n]);
      const { consignor, consignee } = shipment;
      expect(
        await ledger.transitAccountOf(address, { consignor, consignee, shipment: ids[n]! }),
      ).to.equal(transitAccountOf(address, shipment, ids[n]!));
    }
    expect(shipmentIdOf(1n, address, shipments[0]!)).not.to.equal(ids[0]);
  });

  it("are found by their id", async () => {
    const { consortium, shipments, ids } = await loadFixture(shipFour);
    const found = await findShipment(consortium, ids[1]!, { window: 2 });
    expect(found).to.deep.include({ shipmentId: ids[1], shipment: shipments[1] });
    const error = await refuses(findShipment(consortium, ethers.ZeroHash), "NO_SHIPMENT");
    expect(error.values).to.deep.equal({ shipmentId: ethers.ZeroHash });
  });

  it("are listed by consignor and consignee, the latest first", async () => {
    const { consortium, producer, distributor, retailer, ids } = await loadFixture(shipFour);
    const idsOf = async (filter: Parameters<typeof searchShipments>[1]): Promise<string[]> =>
      (await collect(searchShipments(consortium, filter))).map(({ shipmentId }) => shipmentId);
    expect(await idsOf({})).to.deep.equal([...ids].reverse());
    expect(await idsOf({ consignor: producer.account })).to.deep.equal([...ids].reverse());
    expect(await idsOf({ consignee: retailer.account })).to.deep.equal([ids[2]]);
    expect(
      await idsOf({ consignor: producer.account, consignee: distributor.account, window: 1 }),
    ).to.deep.equal([ids[3], ids[1], ids[0]]);
    expect(await idsOf({ consignor: retailer.account })).to.deep.equal([]);
  });

  it("have a state and a deadline, which a pause puts off", async () => {
    const { consortium, ledger, emergency, shipments } = await loadFixture(shipFour);
    const [shipment] = shipments;
    const state = await readShipmentState(consortium, shipment!);
    expect(state).to.deep.include({
      status: "Shipped",
      partlyReturned: false,
      pickedUp: false,
      outstanding: 0n,
      deadline: shipment!.deadline,
    });
    const found = await findShipment(consortium, await idOf(consortium, shipment!));
    expect(state.shippedAt).to.equal(
      BigInt((await ethers.provider.getBlock(found.block))!.timestamp),
    );

    await ledger.connect(emergency).pause();
    await time.increase(5000);
    await ledger.connect(emergency).unpause();
    const { deadline } = await readShipmentState(consortium, shipment!);
    expect(deadline).to.be.greaterThanOrEqual(shipment!.deadline + 5000n);
  });

  it("are none where a field differs", async () => {
    const { consortium, shipments } = await loadFixture(shipFour);
    expect(
      await readShipmentState(consortium, { ...shipments[0]!, tradeReference: "other" }),
    ).to.deep.equal({
      status: "None",
      partlyReturned: false,
      pickedUp: false,
      shippedAt: 0n,
      outstanding: 0n,
      deadline: 0n,
    });
  });

  it("wait in the consignee's inbox until it answers, and in the consignor's outbox until all is settled", async () => {
    const trade = await loadFixture(shipFour);
    const { consortium, custody, producer, distributor, shipments, ids } = trade;
    const [first, second, , fourth] = shipments.map(shipmentStruct);
    const receive = custody.connect(distributor.key);
    await receive.accept(first!, occurrence());
    await receive.refuse(second!, GROUNDS, occurrence());
    const idsIn = async (found: AsyncIterable<{ shipmentId: string }>): Promise<string[]> =>
      (await collect(found)).map(({ shipmentId }) => shipmentId);
    const inboxIds = async () => idsIn(inbox(consortium, distributor.account));
    const outboxIds = async () => idsIn(outbox(consortium, producer.account, { window: 2 }));
    expect(await inboxIds()).to.deep.equal([ids[3]]);
    expect(await outboxIds()).to.deep.equal([ids[3], ids[2], ids[1]]);

    const short = [{ accepted: 7n, turnedBack: 0n, fault: 0n }];
    await receive.acceptPartly(fourth!, short, 0n, occurrence());
    const dispatch = custody.connect(producer.key);
    await dispatch.reclaim(second!, GROUNDS, occurrence());
    expect(await inboxIds()).to.deep.equal([]);
    expect(await outboxIds()).to.deep.equal([ids[3], ids[2]]);
    const [waiting] = await collect(outbox(consortium, producer.account));
    expect(waiting!.state).to.deep.include({ status: "Short", outstanding: 3n });

    await dispatch.settle(fourth!, [A], [3n], false, GROUNDS, occurrence());
    expect(await outboxIds()).to.deep.equal([ids[2]]);
  });

  it("are asked for in pages where there are many", async () => {
    const trade = await loadFixture(deployTeaTrade);
    const { consortium, producer, distributor } = trade;
    await declare(trade, [[A, 1000n]]);
    for (let number = 1; number <= 51; number++) {
      const salt = ethers.toBeHex(number, 32);
      await ship(trade, producer.key, await shipmentOf(producer, distributor, [[A, 1n]], { salt }));
    }
    const all = await collect(inbox(consortium, distributor.account));
    expect(all.map(({ shipment }) => Number(shipment.salt))).to.deep.equal(
      Array.from({ length: 51 }, (_, n) => 51 - n),
    );
  });
});

const idOf = async (consortium: TeaTrade["consortium"], shipment: Shipment): Promise<string> =>
  consortium.custodyTransfer.shipmentIdOf(shipmentStruct(shipment));
