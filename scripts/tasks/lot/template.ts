import { type ColumnName, EXAMPLE_LOT_NUMBER } from "../../../sdk/sheets";
import * as texts from "../../../texts/template";
import { say } from "../../language";
import { writeTemplate } from "../../sheets/template";
import { accountOf, type Whose } from "../custody/lists";
import { type Answer, answer } from "../support/answer";
import { productChoices, unitChoices } from "../support/choices";
import type { Session } from "../support/session";

/** Columns of the template; the others that `lot mint` reads are for those who know them. */
const COLUMNS = [
  "gtin",
  "lot",
  "quantity",
  "unit",
  "production",
  "best_before",
  "expiration",
  "shelf_life",
] as const satisfies readonly ColumnName[];

/** Writes a workbook for the lots of a member. */
export async function template(session: Session, file: string, whose: Whose): Promise<Answer> {
  const products = await productChoices(session, await accountOf(session, whose));
  const examples: Readonly<Partial<Record<(typeof COLUMNS)[number], string>>> = {
    gtin: products[0] ?? "6901234567892",
    lot: EXAMPLE_LOT_NUMBER,
    quantity: "480",
    unit: unitChoices()[0] ?? "",
    production: "2026-11-24",
    shelf_life: say(texts.SHELF_LIFE_EXAMPLE),
  };
  const choices: Readonly<Partial<Record<(typeof COLUMNS)[number], readonly string[]>>> = {
    gtin: products,
    unit: unitChoices(),
  };
  const columns = COLUMNS.map((name) => ({
    heading: say(texts.heading(name)),
    example: examples[name] ?? "",
    choices: choices[name] ?? [],
  }));
  await writeTemplate(file, say(texts.LOTS), columns);
  return answer(say(texts.written(file, products.length)), { file, products: products.length });
}
