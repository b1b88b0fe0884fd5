/**
 * What a person may have typed, as registers write it: without white space, in upper case.
 *
 * Only ASCII letters change case, so that no other alphabet can slip in by its upper-case form.
 */
export function canonicalText(text: string): string {
  return text.replace(/\s+/g, "").replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

/** 1-based position of the first character outside `alphabet`, or 0. */
export function firstOutside(alphabet: string, text: string): number {
  for (let i = 0; i < text.length; i++) if (!alphabet.includes(text.charAt(i))) return i + 1;
  return 0;
}
