import { toUtf8Bytes, toUtf8String, zeroPadBytes } from "ethers";

/** Most characters of a kind of certificate. */
const KIND_MAX_LENGTH = 32;

/** Whether a text is a kind of certificate: up to 32 small letters, digits and hyphens. */
export const isKind = (code: string): boolean => /^[a-z0-9-]{1,32}$/.test(code);

/** A kind of certificate as the contract takes it: its characters, left-aligned and filled with NUL. */
export const kindBytes = (code: string): string => zeroPadBytes(toUtf8Bytes(code), KIND_MAX_LENGTH);

/** The kind of certificate that the contract means: organic, laboratory, … */
export const kindOfBytes = (bytes: string): string => toUtf8String(bytes).replace(/\0+$/, "");
