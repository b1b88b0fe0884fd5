import { expect } from "chai";
import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { ethers } from "hardhat";

import {
  connect,
  type Consortium,
  type ContractName,
  numberOf,
  type PlacedLog,
} from "../../../sdk/chain";
import { handoverIdOf } from "../../../sdk/handover";
import { shipmentIdOf, shipmentStruct, transitAccountOf } from "../../../sdk/custody/shipment";
import {
  blockOf,
  Blocks,
  fold,
  type HistoryEvent,
  readTrail,
  readTrails,
  seed,
  TrailBroken,
} from "../../../sdk/trail";
import { GROUNDS } from "../../contracts/support/members";
import { fakeProvider } from "../support/fakeProvider";
import { fails } from "../support/refuses";
import {
  declare,
  handOver,
  deployTeaTrade,
  IN_TWO_YEARS,
  lotNumbered,
  occurrence,
  ship,
  shipmentOf,
  type TeaTrade,
} from "../support/teaTrade";

const A = lotNumbered("A-1");
const B = lotNumbered("B-1");
const C = lotNumbered("C-1");
const D = lotNumbered("D-1");

const WHOLE = "0x1111111111111111111111111111111111111111111111111111111111111111";

const typesOf = (history: readonly HistoryEvent[]): string[] => history.map(({ type }) => type);

/** The one event of a type in a history. */
function only<Type extends HistoryEvent["type"]>(
  history: readonly HistoryEvent[],
  type: Type,
): Extract<HistoryEvent, { type: Type }> {
  const found = history.filter((event) => event.type === type);
  expect(found, type).to.have.length(1);
  return found[0] as Extract<HistoryEvent, { type: Type }>;
}

