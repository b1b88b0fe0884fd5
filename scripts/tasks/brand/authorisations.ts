import {
  type Authorisation,
  formatQuota,
  parseQuota,
  readAuthorisation,
} from "../../../sdk/brands";
import { inWords, LotmarkError } from "../../../sdk/chain";
import { findMember } from "../../../sdk/directory";
import * as texts from "../../../texts/tasks/brand";
import { act, decide } from "../support/act";
import type { Answer } from "../support/answer";
import { type GivenGrounds, groundsOf } from "../support/grounds";
import { beginningOf, endOf, ownZone } from "../support/moments";
import type { ActingSession } from "../support/session";
import { parseSeason, type RecordedMark, recordedMark, seasonOf } from "./mark";

interface Given {
  readonly season: string | undefined;
  readonly validFrom: string | undefined;
  readonly validUntil: string;
  readonly quota: string;
}

interface GivenWithdrawal extends GivenGrounds {
  readonly season: string | undefined;
}

/** Opens a season of a mark. */
export async function openSeason(
  session: ActingSession,
  text: string,
  given: string,
): Promise<Answer> {
  const { id, name } = await recordedMark(session, text);
  const season = parseSeason(given);
  return act(
    session,
    session.consortium.brandRegistry.openSeason.populateTransaction(id, season),
    texts.seasonOpened(name, season),
    { brand: id, season },
  );
}

/** Authorises a member. */
export async function authorise(
  session: ActingSession,
  text: string,
  company: string,
  given: Given,
): Promise<Answer> {
  const { consortium } = session;
  const mark = await recordedMark(session, text);
  const member = await findMember(consortium, company);
  const season = seasonOf(mark, given.season);
  const quota = quotaFor(mark, given.quota);
  const zone = await ownZone(session);
  const validFrom =
    given.validFrom === undefined
      ? beginningSoFar(await readAuthorisation(consortium, mark.id, member, season))
      : beginningOf(given.validFrom, zone);
  const validUntil = endOf(given.validUntil, zone);
  return act(
    session,
    consortium.brandRegistry.grantAuthorisation.populateTransaction(
      mark.id,
      member,
      season,
      validFrom,
      validUntil,
      quota,
    ),
    texts.authorised(
      await session.names.called(member),
      mark.name,
      season,
      given.validUntil,
      formatQuota(quota, mark.brand.measure),
    ),
    { brand: mark.id, member, season, validFrom, validUntil, quota },
  );
}

/** The owner withdraws an authorisation. */
export async function withdraw(
  session: ActingSession,
  text: string,
  company: string,
  given: GivenWithdrawal,
): Promise<Answer> {
  const mark = await recordedMark(session, text);
  const member = await findMember(session.consortium, company);
  const season = seasonOf(mark, given.season);
  return act(
    session,
    session.consortium.brandRegistry.withdrawAuthorisation.populateTransaction(
      mark.id,
      member,
      season,
      groundsOf(given),
    ),
    texts.authorisedNoLonger(await session.names.called(member), mark.name, season),
    { brand: mark.id, member, season },
  );
}

/** The registrar withdraws an authorisation. */
export async function revoke(
  session: ActingSession,
  text: string,
  company: string,
  given: GivenWithdrawal,
): Promise<Answer> {
  const mark = await recordedMark(session, text);
  const member = await findMember(session.consortium, company);
  const season = seasonOf(mark, given.season);
  return decide(
    session,
    session.consortium.brandRegistry.revokeAuthorisation.populateTransaction(
      mark.id,
      member,
      season,
      groundsOf(given),
    ),
    texts.authorisedNoLonger(await session.names.called(member), mark.name, season),
    { brand: mark.id, member, season },
  );
}

function quotaFor({ brand, name }: RecordedMark, text: string): bigint {
  const { quota, measure } = parseQuota(text);
  if (measure === "None" || brand.measure === "None" || measure === brand.measure) return quota;
  throw new LotmarkError(
    "QUOTA_MEASURE",
    texts.quotaMeasure(name, inWords("Measure", brand.measure), text),
    { quota: text, measure: brand.measure },
  );
}

/** What has begun keeps its beginning; zero is now. */
const beginningSoFar = (before: Authorisation | undefined): bigint =>
  before !== undefined && before.validFrom <= before.validUntil ? before.validFrom : 0n;
