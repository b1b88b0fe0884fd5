import { formatMarkName, parseMarkName, parseMeasure, readApplications } from "../../../sdk/brands";
import { LotmarkError, numberOf } from "../../../sdk/chain";
import { findBrand, findMember } from "../../../sdk/directory";
import { parseIsoDate } from "../../../sdk/gs1";
import { displayName } from "../../../sdk/members";
import * as texts from "../../../texts/tasks/brand";
import { act, decide } from "../support/act";
import type { Answer } from "../support/answer";
import { type GivenGrounds, groundsOf, hashOf } from "../support/grounds";
import { endOf, zoneOf } from "../support/moments";
import type { ActingSession } from "../support/session";

interface GivenMark {
  readonly name: string;
  readonly internationalName: string | undefined;
  readonly goods: string;
  readonly evidence: string;
}

/** What the registrar adds to a mark. */
export interface GivenRecording {
  readonly measure: string;
  readonly officeStatus: string;
  readonly statusDate: string;
  readonly validUntil: string;
}

/** Applies for a mark. */
export async function apply(
  session: ActingSession,
  text: string,
  given: GivenMark,
): Promise<Answer> {
  const { consortium } = session;
  const entry = parseMarkName(text);
  const mark = {
    ...entry,
    name: given.name.trim(),
    internationalName: (given.internationalName ?? "").trim(),
    goods: given.goods.trim(),
  };
  const evidence = hashOf(given.evidence);
  const applicant = await session.member();
  return act(
    session,
    consortium.brandRegistry.applyFor.populateTransaction(
      { ...mark, kind: numberOf("IBrandRegistry.Kind", mark.kind) },
      evidence,
    ),
    texts.applied(await session.names.called(applicant), displayName(mark), formatMarkName(mark)),
    { brand: findBrand(consortium, text), applicant, mark, evidence },
  );
}

/** Takes an application back. */
export async function withdrawApplication(session: ActingSession, text: string): Promise<Answer> {
  const brand = findBrand(session.consortium, text);
  const applicant = await session.member();
  return act(
    session,
    session.consortium.brandRegistry.withdrawApplication.populateTransaction(brand),
    texts.appliesNoLonger(await session.names.called(applicant), text),
    { brand, applicant },
  );
}

/** Turns an application down. */
export async function reject(
  session: ActingSession,
  text: string,
  member: string,
  given: GivenGrounds,
): Promise<Answer> {
  const { consortium } = session;
  const brand = findBrand(consortium, text);
  const applicant = await findMember(consortium, member);
  return decide(
    session,
    consortium.brandRegistry.rejectApplication.populateTransaction(
      brand,
      applicant,
      groundsOf(given),
    ),
    texts.rejected(await session.names.called(applicant), text),
    { brand, applicant },
  );
}

/** Records a mark. */
export async function record(
  session: ActingSession,
  text: string,
  member: string,
  given: GivenRecording,
): Promise<Answer> {
  const { consortium } = session;
  const brand = findBrand(consortium, text);
  const applicant = await findMember(consortium, member);
  const called = await session.names.called(applicant);
  const recording = {
    measure: numberOf("Measure", parseMeasure(given.measure)),
    officeStatus: given.officeStatus.trim(),
    statusDate: parseIsoDate(given.statusDate),
    validUntil: endOf(given.validUntil, await zoneOf(session, applicant)),
  };
  const [application] = await readApplications(consortium, brand, applicant);
  if (application === undefined) {
    throw new LotmarkError("NO_APPLICATION", texts.noApplication(called, text), {
      brand,
      applicant,
    });
  }
  const { mark, evidence } = application;
  return decide(
    session,
    consortium.brandRegistry.record.populateTransaction(
      applicant,
      { ...mark, kind: numberOf("IBrandRegistry.Kind", mark.kind) },
      evidence,
      recording,
    ),
    texts.recorded(displayName(mark), called, given.validUntil),
    { brand, owner: applicant, ...recording, measure: parseMeasure(given.measure) },
  );
}
