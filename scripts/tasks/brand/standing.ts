import { parseIsoDate } from "../../../sdk/gs1";
import * as texts from "../../../texts/tasks/brand";
import { decide } from "../support/act";
import type { Answer } from "../support/answer";
import { type GivenGrounds, groundsOf } from "../support/grounds";
import { endOf, zoneOf } from "../support/moments";
import type { ActingSession } from "../support/session";
import type { GivenRecording } from "./applications";
import { recordedMark } from "./mark";

/** Suspends a mark. */
export async function suspend(
  session: ActingSession,
  text: string,
  given: GivenGrounds,
): Promise<Answer> {
  const { id, name } = await recordedMark(session, text);
  return decide(
    session,
    session.consortium.brandRegistry.suspend.populateTransaction(id, groundsOf(given)),
    texts.suspended(name),
    { brand: id, status: "Suspended" },
  );
}

/** Lifts a suspension. */
export async function reinstate(
  session: ActingSession,
  text: string,
  given: GivenGrounds,
): Promise<Answer> {
  const { id, name } = await recordedMark(session, text);
  return decide(
    session,
    session.consortium.brandRegistry.reinstate.populateTransaction(id, groundsOf(given)),
    texts.reinstated(name),
    { brand: id, status: "Recorded" },
  );
}

/** Revokes a mark. */
export async function revoke(
  session: ActingSession,
  text: string,
  given: GivenGrounds,
): Promise<Answer> {
  const { id, name } = await recordedMark(session, text);
  return decide(
    session,
    session.consortium.brandRegistry.revoke.populateTransaction(id, groundsOf(given)),
    texts.revoked(name),
    { brand: id, status: "Revoked" },
  );
}

/** Ends a mark before its date. */
export async function lapse(
  session: ActingSession,
  text: string,
  given: GivenGrounds,
): Promise<Answer> {
  const { id, name } = await recordedMark(session, text);
  return decide(
    session,
    session.consortium.brandRegistry.lapse.populateTransaction(id, groundsOf(given)),
    texts.lapsed(name),
    { brand: id, status: "Lapsed" },
  );
}

/** Renews a mark. */
export async function renew(
  session: ActingSession,
  text: string,
  given: Omit<GivenRecording, "measure">,
): Promise<Answer> {
  const { id, brand, name } = await recordedMark(session, text);
  const validUntil = endOf(given.validUntil, await zoneOf(session, brand.owner));
  const statusDate = parseIsoDate(given.statusDate);
  const officeStatus = given.officeStatus.trim();
  return decide(
    session,
    session.consortium.brandRegistry.renew.populateTransaction(
      id,
      validUntil,
      officeStatus,
      statusDate,
    ),
    texts.renewed(name, given.validUntil),
    { brand: id, validUntil, officeStatus, statusDate },
  );
}
