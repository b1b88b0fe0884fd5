import { createInterface } from "node:readline/promises";

import { LotmarkError } from "../../../sdk/chain";
import { NOT_SENT, QUESTION, YES_NEEDED } from "../../../texts/confirm";
import { say } from "../../language";
import type { Environment } from "./define";

/**
 * Shows a person at the command line what is going to be sent, and asks whether it is right, unless
 * `--yes` says so beforehand. Programs that call a task are not asked.
 *
 * Throws a {@link LotmarkError} `NOT_CONFIRMED`, or `YES_NEEDED` where nobody can be asked.
 */
export async function confirm(
  { isCommand, report }: Environment,
  isConfirmed: boolean,
  lines: readonly string[],
): Promise<void> {
  if (!isCommand || isConfirmed) return;
  for (const line of lines) report(line);
  if (!process.stdin.isTTY) throw new LotmarkError("YES_NEEDED", YES_NEEDED);
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  // Whoever closes the terminal has not said yes.
  const closed = new Promise<string>((resolve) => terminal.once("close", () => resolve("")));
  const answer = await Promise.race([terminal.question(say(QUESTION)), closed]);
  terminal.close();
  if (/^\s*(?:y|yes|是|好|确认)\s*$/i.test(answer)) return;
  throw new LotmarkError("NOT_CONFIRMED", NOT_SENT);
}
