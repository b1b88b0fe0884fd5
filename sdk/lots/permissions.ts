import type { LotToken } from "../../typechain-types";
import type { Permissions } from "../chain";

/** Who may call what on the LotToken; what modules may is a matter of their capabilities. */
export const LOT_PERMISSIONS = {
  council: ["setModule", "setBaseUri"],
  emergency: ["pause", "unpause"],
} as const satisfies Permissions<Parameters<LotToken["interface"]["getFunction"]>[0]>;
