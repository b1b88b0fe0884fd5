import * as texts from "../../texts/gs1/links";
import { type ApplicationIdentifier, findApplicationIdentifier } from "./applicationIdentifiers";
import { Gs1Error } from "./errors";

/** True if `ai` can be the primary key of a Digital Link. */
export function isPrimaryKey(ai: string): boolean {
  return findApplicationIdentifier(ai)?.qualifiers !== undefined;
}

/**
 * True if the AIs are a path: a primary key, and some of its qualifiers in the order of one of the
 * sequences that the key permits.
 */
export function isLinkPath([key = "", ...qualifiers]: readonly string[]): boolean {
  const sequences = findApplicationIdentifier(key)?.qualifiers ?? [];
  return sequences.some((sequence) => {
    const inOrder = sequence.filter((ai) => qualifiers.includes(ai));
    return inOrder.length === qualifiers.length && inOrder.every((ai, i) => ai === qualifiers[i]);
  });
}

/** True if `ai`, somewhere after the key, would make a longer path of `path`. */
export function belongsInPath(path: readonly string[], ai: string): boolean {
  return path.some((_, i) => isLinkPath([...path.slice(0, i + 1), ai, ...path.slice(i + 1)]));
}

/**
 * The path for a set of AIs: the first primary key among them with the most qualifiers that they
 * offer. Nothing if there is no primary key.
 */
export function choosePath(ais: readonly string[]): readonly string[] | undefined {
  const key = ais.find(isPrimaryKey);
  if (key === undefined) return undefined;
  const sequences = findApplicationIdentifier(key)?.qualifiers ?? [];
  const paths = sequences.map((sequence) => [key, ...sequence.filter((ai) => ais.includes(ai))]);
  // Of paths of equal length the first in the order of their AIs, as the GS1 engine chooses.
  paths.sort((a, b) => b.length - a.length || (a.join(" ") < b.join(" ") ? -1 : 1));
  return paths[0];
}

/** An AI in a link's query must be a data attribute. Throws `DIGITAL_LINK_NOT_ATTRIBUTE`. */
export function checkAttribute({ ai, attribute }: ApplicationIdentifier): void {
  if (attribute) return;
  throw new Gs1Error("DIGITAL_LINK_NOT_ATTRIBUTE", texts.onlyInPath(ai), { ai });
}
