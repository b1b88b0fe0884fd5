import type { Attestations } from "../../typechain-types";
import type { Permissions } from "../chain";

/** Who may call what on the Attestations. */
export const ATTESTATION_PERMISSIONS = {
  registrar: ["accredit", "withdrawAccreditation"],
} as const satisfies Permissions<Parameters<Attestations["interface"]["getFunction"]>[0]>;
