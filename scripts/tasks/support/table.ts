/** How many columns of a terminal a text takes: Chinese characters and the like take two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
  return width;
}

/** Unicode Standard Annex 11, East Asian Width: the blocks of wide and fullwidth characters. */
const isWide = (code: number): boolean =>
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0x2e80 && code <= 0xa4cf) ||
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xfe6f) ||
  (code >= 0xff00 && code <= 0xff60) ||
  (code >= 0xffe0 && code <= 0xffe6) ||
  (code >= 0x1f300 && code <= 0x1faff) ||
  (code >= 0x20000 && code <= 0x3fffd);

/** Rows below a heading, in columns as wide as they need to be; numbers (bigint) to the right. */
export function table(
  heading: readonly string[],
  rows: readonly (readonly (string | bigint)[])[],
): string[] {
  const cells = rows.map((row) => row.map((cell) => show(cell)));
  const widths = heading.map((title, column) =>
    Math.max(widthOf(title), ...cells.map((row) => widthOf(row[column] ?? ""))),
  );
  const line = (texts: readonly string[], row?: readonly (string | bigint)[]): string =>
    texts
      .map((text, column) => {
        const gap = " ".repeat((widths[column] ?? 0) - widthOf(text));
        return typeof row?.[column] === "bigint" ? gap + text : text + gap;
      })
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "-".repeat(width)).join("  ");
  return [line(heading), rule, ...cells.map((row, index) => line(row, rows[index]))];
}

/** What something is like, one property a line. */
export function properties(pairs: readonly (readonly [string, string | undefined])[]): string[] {
  const shown = pairs.filter((pair): pair is [string, string] => pair[1] !== undefined);
  const width = Math.max(...shown.map(([name]) => widthOf(name)));
  return shown.map(([name, value]) => `${name}${" ".repeat(width - widthOf(name))}  ${value}`);
}

/** A number of units for people: 1,234,567. */
export const formatUnits = (units: bigint): string =>
  units.toString().replace(/\B(?=(\d{3})+$)/g, ",");

const show = (cell: string | bigint): string =>
  typeof cell === "bigint" ? formatUnits(cell) : cell;

/** So many of something: 1 lot, 1,234 lots. */
export const count = (number: number | bigint, what: string): string =>
  `${formatUnits(BigInt(number))} ${what}${BigInt(number) === 1n ? "" : "s"}`;
