import * as texts from "../../texts/sheets";
import { asText } from "../../texts/text";
import { type Consortium, formatMoment, LotmarkError, type Names, QUARTER_HOUR } from "../chain";
import { encodeLotId, NO_DATE } from "../gs1";
import { Cases } from "./cases";
import { Faults } from "./faults";
import type { LotRow, LotSheet } from "./lotRows";
import { MAX_UNITS } from "./quantities";
import { checkQuotas, type Draw } from "./quotas";
import { readTerms, type Terms } from "./terms";
import { inTurns } from "./turns";

/** A lot that is going to be declared. */
export interface PlannedLot {
  /** Number of the row in the sheet. */
  readonly row: number;
  readonly lot: bigint;
  /** 14 digits, of the product itself. */
  readonly gtin: string;
  readonly lotNumber: string;
  /** Cumulative units. */
  readonly quantity: bigint;
  /** Units of it that the chain does not have yet. */
  readonly added: bigint;
  readonly productionDate: number;
  readonly bestBeforeDate: number;
  readonly expirationDate: number;
  readonly documentHash: string;
}

/** What there is to do with a sheet of lots. */
export interface Plan {
  /** The member that makes them. */
  readonly maker: string;
  /** What is to be declared: lots of a product next to each other, otherwise in the sheet's order. */
  readonly lots: readonly PlannedLot[];
  /** Rows whose lots are declared in full already. */
  readonly done: readonly PlannedLot[];
}

