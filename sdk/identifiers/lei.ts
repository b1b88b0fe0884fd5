import * as texts from "../../texts/identifiers";
import { canonicalText, firstOutside } from "./canonicalText";
import { IdentifierError } from "./errors";

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const LENGTH = 20;

/**
 * Reads a Legal Entity Identifier: 18 letters and digits, and two check digits after ISO/IEC 7064
 * MOD 97-10. Source: ISO 17442-1.
 *
 * @param text with any white space and in any case
 * @returns the identifier in upper case without spaces
 * @throws `LEI_LENGTH`, `LEI_CHARACTER` or `LEI_CHECK_DIGITS`.
 */
export function parseLei(text: string): string {
  const lei = canonicalText(text);
  const position = firstOutside(ALPHABET, lei);
  if (position > 0) {
    const character = lei.charAt(position - 1);
    throw new IdentifierError("LEI_CHARACTER", texts.leiCharacter(position, lei, character), {
      text,
      position,
      character,
    });
  }
  if (lei.length !== LENGTH) {
    throw new IdentifierError("LEI_LENGTH", texts.leiLength(LENGTH, lei, lei.length), {
      text,
      length: lei.length,
    });
  }
  const expected = checkDigits(lei.slice(0, -2));
  if (lei.slice(-2) !== expected) {
    throw new IdentifierError("LEI_CHECK_DIGITS", texts.leiCheckDigits(lei, expected), {
      text,
      actual: lei.slice(-2),
      expected,
    });
  }
  return lei;
}

/**
 * MOD 97-10: letters count as 10 to 35, and the check digits make the number leave 1 when divided
 * by 97.
 */
function checkDigits(body: string): string {
  const digits = Array.from(body, (character) => ALPHABET.indexOf(character)).join("");
  return (98n - (BigInt(`${digits}00`) % 97n)).toString().padStart(2, "0");
}
