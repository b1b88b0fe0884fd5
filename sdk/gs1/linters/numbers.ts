import { csetNumeric } from "./characters";
import { finding, type Linter, type LintReason, wholly } from "./finding";

/** Data that is one of a few single characters. */
function oneOf(characters: string, reason: LintReason): Linter {
  return (data) =>
    data.length === 1 && characters.includes(data) ? undefined : wholly(reason, data);
}

/** Ten digits that are at most `limit`, millionths of a degree times ten. */
function coordinate(name: "LATITUDE" | "LONGITUDE", limit: number): Linter {
  return (data) => {
    if (data.length !== 10) return wholly(`${name}_INVALID_LENGTH`, data);
    return (
      csetNumeric(data) ?? (Number(data) > limit ? wholly(`INVALID_${name}`, data) : undefined)
    );
  };
}

export const yesNo = oneOf("01", "NOT_ZERO_OR_ONE");
export const winding = oneOf("019", "INVALID_WINDING_DIRECTION");
export const biologicalSex = oneOf("0129", "INVALID_BIOLOGICAL_SEX_CODE");

export const latitude = coordinate("LATITUDE", 1_800_000_000);
export const longitude = coordinate("LONGITUDE", 3_600_000_000);

export const zero: Linter = (data) => (/^0+$/.test(data) ? undefined : wholly("NOT_ZERO", data));

export const nonZero: Linter = (data) =>
  csetNumeric(data) ?? (/^0*$/.test(data) ? wholly("ILLEGAL_ZERO_VALUE", data) : undefined);

export const noZeroPrefix: Linter = (data) =>
  data.startsWith("0") ? finding("ILLEGAL_ZERO_PREFIX", 0, 1) : csetNumeric(data);

/** A piece's number and the number of pieces, in one half of the digits each. */
export const pieceOfTotal: Linter = (data) => {
  const nonDigit = csetNumeric(data);
  if (nonDigit) return nonDigit;
  if (data === "" || data.length % 2 !== 0)
    return wholly("INVALID_LENGTH_FOR_PIECE_OF_TOTAL", data);
  const half = data.length / 2;
  const piece = data.slice(0, half);
  const total = data.slice(half);
  if (/^0+$/.test(piece)) return finding("ZERO_PIECE_NUMBER", 0, half);
  if (/^0+$/.test(total)) return finding("ZERO_TOTAL_PIECES", half, half);
  return piece > total ? wholly("PIECE_NUMBER_EXCEEDS_TOTAL", data) : undefined;
};

/** `position/end`, both without leading zeros: the order of a birth. */
export const positionInSequence: Linter = (data) => {
  const match = /^([0-9]+)\/([0-9]+)$/.exec(data);
  if (!match) return wholly("POSITION_IN_SEQUENCE_MALFORMED", data);
  const [, position = "", end = ""] = match;
  if (position.startsWith("0")) return finding("ILLEGAL_ZERO_PREFIX", 0, position.length);
  if (end.startsWith("0")) return finding("ILLEGAL_ZERO_PREFIX", position.length + 1, end.length);
  return BigInt(position) > BigInt(end) ? wholly("POSITION_EXCEEDS_END", data) : undefined;
};
