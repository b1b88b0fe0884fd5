import type { LotToken, Production } from "../../typechain-types";
import type { Permissions } from "../chain";

/** Who may call what on the LotToken; what modules may is a matter of their capabilities. */
export const LOT_PERMISSIONS = {
  council: ["setModule", "setBaseUri"],
  emergency: ["pause", "unpause"],
} as const satisfies Permissions<Parameters<LotToken["interface"]["getFunction"]>[0]>;

/** Who may call what on the Production. */
export const PRODUCTION_PERMISSIONS = {
  regulator: ["seize"],
} as const satisfies Permissions<Parameters<Production["interface"]["getFunction"]>[0]>;
