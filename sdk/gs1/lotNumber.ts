import { isCset82 } from "./characterSets";
import { Gs1Error } from "./errors";
import { describeCharacter, firstRefused } from "./text";

/** Most characters of a batch or lot number, AI (10). */
export const LOT_NUMBER_MAX_LENGTH = 20;

/**
 * Checks a batch or lot number: 1 to 20 characters of GS1 character set 82, kept exactly as they
 * are. Upper and lower case differ, and leading zeros count, so nothing is trimmed or converted.
 *
 * Source: GS1 General Specifications 3.4.1, AI (10).
 *
 * @returns `text`
 * @throws `LOT_NUMBER_EMPTY`, `LOT_NUMBER_TOO_LONG` or `LOT_NUMBER_CHARACTER`, the last with the
 * 1-based `position`.
 */
export function checkLotNumber(text: string): string {
  if (text === "")
    throw new Gs1Error(
      "LOT_NUMBER_EMPTY",
      "The lot number is empty. Enter it as printed on the package.",
    );
  const position = firstRefused(text, isCset82);
  if (position > 0) {
    const character = describeCharacter(text, position);
    throw new Gs1Error(
      "LOT_NUMBER_CHARACTER",
      `Character ${position} of lot number "${text}" is ${character}, which GS1 does not allow. ` +
        `Use A-Z, a-z, 0-9 and !"%&'()*+,-./:;<=>?_ without spaces.`,
      { text, position, character },
    );
  }
  if (text.length > LOT_NUMBER_MAX_LENGTH) {
    throw new Gs1Error(
      "LOT_NUMBER_TOO_LONG",
      `A lot number has at most ${LOT_NUMBER_MAX_LENGTH} characters, but "${text}" has ${text.length}. Shorten it.`,
      { text, length: text.length },
    );
  }
  return text;
}
