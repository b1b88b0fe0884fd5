import * as texts from "../../texts/gs1/links";
import { type AiElement, checkElement, requireApplicationIdentifier } from "./aiElement";
import { checkAssociations } from "./associations";
import { type DigitalLinkOptions, parseDigitalLink } from "./digitalLink";
import { Gs1Error } from "./errors";
import { normalizeGtin } from "./gtin";
import { checkAttribute, choosePath } from "./linkPath";
import { checkBase } from "./linkUri";
import type { Lot } from "./lotId";
import { checkLotNumber } from "./lotNumber";
import { percentEncode } from "./percentEncoding";

/** Where canonical links point: GS1's own resolver. */
export const CANONICAL_LINK_BASE = "https://id.gs1.org";

/**
 * Writes elements as a Digital Link: the first primary key among them and the qualifiers that go
 * with it in the path, everything else in the query, values of predefined length first.
 *
 * @param base where the link points: http or https with a host, and a path if wanted. Default
 * {@link CANONICAL_LINK_BASE}
 * @throws `DIGITAL_LINK_BASE`, `DIGITAL_LINK_NO_KEY`, `DIGITAL_LINK_NOT_ATTRIBUTE`, what
 * `checkElement` and what `checkAssociations` throw.
 */
export function formatDigitalLink(
  elements: readonly AiElement[],
  base: string = CANONICAL_LINK_BASE,
): string {
  for (const element of elements) checkElement(element);
  checkAssociations(elements);
  const values = new Map(elements.map(({ ai, value }) => [ai, value]));
  const ais = choosePath([...values.keys()]);
  if (!ais) {
    throw new Gs1Error("DIGITAL_LINK_NO_KEY", texts.KEY_MISSING);
  }
  const toElement = (ai: string): AiElement => ({ ai, value: values.get(ai) ?? "" });
  const attributes = [...values.keys()]
    .filter((ai) => !ais.includes(ai))
    .map(requireApplicationIdentifier);
  attributes.forEach(checkAttribute);
  const ordered = [
    ...attributes.filter(({ separator }) => !separator),
    ...attributes.filter(({ separator }) => separator),
  ];
  return writeLink(
    base,
    ais.map(toElement),
    ordered.map(({ ai }) => toElement(ai)),
  );
}

/**
 * The link to a lot: `https://id.gs1.org/01/06901234567892/10/A-2026-11`.
 *
 * @param base as for {@link formatDigitalLink}
 * @throws `DIGITAL_LINK_BASE`, and what `normalizeGtin` and `checkLotNumber` throw.
 */
export function formatLotLink(
  { gtin, lotNumber }: Lot,
  base: string = CANONICAL_LINK_BASE,
): string {
  const elements = [
    { ai: "01", value: normalizeGtin(gtin) },
    { ai: "10", value: checkLotNumber(lotNumber) },
  ];
  return formatDigitalLink(elements, base);
}

/**
 * The one URI on id.gs1.org that says the same as `uri`. Throws what {@link parseDigitalLink}
 * throws.
 */
export function canonicalizeDigitalLink(uri: string, options: DigitalLinkOptions = {}): string {
  const { path, attributes } = parseDigitalLink(uri, options);
  return writeLink(CANONICAL_LINK_BASE, path, attributes);
}

function writeLink(
  base: string,
  path: readonly AiElement[],
  attributes: readonly AiElement[],
): string {
  const query = attributes
    .map(({ ai, value }) => `${ai}=${percentEncode(value, "query")}`)
    .join("&");
  const pathInfo = path.map(({ ai, value }) => `/${ai}/${percentEncode(value, "path")}`).join("");
  return checkBase(base) + pathInfo + (query === "" ? "" : `?${query}`);
}
