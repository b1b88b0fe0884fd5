import type { ProductRegistry } from "../../typechain-types";
import type { Permissions } from "../chain";

/** Who may call what on the ProductRegistry. */
export const PRODUCT_PERMISSIONS = {
  registrar: ["recordPrefix", "removePrefix", "recordGtin", "removeGtin"],
} as const satisfies Permissions<Parameters<ProductRegistry["interface"]["getFunction"]>[0]>;
