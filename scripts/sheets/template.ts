import { writeFileSync } from "node:fs";

import type { Cell, CellValue, DataValidation } from "hucre";

import { LotmarkError } from "../../sdk/chain";
import * as texts from "../../texts/template";
import { say } from "../language";

/** A column of a template. */
export interface TemplateColumn {
  /** Its heading, as the reader of sheets knows it. */
  readonly heading: string;
  /** What the example has in it. */
  readonly example: string;
  /** What can be chosen in it; nothing where anything can be written. */
  readonly choices?: readonly string[];
}

/** Rows below the headings that are made ready. */
const ROWS = 500;
/** Choices stand in a sheet of their own, where there can be as many as there are. */
const CHOICES = "choices";
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/**
 * Writes a workbook to fill in: columns of text, so that no program changes digits and dates, with
 * choices to pick from and a row that shows how. A file that is there is not touched.
 *
 * Throws a {@link LotmarkError} `FILE_EXISTS` or `NO_FILE`.
 */
export async function writeTemplate(
  path: string,
  sheet: string,
  columns: readonly TemplateColumn[],
): Promise<void> {
  const bytes = await templateOf(sheet, columns);
  try {
    writeFileSync(path, bytes, { flag: "wx" });
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === "EEXIST";
    const text = exists ? texts.fileExists(path) : texts.cannotWrite(path);
    throw new LotmarkError(exists ? "FILE_EXISTS" : "NO_FILE", text, { file: path }, error);
  }
}

async function templateOf(sheet: string, columns: readonly TemplateColumn[]): Promise<Uint8Array> {
  // Not before it is needed: it is large.
  const { writeXlsx } = await import("hucre");
  const lists = columns.filter(({ choices }) => (choices?.length ?? 0) > 0);
  const longest = Math.max(0, ...lists.map(({ choices = [] }) => choices.length));
  const choiceRows = Array.from({ length: longest }, (_, row): CellValue[] =>
    lists.map(({ choices = [] }) => choices[row] ?? null),
  );
  return writeXlsx({
    sheets: [
      {
        name: sheet,
        columns: columns.map(({ heading, example }) => ({
          width: Math.max(14, 2 + 1.8 * heading.length, 2 + example.length),
          style: { numFmt: "@" },
        })),
        rows: [columns.map(({ heading }) => heading), columns.map(({ example }) => example)],
        cells: cellsOf(columns),
        freezePane: { rows: 1 },
        dataValidations: columns.flatMap((column, position) =>
          validationOf(column, position, lists.indexOf(column)),
        ),
      },
      ...(lists.length === 0 ? [] : [{ name: CHOICES, rows: choiceRows, hidden: true }]),
    ],
  });
}

/** Every cell that is to be filled in is text, and the example's cells are grey. */
function cellsOf(columns: readonly TemplateColumn[]): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  columns.forEach(({ heading, example }, column) => {
    cells.set(`0,${column}`, { value: heading, style: { numFmt: "@", font: { bold: true } } });
    const grey = { numFmt: "@", font: { italic: true, color: { rgb: "FF808080" } } };
    cells.set(`1,${column}`, { value: example, style: grey });
    for (let row = 2; row <= ROWS; ++row) {
      cells.set(`${row},${column}`, { value: null, style: { numFmt: "@" } });
    }
  });
  return cells;
}

function validationOf(
  { choices = [] }: TemplateColumn,
  position: number,
  list: number,
): DataValidation[] {
  if (choices.length === 0) return [];
  const letter = LETTERS.charAt(position);
  const listLetter = LETTERS.charAt(list);
  return [
    {
      type: "list",
      range: `${letter}2:${letter}${ROWS + 1}`,
      formula1: `${CHOICES}!$${listLetter}$1:$${listLetter}$${choices.length}`,
      allowBlank: true,
      // A warning: what is not in the list may be right all the same.
      showErrorMessage: true,
      errorStyle: "warning",
      errorTitle: say(texts.NOT_IN_LIST_TITLE),
      errorMessage: say(texts.NOT_IN_LIST),
    },
  ];
}
