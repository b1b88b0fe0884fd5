import { findMember } from "../../../sdk/directory";
import * as texts from "../../../texts/tasks/member";
import type { Answer } from "../support/answer";
import { decide } from "../support/act";
import { type GivenGrounds, groundsOf } from "../support/grounds";
import type { ActingSession } from "../support/session";

/** Suspends a member. */
export async function suspend(
  session: ActingSession,
  member: string,
  given: GivenGrounds,
): Promise<Answer> {
  const account = await findMember(session.consortium, member);
  const name = await session.names.called(account);
  return decide(
    session,
    session.consortium.memberRegistry.suspend.populateTransaction(account, groundsOf(given)),
    texts.suspended(name),
    { account, standing: "Suspended" },
  );
}

/** Lifts a suspension. */
export async function reinstate(
  session: ActingSession,
  member: string,
  given: GivenGrounds,
): Promise<Answer> {
  const account = await findMember(session.consortium, member);
  const name = await session.names.called(account);
  return decide(
    session,
    session.consortium.memberRegistry.reinstate.populateTransaction(account, groundsOf(given)),
    texts.reinstated(name),
    { account, standing: "Active" },
  );
}

/** Expels a member. */
export async function expel(
  session: ActingSession,
  member: string,
  given: GivenGrounds,
): Promise<Answer> {
  const account = await findMember(session.consortium, member);
  const name = await session.names.called(account);
  return decide(
    session,
    session.consortium.memberRegistry.expel.populateTransaction(account, groundsOf(given)),
    texts.expelled(name),
    { account, standing: "Expelled" },
  );
}
