import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/signers";
import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import type { ContractTransactionResponse } from "ethers";
import { ethers } from "hardhat";
import { ALL_CAPABILITIES, CAPABILITIES, type CapabilityName } from "../../../sdk/lots";
import { MAX_UNITS } from "../support/ledger";
import { expectTrailsToFold } from "../support/trails";
import { expectMovement } from "./events";
import {
  BUYER,
  DATA,
  DEPOT,
  DEPOT_LIST,
  deployStock,
  EMPTY_LIST,
  HELD,
  KIND,
  LOT,
  MAKER,
  NOBODY,
  OTHER_LOT,
  type Stock,
  TRANSIT,
  UNKNOWN_LOT,
} from "./stock";

type Transaction = Promise<ContractTransactionResponse>;

/** A call of the ledger that succeeds when `module` makes it. */
export type ModuleCall<S extends Stock> = (stock: S, module: HardhatEthersSigner) => Transaction;

/** A module needs the capability, and no other. */
export function shouldNeedCapability<S extends Stock>(
  deploy: () => Promise<S>,
  name: CapabilityName,
  call: ModuleCall<S>,
): void {
  const capability = CAPABILITIES[name];

  const expectMissing = (stock: S, caller: HardhatEthersSigner): Promise<void> =>
    expect(call(stock, caller))
      .to.be.revertedWithCustomError(stock.ledger, "LotTokenCapabilityMissing")
      .withArgs(caller.address, capability);

  it(`is for modules with the capability to ${name} only`, async () => {
    const stock = await loadFixture(deploy);
    const { ledger, module, council, registrar, regulator, emergency, stranger } = stock;
    for (const nobody of [stranger, council, registrar, regulator, emergency]) {
      await expectMissing(stock, nobody);
    }
    await ledger.connect(council).setModule(module, ALL_CAPABILITIES & ~capability);
    await expectMissing(stock, module);
    await ledger.connect(council).setModule(module, 0n);
    await expectMissing(stock, module);
  });

  it("needs no other capability", async () => {
    const stock = await loadFixture(deploy);
    await stock.ledger.connect(stock.council).setModule(stock.module, capability);
    await expect(call(stock, stock.module)).not.to.be.reverted;
  });

  if (name === "leave") return;
  it("is beyond a retired module", async () => {
    const stock = await loadFixture(deploy);
    await stock.ledger.connect(stock.council).setModule(stock.module, CAPABILITIES.leave);
    await expectMissing(stock, stock.module);
  });
}

export function shouldStopInPause<S extends Stock>(
  deploy: () => Promise<S>,
  call: ModuleCall<S>,
): void {
  it("waits for the end of an emergency pause", async () => {
    const stock = await loadFixture(deploy);
    await stock.ledger.connect(stock.emergency).pause();
    await expect(call(stock, stock.module)).to.be.revertedWithCustomError(
      stock.ledger,
      "LotTokenPaused",
    );
    await stock.ledger.connect(stock.emergency).unpause();
    await expect(call(stock, stock.module)).not.to.be.reverted;
  });
}

export function shouldWorkInPause<S extends Stock>(
  deploy: () => Promise<S>,
  call: ModuleCall<S>,
): void {
  it("works during an emergency pause", async () => {
    const stock = await loadFixture(deploy);
    await stock.ledger.connect(stock.emergency).pause();
    await expect(call(stock, stock.module)).not.to.be.reverted;
    await expectTrailsToFold(stock.ledger);
  });
}

/** A function of the ledger that moves or burns what an account holds. */
export interface Moving<S extends Stock> {
  /** Brings HELD units of LOT and OTHER_LOT to `from`. */
  readonly deploy: () => Promise<S>;
  readonly from: (stock: S) => string | Promise<string>;
  /** NOBODY where units are burnt. */
  readonly to: (stock: S) => string | Promise<string>;
  /** Left out: the units are a member's. */
  readonly transit?: typeof TRANSIT;
  readonly call: (
    stock: S,
    lots: bigint[],
    units: bigint[],
    module?: HardhatEthersSigner,
  ) => Transaction;
}

