import { expect } from "chai";
import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { type JsonRpcProvider, ZeroHash } from "ethers";
import { ethers, network } from "hardhat";

import { connect, openProvider } from "../../../sdk/chain";
import { shipmentStruct } from "../../../sdk/custody";
import { encodeLotId, formatLotLink, Gs1Error } from "../../../sdk/gs1";
import { readLot, readLotState } from "../../../sdk/lots";
import { BASE_URI } from "../../contracts/support/ledger";
import { GROUNDS } from "../../contracts/support/members";
import { fakeProvider } from "../support/fakeProvider";
import { fails, refuses } from "../support/refuses";
import { RpcServer } from "../support/rpcServer";
import {
  CASE_GTIN,
  declare,
  deployTeaTrade,
  GTIN,
  IN_TWO_YEARS,
  lotNumbered,
  occurrence,
  ship,
  shipmentOf,
  type TeaTrade,
} from "../support/teaTrade";

const A = lotNumbered("A-2026-11");
const LINK = formatLotLink({ gtin: GTIN, lotNumber: "A-2026-11" }, BASE_URI);

/** A lot of 100 units, of which 30 are on their way and 20 were sold. */
async function trade(): Promise<TeaTrade & { shipmentId: string }> {
  const base = await deployTeaTrade();
  const { production, producer, distributor } = base;
  await declare(base, [[A, 100n]]);
  const shipment = await shipmentOf(producer, distributor, [[A, 30n]]);
  const shipmentId = await ship(base, producer.key, shipment);
  await production.connect(producer.key).retire([A], [20n], 0n, occurrence());
  return { ...base, shipmentId };
}

describe("lots: state", () => {
  it("is found from a Digital Link, an element string and a token id", async () => {
    const { consortium } = await loadFixture(trade);
    for (const scanned of [LINK, "(01)06901234567892(10)A-2026-11", A]) {
      expect((await readLotState(consortium, scanned)).lot).to.equal(A);
    }
  });

  it("has the product, its marks, and where the maker stands", async () => {
    const { consortium, producer, association, indication, trademark } = await loadFixture(trade);
    const state = await readLotState(consortium, LINK);
    expect(state).to.deep.include({
      gtin: GTIN,
      lotNumber: "A-2026-11",
      live: 80n,
      burnt: 20n,
      isExpired: false,
      isClosed: false,
      stop: 0,
      slot: await consortium.lotToken.trailOf(A),
    });
    // The end of the day in China.
    expect(state.expiry).to.equal(BigInt(IN_TWO_YEARS + 1) * 86_400n - 8n * 3600n);
    expect(state.maker).to.include({ account: producer.account, standing: "Active" });
    expect(state.product).to.include({ gtin: GTIN, name: "西湖龙井 1 kg" });
    const [gi, mark] = state.marks;
    expect(gi!.brand).to.include({
      id: indication,
      status: "Recorded",
      owner: association.account,
    });
    expect(gi!.maker).to.include({ authorised: true, season: 2026 });
    expect(gi!.maker.authorisation).to.include({ quota: 1_000_000n, drawn: 50_000n });
    expect(mark!.brand).to.include({ id: trademark });
    expect(mark!.maker).to.include({ authorised: true, owner: producer.account });
    const block = await ethers.provider.getBlock("latest");
    expect(state).to.include({ block: block!.number, time: BigInt(block!.timestamp) });
  });

  it("follows what changes", async () => {
    const { consortium, production, brands, producer, registrar, indication } =
      await loadFixture(trade);
    await production.connect(producer.key).close([A], occurrence());
    await brands.connect(registrar).suspend(indication, GROUNDS);
    await time.increase(4 * 365 * 86_400);
    const state = await readLotState(consortium, LINK);
    expect(state).to.include({ isClosed: true, isExpired: true });
    expect(state.marks[0]!.brand.status).to.equal("Suspended");
    expect(state.marks[0]!.maker).to.include({ authorised: false, status: "Suspended" });
  });

  it("is that of the lot inside, for the label of a case", async () => {
    const { consortium } = await loadFixture(trade);
    const state = await readLotState(consortium, `(01)${CASE_GTIN}(10)A-2026-11`);
    expect(state.lot).to.equal(A);
    expect(state.packaging).to.deep.equal({ gtin: CASE_GTIN, inner: GTIN, count: 12 });
    expect((await readLotState(consortium, LINK)).packaging).to.equal(undefined);
  });

  it("needs a lot that exists, exactly as it is written", async () => {
    const { consortium } = await loadFixture(trade);
    const error = await refuses(
      readLotState(consortium, "(01)06901234567892(10)a-2026-11"),
      "NO_LOT",
    );
    expect(error.message).to.contain("(01)06901234567892(10)a-2026-11");
    await refuses(readLotState(consortium, "(01)00000096385074(10)1"), "NO_LOT");
  });

  it("needs a code that says a lot", async () => {
    const { consortium } = await loadFixture(trade);
    await refuses(readLotState(consortium, "6901234567892"), "NO_LOT_NUMBER");
    expect(await fails(readLotState(consortium, "hello"))).to.be.instanceOf(Gs1Error);
  });

  it("needs the right chain", async () => {
    const { deployment } = await loadFixture(trade);
    const other = connect({ ...deployment, chainId: 1 }, ethers.provider);
    await refuses(readLotState(other, LINK), "WRONG_CHAIN");
  });
});

