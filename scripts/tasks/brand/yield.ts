import { LotmarkError } from "../../../sdk/chain";
import * as texts from "../../../texts/tasks/brand";
import { act } from "../support/act";
import type { Answer } from "../support/answer";
import type { ActingSession } from "../support/session";
import { recordedMark } from "./mark";

const ONE = 1_000_000n;
const NO_LIMIT = 2n ** 32n - 1n;

/** Sets how much may come out of a transformation under a mark, per amount that goes in under it. */
export async function setYield(
  session: ActingSession,
  text: string,
  given: string,
): Promise<Answer> {
  const { id, name } = await recordedMark(session, text);
  const millionths = parseYield(given);
  return act(
    session,
    session.consortium.production.setYield.populateTransaction(id, millionths),
    millionths === NO_LIMIT ? texts.yieldFree(name) : texts.yieldSet(name, given.trim()),
    { brand: id, millionths },
  );
}

function parseYield(text: string): bigint {
  if (text.trim().toLowerCase() === "none") return NO_LIMIT;
  const [, whole, decimals = ""] = /^([0-9]{1,4})(?:\.([0-9]{1,6}))?$/.exec(text.trim()) ?? [];
  const millionths =
    whole === undefined ? NO_LIMIT : BigInt(whole) * ONE + BigInt(decimals.padEnd(6, "0"));
  if (millionths < NO_LIMIT) return millionths;
  throw new LotmarkError("YIELD_FORMAT", texts.yieldFormat(text), { text });
}