/** What holds for everything that moves or burns units. */
export function shouldMove<S extends Stock>({ deploy, from, to, transit, call }: Moving<S>): void {
  const expectTooLittle = async (
    stock: S,
    sent: Transaction,
    [lot, held, needed]: readonly [bigint, bigint, bigint],
  ): Promise<void> => {
    const refusal = expect(sent).to.be;
    if (transit === undefined) {
      await refusal
        .revertedWithCustomError(stock.ledger, "ERC1155InsufficientBalance")
        .withArgs(await from(stock), held, needed, lot);
    } else {
      await refusal
        .revertedWithCustomError(stock.ledger, "LotTokenNotInTransit")
        .withArgs(transit.shipment, lot, held, needed);
    }
  };

  const balances = async (stock: S): Promise<{ from: bigint[]; to: bigint[] }> => {
    const of = async (account: string): Promise<bigint[]> => [
      await stock.ledger.balanceOf(account, LOT),
      await stock.ledger.balanceOf(account, OTHER_LOT),
    ];
    return { from: await of(await from(stock)), to: await of(await to(stock)) };
  };

  it("moves units of one lot, in words of ERC-1155 and of the trail", async () => {
    const stock = await loadFixture(deploy);
    const { ledger, module } = stock;
    const [giver, taker, trail] = [await from(stock), await to(stock), await ledger.trailOf(LOT)];
    const before = await balances(stock);
    const moving = call(stock, [LOT], [15n]);
    await expectMovement(ledger, moving, {
      by: module,
      from: giver,
      to: taker,
      lots: [LOT],
      units: [15n],
      trails: [trail],
    });
    const after = await balances(stock);
    expect(after.from).to.deep.equal([before.from[0]! - 15n, before.from[1]]);
    expect(after.to).to.deep.equal([taker === NOBODY ? 0n : before.to[0]! + 15n, before.to[1]]);
    await expectTrailsToFold(ledger);
  });

  it("moves all that there is of several lots", async () => {
    const stock = await loadFixture(deploy);
    const { ledger, module } = stock;
    const [giver, taker] = [await from(stock), await to(stock)];
    const trails = [await ledger.trailOf(LOT), await ledger.trailOf(OTHER_LOT)];
    const before = await balances(stock);
    const moving = call(stock, [LOT, OTHER_LOT], [...HELD]);
    await expectMovement(ledger, moving, {
      by: module,
      from: giver,
      to: taker,
      lots: [LOT, OTHER_LOT],
      units: HELD,
      trails,
    });
    const after = await balances(stock);
    expect(after.from).to.deep.equal([0n, 0n]);
    expect(after.to).to.deep.equal(
      taker === NOBODY ? [0n, 0n] : [before.to[0]! + HELD[0], before.to[1]! + HELD[1]],
    );
    await expectTrailsToFold(ledger);
  });

  it("moves a lot that stands twice in the list twice", async () => {
    const stock = await loadFixture(deploy);
    const before = await balances(stock);
    await call(stock, [LOT, OTHER_LOT, LOT], [1n, 2n, HELD[0] - 1n]);
    const after = await balances(stock);
    expect(after.from).to.deep.equal([0n, HELD[1] - 2n]);
    if ((await to(stock)) !== NOBODY) {
      expect(after.to).to.deep.equal([before.to[0]! + HELD[0], before.to[1]! + 2n]);
    }
    await expectTrailsToFold(stock.ledger);
  });

  it("moves no more of a lot that stands twice than there is", async () => {
    const stock = await loadFixture(deploy);
    await expectTooLittle(stock, call(stock, [LOT, LOT], [HELD[0], 1n]), [LOT, 0n, 1n]);
  });

  it("moves no more than there is", async () => {
    const stock = await loadFixture(deploy);
    await expectTooLittle(stock, call(stock, [OTHER_LOT, LOT], [1n, HELD[0] + 1n]), [
      LOT,
      HELD[0],
      HELD[0] + 1n,
    ]);
    await expectTooLittle(stock, call(stock, [LOT], [MAX_UNITS]), [LOT, HELD[0], MAX_UNITS]);
  });

  it("knows no unit of a lot that does not exist", async () => {
    const stock = await loadFixture(deploy);
    await expectTooLittle(stock, call(stock, [UNKNOWN_LOT], [1n]), [UNKNOWN_LOT, 0n, 1n]);
  });

  it("refuses what is no quantity", async () => {
    const stock = await loadFixture(deploy);
    for (const units of [0n, MAX_UNITS + 1n, ethers.MaxUint256]) {
      await expect(call(stock, [OTHER_LOT, LOT], [1n, units]))
        .to.be.revertedWithCustomError(stock.ledger, "LotTokenInvalidUnits")
        .withArgs(LOT, units);
    }
  });

  it("refuses lists that do not belong together", async () => {
    const stock = await loadFixture(deploy);
    for (const [lots, units] of [
      [[], []],
      [[], [1n]],
      [[LOT], []],
      [[LOT], [1n, 1n]],
      [[LOT, OTHER_LOT], [1n]],
    ] as [bigint[], bigint[]][]) {
      await expect(call(stock, lots, units))
        .to.be.revertedWithCustomError(stock.ledger, "LotTokenLengthMismatch")
        .withArgs(lots.length, units.length);
    }
  });
}

