import { GROUP_SEPARATOR } from "./elementString";

/** How programs between a scanner and here write the control character GS, which few can show. */
const WRITTEN_SEPARATOR = /␝|<GS>|\{GS\}|\[GS\]|<FNC1>|\{FNC1\}|\\x1d|\\u001d/gi;

/**
 * What a scanner, a keyboard or a clipboard gave, as the scanner meant it: without what surrounds
 * it, full-width characters of a Chinese keyboard as the plain ones that bar codes have, and GS for
 * whatever stands in its place in an element string.
 */
export function cleanScan(scan: string): string {
  const text = scan.normalize("NFKC").replace(/^[\s\uFEFF\u200B]+|[\s\uFEFF\u200B]+$/gu, "");
  const isElementString = /^(?:\][A-Za-z][0-9])?(?:[0-9]{2}|[^0-9A-Za-z(])/.test(text);
  return isElementString ? text.replaceAll(WRITTEN_SEPARATOR, GROUP_SEPARATOR) : text;
}