describe("lots: report", () => {
  it("has the whole history, who holds what, and the dates", async () => {
    const { consortium, producer, shipmentId, indication, trademark } = await loadFixture(trade);
    const report = await readLot(consortium, LINK);
    expect(report.trail.history.map(({ type }) => type)).to.deep.equal([
      "declared",
      "shipped",
      "retired",
    ]);
    const [own, moving] = report.trail.holders;
    expect(own).to.deep.equal({ account: producer.account, units: 50n });
    expect(moving).to.deep.include({ units: 30n });
    expect(moving!.transit!.shipmentId).to.equal(shipmentId);
    expect(report.dates).to.deep.equal({
      productionDate: 20_700,
      bestBeforeDate: 0,
      expirationDate: IN_TWO_YEARS,
    });
    expect(report.origins).to.deep.equal([]);
    expect(report.madeAt).to.equal(report.trail.history[0]!.entry.time);
    expect(report.madeUnder.map(({ brand, made }) => [brand, made.authorised])).to.deep.equal([
      [indication, true],
      [trademark, true],
    ]);
  });

  it("says whether the maker was authorised then, whatever became of it since", async () => {
    const { consortium, brands, association, producer, indication } = await loadFixture(trade);
    await time.increase(10);
    await brands
      .connect(association.key)
      .withdrawAuthorisation(indication, producer.account, 2026, GROUNDS);
    await ethers.provider.send("hardhat_mine", []);
    const { marks, madeUnder } = await readLot(consortium, LINK);
    expect(marks[0]!.maker.authorised).to.equal(false);
    expect(madeUnder[0]!.made.authorised).to.equal(true);
  });

  it("takes what was corrected for what holds", async () => {
    const base = await loadFixture(deployTeaTrade);
    await declare(base, [[A, 100n]]);
    const declaration = {
      lot: A,
      quantity: 90n,
      productionDate: 20_698,
      bestBeforeDate: 21_000,
      expirationDate: IN_TWO_YEARS,
      documentHash: ZeroHash,
    };
    await base.production.connect(base.producer.key).correct(declaration, GROUNDS, occurrence());
    expect((await readLot(base.consortium, A)).dates).to.deep.equal({
      productionDate: 20_698,
      bestBeforeDate: 21_000,
      expirationDate: IN_TWO_YEARS,
    });
  });

  it("follows lots that came out of others to where they came from", async () => {
    const base = await loadFixture(deployTeaTrade);
    const [b, c, d, e] = ["B", "C", "D", "E"].map(lotNumbered) as [bigint, bigint, bigint, bigint];
    const production = base.production.connect(base.producer.key);
    await declare(base, [[A, 100n]]);
    await production.declare(
      [
        {
          lot: b,
          quantity: 10n,
          productionDate: 20_650,
          bestBeforeDate: 20_900,
          expirationDate: IN_TWO_YEARS - 5,
          documentHash: ZeroHash,
        },
      ],
      occurrence().eventTime,
    );
    await production.split(A, 60n, [c, d], [30n, 30n], occurrence());
    await production.merge([c, b], [30n, 10n], e, 40n, occurrence());
    // What happens to an origin later is not the history of what came out of it.
    await production.annotate(A, "later", occurrence());

    const report = await readLot(base.consortium, e);
    expect(report.trail.history.map(({ type }) => type)).to.deep.equal(["merged"]);
    expect(report.origins.map(({ lot, history }) => [lot, history.length])).to.deep.equal([
      [c, 1],
      [b, 1],
      [A, 1],
    ]);
    expect(report.dates).to.deep.equal({
      productionDate: 20_650,
      bestBeforeDate: 20_900,
      expirationDate: IN_TWO_YEARS - 5,
    });
    expect((await readLot(base.consortium, A)).origins, "those of an input").to.deep.equal([]);
    const other = await readLot(base.consortium, d);
    expect(other.origins.map(({ lot }) => lot)).to.deep.equal([A]);
    expect(other.dates.productionDate).to.equal(20_700);
  });
});

