import { type RoleName, roleNameOf } from "../../sdk/chain";

/** What each role is called in a sentence. */
export const OFFICES: Readonly<Record<RoleName, string>> = {
  council: "the council",
  registrar: "the registrar",
  recovery: "the recovery office",
  regulator: "the regulator",
  emergency: "the emergency office",
};

/** Offices whose calls must be announced before they are made. */
export const DELAYED: readonly RoleName[] = ["council", "recovery"];

/** The role that everybody has, in OpenZeppelin's AccessManager. */
const PUBLIC_ROLE = 2n ** 64n - 1n;

/** A role by its id, as it is called in a sentence. */
export function officeOf(role: bigint): string {
  if (role === PUBLIC_ROLE) return "everybody";
  const name = roleNameOf(role);
  return name === undefined ? `the unknown role ${role}` : OFFICES[name];
}
