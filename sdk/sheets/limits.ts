/** Most rows of one sheet, titles, headings and totals included. */
export const MAX_ROWS = 110_000;
/** Most columns of one sheet. */
export const MAX_COLUMNS = 200;
/** Most cells of one sheet. */
export const MAX_CELLS = 3_000_000;
/** Most characters of one cell. */
export const MAX_CELL_LENGTH = 1_000;
/** How many faults of one sheet are put into words; nobody repairs more in one go. */
export const MAX_FAULTS_SHOWN = 200;
