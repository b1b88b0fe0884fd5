import { formatMoment, LotmarkError } from "../../../sdk/chain";
import { findMember } from "../../../sdk/directory";
import { readRecovery } from "../../../sdk/members";
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
    return answer(
      `Proposed that ${consent.operator} becomes the only key of ${name}. It can object until ${when}; from then on the recovery can be executed.`,
      { account, administrator: consent.operator, executableFrom: from, transaction: hash },
    );
  });
}

/** Objects to the recovery of the own member. */
export async function object(session: ActingSession, given: GivenGrounds): Promise<Answer> {
  const account = await session.member();
  return act(
    session,
    session.consortium.memberRegistry.objectToRecovery.populateTransaction(groundsOf(given)),
    `${await session.names.called(account)} objects to its recovery. Now the council decides.`,
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
    `The recovery of ${await session.names.called(account)} is called off.`,
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
    throw new LotmarkError("DECISION", `"${decision}" is no decision: approve or dismiss.`, {
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
      ? `The recovery is approved: ${recovery?.administrator ?? "the new key"} is the only key of ${name}.`
      : `The recovery of ${name} is dismissed: its keys stay as they are.`,
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
    `${recovery?.administrator ?? "The new key"} is the only key of ${await session.names.called(account)}; all earlier ones are void.`,
    { account, administrator: recovery?.administrator },
  );
}
