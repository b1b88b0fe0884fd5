import * as texts from "../../texts/gs1/elements";
import {
  type AiElement,
  checkContent,
  checkElement,
  checkLength,
  requireApplicationIdentifier,
} from "./aiElement";
import { applicationIdentifierAt } from "./applicationIdentifiers";
import { Gs1Error } from "./errors";

/** How scanners send FNC1 when it separates values: the control character GS. */
export const GROUP_SEPARATOR = "\x1d";

/**
 * Reads an element string as it is encoded: values one after another, FNC1 in front and after each
 * value without a predefined length.
 *
 * FNC1 is written as GS (0x1D) or as `^`, which is in no GS1 character set. Whether the elements go
 * together is left to `checkAssociations`, as one label may have several bar codes.
 *
 * Source: GS1 General Specifications 7.8.
 *
 * Throws `ELEMENT_STRING_FNC1` (none in front), `ELEMENT_STRING_EMPTY`, `AI_UNKNOWN` or an
 * `AI_VALUE_…` error.
 */
export function parseElementString(text: string): AiElement[] {
  const data = text.replaceAll(GROUP_SEPARATOR, "^");
  if (!data.startsWith("^")) {
    throw new Gs1Error("ELEMENT_STRING_FNC1", texts.FNC1_MISSING, { text });
  }
  if (data.length === 1) throw new Gs1Error("ELEMENT_STRING_EMPTY", texts.NOTHING_AFTER_FNC1);
  const elements: AiElement[] = [];
  for (let at = 1; at < data.length;) {
    const entry =
      applicationIdentifierAt(data, at) ?? requireApplicationIdentifier(data.slice(at, at + 4));
    const start = at + entry.ai.length;
    const fnc1 = data.indexOf("^", start);
    let end = fnc1 === -1 ? data.length : fnc1;
    if (!entry.separator) end = Math.min(end, start + entry.maxLength);
    const value = data.slice(start, end);
    checkLength(entry, value);
    checkContent(entry, value);
    elements.push({ ai: entry.ai, value });
    // FNC1 after a value of predefined length, or at the end, says nothing and does no harm.
    at = data.charAt(end) === "^" ? end + 1 : end;
  }
  return elements;
}

/**
 * Writes elements as they are encoded, FNC1 as GS (0x1D) or as what `fnc1` says. Reverse of
 * {@link parseElementString}.
 *
 * Throws what `checkElement` throws.
 */
export function formatElementString(
  elements: readonly AiElement[],
  fnc1: string = GROUP_SEPARATOR,
): string {
  let text = "";
  let needsFnc1 = true;
  for (const element of elements) {
    checkElement(element);
    text += (needsFnc1 ? fnc1 : "") + element.ai + element.value;
    needsFnc1 = requireApplicationIdentifier(element.ai).separator;
  }
  return text;
}

/**
 * Reads the form that people read and type: `(01)06901234567892(10)A-2026-11`. An opening bracket
 * in a value is written `\(`.
 *
 * Throws `ELEMENT_STRING_EMPTY`, `ELEMENT_STRING_BRACKET`, `AI_UNKNOWN` or an `AI_VALUE_…` error.
 */
export function parseBracketed(text: string): AiElement[] {
  if (text === "") throw new Gs1Error("ELEMENT_STRING_EMPTY", texts.NO_DATA);
  const elements: AiElement[] = [];
  let rest = text;
  while (rest !== "") {
    // The AI in brackets, then everything up to a bracket that no backslash precedes.
    const match = /^\(([^)]*)\)((?:\\\(|[^(])*)/.exec(rest);
    if (!match) {
      const position = text.length - rest.length + 1;
      throw new Gs1Error("ELEMENT_STRING_BRACKET", texts.bracketExpected(position, text), {
        text,
        position,
      });
    }
    const [whole, ai = "", written = ""] = match;
    const entry = requireApplicationIdentifier(ai);
    const value = written.replaceAll("\\(", "(");
    checkLength(entry, value);
    checkContent(entry, value);
    elements.push({ ai, value });
    rest = rest.slice(whole.length);
  }
  return elements;
}

/** Writes elements as {@link parseBracketed} reads them. Throws what `checkElement` throws. */
export function formatBracketed(elements: readonly AiElement[]): string {
  for (const element of elements) checkElement(element);
  return elements.map(({ ai, value }) => `(${ai})${value.replaceAll("(", "\\(")}`).join("");
}
