import * as texts from "../../texts/custody";
import type { Text } from "../../texts/text";
import { LotmarkError, textOf } from "../chain";

/** What is wrong with a shipment that is to be sent, or with what is said of one. */
export interface CustodyFault {
  /** Number of the line or row that it is about; zero for the whole. */
  readonly line: number;
  /** What of it: lot, units, deadline, … */
  readonly field: Text;
  readonly value: string;
  readonly reason: Text;
  /** The column's position in a sheet; the first is 0. */
  readonly position?: number;
}

/** What is known of lines that stand in a sheet. */
export interface LinesInSheet {
  /** What is wrong with cells whatever the chain says. */
  readonly faults: readonly CustodyFault[];
  /** Where in the sheet a field of a line stands. */
  readonly positions: ReadonlyMap<Text, number>;
}

/** Codes of errors that are about what somebody wrote. */
const OF_WHAT_IS_WRITTEN: ReadonlySet<string> = new Set([
  "UNKNOWN_MEMBER",
  "AMBIGUOUS_MEMBER",
  "NO_SITE",
  "SITE_NOT_SAID",
  "IDENTIFIER_EXPECTED",
  "MOMENT_FORMAT",
  "NO_LOT_NUMBER",
  "NO_SSCC",
  "UNITS_FORMAT",
]);

/** What a line is called: one of a file is a row, numbered as a spreadsheet program does it. */
export type LineNoun = "row" | "line";

/** Collects what is wrong, so that all of it can be repaired in one go. */
export class CustodyFaults {
  readonly #faults: CustodyFault[];

  constructor(
    private readonly noun: LineNoun,
    private readonly sheet?: LinesInSheet,
  ) {
    this.#faults = [...(sheet?.faults ?? [])];
  }

  add(line: number, field: Text, value: string, reason: Text): void {
    const position = this.sheet?.positions.get(field);
    const place = position === undefined ? {} : { position };
    this.#faults.push({ line, field, value, reason, ...place });
  }

  get any(): boolean {
    return this.#faults.length > 0;
  }

  /** Does something; if that fails, what it fails with is a fault, and there is no result. */
  async attempt<T>(
    line: number,
    field: Text,
    value: string,
    act: () => T | Promise<T>,
  ): Promise<T | undefined> {
    try {
      return await act();
    } catch (error) {
      // What a node or the way to it did is nobody's mistake.
      if (!isRefusal(error)) throw error;
      this.add(line, field, value, textOf(error));
      return undefined;
    }
  }

  /** All of it as one error. */
  error(code: string, headline: Text): LotmarkError {
    const faults = this.#faults.toSorted((one, other) => one.line - other.line);
    const lines = faults.map((fault) => this.#describe(fault));
    return new LotmarkError(code, texts.listBelow(headline, lines), { faults });
  }

  #describe({ line, field, value, reason }: CustodyFault): Text {
    const place = line === 0 ? field : texts.inLine(texts.numbered(this.noun, line), field);
    return texts.fault(place, value, reason);
  }
}

/** Whether an error is about what was written. */
const isRefusal = (error: unknown): error is Error =>
  error instanceof Error &&
  (/^(Gs1|Identifier|Site)Error$/.test(error.name) ||
    (error instanceof LotmarkError && OF_WHAT_IS_WRITTEN.has(error.code)));
