import { formatIsoDate } from "../../../sdk/gs1";
import { LotmarkError } from "../../../sdk/chain";
import { describeFault, LOT_COLUMNS, type LotRow, readLotSheet } from "../../../sdk/sheets";
import { readSheetFile } from "../../../scripts/sheets/readSheetFile";
import type { Text } from "../../../texts/text";

/** What is read of a file of lots, and what is said of it. */
export interface Said {
  readonly rows?: readonly string[];
  readonly leftOut?: readonly number[];
  readonly unused?: readonly string[];
  readonly en?: readonly string[];
  readonly zh?: readonly string[];
}

/** Reads a file of lots as far as that is possible without the chain. */
export async function readLots(path: string): Promise<Said> {
  try {
    const { table, name } = await readSheetFile(path, LOT_COLUMNS);
    const { rows, faults, leftOut, unused } = readLotSheet(table, name);
    const said = faults.map(describeFault);
    return {
      rows: rows.map(describe),
      ...(leftOut.length === 0 ? {} : { leftOut }),
      ...(unused.length === 0 ? {} : { unused }),
      ...(said.length === 0 ? {} : inLines(said)),
    };
  } catch (error) {
    if (!(error instanceof LotmarkError)) throw error;
    const { en, zh } = error.text;
    return { en: en.split("\n"), zh: zh.split("\n") };
  }
}

const inLines = (texts: readonly Text[]): Pick<Said, "en" | "zh"> => ({
  en: texts.map(({ en }) => en),
  zh: texts.map(({ zh }) => zh),
});

function describe(lot: LotRow): string {
  const { row, gtin, lotNumber, quantity, counted, caseCode } = lot;
  const dates = [
    ["made", lot.productionDate],
    ["best before", lot.bestBeforeDate],
    ["expires", lot.expirationDate],
  ] as const;
  return [
    `${row}: ${gtin} ${lotNumber} ${quantity}`,
    counted ?? "",
    caseCode === "" ? "" : `in ${caseCode}`,
    ...dates.map(([what, day]) => (day === 0 ? "" : `${what} ${formatIsoDate(day)}`)),
  ]
    .filter(Boolean)
    .join(" ");
}
