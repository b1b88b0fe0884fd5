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
import { say } from "../../language";
import type { Answer } from "../support/answer";
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
  const lines = [
    `${found.authorised ? "Yes" : "No"}: ${await sentence(session, mark, name, found, reason, utcOffset)}`,
    `This is as of ${formatMoment(time, utcOffset)}.`,
  ];
  if (standing !== "Active") {
    lines.push(`${name} itself is ${say(inWords("IMemberRegistry.Standing", standing))} now.`);
  }
  return {
    lines,
    data: { brand: mark.id, member: account, time, reason, standing, ...found },
    failed: !found.authorised,
  };
}

/** The end of a day, or now if the day is today. */
function endOfPastDay(on: string, utcOffset: number, now: bigint): bigint {
  const today = dayOf(now, utcOffset);
  const day = parseIsoDate(on);
  if (day > today) {
    throw new LotmarkError(
      "DAY_AHEAD",
      `${on} lies ahead: nobody knows yet who will be authorised then. It is ${formatIsoDate(today)} there.`,
      { on },
    );
  }
  return day === today ? now : endOf(on, utcOffset);
}

async function sentence(
  { names }: Session,
  { name: mark, brand }: RecordedMark,
  company: string,
  { status, season, owner, authorisation }: AuthorisedAt,
  reason: AuthorisationReason,
  utcOffset: number,
): Promise<string> {
  const { validFrom, validUntil, quota } = authorisation;
  const from = formatMoment(validFrom, utcOffset);
  const until = formatMoment(validUntil, utcOffset);
  switch (reason) {
    case "owner":
      return `${company} owned ${mark}, and the mark was in force.`;
    case "authorised":
      return `${company} was authorised by ${await names.called(owner)} to use ${mark} in season ${season}, from ${from} until ${until}, quota ${say(formatQuota(quota, brand.measure))}.`;
    case "mark not recorded":
      return `${mark} was not recorded yet.`;
    case "mark not in force":
      return `${mark} was ${say(inWords("IBrandRegistry.Status", status))}, so nobody could make lots under it.`;
    case "no season":
      return `no season of ${mark} had been opened yet.`;
    case "never authorised":
      return `${company} was not authorised to use ${mark} in season ${season}, the open one.`;
    case "not yet":
      return `the authorisation of ${company} for ${mark} in season ${season} begins ${from} only.`;
    case "no longer":
      return validUntil < validFrom
        ? `the authorisation of ${company} for ${mark} in season ${season} was withdrawn before it began.`
        : `the authorisation of ${company} for ${mark} in season ${season} ended ${until}.`;
  }
}
