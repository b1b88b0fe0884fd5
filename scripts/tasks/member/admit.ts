import { formatUtcOffset, LotmarkError, parseUtcOffset } from "../../../sdk/chain";
import { parseIdentifier } from "../../../sdk/directory";
import {
  accountIn,
  displayName,
  type Profile,
  readMember,
  readProfile,
} from "../../../sdk/members";
import * as texts from "../../../texts/tasks/member";
import type { Answer } from "../support/answer";
import { act, decide } from "../support/act";
import { hashOf } from "../support/grounds";
import type { ActingSession } from "../support/session";
import { readConsent } from "./consent";

interface GivenProfile {
  readonly name: string | undefined;
  readonly internationalName: string | undefined;
  readonly document: string | undefined;
  readonly utcOffset: string | undefined;
}

/** Admits a company. */
export async function admit(
  session: ActingSession,
  company: string,
  given: GivenProfile & { readonly name: string; readonly consent: string },
): Promise<Answer> {
  const { consortium } = session;
  const { memberRegistry } = consortium;
  const { scheme, id } = parseIdentifier(company);
  const account = accountIn(consortium, scheme, id);
  const utcOffset = parseUtcOffset(given.utcOffset ?? usualOffset(scheme));
  const profile: Profile = {
    name: given.name.trim(),
    internationalName: (given.internationalName ?? "").trim(),
    documentHash: hashOf(given.document),
  };
  const consent = await readConsent(session, given.consent, account);
  return decide(
    session,
    memberRegistry.admit.populateTransaction(scheme, id, profile, utcOffset, consent),
    texts.admitted(displayName(profile), `${scheme} ${id}`, consent.operator),
    { account, scheme, id, ...profile, utcOffset, administrator: consent.operator },
  );
}

function usualOffset(scheme: string): string {
  if (scheme === "USCC") return "UTC+8";
  throw new LotmarkError("UTC_OFFSET", texts.UTC_OFFSET_MISSING);
}

/** Changes the name or the local time of the own member. */
export async function changeProfile(session: ActingSession, given: GivenProfile): Promise<Answer> {
  const { consortium } = session;
  const account = await session.member();
  const member = await readMember(consortium, account);
  const before = await readProfile(consortium, member);
  const profile: Profile = {
    name: given.name?.trim() ?? before.name,
    internationalName: given.internationalName?.trim() ?? before.internationalName,
    documentHash: given.document === undefined ? before.documentHash : hashOf(given.document),
  };
  const utcOffset =
    given.utcOffset === undefined ? member.utcOffset : parseUtcOffset(given.utcOffset);
  return act(
    session,
    consortium.memberRegistry.changeProfile.populateTransaction(profile, utcOffset),
    texts.profileChanged(displayName(profile), formatUtcOffset(utcOffset)),
    { account, ...profile, utcOffset },
  );
}
