import { type RoleName, roleNameOf } from "../../sdk/chain";
import { EVERYBODY, OFFICES, unknownRole } from "../../texts/consortium/offices";
import type { Text } from "../../texts/text";

/** Offices whose calls must be announced before they are made. */
export const DELAYED: readonly RoleName[] = ["council", "recovery"];

/** The role that everybody has, in OpenZeppelin's AccessManager. */
const PUBLIC_ROLE = 2n ** 64n - 1n;

/** A role by its id, as it is called in a sentence. */
export function officeOf(role: bigint): Text {
  if (role === PUBLIC_ROLE) return EVERYBODY;
  const name = roleNameOf(role);
  return name === undefined ? unknownRole(role) : OFFICES[name];
}
