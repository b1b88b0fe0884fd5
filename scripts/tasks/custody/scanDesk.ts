import type { Consortium } from "../../../sdk/chain";
import { SecondFault, type Shipment, Tally } from "../../../sdk/custody";
import { decodeLotId, encodeLotId, Gs1Error, parseScan, type Scan } from "../../../sdk/gs1";
import { type LotDates, noLotIn, readLotDates, relabelledDates } from "../../../sdk/lots";
import { MAX_UNITS } from "../../../sdk/sheets";
import { type Packaging, readPackaging } from "../../../sdk/products";
import * as texts from "../../../texts/scanning";
import type { Text } from "../../../texts/text";
import { relabelledInWords } from "../../report/relabelled";
import { chosenLot } from "../support/saidLot";
import { labelOf } from "../lot/names";
import type { ScanLine } from "./scanLine";

type ScannedLine = Extract<ScanLine, { readonly kind: "scan" }>;

/** A scan of a product of which it has to be said which lot. */
interface Pending {
  readonly line: ScannedLine;
  readonly each: bigint;
  readonly lots: readonly { readonly lot: bigint }[];
}

/** Counts a shipment scan by scan, and says after each what that means. Sends nothing. */
export class ScanDesk {
  readonly tally: Tally;
  /** Lots of which a label said other dates than the maker recorded. */
  readonly relabelled = new Set<bigint>();
  readonly #packagings = new Map<string, Promise<Packaging | undefined>>();
  readonly #dates = new Map<bigint, Promise<LotDates>>();
  #pending: Pending | undefined;

  /** @param amounts units of each line that can be accepted */
  constructor(
    private readonly consortium: Consortium,
    private readonly shipment: Pick<Shipment, "lots">,
    amounts: readonly bigint[],
  ) {
    this.tally = new Tally(shipment, amounts);
  }

  /** Takes a line, and says what it did. What is about the chain or the way to it is thrown. */
  async take(line: ScanLine): Promise<readonly Text[]> {
    if (line.kind !== "scan") {
      if (line.kind === "undo") return [this.#undo()];
      return line.kind === "missing" ? [texts.missingNow(this.counts())] : [];
    }
    const pending = this.#pending;
    this.#pending = undefined;
    const chosen = pending && chosenLot(line.scan, pending.lots);
    if (pending !== undefined && chosen !== undefined) {
      return this.#count(chosen, pending.each, pending.line);
    }
    return this.#scan(line);
  }

  /** Every lot, as people are told of it. */
  counts(): texts.Count[] {
    return this.tally.all().map((counted) => this.#countOf(counted.lot));
  }

  async #scan(line: ScannedLine): Promise<readonly Text[]> {
    let scan: Scan;
    try {
      scan = parseScan(line.scan);
    } catch (error) {
      if (!(error instanceof Gs1Error)) throw error;
      return [texts.notCounted(error.text)];
    }
    if (scan.kind === "sscc" || scan.kind === "gln") {
      return [texts.notCounted(noLotIn(line.scan, scan).text)];
    }
    const { gtin } = scan;
    const packaging = await this.#packagingOf(gtin);
    const product = packaging?.inner ?? gtin;
    const each = BigInt(packaging?.count ?? 1) * countOnLabel(scan);
    if (scan.kind === "gtin") return this.#ofProduct(product, each, line);
    const lot = encodeLotId({ gtin: product, lotNumber: scan.lotNumber });
    const said = this.#count(lot, each, line);
    return [...said, ...(await this.#compareDates(lot, scan))];
  }

  /** A scan that says no lot: the shipment's only one of the product, or one that is asked for. */
  #ofProduct(gtin: string, each: bigint, line: ScannedLine): readonly Text[] {
    const lots = [...new Set(this.shipment.lots)].filter((lot) => decodeLotId(lot).gtin === gtin);
    const [only, ...others] = lots;
    if (only === undefined) return [texts.notCounted(texts.productNotInShipment(gtin))];
    if (others.length === 0) {
      return [...this.#count(only, each, line), texts.lotFromShipment(labelOf(only))];
    }
    this.#pending = { line, each, lots: lots.map((lot) => ({ lot })) };
    return [texts.whichInShipment(gtin, lots.map(labelOf))];
  }

  #count(lot: bigint, each: bigint, { times, fault }: ScannedLine): readonly Text[] {
    const units = each * times;
    if (units > MAX_UNITS) return [texts.notCounted(texts.tooManyUnits(units))];
    try {
      this.tally.count({ lot, units, fault });
    } catch (error) {
      if (!(error instanceof SecondFault)) throw error;
      return [texts.notCounted(texts.secondFault(labelOf(lot), error.fault))];
    }
    return [texts.count(this.#countOf(lot), this.tally.missing)];
  }

  async #compareDates(lot: bigint, scan: Extract<Scan, { kind: "lot" }>): Promise<readonly Text[]> {
    if (!this.shipment.lots.includes(lot)) return [];
    let dates = this.#dates.get(lot);
    if (dates === undefined) {
      dates = readLotDates(this.consortium, lot);
      this.#dates.set(lot, dates);
    }
    const warning = relabelledInWords(relabelledDates(scan.dates, await dates));
    if (warning === undefined) return [];
    this.relabelled.add(lot);
    return [warning];
  }

  #undo(): Text {
    this.#pending = undefined;
    const scan = this.tally.undo();
    return scan === undefined ? texts.nothingToUndo : texts.undone(labelOf(scan.lot), scan.units);
  }

  #countOf(lot: bigint): texts.Count {
    const { expected, accepted, turnedBack, fault, surplus, missing } = this.tally.of(lot);
    return {
      ...{ expected, turnedBack, fault, surplus, missing },
      label: labelOf(lot),
      here: accepted + turnedBack,
    };
  }

  #packagingOf(gtin: string): Promise<Packaging | undefined> {
    const known = this.#packagings.get(gtin) ?? readPackaging(this.consortium, gtin);
    this.#packagings.set(gtin, known);
    return known;
  }
}

/** How many a label says that it is on: AI (30), the count of items. */
function countOnLabel({ elements }: Scan): bigint {
  const count = elements.find(({ ai }) => ai === "30")?.value;
  return count === undefined || /^0+$/.test(count) ? 1n : BigInt(count);
}
