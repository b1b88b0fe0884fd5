/** What comes from spreadsheets. */
export {
  type Cell,
  CHOICE_SEPARATOR,
  chosenCode,
  clean,
  type DateCell,
  isEmpty,
  shown,
  type Table,
} from "./cells";
export { Cases } from "./cases";
export { parseCsv } from "./csv";
export { declareLots, type DeclaredBatch, type DeclareOptions, type Progress } from "./declare";
export { describeFault, type Fault, Faults, type Layout, sheetError } from "./faults";
export { type ColumnName, type Columns } from "./headings";
export { MAX_CELL_LENGTH, MAX_COLUMNS, MAX_ROWS } from "./limits";
export { LOT_COLUMNS, type LotRow, type LotSheet, readLotSheet } from "./lotRows";
export { readLotNumber, suggestLotNumber } from "./lotNumbers";
export { type Plan, planLots, type PlannedLot, type PlanOptions } from "./plan";
export {
  CASE_WORDS,
  type Counted,
  MAX_UNITS,
  readQuantity,
  readUnit,
  UNIT_WORDS,
} from "./quantities";
export { readCaseCode, readGtin } from "./identifiers";
export { unitOfRow } from "./unitOfRow";
export {
  countHeadings,
  EXAMPLE_LOT_NUMBER,
  findHeadings,
  readRows,
  type Row,
  type Sheet,
} from "./rows";
