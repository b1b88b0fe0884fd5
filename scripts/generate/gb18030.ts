const decoder = new TextDecoder("gb18030");

/** Text in GB18030, of which Node can read all but write nothing: each character is looked for. */
export function encodeGb18030(text: string): Uint8Array {
  const wanted = new Set(Array.from(text).filter((character) => character > "\x7F"));
  const found = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe && found.size < wanted.size; ++lead) {
    for (let trail = 0x40; trail <= 0xfe; ++trail) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (wanted.has(character)) found.set(character, [lead, trail]);
    }
  }
  return Uint8Array.from(
    Array.from(text).flatMap((character) => found.get(character) ?? [character.charCodeAt(0)]),
  );
}
