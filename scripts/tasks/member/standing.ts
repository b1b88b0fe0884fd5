import { findMember } from "../../../sdk/directory";
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
    `${name} is suspended: its keys change nothing until it is reinstated.`,
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
    `${name} is reinstated: its keys may act again.`,
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
    `${name} is expelled for good; its keys may serve others.`,
    { account, standing: "Expelled" },
  );
}
