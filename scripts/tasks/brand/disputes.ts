import { LotmarkError } from "../../../sdk/chain";
import { findMember } from "../../../sdk/directory";
import * as texts from "../../../texts/tasks/brand";
import { act, decide } from "../support/act";
import type { Answer } from "../support/answer";
import { type GivenGrounds, groundsOf } from "../support/grounds";
import type { ActingSession } from "../support/session";
import { recordedMark } from "./mark";

/** Disputes a mark. */
export async function dispute(
  session: ActingSession,
  text: string,
  given: GivenGrounds,
): Promise<Answer> {
  const { id, name } = await recordedMark(session, text);
  const disputant = await session.member();
  return act(
    session,
    session.consortium.brandRegistry.dispute.populateTransaction(id, groundsOf(given)),
    texts.disputes(await session.names.called(disputant), name),
    { brand: id, disputant },
  );
}

/** Takes a dispute back. */
export async function withdraw(session: ActingSession, text: string): Promise<Answer> {
  const { id, name } = await recordedMark(session, text);
  const disputant = await session.member();
  return act(
    session,
    session.consortium.brandRegistry.withdrawDispute.populateTransaction(id),
    texts.disputesNoLonger(await session.names.called(disputant), name),
    { brand: id, disputant },
  );
}

/** Ends a dispute. */
export async function settle(
  session: ActingSession,
  text: string,
  member: string,
  decision: string,
  given: GivenGrounds,
): Promise<Answer> {
  if (decision !== "uphold" && decision !== "dismiss") {
    throw new LotmarkError("DECISION", texts.noDecision(decision), {
      decision,
    });
  }
  const upheld = decision === "uphold";
  const { id, name } = await recordedMark(session, text);
  const disputant = await findMember(session.consortium, member);
  return decide(
    session,
    session.consortium.brandRegistry.settleDispute.populateTransaction(
      id,
      disputant,
      upheld,
      groundsOf(given),
    ),
    texts.disputeSettled(await session.names.called(disputant), name, upheld),
    { brand: id, disputant, upheld },
  );
}
