import type { Provider } from "ethers";

import { LotmarkError } from "../../sdk/chain";
import * as texts from "../../texts/keys";
import { say } from "../language";

/** How often, at most, a second is waited. */
const PATIENCE = 300;

/** Waits for what a key sent before, so that the chain's answers are about all of it. */
export async function settle(
  provider: Provider,
  key: string,
  report: (line: string) => void,
): Promise<void> {
  for (let waits = 0; waits < PATIENCE; ++waits) {
    const [sent, recorded] = await Promise.all([
      provider.getTransactionCount(key, "pending"),
      provider.getTransactionCount(key, "latest"),
    ]);
    if (sent === recorded) return;
    if (waits === 0) {
      report(say(texts.waiting(key, sent - recorded)));
    }
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  throw new LotmarkError("STALLED", texts.stalled(key));
}
