import { textOf } from "../chain";
import { checkLotNumber, LOT_NUMBER_MAX_LENGTH } from "../gs1";
import * as texts from "../../texts/sheets";
import { type Cell, clean, shown } from "./cells";
import { checkKept, checkNotShortened, maybeRounded } from "./identifiers";
import { codeOf, refuse } from "./refuse";

/** Reads a lot number. Upper and lower case differ, and leading zeros count. */
export function readLotNumber(cell: Cell | undefined): string {
  checkKept(cell, texts.columnName("lot"));
  const text = clean(shown(cell));
  checkNotShortened(text);
  if (maybeRounded(text)) refuse("ROUNDED", texts.FIFTEEN_DIGITS);
  if (/[^\0-\u{2FF}]/u.test(text)) {
    refuse("LOT_NUMBER_CHARACTER", texts.chineseLotNumber(suggestLotNumber(text)));
  }
  try {
    return checkLotNumber(text);
  } catch (error) {
    refuse(codeOf(error), textOf(error));
  }
}

const NUMERALS = "〇一二三四五六七八九";
const STEMS = "甲乙丙丁戊己庚辛壬癸";

/**
 * A lot number that GS1 allows and that says the same as one with Chinese characters: dates as
 * digits, numerals and heavenly stems as what they count, 年 月 日 批 号 and the like left out. Empty
 * where nothing would be left.
 */
export function suggestLotNumber(text: string): string {
  const dated = text.replaceAll(
    /([0-9]{2,4})年([0-9]{1,2})月(?:([0-9]{1,2})[日号])?/g,
    (_date, year: string, month: string, day: string | undefined) =>
      `${year}${month.padStart(2, "0")}${day?.padStart(2, "0") ?? ""}-`,
  );
  const plain = Array.from(dated, (character) => {
    const numeral = NUMERALS.indexOf(character);
    if (numeral >= 0) return String(numeral);
    if (character === "零") return "0";
    const stem = STEMS.indexOf(character);
    if (stem >= 0) return String.fromCharCode(65 + stem);
    return /^[!"%-?A-Z_a-z]$/.test(character) ? character : "-";
  }).join("");
  const suggestion = plain.replaceAll(/-{2,}/g, "-").replaceAll(/^[-.]+|[-.]+$/g, "");
  return suggestion.length <= LOT_NUMBER_MAX_LENGTH && /[0-9A-Za-z]/.test(suggestion)
    ? suggestion
    : "";
}
