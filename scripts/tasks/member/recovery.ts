import { formatMoment, LotmarkError } from "../../../sdk/chain";
import { findMember } from "../../../sdk/directory";
import { readRecovery } from "../../../sdk/members";
import * as texts from "../../../texts/tasks/member";
import { type Answer, answer } from "../support/answer";
import { act, decide } from "../support/act";
import { governed } from "../support/governed";
import { type GivenGrounds, groundsOf } from "../support/grounds";
import { zoneOf } from "../support/moments";
import type { ActingSession } from "../support/session";
import { readConsent } from "./consent";

/** Proposes new keys for a member. */
export async function propose(
  session: ActingSession,
  member: string,
  given: GivenGrounds & { readonly consent: string },
): Promise<Answer> {
  const { consortium } = session;
  const account = await findMember(consortium, member);
  const consent = await readConsent(session, given.consent, account);
  const call = await consortium.memberRegistry.proposeRecovery.populateTransaction(
    account,
    consent,
    groundsOf(given),
  );
  return governed(session, call, async ({ hash }) => {
    const recovery = await readRecovery(consortium, account);
    const from = recovery?.executableFrom ?? 0n;
    const name = await session.names.called(account);
    const when = formatMoment(from, await zoneOf(session, account));
    return answer(texts.recoveryProposed(consent.operator, name, when), {
      account,
      administrator: consent.operator,
      executableFrom: from,
      transaction: hash,
    });
  });
}

/** Objects to the recovery of the own member. */
export async function object(session: ActingSession, given: GivenGrounds): Promise<Answer> {
  const account = await session.member();
  return act(
    session,
    session.consortium.memberRegistry.objectToRecovery.populateTransaction(groundsOf(given)),
    texts.recoveryObjected(await session.names.called(account)),
    { account },
  );
}

/** Calls off a recovery that nobody objected to. */
export async function withdraw(
  session: ActingSession,
  member: string,
  given: GivenGrounds,
): Promise<Answer> {
  const account = await findMember(session.consortium, member);
  return decide(
    session,
    session.consortium.memberRegistry.withdrawRecovery.populateTransaction(
      account,
      groundsOf(given),
    ),
    texts.recoveryWithdrawn(await session.names.called(account)),
    { account },
  );
}

/** Ends a recovery that the member objected to. */
export async function resolve(
  session: ActingSession,
  member: string,
  decision: string,
  given: GivenGrounds,
): Promise<Answer> {
  if (decision !== "approve" && decision !== "dismiss") {
    throw new LotmarkError("DECISION", texts.noDecision(decision), {
      decision,
    });
  }
  const approved = decision === "approve";
  const { consortium } = session;
  const account = await findMember(consortium, member);
  const name = await session.names.called(account);
  const recovery = await readRecovery(consortium, account);
  return decide(
    session,
    consortium.memberRegistry.decideRecovery.populateTransaction(
      account,
      approved,
      groundsOf(given),
    ),
    approved
      ? texts.recoveryApproved(recovery?.administrator, name)
      : texts.recoveryDismissed(name),
    { account, approved },
  );
}

/** Carries out a recovery. */
export async function execute(session: ActingSession, member: string): Promise<Answer> {
  const { consortium } = session;
  const account = await findMember(consortium, member);
  const recovery = await readRecovery(consortium, account);
  return act(
    session,
    consortium.memberRegistry.executeRecovery.populateTransaction(account),
    texts.recovered(recovery?.administrator, await session.names.called(account)),
    { account, administrator: recovery?.administrator },
  );
}
