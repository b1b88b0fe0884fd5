import { ROLES as WORDS } from "../../texts/roles";
import type { Text } from "../../texts/text";

/**
 * Role ids in the consortium's AccessManager. The council is its admin role, which OpenZeppelin
 * fixes at 0 and which cannot carry a label there.
 */
export const ROLES = {
  council: 0n,
  registrar: 1n,
  recovery: 2n,
  regulator: 3n,
  emergency: 4n,
} as const;

/** The name of a role, which is also its label in the AccessManager. */
export type RoleName = keyof typeof ROLES;

/** Every role, the council first. */
export const ROLE_NAMES: readonly RoleName[] = [
  "council",
  "registrar",
  "recovery",
  "regulator",
  "emergency",
];

/** The name of a role id, or `undefined` if it is none of ours. */
export function roleNameOf(id: bigint): RoleName | undefined {
  return ROLE_NAMES.find((name) => ROLES[name] === id);
}

/** A role as it stands in a sentence: "registrar". */
export const roleInWords = (name: RoleName): Text => WORDS[name];
