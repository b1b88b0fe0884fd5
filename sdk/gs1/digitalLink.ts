import * as texts from "../../texts/gs1/links";
import {
  type AiElement,
  checkContent,
  checkLength,
  requireApplicationIdentifier,
} from "./aiElement";
import { type ApplicationIdentifier, findApplicationIdentifier } from "./applicationIdentifiers";
import { checkAssociations } from "./associations";
import { Gs1Error } from "./errors";
import { belongsInPath, checkAttribute, isLinkPath, isPrimaryKey } from "./linkPath";
import { splitUri } from "./linkUri";
import { percentDecode, type UriPart } from "./percentEncoding";
import { isDigits } from "./text";

/** What a GS1 Digital Link URI says. */
export interface DigitalLink {
  /** Scheme, host, and the path in front of the primary key: `https://example.com/products`. */
  readonly base: string;
  /** The primary key, then its qualifiers, in the order of the path. */
  readonly path: readonly AiElement[];
  /** Data attributes from the query, in its order. */
  readonly attributes: readonly AiElement[];
}

export interface DigitalLinkOptions {
  /**
   * Accept a GTIN of 8, 12 or 13 digits and fill it to 14, as early versions of the standard
   * allowed. Default false.
   */
  readonly permitZeroSuppressedGtin?: boolean;
}

/**
 * Reads an uncompressed GS1 Digital Link URI of any host.
 *
 * The rightmost primary key of the path counts. Percent-encoding is undone after the path is split,
 * so that a lot number may contain a slash. Query parameters other than AIs (`linkType=…`) and the
 * fragment are for resolvers and are ignored.
 *
 * Source: GS1 Digital Link Standard: URI Syntax.
 *
 * Throws a `DIGITAL_LINK_…` error for its form, `AI_UNKNOWN` or an `AI_VALUE_…` error for its data,
 * and what `checkAssociations` throws, since a link speaks of one item.
 */
export function parseDigitalLink(uri: string, options: DigitalLinkOptions = {}): DigitalLink {
  const { origin, pathInfo, query } = splitUri(uri);
  const segments = pathInfo.split("/");
  const keyAt = findKey(segments);
  if (keyAt === undefined) {
    throw new Gs1Error("DIGITAL_LINK_NO_KEY", texts.noKeyInPath(uri), { uri });
  }
  const path: AiElement[] = [];
  for (let i = keyAt; i < segments.length; i += 2) {
    path.push(readElement(segments[i] ?? "", segments[i + 1] ?? "", "path", options));
  }
  const attributes = readAttributes(query, options);
  checkStructure(path, attributes);
  const elements = [...path, ...attributes];
  for (const { ai, value } of elements) checkContent(requireApplicationIdentifier(ai), value);
  checkAssociations(elements);
  return { base: origin + segments.slice(0, keyAt).join("/"), path, attributes };
}

/** Index of the rightmost primary key, going back from the end over pairs of AI and value. */
function findKey(segments: readonly string[]): number | undefined {
  for (let i = segments.length - 2; i >= 1; i -= 2) {
    const ai = segments[i] ?? "";
    if (isPrimaryKey(ai)) return i;
    if (!findApplicationIdentifier(ai)) return undefined;
  }
  return undefined;
}

function readAttributes(query: string, options: DigitalLinkOptions): AiElement[] {
  const elements: AiElement[] = [];
  for (const parameter of query.split("&")) {
    const equals = parameter.indexOf("=");
    const name = parameter.slice(0, equals);
    // Names that are no numbers are not GS1's.
    if (equals === -1 || !isDigits(name)) continue;
    elements.push(readElement(name, parameter.slice(equals + 1), "query", options));
  }
  return elements;
}

function readElement(
  ai: string,
  encoded: string,
  part: UriPart,
  options: DigitalLinkOptions,
): AiElement {
  const entry = requireApplicationIdentifier(ai);
  if (encoded === "") {
    throw new Gs1Error("DIGITAL_LINK_VALUE_EMPTY", texts.valueMissing(ai, entry.title, part), {
      ai,
      part,
    });
  }
  const value = fillGtin(entry, percentDecode(encoded, part), options);
  if (value.includes("\0")) {
    throw new Gs1Error("DIGITAL_LINK_NUL", texts.containsNul(ai, entry.title), { ai, part });
  }
  checkLength(entry, value);
  return { ai, value };
}

function fillGtin(
  { ai }: ApplicationIdentifier,
  value: string,
  options: DigitalLinkOptions,
): string {
  const isShort = ai === "01" && [8, 12, 13].includes(value.length);
  return options.permitZeroSuppressedGtin === true && isShort ? value.padStart(14, "0") : value;
}

/**
 * What belongs where: qualifiers in the path and in order, attributes in the query, and nothing
 * twice.
 */
function checkStructure(path: readonly AiElement[], attributes: readonly AiElement[]): void {
  const pathAis = path.map(({ ai }) => ai);
  if (!isLinkPath(pathAis)) {
    const sequence = pathAis.join(", ");
    throw new Gs1Error("DIGITAL_LINK_PATH_ORDER", texts.pathOrder(sequence), { sequence });
  }
  const seen = new Set(pathAis);
  for (const { ai } of attributes) {
    if (seen.has(ai)) {
      throw new Gs1Error("DIGITAL_LINK_DUPLICATE", texts.twiceInLink(ai), { ai });
    }
    seen.add(ai);
  }
  for (const { ai } of attributes) {
    checkAttribute(requireApplicationIdentifier(ai));
    if (belongsInPath(pathAis, ai)) {
      throw new Gs1Error(
        "DIGITAL_LINK_BELONGS_IN_PATH",
        texts.belongsInPath(ai, pathAis[0] ?? ""),
        { ai, key: pathAis[0] ?? "" },
      );
    }
  }
}
