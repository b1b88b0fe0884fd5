import { tryingAgain } from "../../../texts/failures";
import type { Text } from "../../../texts/text";
import { explain } from "../errors";

/** How often and how patiently something that may pass is tried again. */
export interface Patience {
  /** Attempts after the first; default 4. */
  readonly retries?: number;
  /** Milliseconds before the second attempt, doubled for each one after it; default 250. */
  readonly pause?: number;
  /** Told in words why something is tried again. */
  readonly onRetry?: (words: Text) => void;
}

/** What may be over in a moment: a node that restarts, a connection that was cut. */
const PASSING = new Set(["UNREACHABLE", "NO_ANSWER", "NODE_ERROR"]);

/** Whether an error may pass by itself. */
export async function isPassing(error: unknown): Promise<boolean> {
  return PASSING.has((await explain(error)).code);
}

/**
 * Does something that changes nothing, again after failures that may pass. The last error is thrown
 * as it is.
 */
export async function withRetries<T>(
  read: () => Promise<T>,
  { retries = 4, pause = 250, onRetry }: Patience = {},
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await read();
    } catch (error) {
      const { code, text } = await explain(error);
      if (attempt >= retries || !PASSING.has(code)) throw error;
      const wait = pause * 2 ** attempt;
      onRetry?.(tryingAgain(text, wait / 1000));
      await sleep(wait);
    }
  }
}

export const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
