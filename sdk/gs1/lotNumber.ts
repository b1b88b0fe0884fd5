import * as texts from "../../texts/gs1/lots";
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
  if (text === "") throw new Gs1Error("LOT_NUMBER_EMPTY", texts.LOT_NUMBER_EMPTY);
  const position = firstRefused(text, isCset82);
  if (position > 0) {
    const character = describeCharacter(text, position);
    throw new Gs1Error(
      "LOT_NUMBER_CHARACTER",
      texts.lotNumberCharacter(position, text, character),
      { text, position, character: character.en },
    );
  }
  if (text.length > LOT_NUMBER_MAX_LENGTH) {
    throw new Gs1Error(
      "LOT_NUMBER_TOO_LONG",
      texts.lotNumberTooLong(LOT_NUMBER_MAX_LENGTH, text, text.length),
      { text, length: text.length },
    );
  }
  return text;
}
