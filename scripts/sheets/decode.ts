/**
 * The text that bytes stand for: UTF-16 where they say so, UTF-8 where they are that, GB18030 (of
 * which GBK and GB2312 are parts) otherwise. Nothing where they are none of these.
 */
export function decode(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return tryDecode("utf-16le", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return tryDecode("utf-16be", bytes);
  const text = tryDecode("utf-8", bytes) ?? tryDecode("gb18030", bytes);
  // Control characters are in no sheet; random bytes have many.
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  return text === undefined || /[\0-\x08\x0E-\x1A\x1C-\x1F]/.test(text) ? undefined : text;
}

function tryDecode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
