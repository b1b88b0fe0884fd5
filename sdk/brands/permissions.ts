import type { BrandRegistry } from "../../typechain-types";
import type { Permissions } from "../chain";

/** Who may call what on the BrandRegistry. */
export const BRAND_PERMISSIONS = {
  registrar: [
    "rejectApplication",
    "record",
    "suspend",
    "reinstate",
    "revoke",
    "lapse",
    "renew",
    "settleDispute",
    "grantDistinction",
    "withdrawDistinction",
    "revokeAuthorisation",
  ],
  council: ["setQuotaDrawer"],
} as const satisfies Permissions<Parameters<BrandRegistry["interface"]["getFunction"]>[0]>;
