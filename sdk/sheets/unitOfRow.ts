import * as texts from "../../texts/sheets";
import { clean, shown } from "./cells";
import { type Counted, readUnit } from "./quantities";
import { refuse } from "./refuse";
import { noteOfColumn, type Row, type Sheet } from "./rows";

/**
 * What the quantity of a row counts: as it says itself, as the column of units says, as its heading
 * says; nothing where none of them does.
 *
 * @param beside the unit that is written with the quantity, or nothing
 */
export function unitOfRow(
  sheet: Sheet,
  { cells }: Row,
  quantity: "quantity" | "units",
  beside: string,
): Counted | undefined {
  const own = clean(shown(cells.unit));
  const said = [beside, own, noteOfColumn(sheet, quantity)].find((unit) => unit !== "");
  if (said === undefined) return undefined;
  const counted = readUnit(said);
  if (beside !== "" && own !== "" && readUnit(own) !== counted) {
    refuse("UNIT_TWICE", texts.unitTwice(own));
  }
  return counted;
}
