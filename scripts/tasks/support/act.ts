import type { Call } from "../../../sdk/chain";
import { type Answer, answer, type Line } from "./answer";
import { governed } from "./governed";
import type { ActingSession } from "./session";

type Data = Readonly<Record<string, unknown>>;

/** Sends a call of a member, and answers what it did. */
export async function act(
  session: ActingSession,
  call: Promise<Call>,
  line: Line,
  data: Data,
): Promise<Answer> {
  const { hash } = await session.send(await call);
  return answer(line, { ...data, transaction: hash });
}

/** Makes a call that is for an office, announced first where it has a delay, and answers what it did. */
export async function decide(
  session: ActingSession,
  call: Promise<Call>,
  line: Line,
  data: Data,
): Promise<Answer> {
  return governed(session, await call, ({ hash }) => answer(line, { ...data, transaction: hash }));
}