/** What holds for everything that takes units out of a transit. */
export function shouldReachOwnTransitOnly<S extends Stock>({ deploy, call }: Moving<S>): void {
  it("reaches no transit that another module opened", async () => {
    const stock = await loadFixture(deploy);
    const { ledger, otherModule } = stock;
    await expect(call(stock, [LOT], [1n], otherModule))
      .to.be.revertedWithCustomError(ledger, "LotTokenNotInTransit")
      .withArgs(TRANSIT.shipment, LOT, 0n, 1n);
  });
}

/** A function of the ledger that burns HELD units of an account. */
export function shouldBurn<S extends Stock>({ deploy, call }: Moving<S>): void {
  it("counts what it burnt, and takes it off the live supply", async () => {
    const stock = await loadFixture(deploy);
    const { ledger } = stock;
    const before = await ledger.lotOf(LOT);
    await call(stock, [LOT], [15n]);
    expect(await ledger.burntOf(LOT)).to.equal(15n);
    expect((await ledger.lotOf(LOT)).live).to.equal(before.live - 15n);
    await call(stock, [LOT, OTHER_LOT, LOT], [1n, 30n, 24n]);
    expect(await ledger.burntOf(LOT)).to.equal(40n);
    expect(await ledger.burntOf(OTHER_LOT)).to.equal(30n);
    expect((await ledger.lotOf(LOT)).live).to.equal(before.live - 40n);
  });
}

/** A function of the ledger that moves units and conserves them. */
export function shouldConserve<S extends Stock>({ deploy, call }: Moving<S>): void {
  it("changes neither the live supply nor what is burnt", async () => {
    const stock = await loadFixture(deploy);
    const before = await stock.ledger.lotOf(LOT);
    await call(stock, [LOT, LOT], [15n, 25n]);
    expect((await stock.ledger.lotOf(LOT)).live).to.equal(before.live);
    expect(await stock.ledger.burntOf(LOT)).to.equal(0n);
  });
}

/** A function of the ledger that works for stopped and expired lots as for others. */
export function shouldMindNeitherStopNorExpiry<S extends Stock>({ deploy, call }: Moving<S>): void {
  it("works for a stopped lot", async () => {
    const stock = await loadFixture(deploy);
    await stock.ledger.connect(stock.module).stop([LOT], EMPTY_LIST, KIND, DATA);
    await expect(call(stock, [LOT, OTHER_LOT], [1n, 1n])).not.to.be.reverted;
    await expectTrailsToFold(stock.ledger);
  });

  it("works for an expired lot", async () => {
    const stock = await loadFixture(deploy);
    await time.increaseTo(stock.expiresAt);
    await expect(call(stock, [LOT, OTHER_LOT], [1n, 1n])).not.to.be.reverted;
    await expectTrailsToFold(stock.ledger);
  });
}

