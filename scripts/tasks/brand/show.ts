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
import * as texts from "../../../texts/tasks/brand";
import type { Text } from "../../../texts/text";
import { type Answer, answer } from "../support/answer";
import { zoneOf } from "../support/moments";
import type { Session } from "../support/session";
import { type Cell, properties, table } from "../support/table";

const H = texts.HEADINGS;

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
    throw new LotmarkError("UNKNOWN_MARK", texts.unknownMarkNoApplication(text), { brand });
  }
  const rows = [];
  for (const { applicant, mark, evidence } of applications) {
    rows.push([await names.called(applicant), displayName(mark), mark.goods, evidence]);
  }
  return answer(
    [texts.applications(text), ...table([H.applicant, H.mark, H.goods, H.evidence], rows)],
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
      validFrom > validUntil ? texts.WITHDRAWN : formatMoment(validFrom, zone),
      validFrom > validUntil ? "" : formatMoment(validUntil, zone),
      formatQuota(quota, measure),
      formatQuota(drawn, measure),
    ]);
  }
  return answer(
    [
      ...properties([
        [H.mark, displayName(mark)],
        [H.entry, formatMarkName(mark)],
        [H.goods, mark.goods],
        [H.owner, await names.called(brand.owner)],
        [H.status, inWords("IBrandRegistry.Status", brand.status)],
        [H.office, `${brand.officeStatus}, ${formatIsoDate(brand.statusDate)}`],
        [H.validUntil, day(brand.validUntil)],
        [
          H.quotas,
          measure === "None" ? texts.NO_QUOTAS : texts.countedIn(inWords("Measure", measure)),
        ],
        [H.season, season === 0 ? texts.NO_SEASON : season.toString()],
        [H.disputes, disputes === 0 ? undefined : texts.openDisputes(disputes)],
        [H.offeredTo, offeredTo && (await names.called(offeredTo))],
        [H.evidence, brand.evidence],
        [H.id, `0x${id.toString(16).padStart(64, "0")}`],
      ]),
      ...section([H.authorised, H.from, H.until, H.quota, H.made], authorised),
      ...section(
        [H.number, H.distinction, H.authority, H.from, H.until],
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
  if (brands.length === 0) return answer(texts.NO_MARKS, { brands });
  const rows = [];
  for (const { mark, owner, status, season } of brands) {
    rows.push([
      displayName(mark),
      formatMarkName(mark),
      await names.called(owner),
      inWords("IBrandRegistry.Status", status),
      season === 0 ? "" : season.toString(),
    ]);
  }
  return answer(table([H.mark, H.entry, H.owner, H.status, H.season], rows), { brands });
}

const section = (heading: readonly Text[], rows: readonly (readonly Cell[])[]): string[] =>
  rows.length === 0 ? [] : ["", ...table(heading, rows)];
