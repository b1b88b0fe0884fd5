import { LotmarkError } from "../../../sdk/chain";
import { findMember } from "../../../sdk/directory";
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
    `${await session.names.called(disputant)} disputes ${name}.`,
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
    `${await session.names.called(disputant)} no longer disputes ${name}.`,
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
    throw new LotmarkError("DECISION", `"${decision}" is no decision: uphold or dismiss.`, {
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
    `The dispute of ${name} by ${await session.names.called(disputant)} is ${upheld ? "upheld. What follows for the mark is a decision of its own" : "dismissed"}.`,
    { brand: id, disputant, upheld },
  );
}
