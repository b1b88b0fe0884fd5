import * as texts from "../../texts/custody";
import type { Consortium, Grounds } from "../chain";
import { readCourse, type Step } from "./course";
import { CustodyFaults } from "./faults";
import { type Line, readLines, type WrittenLines } from "./lines";
import type { FoundShipment } from "./read";
import { readInTransit } from "./remaining";

/** What is said of short units. */
export interface SettlementOrder {
  readonly found: boolean;
  readonly grounds: Grounds;
  /** Left out, all that are short. */
  readonly lines?: WrittenLines | undefined;
}

/** Short units that are settled, or were. */
export interface Settlement {
  readonly lots: readonly bigint[];
  readonly units: readonly bigint[];
  readonly alreadySettled: boolean;
}

/**
 * What is to be settled of a shipment. If just this was settled before, for the same reason, that is
 * the answer.
 *
 * Throws a {@link LotmarkError} `SETTLEMENT_INVALID` with everything that is wrong.
 */
export async function planSettlement(
  consortium: Consortium,
  shipment: Pick<FoundShipment, "shipmentId" | "shipment" | "block">,
  order: SettlementOrder,
): Promise<Settlement> {
  const [inTransit, course] = await Promise.all([
    readInTransit(consortium, shipment),
    readCourse(consortium, shipment),
  ]);
  const alike = course.filter((step) => step.type === "settled").filter(isLike(order));
  if (order.lines === undefined) {
    const short = [...inTransit].filter(([, units]) => units > 0n);
    const [last] = alike.slice(-1);
    if (short.length === 0 && last !== undefined) return { ...last, alreadySettled: true };
    return {
      lots: short.map(([lot]) => lot),
      units: short.map(([, units]) => units),
      alreadySettled: false,
    };
  }
  const faults = new CustodyFaults(order.lines.noun, order.lines.sheet);
  const lines = await readLines(consortium, order.lines, faults);
  const settlement = { lots: lines.map(({ lot }) => lot), units: lines.map(({ units }) => units) };
  const isSame = ({ lots, units }: Settled): boolean =>
    String(lots) === String(settlement.lots) && String(units) === String(settlement.units);
  if (!faults.any && alike.some(isSame)) return { ...settlement, alreadySettled: true };
  checkShort(lines, inTransit, faults);
  if (faults.any) {
    throw faults.error("SETTLEMENT_INVALID", texts.CANNOT_BE_SETTLED);
  }
  return { ...settlement, alreadySettled: false };
}

type Settled = Extract<Step, { readonly type: "settled" }>;

const isLike =
  ({ found, grounds }: SettlementOrder) =>
  (step: Settled): boolean =>
    step.found === found &&
    step.grounds.reason === grounds.reason &&
    step.grounds.evidence === grounds.evidence;

function checkShort(
  lines: readonly Line[],
  inTransit: ReadonlyMap<bigint, bigint>,
  faults: CustodyFaults,
): void {
  for (const { written, lot, units } of lines) {
    const short = inTransit.get(lot);
    if (short === undefined) {
      faults.add(written.number, texts.FIELDS.lot, written.lot, texts.NOT_IN_SHIPMENT);
    } else if (units > short) {
      faults.add(written.number, texts.FIELDS.units, written.units, texts.stillToSettle(short));
    }
  }
}
