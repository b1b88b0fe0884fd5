import LineBreaker from "linebreak";

/** How wide a text is, in mm. */
export type Measure = (text: string) => number;

/**
 * Breaks a text into lines that are not wider than `width`, where its language allows it (Unicode
 * Standard Annex 14); a word that is wider than a line is broken anywhere.
 */
export function wrap(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words(text)) {
    if (measure((line + word).trimEnd()) <= width) {
      line += word;
      continue;
    }
    if (line !== "") lines.push(line.trimEnd());
    const pieces = cut(word, width, measure);
    line = pieces.pop() ?? "";
    lines.push(...pieces);
  }
  return line.trimEnd() === "" ? lines : [...lines, line.trimEnd()];
}

/** How wide the widest word of a text is. */
export const widestWord = (text: string, measure: Measure): number =>
  Math.max(0, ...words(text).map((word) => measure(word.trimEnd())));

/** What must stay together, with the spaces after it. */
function words(text: string): string[] {
  const breaker = new LineBreaker(text);
  const found: string[] = [];
  let from = 0;
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    found.push(text.slice(from, next.position));
    from = next.position;
  }
  return found;
}

function cut(word: string, width: number, measure: Measure): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const character of word) {
    if (piece !== "" && measure((piece + character).trimEnd()) > width) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}
