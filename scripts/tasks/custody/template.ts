import { findMember } from "../../../sdk/directory";
import { EXAMPLE_LOT_NUMBER } from "../../../sdk/sheets";
import * as texts from "../../../texts/template";
import { say } from "../../language";
import { writeTemplate } from "../../sheets/template";
import { type Answer, answer } from "../support/answer";
import { productChoices, siteChoices, unitChoices } from "../support/choices";
import type { Session } from "../support/session";

/** Writes a workbook for the lines of a shipment; to a member's sites, if one is given. */
export async function template(
  session: Session,
  file: string,
  to: string | undefined,
): Promise<Answer> {
  const products = await productChoices(session);
  const sites =
    to === undefined ? [] : await siteChoices(session, await findMember(session.consortium, to));
  const units = unitChoices();
  const columns = [
    { name: "gtin", example: products[0] ?? "6901234567892", choices: products },
    { name: "lot", example: EXAMPLE_LOT_NUMBER },
    { name: "units", example: "200" },
    { name: "unit", example: units[0] ?? "", choices: units },
    { name: "reference", example: "PO-2026-0042" },
    { name: "to_site", example: sites[0] ?? "", choices: sites },
  ];
  await writeTemplate(
    file,
    say(texts.LINES),
    columns.map(({ name, ...column }) => ({ heading: say(texts.heading(name)), ...column })),
  );
  const data = { file, products: products.length, sites: sites.length };
  return answer(say(texts.written(file, products.length)), data);
}
