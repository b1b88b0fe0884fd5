/** Most bytes of a file that holds a sheet. */
export const MAX_FILE_BYTES = 20_000_000;

/** What a workbook may cost, however small its file is. */
export const WORKBOOK_LIMITS = {
  /** Most parts of the archive. */
  parts: 2_000,
  /** Most bytes of all parts, unpacked. */
  unpackedBytes: 64_000_000,
  /** Most cells that are covered by merged ones. */
  mergedCells: 500_000,
  /** Memory of the thread that reads it, in MB. */
  memory: 160,
  /** Milliseconds. */
  time: 60_000,
} as const;
