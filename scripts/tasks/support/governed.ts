import { dataSlice, type TransactionReceipt } from "ethers";

import { type Call, formatMoment } from "../../../sdk/chain";
import * as texts from "../../../texts/tasks/support";
import { type Answer, answer } from "./answer";
import type { ActingSession } from "./session";

/**
 * Makes a call that is for an office of the consortium. Where the office has a delay, the call is
 * announced first, and made when the same command is given again after the delay.
 *
 * @param done what is said once the call was made, by the transaction that made it
 */
export async function governed(
  session: ActingSession,
  { to, data }: Call,
  done: (receipt: TransactionReceipt) => Answer | Promise<Answer>,
): Promise<Answer> {
  const { accessManager } = session.consortium;
  const { immediate, delay } = await accessManager.canCall(session.key, to, dataSlice(data, 0, 4));
  // Without a delay there is nothing to announce; whoever may not call is told so by the contract.
  if (immediate || delay === 0n) {
    return done(await session.send({ to, data }));
  }
  const operation = await accessManager.hashOperation(session.key, to, data);
  const scheduled = await accessManager.getSchedule(operation);
  if (scheduled === 0n) {
    await session.send(await accessManager.schedule.populateTransaction(to, data, 0));
    const executableFrom = await accessManager.getSchedule(operation);
    return announced(session, "announced", operation, executableFrom);
  }
  if (scheduled > (await now(session))) {
    return announced(session, "waiting", operation, scheduled);
  }
  return done(await session.send(await accessManager.execute.populateTransaction(to, data)));
}

function announced(
  { names }: ActingSession,
  state: "announced" | "waiting",
  operation: string,
  executableFrom: bigint,
): Answer {
  const when = formatMoment(executableFrom, names.utcOffset);
  const line = state === "announced" ? texts.announced(when) : texts.announcedBefore(when);
  return answer(line, { state, operation, executableFrom });
}

/** The chain's time. */
async function now({ consortium }: ActingSession): Promise<bigint> {
  const block = await consortium.provider.getBlock("latest");
  return BigInt(block?.timestamp ?? 0);
}
