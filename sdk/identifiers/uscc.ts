import * as texts from "../../texts/identifiers";
import { canonicalText, firstOutside } from "./canonicalText";
import { IdentifierError } from "./errors";

/** Digits and letters without I, O, S, V and Z; the position of a character is its value. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const LENGTH = 18;

/**
 * Reads a unified social credit code, which every organisation registered in China has.
 *
 * 18 characters: registration department, kind of organisation, administrative division (6 digits),
 * organisation code (9), and a check character, which makes the sum of value × 3^(position − 1) a
 * multiple of 31. Source: GB 32100-2015.
 *
 * @param text with any white space and in any case
 * @returns the code in upper case without spaces
 * @throws `USCC_LENGTH`, `USCC_CHARACTER`, `USCC_DIVISION` or `USCC_CHECK_CHARACTER`.
 */
export function parseUscc(text: string): string {
  const code = canonicalText(text);
  const position = firstOutside(ALPHABET, code);
  if (position > 0) {
    const character = code.charAt(position - 1);
    throw new IdentifierError("USCC_CHARACTER", texts.usccCharacter(position, code, character), {
      text,
      position,
      character,
    });
  }
  if (code.length !== LENGTH) {
    throw new IdentifierError("USCC_LENGTH", texts.usccLength(LENGTH, code, code.length), {
      text,
      length: code.length,
    });
  }
  if (!/^[0-9]{6}$/.test(code.slice(2, 8))) {
    throw new IdentifierError("USCC_DIVISION", texts.usccDivision(code), {
      text,
      division: code.slice(2, 8),
    });
  }
  const expected = checkCharacter(code.slice(0, -1));
  if (code.slice(-1) !== expected) {
    throw new IdentifierError("USCC_CHECK_CHARACTER", texts.usccCheckCharacter(code, expected), {
      text,
      actual: code.slice(-1),
      expected,
    });
  }
  return code;
}

function checkCharacter(body: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of body) {
    sum += weight * ALPHABET.indexOf(character);
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}