/** A function of the ledger with which units leave HOLDER for another member. */
export function shouldRoute(send: (stock: Stock, to: string, lots: bigint[]) => Transaction): void {
  const expectRoutes = async (
    prepare: (stock: Stock) => Promise<unknown>,
    refused: readonly string[],
    error: string,
    allowed: readonly string[],
  ): Promise<void> => {
    const stock = await loadFixture(deployStock);
    await prepare(stock);
    for (const to of refused) {
      await expect(send(stock, to, [OTHER_LOT, LOT]))
        .to.be.revertedWithCustomError(stock.ledger, error)
        .withArgs(LOT);
    }
    for (const to of allowed) {
      await expect(send(stock, to, [OTHER_LOT, LOT])).not.to.be.reverted;
    }
  };
  const stop =
    (list: bigint) =>
    ({ ledger, module }: Stock): Transaction =>
      ledger.connect(module).stop([LOT], list, KIND, DATA);

  it("lets a lot go to anybody while it is neither stopped nor expired", () =>
    expectRoutes(() => Promise.resolve(), [], "", [MAKER, DEPOT, BUYER]));

  it("lets a stopped lot go to its maker only", () =>
    expectRoutes(stop(EMPTY_LIST), [DEPOT, BUYER], "LotTokenStopped", [MAKER]));

  it("lets a stopped lot go to the places that the stop names, too", () =>
    expectRoutes(stop(DEPOT_LIST), [BUYER], "LotTokenStopped", [MAKER, DEPOT]));

  it("lets a lot go where a later stop of it says", () =>
    expectRoutes(
      async (stock) => {
        await stop(DEPOT_LIST)(stock);
        await stop(EMPTY_LIST)(stock);
      },
      [DEPOT, BUYER],
      "LotTokenStopped",
      [MAKER],
    ));

  it("lets a lot whose stop was lifted go to anybody", () =>
    expectRoutes(
      async (stock) => {
        await stop(EMPTY_LIST)(stock);
        await stock.ledger.connect(stock.module).lift([LOT], KIND, DATA);
      },
      [],
      "",
      [MAKER, DEPOT, BUYER],
    ));

  it("lets an expired lot go to its maker only", async () => {
    const stock = await loadFixture(deployStock);
    await time.increaseTo(stock.expiresAt);
    for (const to of [DEPOT, BUYER]) {
      await expect(send(stock, to, [OTHER_LOT, LOT]))
        .to.be.revertedWithCustomError(stock.ledger, "LotTokenExpired")
        .withArgs(OTHER_LOT);
    }
    await expect(send(stock, MAKER, [OTHER_LOT, LOT])).not.to.be.reverted;
  });

  it("lets a lot that is both go to the places that the stop names", async () => {
    const stock = await loadFixture(deployStock);
    await stop(DEPOT_LIST)(stock);
    await time.increaseTo(stock.expiresAt);
    await expect(send(stock, BUYER, [LOT]))
      .to.be.revertedWithCustomError(stock.ledger, "LotTokenStopped")
      .withArgs(LOT);
    await expect(send(stock, DEPOT, [LOT])).not.to.be.reverted;
    await expect(send(stock, MAKER, [LOT])).not.to.be.reverted;
  });

  it("lets a lot go until the second before it expires", async () => {
    const stock = await loadFixture(deployStock);
    await time.setNextBlockTimestamp(stock.expiresAt - 1n);
    await expect(send(stock, BUYER, [LOT])).not.to.be.reverted;
    await time.setNextBlockTimestamp(stock.expiresAt);
    await expect(send(stock, BUYER, [LOT]))
      .to.be.revertedWithCustomError(stock.ledger, "LotTokenExpired")
      .withArgs(LOT);
  });

  it("sends nothing to the zero address", async () => {
    const stock = await loadFixture(deployStock);
    await expect(send(stock, NOBODY, [LOT]))
      .to.be.revertedWithCustomError(stock.ledger, "ERC1155InvalidReceiver")
      .withArgs(NOBODY);
  });
}
