import type { Consortium } from "../chain";

/** A recovery under way: new keys for a member that has lost its own. */
export interface Recovery {
  /** The key that becomes the only one. */
  readonly administrator: string;
  /** Unix seconds. */
  readonly executableFrom: bigint;
  /** Whether the member objected, so that only the council can decide. */
  readonly objected: boolean;
}

/** The recovery of a member under way; `undefined` where there is none. */
export async function readRecovery(
  { memberRegistry }: Consortium,
  account: string,
): Promise<Recovery | undefined> {
  const { administrator, executableFrom, objected } = await memberRegistry.recoveryOf(account);
  return executableFrom === 0n ? undefined : { administrator, executableFrom, objected };
}
