import { formatBracketed, formatYymmdd, NO_DATE } from "../../../sdk/gs1";
import type { LotSheet, PlannedLot } from "../../../sdk/sheets";
import * as texts from "../../../texts/mint";
import { say } from "../../language";
import { table } from "../support/table";

/** More lots than these are only counted: nobody compares as many. */
const MOST_LOTS = 1_000;

/** What is going to be declared, as it stands on the cartons. */
export function previewOf(lots: readonly PlannedLot[], sheet: LotSheet): string[] {
  const shown = lots.slice(0, MOST_LOTS).toSorted((one, other) => one.row - other.row);
  const more = lots.length - shown.length;
  return [
    ...notesOf(sheet),
    `${say(texts.TO_COMPARE)}:`,
    "",
    ...table(
      texts.PREVIEW_HEADINGS.map(say),
      shown.map((lot) => [BigInt(lot.row), elementString(lot), lot.added]),
    ),
    ...(more === 0 ? [] : [say(texts.moreLots(more))]),
    "",
  ];
}

/** What of a sheet is not used. */
export const notesOf = ({ leftOut, unused }: Pick<LotSheet, "leftOut" | "unused">): string[] => [
  ...(leftOut.length === 0 ? [] : [say(texts.rowsLeftOut(leftOut))]),
  ...(unused.length === 0 ? [] : [say(texts.columnsUnused(unused))]),
];

/** GTIN, dates and lot number, the lot number last, as labels have them. */
export function elementString({
  gtin,
  lotNumber,
  productionDate,
  bestBeforeDate,
  expirationDate,
}: PlannedLot): string {
  const dates = [
    ["11", productionDate],
    ["15", bestBeforeDate],
    ["17", expirationDate],
  ] as const;
  return formatBracketed([
    { ai: "01", value: gtin },
    ...dates.flatMap(([ai, day]) => (day === NO_DATE ? [] : [{ ai, value: formatYymmdd(day) }])),
    { ai: "10", value: lotNumber },
  ]);
}
