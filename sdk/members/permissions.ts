import type { MemberRegistry } from "../../typechain-types";
import type { Permissions } from "../chain";

/** Who may call what on the MemberRegistry. */
export const MEMBER_PERMISSIONS = {
  registrar: ["admit", "suspend", "reinstate", "expel", "strikeOffSite"],
  recovery: ["proposeRecovery", "withdrawRecovery"],
  council: ["decideRecovery"],
} as const satisfies Permissions<Parameters<MemberRegistry["interface"]["getFunction"]>[0]>;
