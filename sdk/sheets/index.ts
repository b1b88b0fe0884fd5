/** What comes from spreadsheets. */
export { type Cell, clean, type DateCell, isEmpty, shown, type Table } from "./cells";
export { parseCsv } from "./csv";
export { declareLots, type DeclaredBatch, type DeclareOptions, type Progress } from "./declare";
export { describeFault, type Fault, Faults, type Layout, sheetError } from "./faults";
export { type ColumnName, type Columns } from "./headings";
export { MAX_CELL_LENGTH, MAX_COLUMNS, MAX_ROWS } from "./limits";
export { LOT_COLUMNS, type LotRow, type LotSheet, readLotSheet } from "./lotRows";
export { suggestLotNumber } from "./lotNumbers";
export { type Plan, planLots, type PlannedLot, type PlanOptions } from "./plan";
export { MAX_UNITS } from "./quantities";
export { countHeadings, findHeadings, readRows, type Row, type Sheet } from "./rows";
