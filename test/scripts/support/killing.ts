import { expect } from "chai";

import type { Command } from "./command";
import { LineCut, type Listener } from "./rpcServer";

const SEND = "eth_sendRawTransaction";

/** When a process is killed: before the chain gets its n-th transaction, or before it hears of it. */
export interface Death {
  readonly when: "before" | "after";
  readonly transaction: number;
}

/**
 * Starts a command and kills it without warning; what it was about to hear, it never hears.
 *
 * @param listen sets what the chain's server tells of
 */
export async function startAndKill(
  start: () => Command,
  { when, transaction }: Death,
  listen: (listener: Listener) => void,
): Promise<void> {
  let sent = 0;
  const { child, ended } = start();
  const kill =
    (at: Death["when"]) =>
    async (method: string): Promise<void> => {
      if (method !== SEND) return;
      if (at === "before") sent += 1;
      if (at !== when || sent !== transaction) return;
      child.kill("SIGKILL");
      await ended;
      // In the first case the transaction is lost with the process.
      if (when === "before") throw new LineCut();
    };
  listen({ before: kill("before"), after: kill("after") });
  const { signal, stderr } = await ended;
  listen({});
  expect(signal, stderr).to.equal("SIGKILL");
}
