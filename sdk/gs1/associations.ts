import * as texts from "../../texts/gs1/elements";
import { type AiElement, requireApplicationIdentifier } from "./aiElement";
import { findApplicationIdentifier, matchesPattern } from "./applicationIdentifiers";
import { Gs1Error } from "./errors";

/**
 * Checks that elements go together. GS1 asks for that over all data on one item, so over everything
 * that several bar codes of one label say, not over each of them.
 *
 * Source: GS1 General Specifications 4.13, and the `req` and `ex` attributes of the GS1 Barcode
 * Syntax Dictionary.
 *
 * Throws `AI_EXCLUDED`, `AI_REQUIRED`, `AI_REPEATED` or `AI_SERIAL_REQUIRED`.
 */
export function checkAssociations(elements: readonly AiElement[]): void {
  checkExclusions(elements);
  checkRequirements(elements);
  checkRepeats(elements);
  checkSignedKeys(elements);
}

/** No element excludes another. Throws `AI_EXCLUDED` with `ai` and `other`. */
export function checkExclusions(elements: readonly AiElement[]): void {
  for (const { ai } of elements) {
    for (const pattern of findApplicationIdentifier(ai)?.excludes ?? []) {
      const other = findOther(elements, pattern, ai);
      if (!other) continue;
      throw new Gs1Error("AI_EXCLUDED", texts.excluded(ai, other.ai), { ai, other: other.ai });
    }
  }
}

/**
 * Every element has the others without which it means nothing. Throws `AI_REQUIRED` with `ai` and
 * what is `required`.
 */
export function checkRequirements(elements: readonly AiElement[]): void {
  for (const { ai } of elements) {
    for (const groups of findApplicationIdentifier(ai)?.requires ?? []) {
      const isMet = groups.some((group) =>
        group.every((pattern) => findOther(elements, pattern, ai)),
      );
      if (isMet) continue;
      const required = groups
        .map((group) => group.map((pattern) => `(${pattern})`).join(" and "))
        .join(", or ");
      throw new Gs1Error("AI_REQUIRED", texts.required(ai, groups), {
        ai,
        required,
      });
    }
  }
}

/**
 * An AI that is repeated has the same value each time. Throws `AI_REPEATED` with `ai` and both
 * values.
 */
export function checkRepeats(elements: readonly AiElement[]): void {
  const values = new Map<string, string>();
  for (const { ai, value } of elements) {
    const earlier = values.get(ai) ?? value;
    if (earlier !== value) {
      throw new Gs1Error("AI_REPEATED", texts.repeated(ai, earlier, value), {
        ai,
        first: earlier,
        second: value,
      });
    }
    values.set(ai, value);
  }
}

/**
 * A digital signature, AI (8030), signs one thing, so keys with an optional serial component must
 * have it.
 */
export function checkSignedKeys(elements: readonly AiElement[]): void {
  if (!elements.some(({ ai }) => ai === "8030")) return;
  for (const { ai, value } of elements) {
    if (!["253", "255", "8003"].includes(ai)) continue;
    if (value.length > requireApplicationIdentifier(ai).minLength) continue;
    throw new Gs1Error("AI_SERIAL_REQUIRED", texts.serialRequired(ai, value), { ai, value });
  }
}

function findOther(
  elements: readonly AiElement[],
  pattern: string,
  self: string,
): AiElement | undefined {
  return elements.find(({ ai }) => ai !== self && matchesPattern(ai, pattern));
}
