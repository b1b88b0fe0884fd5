import { type Block, ZeroAddress } from "ethers";

import { otherChain } from "../../texts/deployment";
import * as texts from "../../texts/lots";
import { type AuthorisedAt, type Brand, readAuthorisedAt, readBrand } from "../brands";
import { type Consortium, LotmarkError, QUARTER_HOUR, readChainId } from "../chain";
import { decodeLotId, encodeLotId } from "../gs1";
import { type Member, readMember } from "../members";
import { type Packaging, type Product, readPackaging, readProduct } from "../products";
import { lotOfScan } from "./scanned";

/** A mark on a lot's product, and whether its maker may use it now. */
export interface MarkOnLot {
  readonly brand: Brand;
  readonly maker: AuthorisedAt;
}

/** Where a lot stands, as of one block. */
export interface LotState {
  readonly lot: bigint;
  /** 14 digits. */
  readonly gtin: string;
  readonly lotNumber: string;
  /** What the scanned label is on, if that is a case: so many units of the lot. */
  readonly packaging?: Packaging;
  /** The block as of which all this holds, and its time in Unix seconds. */
  readonly block: number;
  readonly time: bigint;
  /** The member that declared it. */
  readonly maker: Member;
  /** Units in circulation, and units that have been burnt. */
  readonly live: bigint;
  readonly burnt: bigint;
  /** Unix seconds; zero for never. */
  readonly expiry: bigint;
  readonly isExpired: boolean;
  /** Whether no more of it will be declared. */
  readonly isClosed: boolean;
  /** Zero while it may move freely; otherwise the number of the list of places where it may go. */
  readonly stop: number;
  /** The ledger's slot of its trail. */
  readonly slot: string;
  readonly product: Product;
  readonly marks: readonly MarkOnLot[];
}

/**
 * Reads where a lot stands, from what was scanned or typed: a Digital Link, an element string,
 * `(01)…(10)…` or a token id. The label of a case leads to the lot of the product inside.
 *
 * Everything is as of one block. Takes two round trips over a provider that asks together what is
 * asked at once ({@link openProvider}); a case, or a block that comes in between, takes more.
 *
 * Throws a {@link LotmarkError} `NO_LOT_NUMBER`, `NO_LOT` or `WRONG_CHAIN`, or what `parseScan`
 * throws.
 */
export async function readLotState(
  consortium: Consortium,
  scanned: string | bigint,
): Promise<LotState> {
  const lot = typeof scanned === "bigint" ? scanned : lotOfScan(scanned);
  const { gtin, lotNumber } = decodeLotId(lot);
  const [chainId, head, packaging, first] = await Promise.all([
    readChainId(consortium.provider),
    consortium.provider.getBlock("latest"),
    readPackaging(consortium, gtin),
    readSelf(consortium, lot, gtin, "latest"),
  ]);
  checkChain(consortium, chainId);
  if (packaging !== undefined) {
    const inner = encodeLotId({ gtin: packaging.inner, lotNumber });
    return { ...(await readLotState(consortium, inner)), packaging };
  }
  return settle(consortium, lot, first, head);
}

/** Reads the rest at the block of the first half, and both again if that was another block. */
async function settle(
  consortium: Consortium,
  lot: bigint,
  first: Self,
  head: Block | null,
): Promise<LotState> {
  const { maker, product } = first;
  if (head === null || maker === ZeroAddress || product === undefined) throw noLot(lot);
  const { number: block, timestamp } = head;
  const time = BigInt(timestamp);
  const { gtin, lotNumber } = decodeLotId(lot);
  const [now, makerRecord, ...marks] = await Promise.all([
    readSelf(consortium, lot, gtin, block),
    readMember(consortium, maker, block),
    ...product.marks.map((id) => readMark(consortium, id, maker, time, block)),
  ]);
  if (now.slot !== first.slot) {
    // What was asked at once was answered before and after a block; the next answer will agree.
    return settle(consortium, lot, now, await consortium.provider.getBlock("latest"));
  }
  const { live, burnt, expiry, stop, isClosed, slot } = now;
  return {
    ...{ lot, gtin, lotNumber, block, time, maker: makerRecord },
    ...{ live, burnt, expiry, stop, isClosed, slot, product, marks },
    isExpired: expiry !== 0n && time >= expiry,
  };
}

/** What can be asked of a lot without knowing more than its id. */
interface Self {
  readonly maker: string;
  readonly live: bigint;
  readonly burnt: bigint;
  readonly expiry: bigint;
  readonly stop: number;
  readonly isClosed: boolean;
  readonly slot: string;
  readonly product: Product | undefined;
}

async function readSelf(
  consortium: Consortium,
  lot: bigint,
  gtin: string,
  blockTag: number | "latest",
): Promise<Self> {
  const { lotToken } = consortium;
  const [record, slot, burnt, isClosed, product] = await Promise.all([
    lotToken.lotOf(lot, { blockTag }),
    lotToken.trailOf(lot, { blockTag }),
    lotToken.burntOf(lot, { blockTag }),
    lotToken.isClosed(lot, { blockTag }),
    readProduct(consortium, gtin, blockTag),
  ]);
  const { maker, live, stop } = record;
  const expiry = record.expiry * QUARTER_HOUR;
  return { maker, live, burnt, expiry, stop: Number(stop), isClosed, slot, product };
}

async function readMark(
  consortium: Consortium,
  id: bigint,
  member: string,
  time: bigint,
  block: number,
): Promise<MarkOnLot> {
  const [brand, maker] = await Promise.all([
    readBrand(consortium, id, block),
    readAuthorisedAt(consortium, id, member, time, block),
  ]);
  if (brand !== undefined) return { brand, maker };
  throw new LotmarkError("NO_BRAND", texts.markMissing(`0x${id.toString(16)}`), { brand: id });
}

function checkChain({ deployment }: Consortium, chainId: bigint): void {
  if (chainId === BigInt(deployment.chainId)) return;
  throw new LotmarkError("WRONG_CHAIN", otherChain(`${chainId}`, `${deployment.chainId}`), {
    expected: deployment.chainId.toString(),
    found: chainId.toString(),
  });
}

/** What is said of a lot that does not exist. */
export function noLot(lot: bigint): LotmarkError {
  const { gtin, lotNumber } = decodeLotId(lot);
  return new LotmarkError("NO_LOT", texts.noLot(`(01)${gtin}(10)${lotNumber}`), {
    lot,
    gtin,
    lotNumber,
  });
}
