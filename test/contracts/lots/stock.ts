import { time } from "@nomicfoundation/hardhat-network-helpers";
import { ethers } from "hardhat";
import { encodeLotId } from "../../../sdk/gs1";
import type { ILotToken } from "../../../typechain-types/contracts/lots/ILotToken";
import { accountNamed, deployLedger, type Ledger } from "../support/ledger";

export const MAKER = accountNamed("the maker");
export const HOLDER = accountNamed("a member that holds some");
export const BUYER = accountNamed("a member that holds nothing");
export const DEPOT = accountNamed("a recall depot");
export const NOBODY = ethers.ZeroAddress;

export const LOT = encodeLotId({ gtin: "06901234567892", lotNumber: "A-2026-11" });
export const OTHER_LOT = encodeLotId({ gtin: "06901234567892", lotNumber: "A-2026-12" });
export const THIRD_LOT = encodeLotId({ gtin: "00000096385074", lotNumber: "7" });
/** A lot that nobody declares. */
export const UNKNOWN_LOT = encodeLotId({ gtin: "06901234567892", lotNumber: "none" });

/** What is declared of LOT, OTHER_LOT and THIRD_LOT. */
export const DECLARED = [100n, 50n, 7n] as const;
/** What HOLDER has of LOT and OTHER_LOT; MAKER has the rest. */
export const HELD = [40n, 30n] as const;

/** A number of {TrailKind}; the ledger does not mind which. */
export const KIND = 77n;
/** What an entry stands for; the ledger does not mind what. */
export const DATA = ethers.id("what a module has hashed");
export const OTHER_DATA = ethers.id("what it has hashed of another lot");

/** The number of the list on which DEPOT is, and nobody else. */
export const DEPOT_LIST = 4n;
/** The numbers of the lists on which nobody is, and the first of them. */
export const EMPTY_LISTS = [1n, 2n, 3n] as const;
export const EMPTY_LIST = EMPTY_LISTS[0];

const QUARTER_HOUR = 900n;
const DAY = 86_400n;

/** The ledger with three lots, two of them also at HOLDER. LOT and OTHER_LOT expire at `expiry`, THIRD_LOT never does. */
export interface Stock extends Ledger {
  /** In quarter hours. */
  readonly expiry: bigint;
  /** Unix seconds of the same moment. */
  readonly expiresAt: bigint;
  /** Day of the declaration. */
  readonly declaredOn: bigint;
}

export async function deployStock(): Promise<Stock> {
  const base = await deployLedger();
  const ledger = base.ledger.connect(base.module);
  const expiry = BigInt(await time.latest()) / QUARTER_HOUR + 30n * 96n;
  await ledger.declare(
    MAKER,
    [
      issueOf(LOT, DECLARED[0], { expiry }),
      issueOf(OTHER_LOT, DECLARED[1], { expiry }),
      issueOf(THIRD_LOT, DECLARED[2]),
    ],
    KIND,
    false,
  );
  const declaredOn = BigInt(await time.latest()) / DAY;
  await ledger.handOver(MAKER, HOLDER, [LOT, OTHER_LOT], [...HELD], KIND, DATA);
  await ledger.listPlaces([DEPOT]);
  return { ...base, expiry, expiresAt: expiry * QUARTER_HOUR, declaredOn };
}

/** What a module declares of a lot; left out: it never expires, and DATA is recorded. */
export function issueOf(
  lot: bigint,
  quantity: bigint,
  { expiry = 0n, data = DATA }: { expiry?: bigint; data?: string } = {},
): ILotToken.IssueStruct {
  return { lot, quantity, expiry, data };
}

/** A transit from one member to another, opened by `module`. */
export function transitTo(
  consignee: string,
  consignor = HOLDER,
  shipment = ethers.id("a shipment"),
): ILotToken.TransitStruct & { consignor: string; consignee: string; shipment: string } {
  return { consignor, consignee, shipment };
}

export const TRANSIT = transitTo(BUYER);

/** A stock of which all that HOLDER has is in TRANSIT. */
export interface Shipped extends Stock {
  /** The account of TRANSIT. */
  readonly transitAccount: string;
}

export async function deployShipped(): Promise<Shipped> {
  const stock = await deployStock();
  await stock.ledger.connect(stock.module).enter(TRANSIT, [LOT, OTHER_LOT], [...HELD], KIND, DATA);
  return {
    ...stock,
    transitAccount: await stock.ledger.transitAccountOf(stock.module, TRANSIT),
  };
}
