import {
  authorisationReason,
  type AuthorisationReason,
  type AuthorisedAt,
  formatQuota,
  readAuthorisedAt,
} from "../../../sdk/brands";
import { dayOf, formatMoment, inWords, LotmarkError } from "../../../sdk/chain";
import { findMember } from "../../../sdk/directory";
import { formatIsoDate, parseIsoDate } from "../../../sdk/gs1";
import { readMember } from "../../../sdk/members";
import * as texts from "../../../texts/tasks/brand";
import type { Text } from "../../../texts/text";
import { type Answer, answer } from "../support/answer";
import { chainTime, endOf } from "../support/moments";
import type { Session } from "../support/session";
import { type RecordedMark, recordedMark } from "./mark";

/** Whether a company was authorised on a day. */
export async function check(
  session: Session,
  text: string,
  company: string,
  on: string | undefined,
): Promise<Answer> {
  const { consortium, names } = session;
  const mark = await recordedMark(session, text);
  const account = await findMember(consortium, company);
  const { standing, utcOffset } = await readMember(consortium, account);
  const now = await chainTime(consortium);
  const time = on === undefined ? now : endOfPastDay(on, utcOffset, now);
  const found = await readAuthorisedAt(consortium, mark.id, account, time);
  const reason = authorisationReason(found, account, time);
  const name = await names.called(account);
  const why = await sentence(session, mark, name, found, reason, utcOffset);
  const lines = [
    found.authorised ? texts.yes(why) : texts.no(why),
    texts.asOf(formatMoment(time, utcOffset)),
  ];
  if (standing !== "Active") {
    lines.push(texts.standsNow(name, inWords("IMemberRegistry.Standing", standing)));
  }
  const data = { brand: mark.id, member: account, time, reason, standing, ...found };
  return { ...answer(lines, data), failed: !found.authorised };
}

/** The end of a day, or now if the day is today. */
function endOfPastDay(on: string, utcOffset: number, now: bigint): bigint {
  const today = dayOf(now, utcOffset);
  const day = parseIsoDate(on);
  if (day > today) {
    throw new LotmarkError("DAY_AHEAD", texts.dayAhead(on, formatIsoDate(today)), { on });
  }
  return day === today ? now : endOf(on, utcOffset);
}

async function sentence(
  { names }: Session,
  { name: mark, brand }: RecordedMark,
  company: Text,
  { status, season, owner, authorisation }: AuthorisedAt,
  reason: AuthorisationReason,
  utcOffset: number,
): Promise<Text> {
  const { validFrom, validUntil, quota } = authorisation;
  const from = formatMoment(validFrom, utcOffset);
  const until = formatMoment(validUntil, utcOffset);
  switch (reason) {
    case "owner":
      return texts.owned(company, mark);
    case "authorised":
      return texts.wasAuthorised(company, mark, {
        owner: await names.called(owner),
        quota: formatQuota(quota, brand.measure),
        ...{ season, from, until },
      });
    case "mark not recorded":
      return texts.notYetRecorded(mark);
    case "mark not in force":
      return texts.notInForce(mark, inWords("IBrandRegistry.Status", status));
    case "no season":
      return texts.noSeasonThen(mark);
    case "never authorised":
      return texts.neverAuthorised(company, mark, season);
    case "not yet":
      return texts.beginsOnly(company, mark, season, from);
    case "no longer":
      return validUntil < validFrom
        ? texts.endedBefore(company, mark, season)
        : texts.ended(company, mark, season, until);
  }
}
