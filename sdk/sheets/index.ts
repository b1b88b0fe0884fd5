/** What comes from spreadsheets. */
export { type Columns, readCsv, type Row } from "./csv";
export { declareLots, type DeclaredBatch, type DeclareOptions, type Progress } from "./declare";
export { describeFault, type Fault } from "./faults";
export { LOT_COLUMNS, type LotRow, type LotSheet, MAX_UNITS, readLotSheet } from "./lotRows";
export { type Plan, planLots, type PlannedLot, type PlanOptions } from "./plan";
