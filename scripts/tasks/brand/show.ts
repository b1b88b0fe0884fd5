import {
  type Brand,
  formatMarkName,
  formatQuota,
  readApplications,
  readAuthorisations,
  readBrand,
  readOffer,
  searchBrands,
} from "../../../sdk/brands";
import { dayOf, formatMoment, inWords, LotmarkError } from "../../../sdk/chain";
import { findBrand } from "../../../sdk/directory";
import { formatIsoDate } from "../../../sdk/gs1";
import { displayName } from "../../../sdk/members";
import { say } from "../../language";
import { type Answer, answer } from "../support/answer";
import { zoneOf } from "../support/moments";
import type { Session } from "../support/session";
import { properties, table } from "../support/table";

/** Shows one mark, or the applications for it. */
export async function show(session: Session, text: string): Promise<Answer> {
  const id = findBrand(session.consortium, text);
  const brand = await readBrand(session.consortium, id);
  return brand === undefined ? showApplications(session, text, id) : showBrand(session, brand);
}

async function showApplications(
  { consortium, names }: Session,
  text: string,
  brand: bigint,
): Promise<Answer> {
  const applications = await readApplications(consortium, brand);
  if (applications.length === 0) {
    throw new LotmarkError(
      "UNKNOWN_MARK",
      `The mark ${text} is not recorded in this consortium, and nobody has applied for it.`,
      { brand },
    );
  }
  const rows = [];
  for (const { applicant, mark, evidence } of applications) {
    rows.push([await names.called(applicant), displayName(mark), mark.goods, evidence]);
  }
  return answer(
    [
      `The mark ${text} is not recorded. Applications:`,
      ...table(["Applicant", "Mark", "Goods", "Evidence"], rows),
    ],
    { brand, status: "None", applications },
  );
}

async function showBrand(session: Session, brand: Brand): Promise<Answer> {
  const { consortium, names } = session;
  const { id, mark, measure, season, disputes } = brand;
  const [offeredTo, authorisations, zone] = await Promise.all([
    readOffer(consortium, id),
    season === 0 ? [] : readAuthorisations(consortium, id, season),
    zoneOf(session, brand.owner),
  ]);
  const day = (seconds: bigint): string => formatIsoDate(dayOf(seconds, zone));
  const authorised = [];
  for (const { member, validFrom, validUntil, quota, drawn } of authorisations) {
    authorised.push([
      await names.called(member),
      validFrom > validUntil ? "withdrawn" : formatMoment(validFrom, zone),
      validFrom > validUntil ? "" : formatMoment(validUntil, zone),
      say(formatQuota(quota, measure)),
      say(formatQuota(drawn, measure)),
    ]);
  }
  return answer(
    [
      ...properties([
        ["Mark", displayName(mark)],
        ["Entry", formatMarkName(mark)],
        ["Goods", mark.goods],
        ["Owner", await names.called(brand.owner)],
        ["Status", say(inWords("IBrandRegistry.Status", brand.status))],
        ["Office", `${brand.officeStatus}, ${formatIsoDate(brand.statusDate)}`],
        ["Valid until", day(brand.validUntil)],
        ["Quotas", measure === "None" ? "none" : `in ${say(inWords("Measure", measure))}`],
        ["Season", season === 0 ? "none opened yet" : season.toString()],
        ["Disputes", disputes === 0 ? undefined : `${disputes} open`],
        ["Offered to", offeredTo && (await names.called(offeredTo))],
        ["Evidence", brand.evidence],
        ["Id", `0x${id.toString(16).padStart(64, "0")}`],
      ]),
      ...section(["Authorised", "From", "Until", "Quota", "Made"], authorised),
      ...section(
        ["No.", "Distinction", "Authority", "From", "Until"],
        brand.distinctions.map(({ title, authority, validFrom, validUntil }, index) => [
          index.toString(),
          title,
          authority,
          day(validFrom),
          day(validUntil),
        ]),
      ),
    ],
    { ...brand, offeredTo, authorisations },
  );
}

/** Lists all marks. */
export async function list({ consortium, names }: Session): Promise<Answer> {
  const brands: Brand[] = [];
  for await (const id of searchBrands(consortium)) {
    const brand = await readBrand(consortium, id);
    if (brand !== undefined) brands.unshift(brand);
  }
  if (brands.length === 0) return answer("No mark has been recorded yet.", { brands });
  const rows = [];
  for (const { mark, owner, status, season } of brands) {
    rows.push([
      displayName(mark),
      formatMarkName(mark),
      await names.called(owner),
      say(inWords("IBrandRegistry.Status", status)),
      season === 0 ? "" : season.toString(),
    ]);
  }
  return answer(table(["Mark", "Entry", "Owner", "Status", "Season"], rows), { brands });
}

const section = (heading: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  rows.length === 0 ? [] : ["", ...table(heading, rows)];
