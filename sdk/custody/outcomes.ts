import * as texts from "../../texts/custody";
import type { Text } from "../../texts/text";
import { type Consortium, LotmarkError, memberNamed, type MemberOf, textOf } from "../chain";
import type { Outcome } from "./course";
import { CustodyFaults, type LineNoun, type LinesInSheet } from "./faults";
import { parseUnits, readCounted, splitScans, splitValues } from "./lines";
import type { Shipment } from "./shipment";

const { FIELDS } = texts;

/** What became of a lot, as somebody wrote it; what is not said is empty. */
export interface WrittenOutcome {
  readonly number: number;
  readonly gtin: string;
  readonly lot: string;
  readonly accepted: string;
  readonly turnedBack: string;
  readonly fault: string;
  readonly short: string;
}

export interface WrittenOutcomes {
  readonly noun: LineNoun;
  readonly lines: readonly WrittenOutcome[];
  readonly sheet?: LinesInSheet;
}

/** What became of lots, in lists in the same order. */
export interface OutcomeLists {
  readonly lot: string;
  readonly accepted?: string | undefined;
  readonly turnedBack?: string | undefined;
  /** One for all, or one for each. */
  readonly fault?: string | undefined;
  readonly short?: string | undefined;
}

/** Takes what is written as lists. Throws a {@link LotmarkError} `LINES_MISMATCH`. */
export function pairOutcomes(lists: OutcomeLists): WrittenOutcomes {
  const lots = splitScans(lists.lot);
  const values = (text: string | undefined, field: Text): readonly string[] => {
    if (text === undefined) return [];
    const split = splitValues(text);
    if (split.length === lots.length) return split;
    throw new LotmarkError(
      "LINES_MISMATCH",
      texts.unpairedOutcomes(lots.length, field, split.length),
      { lots, values: split },
    );
  };
  const one = lists.fault !== undefined && !lists.fault.includes(",");
  const accepted = values(lists.accepted, FIELDS.accepted);
  const turnedBack = values(lists.turnedBack, FIELDS.turnedBack);
  const short = values(lists.short, FIELDS.short);
  const faults = one ? [] : values(lists.fault, FIELDS.fault);
  const lines = lots.map((lot, index) => {
    const back = turnedBack[index] ?? "";
    const common = one && !isNothing(back) ? (lists.fault ?? "") : "";
    return {
      number: index + 1,
      gtin: "",
      lot,
      accepted: accepted[index] ?? "",
      turnedBack: back,
      fault: faults[index] ?? common,
      short: short[index] ?? "",
    };
  });
  return { noun: "line", lines };
}

const isNothing = (quantity: string): boolean => /^0*$/.test(quantity);

/**
 * What became of each line of a shipment. Lots of which nothing is said were accepted in full; units
 * of which nothing is said were accepted, unless it is said how many were: then they are short.
 *
 * Throws a {@link LotmarkError} `OUTCOMES_INVALID` with everything that is wrong.
 *
 * @param amounts units of each line that can be accepted
 */
export async function readOutcomes(
  consortium: Consortium,
  { lots }: Pick<Shipment, "lots">,
  amounts: readonly bigint[],
  { noun, lines, sheet }: WrittenOutcomes,
): Promise<Outcome[]> {
  const faults = new CustodyFaults(noun, sheet);
  const outcomes = new Map<number, Outcome>();
  for (const written of lines) {
    const counted = await readCounted(consortium, written, faults);
    if (counted === undefined) continue;
    // A lot that stands in several lines is written as often, in their order.
    const line = lots.findIndex((lot, index) => lot === counted.lot && !outcomes.has(index));
    if (line < 0) {
      const reason = lots.includes(counted.lot) ? texts.SAID_BEFORE : texts.NOT_IN_SHIPMENT;
      faults.add(written.number, FIELDS.lot, written.lot, reason);
      continue;
    }
    outcomes.set(line, readOutcome(written, amounts[line] ?? 0n, counted.count, faults));
  }
  lots.forEach((lot, line) => {
    const isSaid = lots.some((other, index) => other === lot && outcomes.has(index));
    if (!isSaid || outcomes.has(line)) return;
    faults.add(0, texts.lineOfShipment(line + 1), "", texts.SAY_OF_ALL);
  });
  if (faults.any) {
    throw faults.error("OUTCOMES_INVALID", texts.CANNOT_BE_ACCEPTED);
  }
  return lots.map(
    (_lot, line) =>
      outcomes.get(line) ?? { accepted: amounts[line] ?? 0n, turnedBack: 0n, fault: "None" },
  );
}

function readOutcome(
  written: WrittenOutcome,
  units: bigint,
  count: bigint,
  faults: CustodyFaults,
): Outcome {
  const { number } = written;
  /** Units; nothing where none are said. */
  const quantity = (field: Text, text: string): bigint | undefined => {
    if (text === "") return undefined;
    try {
      return parseUnits(text, 0n) * count;
    } catch (error) {
      faults.add(number, field, text, textOf(error));
      return undefined;
    }
  };
  const turnedBack = quantity(FIELDS.turnedBack, written.turnedBack) ?? 0n;
  const saidShort = quantity(FIELDS.short, written.short);
  const accepted =
    quantity(FIELDS.accepted, written.accepted) ?? units - turnedBack - (saidShort ?? 0n);
  const short = saidShort ?? units - turnedBack - accepted;
  if (accepted < 0n || short < 0n || accepted + turnedBack + short !== units) {
    const least = (amount: bigint): bigint => (amount < 0n ? 0n : amount);
    const reason = texts.doNotAddUp(units, least(accepted), turnedBack, least(short));
    faults.add(number, FIELDS.lot, written.lot, reason);
  }
  return { accepted, turnedBack, fault: readFault(written, turnedBack, faults) };
}

function readFault(
  { number, fault: text }: WrittenOutcome,
  turnedBack: bigint,
  faults: CustodyFaults,
): Outcome["fault"] {
  const fault = parseFault(text);
  if (fault === undefined) {
    faults.add(number, FIELDS.fault, text, texts.UNKNOWN_FAULT);
    return "None";
  }
  if (turnedBack > 0n && fault === "None") {
    faults.add(number, FIELDS.fault, text, texts.FAULT_MISSING);
  }
  if (turnedBack === 0n && fault !== "None") {
    faults.add(number, FIELDS.fault, text, texts.FAULT_WITHOUT_UNITS);
  }
  return fault;
}

/** What is wrong with units: damaged, wrong, bad quality, or nothing. */
const parseFault = (text: string): MemberOf<"ICustodyTransfer.Fault"> | undefined =>
  text.trim() === "" ? "None" : memberNamed("ICustodyTransfer.Fault", text);
