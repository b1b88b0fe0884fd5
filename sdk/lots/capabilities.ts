import { CAPABILITIES as WORDS } from "../../texts/capabilities";
import type { Text } from "../../texts/text";

/** What a module may ask of the ledger: bits of a mask, as `Capability` in Solidity has them. */
export const CAPABILITIES = {
  create: 1n << 0n,
  enter: 1n << 1n,
  leave: 1n << 2n,
  handover: 1n << 3n,
  burn: 1n << 4n,
  stop: 1n << 5n,
  record: 1n << 6n,
} as const;

/** The name of a capability. */
export type CapabilityName = keyof typeof CAPABILITIES;

/** Every capability in the order of its bit. */
export const CAPABILITY_NAMES: readonly CapabilityName[] = [
  "create",
  "enter",
  "leave",
  "handover",
  "burn",
  "stop",
  "record",
];

/** The mask of all the capabilities there are. */
export const ALL_CAPABILITIES = capabilityMask(...CAPABILITY_NAMES);

/** The mask of some capabilities. */
export function capabilityMask(...names: readonly CapabilityName[]): bigint {
  return names.reduce((mask, name) => mask | CAPABILITIES[name], 0n);
}

/** The names of the capabilities in a mask; bits that are no capability are left out. */
export function capabilityNames(mask: bigint): CapabilityName[] {
  return CAPABILITY_NAMES.filter((name) => (mask & CAPABILITIES[name]) !== 0n);
}

/** A capability as it stands in a sentence: "stop". */
export const capabilityInWords = (name: CapabilityName): Text => WORDS[name];