describe("trail: reading", () => {
  /** Checks what a trail says against the ledger, and returns its history. */
  async function historyOf(trade: TeaTrade, lot: bigint): Promise<readonly HistoryEvent[]> {
    const { consortium, ledger } = trade;
    const trail = await readTrail(consortium, lot);
    const address = await ledger.getAddress();
    const entries = trail.history.map(({ entry }) => entry);
    expect(trail.slot).to.equal(await ledger.trailOf(lot));
    expect(fold(seed(31337n, address, lot), entries)).to.equal(trail.slot);
    let live = 0n;
    for (const { account, units } of trail.holders) {
      expect(await ledger.balanceOf(account, lot)).to.equal(units);
      live += units;
    }
    expect((await ledger.lotOf(lot)).live).to.equal(live);
    return trail.history;
  }

  it("finds nothing of a lot that does not exist", async () => {
    const { consortium } = await loadFixture(deployTeaTrade);
    const { history, holders, slot } = await readTrail(consortium, A);
    expect(history).to.deep.equal([]);
    expect(holders).to.deep.equal([]);
    expect(slot).to.equal(ethers.ZeroHash);
  });

  describe("production", () => {
    it("tells what was declared, added, corrected, noted and closed", async () => {
      const trade = await loadFixture(deployTeaTrade);
      const { producer } = trade;
      const production = trade.production.connect(producer.key);
      await declare(trade, [[A, 100n]]);
      await declare(trade, [
        [A, 100n],
        [B, 7n],
      ]);
      await declare(trade, [
        [B, 7n],
        [A, 150n],
      ]);
      const declaration = {
        lot: A,
        quantity: 140n,
        productionDate: 20_701,
        bestBeforeDate: 21_000,
        expirationDate: IN_TWO_YEARS,
        documentHash: WHOLE,
      };
      await production.correct(declaration, GROUNDS, occurrence());
      await production.annotate(A, "第二次采摘", occurrence({ eventTime: 7n, utcOffset: -14 }));
      await production.close([B, A], occurrence());

      const history = await historyOf(trade, A);
      expect(typesOf(history)).to.deep.equal([
        "declared",
        "declared",
        "corrected",
        "annotated",
        "closed",
      ]);
      const [first, more] = history;
      expect(first).to.deep.include({
        type: "declared",
        maker: producer.account,
        declaration: {
          quantity: 100n,
          productionDate: 20_700,
          bestBeforeDate: 0,
          expirationDate: IN_TWO_YEARS,
          documentHash: ethers.id("analysis"),
        },
        occurrence: occurrence(),
      });
      expect(first!.entry.units).to.equal(100n);
      expect(more!.entry.units).to.equal(50n);
      expect(more!.entry.to).to.equal(producer.account);
      const { quantity, productionDate, bestBeforeDate, expirationDate, documentHash } =
        declaration;
      expect(only(history, "corrected")).to.deep.include({
        maker: producer.account,
        declaration: { quantity, productionDate, bestBeforeDate, expirationDate, documentHash },
        grounds: GROUNDS,
        occurrence: occurrence(),
      });
      expect(only(history, "annotated")).to.deep.include({
        maker: producer.account,
        note: "第二次采摘",
        occurrence: occurrence({ eventTime: 7n, utcOffset: -14 }),
      });
      expect(only(history, "closed")).to.deep.include({ maker: producer.account });

      const block = await ethers.provider.getBlock(history[0]!.entry.block);
      expect(history[0]!.entry.time).to.equal(BigInt(block!.timestamp));
      expect(block!.transactions).to.include(history[0]!.entry.transaction);
      expect(typesOf(await historyOf(trade, B))).to.deep.equal(["declared", "closed"]);
    });

    it("tells what was split and merged, with the trails of the inputs", async () => {
      const trade = await loadFixture(deployTeaTrade);
      const production = trade.production.connect(trade.producer.key);
      await declare(trade, [[A, 100n]]);
      const before = await trade.ledger.trailOf(A);
      await production.split(A, 60n, [B, C], [40n, 15n], occurrence());
      await production.merge([A, B], [5n, 10n], D, 14n, occurrence());

      const split = {
        member: trade.producer.account,
        inputs: [{ lot: A, units: 60n, trail: before }],
        outputs: [
          { lot: B, units: 40n },
          { lot: C, units: 15n },
        ],
        occurrence: occurrence(),
      };
      const history = await historyOf(trade, A);
      expect(typesOf(history)).to.deep.equal(["declared", "split", "merged"]);
      expect(only(history, "split")).to.deep.include({ ...split, role: "input" });
      expect(only(history, "merged").role).to.equal("input");
      expect(only(await historyOf(trade, C), "split")).to.deep.include({
        ...split,
        role: "output",
      });
      expect(typesOf(await historyOf(trade, B))).to.deep.equal(["split", "merged"]);
      const merged = only(await historyOf(trade, D), "merged");
      expect(merged.role).to.equal("output");
      expect(merged.inputs.map(({ lot, units }) => [lot, units])).to.deep.equal([
        [A, 5n],
        [B, 10n],
      ]);
    });

    it("tells what was retired, and by whom", async () => {
      const trade = await loadFixture(deployTeaTrade);
      const { members, production, producer, registrar, regulator } = trade;
      await declare(trade, [[A, 100n]]);
      const sold = numberOf("IProduction.Retirement", "LeftNetwork");
      await production.connect(producer.key).retire([A], [30n], sold, occurrence());
      await members.connect(registrar).expel(producer.account, GROUNDS);
      const destroyed = numberOf("IProduction.Retirement", "Destroyed");
      await production
        .connect(regulator)
        .seize(producer.account, [A, A], [50n, 20n], destroyed, GROUNDS);

      const history = await historyOf(trade, A);
      expect(typesOf(history)).to.deep.equal(["declared", "retired", "seized", "seized"]);
      expect(only(history, "retired")).to.deep.include({
        holder: producer.account,
        retirement: "LeftNetwork",
        occurrence: occurrence(),
      });
      expect(history[2]).to.deep.include({
        type: "seized",
        holder: producer.account,
        retirement: "Destroyed",
        grounds: GROUNDS,
      });
      expect(history[3]!.entry.units).to.equal(20n);
    });
  });

  describe("custody", () => {
    it("tells what was shipped and accepted, from and to which sites", async () => {
      const trade = await loadFixture(deployTeaTrade);
      const { custody, producer, distributor } = trade;
      await declare(trade, [
        [A, 100n],
        [B, 100n],
      ]);
      const shipment = await shipmentOf(producer, distributor, [
        [A, 30n],
        [B, 5n],
        [A, 10n],
      ]);
      const shipmentId = await ship(trade, producer.key, shipment);
      const account = transitAccountOf(await custody.getAddress(), shipment, shipmentId);
      expect((await readTrail(trade.consortium, A)).holders).to.deep.equal([
        { account: producer.account, units: 60n },
        { account, units: 40n, transit: { shipmentId, shipment } },
      ]);

      await custody.connect(distributor.key).accept(shipmentStruct(shipment), occurrence());
      const history = await historyOf(trade, A);
      expect(typesOf(history)).to.deep.equal([
        "declared",
        "shipped",
        "shipped",
        "accepted",
        "accepted",
      ]);
      expect(history[1]).to.deep.include({ type: "shipped", shipmentId, shipment });
      expect(history[3]).to.deep.include({
        type: "accepted",
        shipmentId,
        shipment,
        outcomes: [],
        occurrence: occurrence(),
      });
    });

    it("tells who had the goods in hand on their way", async () => {
      const trade = await loadFixture(deployTeaTrade);
      const { custody, producer, distributor, retailer } = trade;
      await declare(trade, [[A, 100n]]);
      const changes = { carrier: retailer.account, ssccs: [106141412345678908n] };
      const shipment = await shipmentOf(producer, distributor, [[A, 30n]], changes);
      const shipmentId = await ship(trade, producer.key, shipment);
      const other = { ...shipment, salt: ethers.id("other") };
      const otherId = await ship(trade, producer.key, other);
      const loaded = occurrence({ eventTime: 1_795_530_000n });
      await custody.connect(retailer.key).pickUp(shipmentStruct(shipment), loaded);
      const { history, holders } = await readTrail(trade.consortium, A);
      expect(typesOf(history)).to.deep.equal(["declared", "shipped", "shipped", "pickedUp"]);
      expect(history[3]).to.deep.include({ shipmentId, shipment, occurrence: loaded });
      expect(history[3]!.entry.units).to.equal(0n);
      expect(holders.map(({ transit }) => transit)).to.deep.equal([
        undefined,
        { shipmentId, shipment, carrier: retailer.account },
        { shipmentId: otherId, shipment: other },
      ]);
    });

    it("tells what was handed over, and who signed", async () => {
      const trade = await loadFixture(deployTeaTrade);
      const { handover, producer, distributor } = trade;
      await declare(trade, [
        [A, 100n],
        [B, 100n],
      ]);
      const lines = [
        [B, 5n],
        [A, 30n],
        [A, 10n],
      ] as const;
      const terms = await handOver(trade, producer, distributor, lines);
      const contract = await handover.getAddress();
      const { history, holders } = await readTrail(trade.consortium, A);
      expect(typesOf(history)).to.deep.equal(["declared", "handedOver", "handedOver"]);
      for (const [n, units] of [30n, 10n].entries()) {
        expect(history[n + 1]).to.deep.include({
          ...{ terms, handoverId: handoverIdOf({ chainId: 31337n, contract }, terms) },
          giverOperator: producer.key.address,
          takerOperator: distributor.key.address,
        });
        expect(history[n + 1]!.entry.units).to.equal(units);
      }
      expect(holders).to.deep.equal([
        { account: producer.account, units: 60n },
        { account: distributor.account, units: 40n },
      ]);
      const [one] = (await readTrail(trade.consortium, B)).history.slice(-1);
      expect(one).to.deep.include({ type: "handedOver", terms });
    });

    it("tells what was turned back, accepted again, found and lost", async () => {
      const trade = await loadFixture(deployTeaTrade);
      const { custody, producer, distributor } = trade;
      await declare(trade, [
        [A, 100n],
        [B, 100n],
      ]);
      const shipment = await shipmentOf(producer, distributor, [
        [B, 5n],
        [A, 50n],
      ]);
      const shipmentId = await ship(trade, producer.key, shipment);
      const outcomes = [
        { accepted: 5n, turnedBack: 0n, fault: 0n },
        { accepted: 20n, turnedBack: 18n, fault: 1n },
      ];
      const deadline = shipment.deadline + 5n;
      const struct = shipmentStruct(shipment);
      const consignee = custody.connect(distributor.key);
      await consignee.acceptPartly(struct, outcomes, deadline, occurrence());
      const back = {
        ...(await shipmentOf(distributor, producer, [[A, 18n]])),
        ...{ purpose: "Return" as const, deadline, salt: shipmentId },
      };
      const returning = shipmentIdOf(31337n, await custody.getAddress(), back);
      const { holders } = await readTrail(trade.consortium, A);
      expect(holders.map(({ units, transit }) => [units, transit?.shipmentId])).to.deep.equal([
        [50n, undefined],
        [12n, shipmentId],
        [20n, undefined],
        [18n, returning],
      ]);
      expect(holders[3]!.transit!.shipment).to.deep.equal(back);
      const consignor = custody.connect(producer.key);
      await consignor.settle(struct, [A], [7n], true, GROUNDS, occurrence());
      await consignor.settle(struct, [A], [5n], false, GROUNDS, occurrence());
      await consignor.accept(shipmentStruct(back), occurrence());

      const history = await historyOf(trade, A);
      expect(typesOf(history)).to.deep.equal([
        "declared",
        "shipped",
        "accepted",
        "turnedBack",
        "settled",
        "settled",
        "accepted",
      ]);
      const ofLine = [{ units: 50n, accepted: 20n, turnedBack: 18n, short: 12n, fault: "Damaged" }];
      expect(history[2]).to.deep.include({ shipmentId, shipment, outcomes: ofLine });
      expect(only(history, "turnedBack")).to.deep.include({
        shipmentId,
        shipment,
        outcomes: ofLine,
        returning: { shipmentId: returning, shipment: back },
        occurrence: occurrence(),
      });
      expect(history[4]).to.deep.include({ type: "settled", found: true, grounds: GROUNDS });
      expect(history[5]).to.deep.include({ type: "settled", found: false, shipmentId });
      expect(history[6]).to.deep.include({ type: "accepted", shipmentId: returning });

      expect(only(await historyOf(trade, B), "accepted").outcomes).to.deep.equal([
        { units: 5n, accepted: 5n, turnedBack: 0n, short: 0n, fault: "None" },
      ]);
    });

    it("tells what was cancelled, reclaimed and returned", async () => {
      const trade = await loadFixture(deployTeaTrade);
      const { custody, producer, distributor } = trade;
      const tomorrow = Math.floor((await time.latest()) / 86_400) + 1;
      const declaration = {
        lot: A,
        quantity: 100n,
        productionDate: 0,
        bestBeforeDate: 0,
        expirationDate: tomorrow,
        documentHash: ethers.ZeroHash,
      };
      await trade.production.connect(producer.key).declare([declaration], occurrence().eventTime);
      await declare(trade, [[B, 10n]]);
      const consignor = custody.connect(producer.key);
      const shipments = await Promise.all(
        [1, 2].map((salt) =>
          shipmentOf(
            producer,
            distributor,
            [
              [A, 10n],
              [B, 1n],
            ],
            { salt: ethers.toBeHex(salt, 32) },
          ),
        ),
      );
      const ids = [];
      for (const shipment of shipments) ids.push(await ship(trade, producer.key, shipment));
      const [cancelled, other] = shipments.map(shipmentStruct);
      await consignor.cancel(cancelled!, GROUNDS, occurrence());
      await time.increase(10 * 86_400);
      await custody.returnStopped(other!);
      await consignor.reclaim(other!, GROUNDS, occurrence());

      const history = await historyOf(trade, A);
      expect(typesOf(history)).to.deep.equal([
        "declared",
        "shipped",
        "shipped",
        "cancelled",
        "returned",
      ]);
      expect(only(history, "cancelled")).to.deep.include({
        shipmentId: ids[0],
        shipment: shipments[0],
        grounds: GROUNDS,
        occurrence: occurrence(),
      });
      expect(only(history, "returned")).to.deep.include({
        shipmentId: ids[1],
        shipment: shipments[1],
      });
      expect(only(await historyOf(trade, B), "reclaimed")).to.deep.include({
        shipmentId: ids[1],
        grounds: GROUNDS,
      });
    });
  });

  it("reads text that is none", async () => {
    const trade = await loadFixture(deployTeaTrade);
    const { production, producer } = trade;
    await declare(trade, [[A, 100n]]);
    const data = production.interface
      .encodeFunctionData("annotate", [A, "note", occurrence()])
      .replace(ethers.hexlify(ethers.toUtf8Bytes("note")).slice(2), "6eff7465");
    await producer.key.sendTransaction({ to: production, data });
    expect(only(await historyOf(trade, A), "annotated").note).to.equal("n\ufffdte");
  });

  it("leaves open what a module does that it does not know", async () => {
    const trade = await loadFixture(deployTeaTrade);
    const { ledger, council, keys } = trade;
    await declare(trade, [[A, 100n]]);
    const module = keys[9]!;
    await ledger.connect(council).setModule(module, 127n);
    await ledger.connect(module).record([A], 99n, [WHOLE]);
    const [, unknown] = await historyOf(trade, A);
    expect(unknown!.type).to.equal("unknown");
    expect(unknown!.entry).to.deep.include({ kind: 99, module: module.address, data: WHOLE });
  });

  describe("round trips", () => {
    /** A consortium that counts which blocks are asked for. */
    function counting(trade: TeaTrade): { consortium: Consortium; asked: [number, number][] } {
      const asked: [number, number][] = [];
      const provider = fakeProvider({
        getLogs: async (filter) => {
          asked.push([filter.fromBlock, filter.toBlock]);
          return ethers.provider.getLogs(filter);
        },
      });
      return { consortium: connect(trade.deployment, provider), asked };
    }

    async function busyTrade(): Promise<TeaTrade & { ends: number[] }> {
      const trade = await loadFixture(deployTeaTrade);
      const blocks: number[] = [];
      const note = async (): Promise<void> => {
        blocks.push(await ethers.provider.getBlockNumber());
      };
      await declare(trade, [
        [A, 10n],
        [B, 10n],
      ]);
      await note();
      await trade.production.connect(trade.producer.key).annotate(A, "x", occurrence());
      await note();
      await ethers.provider.send("hardhat_mine", ["0x100"]);
      await trade.production.connect(trade.producer.key).close([A, B], occurrence());
      await note();
      return { ...trade, ends: blocks };
    }

    it("are one for each block that has an entry, wherever it is", async () => {
      const trade = await busyTrade();
      const { consortium, asked } = counting(trade);
      await readTrail(consortium, A);
      expect(asked).to.deep.equal([...trade.ends].reverse().map((block) => [block, block]));
    });

    it("are fewer with a window", async () => {
      const trade = await busyTrade();
      const [first, , last] = trade.ends;
      const { consortium, asked } = counting(trade);
      const { history } = await readTrail(consortium, A, { window: 10 });
      expect(asked).to.deep.equal([
        [last! - 9, last],
        [first! - 8, first! + 1],
      ]);
      expect(typesOf(history)).to.deep.equal(["declared", "annotated", "closed"]);
    });

    it("do not reach before the deployment", async () => {
      const trade = await busyTrade();
      const { consortium, asked } = counting(trade);
      await readTrail(consortium, A, { window: 100_000 });
      expect(asked).to.deep.equal([[trade.deployment.deploymentBlock, trade.ends[2]]]);
    });

    it("are shared between lots", async () => {
      const trade = await busyTrade();
      const { consortium, asked } = counting(trade);
      const [a, b] = await readTrails(consortium, [A, B]);
      expect(a!.history).to.have.length(3);
      expect(b!.history).to.have.length(2);
      expect(asked).to.have.length(3);
    });

    it("are made again after a failure", async () => {
      const trade = await busyTrade();
      let failures = 1;
      const provider = fakeProvider({
        getLogs: async (filter) => {
          if (failures-- > 0) throw new Error("gone");
          return ethers.provider.getLogs(filter);
        },
      });
      const consortium = connect(trade.deployment, provider);
      const blocks = new Blocks(consortium);
      expect(await fails(readTrail(consortium, A, { blocks }))).to.match(/gone/);
      expect((await readTrail(consortium, A, { blocks })).history).to.have.length(3);
    });
  });

  describe("a node that lies", () => {
    async function eventful(): Promise<TeaTrade & { slot: string }> {
      const trade = await deployTeaTrade();
      const { custody, producer, distributor, retailer } = trade;
      await declare(trade, [
        [B, 9n],
        [A, 100n],
      ]);
      await trade.production.connect(producer.key).annotate(A, "sealed", occurrence());
      const lines = [
        [A, 50n],
        [B, 9n],
      ] as const;
      const changes = { carrier: retailer.account };
      const shipment = await shipmentOf(producer, distributor, lines, changes);
      await ship(trade, producer.key, shipment);
      await custody.connect(retailer.key).pickUp(shipmentStruct(shipment), occurrence());
      await custody.connect(distributor.key).acceptPartly(
        shipmentStruct(shipment),
        [
          { accepted: 20n, turnedBack: 18n, fault: 1n },
          { accepted: 9n, turnedBack: 0n, fault: 0n },
        ],
        shipment.deadline + 5n,
        occurrence(),
      );
      await handOver(trade, distributor, retailer, [
        [A, 5n],
        [B, 2n],
      ]);
      return { ...trade, slot: await trade.ledger.trailOf(A) };
    }

    /** Reads the trail of A through a node that changes the logs that it was asked for. */
    async function readThrough(
      { deployment, slot }: TeaTrade & { slot: string },
      change: (logs: PlacedLog[]) => PlacedLog[],
    ): Promise<unknown> {
      const provider = fakeProvider({
        getLogs: async (filter) => change([...(await logsOf(filter.fromBlock))]),
      });
      return readTrail(connect(deployment, provider), A, { slot }).catch((error: unknown) => error);
    }

    /** The events of a block; blocks stay what they are, so each is asked for once. */
    const known = new Map<number, Promise<PlacedLog[]>>();
    beforeEach(() => known.clear());
    const logsOf = (block: number): Promise<PlacedLog[]> => {
      const logs =
        known.get(block) ??
        ethers.provider.getLogs({ fromBlock: block, toBlock: block }).then((all) => all.map(copy));
      known.set(block, logs);
      return logs;
    };

    const copy = (log: PlacedLog): PlacedLog => ({
      address: log.address,
      topics: [...log.topics],
      data: log.data,
      index: log.index,
      blockNumber: log.blockNumber,
      transactionHash: log.transactionHash,
    });

    async function allLogs({ deployment, consortium }: TeaTrade): Promise<PlacedLog[]> {
      const { contracts, modules } = deployment;
      const names = ["lotToken", ...Object.keys(modules)] as ContractName[];
      const all = await ethers.provider.getLogs({
        address: names.map((name) => contracts[name].address),
        fromBlock: blockOf((await readTrail(consortium, A)).history[0]!.entry.before) + 1,
      });
      const slots = new Set(
        (await readTrail(consortium, A)).history.map(({ entry }) => entry.block),
      );
      return all.filter(({ blockNumber }) => slots.has(blockNumber));
    }

    it("is found out when it leaves out any event", async () => {
      const trade = await loadFixture(eventful);
      const logs = await allLogs(trade);
      expect(logs).to.have.length.greaterThan(10);
      for (const { blockNumber, index } of logs) {
        const result = await readThrough(trade, (all) =>
          all.filter((log) => log.blockNumber !== blockNumber || log.index !== index),
        );
        expect(result, `event ${index} of block ${blockNumber}`).to.be.instanceOf(TrailBroken);
      }
    });

    it("is found out when it changes any word of an event", async () => {
      const trade = await loadFixture(eventful);
      const whole = await readTrail(trade.consortium, A);
      for (const { blockNumber, index, data, topics } of await allLogs(trade)) {
        const words = (data.length - 2) / 64;
        for (let word = -topics.length; word < words; word++) {
          const result = await readThrough(trade, (all) =>
            all.map((log) => {
              if (log.blockNumber !== blockNumber || log.index !== index) return log;
              const flip = (hex: string, end: number): string =>
                `${hex.slice(0, end - 1)}${hex[end - 1] === "1" ? "2" : "1"}${hex.slice(end)}`;
              if (word < 0) {
                const changed = topics.map((topic, n) =>
                  n === -word - 1 ? flip(topic, 66) : topic,
                );
                return { ...log, topics: changed };
              }
              return { ...log, data: flip(data, 2 + 64 * (word + 1)) };
            }),
          );
          if (result instanceof TrailBroken) continue;
          // What is not about A may be anything.
          expect(result, `word ${word} of event ${index} of block ${blockNumber}`).to.deep.equal(
            whole,
          );
        }
      }
    });

    it("is found out when it puts events in another order, or twice", async () => {
      const trade = await loadFixture(eventful);
      const twice = await readThrough(trade, (all) =>
        [...all, ...all].map((log, index) => ({ ...log, index })),
      );
      expect(twice).to.be.instanceOf(TrailBroken);
      const backwards = await readThrough(trade, (all) =>
        [...all].reverse().map((log, index) => ({ ...log, index })),
      );
      expect(backwards).to.be.instanceOf(TrailBroken);
    });

    it("may say the truth in any order", async () => {
      const trade = await loadFixture(eventful);
      const result = await readThrough(trade, (all) => [...all].reverse());
      expect(result).to.deep.equal(await readTrail(trade.consortium, A));
    });

    it("is named with the block and what is wrong", async () => {
      const trade = await loadFixture(eventful);
      const { history } = await readTrail(trade.consortium, A);
      const error = (await readThrough(trade, () => [])) as TrailBroken;
      expect(error.code).to.equal("TRAIL_BROKEN");
      const { block } = history.at(-1)!.entry;
      expect(error.values).to.deep.equal({ lot: A, block, reason: "an entry is missing" });
      expect(error.message).to.equal(
        `The history of (01)06901234567892(10)A-1 is not whole: an entry is missing (block ${block}). Do not rely on it; ask another node.`,
      );
    });

    it("cannot pass off another beginning", async () => {
      const trade = await loadFixture(eventful);
      const { history } = await readTrail(trade.consortium, A);
      const provider = fakeProvider({ send: () => Promise.resolve("0x1") });
      const error = await fails(readTrail(connect(trade.deployment, provider), A));
      expect(error).to.be.instanceOf(TrailBroken);
      expect((error as TrailBroken).values).to.deep.equal({
        lot: A,
        block: history[0]!.entry.block,
        reason: "it does not begin with the lot's first entry",
      });
    });

    it("is given a second chance, since blocks may have changed in between", async () => {
      const trade = await loadFixture(eventful);
      let lies = 1;
      const result = await readThrough(trade, (logs) => (lies-- > 0 ? [] : logs));
      expect(result).to.deep.equal(await readTrail(trade.consortium, A));
    });
  });
});