/** How a plan is made. */
export interface PlanOptions {
  readonly names?: Names;
  /** Told how many of how many lots were looked up. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** A row that stands for a lot of a product that the maker may make. */
interface Candidate {
  readonly row: LotRow;
  readonly terms: Terms;
  readonly lot: bigint;
  /** Cumulative units. */
  readonly quantity: bigint;
}

/**
 * Checks every row of a sheet of lots against the chain: product, maker, lot-number prefix, marks,
 * authorisations and their quotas (summed over the sheet), and what is declared already.
 *
 * Throws a {@link LotmarkError} `SHEET_INVALID` with everything that is wrong, on the sheet and on
 * the chain.
 */
export async function planLots(
  consortium: Consortium,
  maker: string,
  { name, rows, faults: found, layout }: LotSheet,
  { names, onProgress }: PlanOptions = {},
): Promise<Plan> {
  const faults = new Faults(layout, found);
  const gtins = rows.map(({ gtin }) => gtin);
  const [terms, utcOffset] = await Promise.all([
    readTerms(consortium, maker, gtins, names),
    consortium.memberRegistry.utcOffsetOf(maker),
  ]);
  const cases = new Cases(consortium);
  const candidates: Candidate[] = [];
  for (const found of await inTurns(rows, (row) =>
    toCandidate(row, terms.get(row.gtin), cases, faults),
  )) {
    candidates.push(...found);
  }
  checkRepeats(candidates, faults);
  const context = { consortium, maker, utcOffset: Number(utcOffset), faults, names };
  const planned = await inTurns(
    candidates,
    (candidate) => compareWithLedger(candidate, context),
    onProgress,
  );
  await checkQuotas(
    consortium,
    maker,
    planned.map(({ added }, index) => toDraw(candidates[index], added)),
    faults,
    names,
  );
  faults.throwIfAny(name);
  return {
    maker,
    lots: planned.filter(({ added }) => added > 0n).toSorted(byProduct),
    done: planned.filter(({ added }) => added === 0n),
  };
}

function byProduct(one: PlannedLot, other: PlannedLot): number {
  if (one.gtin === other.gtin) return one.row - other.row;
  return one.gtin < other.gtin ? -1 : 1;
}

/** Nothing where the row cannot be used. */
async function toCandidate(
  row: LotRow,
  terms: Terms | LotmarkError | undefined,
  cases: Cases,
  faults: Faults,
): Promise<Candidate[]> {
  const { gtin = "", lot = "", quantity: written = "" } = row.written;
  if (terms === undefined || terms instanceof LotmarkError) {
    const column = row.written.gtin === undefined ? "case_code" : "gtin";
    const reason = terms?.text ?? texts.NOT_KNOWN;
    faults.add(row.row, column, row.written[column] ?? gtin, terms?.code ?? "NOT_KNOWN", reason);
    return [];
  }
  if (!row.lotNumber.startsWith(terms.lotPrefix)) {
    faults.add(row.row, "lot", lot, "LOT_PREFIX", texts.wrongLotPrefix(terms.lotPrefix));
  }
  const { counted, caseCode } = row;
  const count = await cases.unitsIn({ gtin: terms.gtin, count: terms.count, counted, caseCode });
  if (typeof count !== "bigint") {
    const { about, code, reason } = count;
    const column = row.written[about] === undefined ? "quantity" : about;
    faults.add(row.row, column, row.written[column] ?? "", code, reason);
    return [];
  }
  const quantity = row.quantity * count;
  if (quantity > MAX_UNITS) {
    const reason = texts.manyCases(count, quantity, MAX_UNITS);
    faults.add(row.row, "quantity", written, "QUANTITY", reason);
    return [];
  }
  const id = encodeLotId({ gtin: terms.gtin, lotNumber: row.lotNumber });
  return [{ row, terms, lot: id, quantity }];
}

function checkRepeats(candidates: readonly Candidate[], faults: Faults): void {
  const rows = new Map<bigint, number>();
  for (const { row, lot } of candidates) {
    const first = rows.get(lot);
    if (first === undefined) rows.set(lot, row.row);
    else {
      faults.add(row.row, "lot", row.written.lot ?? "", "SAME_LOT", texts.sameLot(first));
    }
  }
}

interface Context {
  readonly consortium: Consortium;
  readonly maker: string;
  readonly utcOffset: number;
  readonly faults: Faults;
  readonly names: Names | undefined;
}

/** What is new of a lot, after what was declared of it before. */
async function compareWithLedger(
  { row, terms, lot, quantity }: Candidate,
  context: Context,
): Promise<PlannedLot> {
  const { consortium, maker } = context;
  const { productionDate, bestBeforeDate, expirationDate, documentHash } = row;
  const planned = {
    row: row.row,
    lot,
    gtin: terms.gtin,
    lotNumber: row.lotNumber,
    quantity,
    productionDate,
    bestBeforeDate,
    expirationDate,
    documentHash,
  };
  const known = await consortium.lotToken.lotOf(lot);
  if (BigInt(known.maker) === 0n) return { ...planned, added: quantity };
  const declared = known.live + (await consortium.lotToken.burntOf(lot));
  if (known.maker !== maker) {
    const other = asText((await context.names?.account?.(known.maker)) ?? known.maker);
    context.faults.add(row.row, "lot", row.written.lot ?? "", "OTHER_MAKER", texts.madeBy(other));
  } else {
    checkExpiry(row, known.expiry, context);
    await checkQuantity(row, lot, declared, quantity, context);
  }
  const added = quantity > declared ? quantity - declared : 0n;
  return { ...planned, added };
}

/** The expiry of a lot that was declared stays. */
function checkExpiry(row: LotRow, declared: bigint, { utcOffset, faults }: Context): void {
  const given =
    row.expirationDate === NO_DATE
      ? 0n
      : (BigInt(row.expirationDate) + 1n) * 96n - BigInt(utcOffset);
  if (given === declared) return;
  const before = declared === 0n ? undefined : formatMoment(declared * QUARTER_HOUR, utcOffset);
  const column =
    row.written.expiration === undefined && row.written.shelf_life !== undefined
      ? "shelf_life"
      : "expiration";
  const reason = texts.declaredBefore(before);
  faults.add(row.row, column, row.written[column] ?? "", "DECLARED_EXPIRATION", reason);
}

async function checkQuantity(
  row: LotRow,
  lot: bigint,
  declared: bigint,
  quantity: bigint,
  { consortium, faults }: Context,
): Promise<void> {
  const written = row.written.quantity ?? "";
  if (quantity < declared) {
    faults.add(row.row, "quantity", written, "DECLARED_MORE", texts.declaredMore(declared));
  } else if (quantity > declared && (await consortium.lotToken.isClosed(lot))) {
    faults.add(row.row, "quantity", written, "CLOSED", texts.closed(declared));
  }
}

const toDraw = (candidate: Candidate | undefined, added: bigint): Draw => ({
  row: candidate?.row.row ?? 0,
  quantity: candidate?.row.written.quantity ?? "",
  marks: candidate?.terms.marks ?? [],
  amount: added * (candidate?.terms.netContent ?? 0n),
});
