import type { MemberOf } from "../chain";
import type { Outcome } from "./course";
import type { Shipment } from "./shipment";

/** What is wrong with units that go back. */
export type Fault = Exclude<MemberOf<"ICustodyTransfer.Fault">, "None">;

/** Units of a lot that were counted. */
export interface Counted {
  readonly lot: bigint;
  /** Units that the shipment has of it; zero for a lot that is not in it. */
  readonly expected: bigint;
  /** Units that are kept. */
  readonly accepted: bigint;
  /** Units that go back. */
  readonly turnedBack: bigint;
  readonly fault: Fault | undefined;
  /** Units beyond those that were shipped. */
  readonly surplus: bigint;
  readonly missing: bigint;
}

/** One scan, or several of the same in one. */
export interface CountedScan {
  readonly lot: bigint;
  readonly units: bigint;
  /** Why they go back; left out where they are kept. */
  readonly fault?: Fault | undefined;
}

/** Thrown where units of one lot would go back for two reasons: a shipment has one for each line. */
export class SecondFault extends RangeError {
  constructor(
    readonly lot: bigint,
    readonly fault: Fault,
  ) {
    super("SECOND_FAULT");
  }
}

/** Counts what arrived of a shipment against what was shipped. */
export class Tally {
  readonly #expected = new Map<bigint, bigint>();
  readonly #scans: CountedScan[] = [];
  readonly #lines: readonly bigint[];
  readonly #amounts: readonly bigint[];

  /** @param amounts units of each line that can be accepted */
  constructor({ lots }: Pick<Shipment, "lots">, amounts: readonly bigint[]) {
    this.#lines = lots;
    this.#amounts = amounts;
    lots.forEach((lot, line) => {
      this.#expected.set(lot, (this.#expected.get(lot) ?? 0n) + (amounts[line] ?? 0n));
    });
  }

  /** Counts a scan. Throws a {@link SecondFault}. */
  count(scan: CountedScan): Counted {
    const { fault } = this.of(scan.lot);
    if (scan.fault !== undefined && fault !== undefined && scan.fault !== fault) {
      throw new SecondFault(scan.lot, fault);
    }
    this.#scans.push(scan);
    return this.of(scan.lot);
  }

  /** Takes the latest scan back; nothing if there is none. */
  undo(): CountedScan | undefined {
    return this.#scans.pop();
  }

  get isEmpty(): boolean {
    return this.#scans.length === 0;
  }

  /** What was counted of a lot. Units that go back are first among those that were shipped. */
  of(lot: bigint): Counted {
    const scans = this.#scans.filter((scan) => scan.lot === lot);
    const sum = (some: readonly CountedScan[]): bigint =>
      some.reduce((total, { units }) => total + units, 0n);
    const faulty = scans.filter(({ fault }) => fault !== undefined);
    const expected = this.#expected.get(lot) ?? 0n;
    const all = sum(scans);
    const turnedBack = least(sum(faulty), expected);
    const accepted = least(all - sum(faulty), expected - turnedBack);
    return {
      ...{ lot, expected, accepted, turnedBack },
      fault: faulty[0]?.fault,
      surplus: all - turnedBack - accepted,
      missing: expected - turnedBack - accepted,
    };
  }

  /** Every lot of the shipment, then those that were scanned and are not in it. */
  all(): Counted[] {
    const lots = new Set([...this.#expected.keys(), ...this.#scans.map(({ lot }) => lot)]);
    return [...lots].map((lot) => this.of(lot));
  }

  /** Units that are missing in all. */
  get missing(): bigint {
    return this.all().reduce((sum, { missing }) => sum + missing, 0n);
  }

  /** Whether the shipment can be accepted in full: all of it is here, and nothing goes back. */
  get isComplete(): boolean {
    return this.all().every(({ missing, turnedBack }) => missing === 0n && turnedBack === 0n);
  }

  /** What became of each line; a lot that stands in several fills them in their order. */
  outcomes(): Outcome[] {
    const left = new Map(this.all().map((counted) => [counted.lot, { ...counted }]));
    return this.#lines.map((lot, line) => {
      const rest = left.get(lot);
      if (rest === undefined) return { accepted: 0n, turnedBack: 0n, fault: "None" };
      const amount = this.#amounts[line] ?? 0n;
      const turnedBack = least(rest.turnedBack, amount);
      const accepted = least(rest.accepted, amount - turnedBack);
      left.set(lot, {
        ...rest,
        turnedBack: rest.turnedBack - turnedBack,
        accepted: rest.accepted - accepted,
      });
      return { accepted, turnedBack, fault: turnedBack === 0n ? "None" : (rest.fault ?? "None") };
    });
  }
}

const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);