describe("lots: round trips", () => {
  let server: RpcServer;
  let provider: JsonRpcProvider;

  before(async () => {
    server = await RpcServer.start();
    provider = openProvider(server.url, { chainId: 31337, pause: 1 });
  });
  beforeEach(() => {
    server.roundTrips.length = 0;
    server.intercept = () => "answer";
  });
  after(async () => {
    provider.destroy();
    await server.stop();
  });

  it("are two for the state of a lot", async () => {
    const { deployment } = await loadFixture(trade);
    const state = await readLotState(connect(deployment, provider), LINK);
    expect(state.live).to.equal(80n);
    expect(server.roundTrips).to.have.length(2);
  });

  it("are one more for each block of its history, which is never searched for", async () => {
    const { deployment, custody, distributor, producer, consortium } = await loadFixture(trade);
    await network.provider.send("hardhat_mine", ["0x1000"]);
    const shipment = await shipmentOf(producer, distributor, [[A, 5n]]);
    await custody.connect(producer.key).ship(shipmentStruct(shipment));
    const report = await readLot(connect(deployment, provider), LINK);
    expect(report.trail.history).to.have.length(4);
    // The state, then four blocks, with the chain's id beside the first, then the authorisations.
    expect(server.roundTrips.length).to.be.at.most(2 + 1 + 4 + 1);
    const searches = server.roundTrips.flat().filter((method) => method === "eth_getLogs");
    expect(searches).to.have.length(4);
    expect(await readLot(consortium, LINK)).to.deep.equal(report);
  });

  it("are more when a block comes in between, so that all is as of one", async () => {
    const { deployment, production, producer } = await loadFixture(trade);
    let asked = 0;
    const late = fakeProvider({
      getBlock: async (block) => {
        if (++asked === 1) {
          // Everything else was answered by now.
          await new Promise((resolve) => setTimeout(resolve, 200));
          await production.connect(producer.key).retire([A], [1n], 0n, occurrence());
        }
        return ethers.provider.getBlock(block);
      },
    });
    const state = await readLotState(connect(deployment, late), LINK);
    expect(asked).to.equal(2);
    expect(state).to.include({
      live: 79n,
      burnt: 21n,
      block: await ethers.provider.getBlockNumber(),
      slot: await connect(deployment, ethers.provider).lotToken.trailOf(A),
    });
  });

  it("can be for many lots at once", async () => {
    const base = await loadFixture(deployTeaTrade);
    const lots = Array.from({ length: 20 }, (_, n) =>
      encodeLotId({ gtin: GTIN, lotNumber: `${n}` }),
    );
    await declare(
      base,
      lots.map((lot) => [lot, 10n] as const),
    );
    const consortium = connect(base.deployment, provider);
    const states = await Promise.all(lots.map((lot) => readLotState(consortium, lot)));
    expect(states.map(({ lot }) => lot)).to.deep.equal(lots);
    expect(server.roundTrips.length).to.be.at.most(2 * Math.ceil((20 * 24) / 100) + 2);
  });
});
