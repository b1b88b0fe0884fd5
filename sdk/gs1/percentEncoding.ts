/** Where in a URI a text is: `+` means a space in a query, and itself in a path. */
export type UriPart = "path" | "query";

const UNRESERVED = /^[A-Za-z0-9._~-]$/;

/**
 * Undoes percent-encoding. Each byte becomes one character, since GS1 data is ASCII; a `%` without
 * two hexadecimal digits stays.
 */
export function percentDecode(text: string, part: UriPart): string {
  const spaced = part === "query" ? text.replaceAll("+", " ") : text;
  return spaced.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}

/**
 * Percent-encodes all characters but the unreserved ones of RFC 3986. `text` is ASCII, as all GS1
 * data.
 */
export function percentEncode(text: string, part: UriPart): string {
  return Array.from(text, (character) => {
    if (UNRESERVED.test(character)) return character;
    if (character === " " && part === "query") return "+";
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
  }).join("");
}
