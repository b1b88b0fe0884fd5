import { CSET_39, CSET_64, CSET_82 } from "../characterSets";
import { finding, type Linter, type LintReason, wholly } from "./finding";

/** A linter that accepts the characters of `alphabet` and points at the first other one. */
function only(alphabet: string, reason: LintReason): Linter {
  const members = new Set(alphabet);
  return (data) => {
    for (let i = 0; i < data.length; i++)
      if (!members.has(data.charAt(i))) return finding(reason, i, 1);
    return undefined;
  };
}

export const csetNumeric = only("0123456789", "NON_DIGIT_CHARACTER");
export const cset82 = only(CSET_82, "INVALID_CSET82_CHARACTER");
export const cset39 = only(CSET_39, "INVALID_CSET39_CHARACTER");

const cset64Characters = only(CSET_64, "INVALID_CSET64_CHARACTER");

/** base64url, with up to two `=` that fill its length to a multiple of three. */
export const cset64: Linter = (data) => {
  const text = data.replace(/=+$/, "");
  const padding = data.length - text.length;
  if (padding > 2 || (padding > 0 && data.length % 3 !== 0)) {
    return finding("INVALID_CSET64_PADDING", text.length, padding);
  }
  return cset64Characters(text);
};

/** Nothing but hyphens, which mark a negative temperature. */
export const hyphen: Linter = (data) =>
  /^-+$/.test(data) ? undefined : wholly("NOT_HYPHEN", data);

export const hasNonDigit: Linter = (data) =>
  /[^0-9]/.test(data) ? undefined : wholly("REQUIRES_NON_DIGIT_CHARACTER", data);

/** The one character of an importer's index in AI (7040), of character set 64. */
export const importerIndex: Linter = (data) => {
  if (data.length !== 1) return wholly("IMPORTER_IDX_MUST_BE_ONE_CHARACTER", data);
  return CSET_64.includes(data) ? undefined : finding("INVALID_IMPORT_IDX_CHARACTER", 0, 1);
};

/** Text in which every `%` starts a percent-encoded byte. */
export const percentEncoded: Linter = (data) => {
  const broken = /%(?![0-9A-Fa-f]{2})/.exec(data);
  return broken
    ? finding("INVALID_PERCENT_SEQUENCE", broken.index, Math.min(3, data.length - broken.index))
    : undefined;
};
