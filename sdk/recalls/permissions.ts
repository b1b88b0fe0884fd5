import type { Recalls } from "../../typechain-types";
import type { Permissions } from "../chain";

/** Who may call what on the Recalls. */
export const RECALLS_PERMISSIONS = {
  regulator: ["stopAsRegulator", "liftAsRegulator", "closeAsRegulator", "listPlaces"],
} as const satisfies Permissions<Parameters<Recalls["interface"]["getFunction"]>[0]>;
