import { type Consortium, LotmarkError, type MemberOf } from "../chain";
import { type Columns, readCsv } from "../sheets";
import type { Outcome } from "./course";
import { CustodyFaults, type LineNoun } from "./faults";
import { parseUnits, readCounted, splitScans, splitValues } from "./lines";
import type { Shipment } from "./shipment";

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
}

/** The columns of a sheet of what became of a shipment. */
export const OUTCOME_COLUMNS: Columns = {
  required: ["lot"],
  optional: ["gtin", "accepted", "turned_back", "fault", "short"],
};

/** What may be wrong with units that are turned back, as people write it. */
const FAULTS: Readonly<Record<string, MemberOf<"ICustodyTransfer.Fault">>> = {
  damaged: "Damaged",
  wrong: "Wrong",
  "bad quality": "BadQuality",
};

/** Reads a sheet of what became of a shipment. Throws what `readCsv` throws. */
export function readOutcomeSheet(text: string, name: string): WrittenOutcomes {
  const lines = readCsv(text, OUTCOME_COLUMNS, name).map(({ number, cells }) => ({
    number,
    gtin: cells.gtin ?? "",
    lot: cells.lot ?? "",
    accepted: cells.accepted ?? "",
    turnedBack: cells.turned_back ?? "",
    fault: cells.fault ?? "",
    short: cells.short ?? "",
  }));
  return { noun: "row", lines };
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
  const values = (text: string | undefined, what: string): readonly string[] => {
    if (text === undefined) return [];
    const split = splitValues(text);
    if (split.length === lots.length) return split;
    throw new LotmarkError(
      "LINES_MISMATCH",
      `Lots: ${lots.length}, ${what}: ${split.length}. Give one for each lot, in the same order, or a file.`,
      { lots, values: split },
    );
  };
  const one = lists.fault !== undefined && !lists.fault.includes(",");
  const accepted = values(lists.accepted, "accepted");
  const turnedBack = values(lists.turnedBack, "turned back");
  const short = values(lists.short, "short");
  const faults = one ? [] : values(lists.fault, "faults");
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
  { noun, lines }: WrittenOutcomes,
): Promise<Outcome[]> {
  const faults = new CustodyFaults(noun);
  const outcomes = new Map<number, Outcome>();
  for (const written of lines) {
    const counted = await readCounted(consortium, written, faults);
    if (counted === undefined) continue;
    // A lot that stands in several lines is written as often, in their order.
    const line = lots.findIndex((lot, index) => lot === counted.lot && !outcomes.has(index));
    if (line < 0) {
      const reason = lots.includes(counted.lot)
        ? "what became of it is said before."
        : "it is not in this shipment.";
      faults.add(written.number, "lot", written.lot, reason);
      continue;
    }
    outcomes.set(line, readOutcome(written, amounts[line] ?? 0n, counted.count, faults));
  }
  lots.forEach((lot, line) => {
    const isSaid = lots.some((other, index) => other === lot && outcomes.has(index));
    if (!isSaid || outcomes.has(line)) return;
    faults.add(
      0,
      `line ${line + 1} of the shipment`,
      "",
      "say what became of it too, since it is of a lot of which something is said.",
    );
  });
  if (faults.any) {
    throw faults.error("OUTCOMES_INVALID", "This cannot be accepted so. Nothing was sent.");
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
  const quantity = (field: string, text: string): bigint | undefined => {
    if (text === "") return undefined;
    try {
      return parseUnits(text, 0n) * count;
    } catch (error) {
      faults.add(number, field, text, (error as Error).message);
      return undefined;
    }
  };
  const turnedBack = quantity("turned back", written.turnedBack) ?? 0n;
  const saidShort = quantity("short", written.short);
  const accepted = quantity("accepted", written.accepted) ?? units - turnedBack - (saidShort ?? 0n);
  const short = saidShort ?? units - turnedBack - accepted;
  if (accepted < 0n || short < 0n || accepted + turnedBack + short !== units) {
    const reason = `of ${units} units, ${accepted < 0n ? 0n : accepted} accepted, ${turnedBack} turned back and ${short < 0n ? 0n : short} short do not add up.`;
    faults.add(number, "lot", written.lot, reason);
  }
  return { accepted, turnedBack, fault: readFault(written, turnedBack, faults) };
}

function readFault(
  { number, fault: text }: WrittenOutcome,
  turnedBack: bigint,
  faults: CustodyFaults,
): Outcome["fault"] {
  const written = text
    .trim()
    .toLowerCase()
    .replaceAll(/[-_ ]+/g, " ");
  const fault = written === "" || written === "none" ? "None" : FAULTS[written];
  if (fault === undefined) {
    faults.add(
      number,
      "fault",
      text,
      "it is none that is known; there are damaged, wrong, bad-quality.",
    );
    return "None";
  }
  if (turnedBack > 0n && fault === "None") {
    faults.add(
      number,
      "fault",
      text,
      "units are turned back; say why: damaged, wrong or bad-quality.",
    );
  }
  if (turnedBack === 0n && fault !== "None") {
    faults.add(
      number,
      "fault",
      text,
      "no units are turned back, so there is nothing wrong with them.",
    );
  }
  return fault;
}
