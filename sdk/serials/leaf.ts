import {
  concat,
  getBytes,
  keccak256,
  toBeHex,
  toUtf8Bytes,
  zeroPadBytes,
  zeroPadValue,
} from "ethers";

/** Most characters of a serial number, AI (21). */
export const SERIAL_MAX_LENGTH = 20;

/** A serial number as the contracts take it: its characters, left-aligned and filled with NUL. */
export const serialBytes = (serial: string): string =>
  zeroPadBytes(toUtf8Bytes(serial), SERIAL_MAX_LENGTH);

/** What stands for a serial of a lot: keccak256(abi.encode(lot, serial)). */
export const serialIdOf = (lot: bigint, serial: string): string =>
  keccak256(concat([toBeHex(lot, 32), zeroPadBytes(toUtf8Bytes(serial), 32)]));

/** The leaf of a serial and the account of its key; hashed twice, so that no inner node is one. */
export const leafOf = (serialId: string, key: string): string =>
  keccak256(keccak256(concat([serialId, zeroPadValue(key, 32)])));

/** How 32 bytes are made of others: keccak256. Whoever hashes millions has a faster one. */
export type Keccak = (data: Uint8Array) => Uint8Array;

/** The one that there is everywhere. */
export const keccak: Keccak = (data) => getBytes(keccak256(data));
