import { same, type Text } from "../text";

const SPACE: Text = { en: "a space", zh: "空格" };

/**
 * A character as a reader of a message can recognise it: printable ASCII in quotes, anything else by
 * its code point.
 */
export const character = (codePoint: number): Text => {
  const hex = `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
  if (codePoint === 0x20) return { en: `${SPACE.en} (${hex})`, zh: `${SPACE.zh}（${hex}）` };
  if (codePoint < 0x20 || codePoint === 0x7f) return same(hex);
  const sign = String.fromCodePoint(codePoint);
  return { en: `"${sign}" (${hex})`, zh: `“${sign}”（${hex}）` };
};
