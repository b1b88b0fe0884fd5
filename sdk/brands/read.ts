import { ZeroAddress } from "ethers";

import type { BrandRecordedEvent } from "../../typechain-types/contracts/brands/IBrandRegistry";
import {
  type Consortium,
  INTERFACES,
  type MemberOf,
  memberOf,
  readEvent,
  searchLogs,
  type SearchOptions,
  topicOf,
} from "../chain";

/** A mark as the office registered it. */
export interface Mark {
  /** WIPO ST.3 code of the office. */
  readonly office: string;
  readonly kind: MemberOf<"IBrandRegistry.Kind">;
  readonly number: string;
  readonly name: string;
  /** The mark in Latin script; may be empty. */
  readonly internationalName: string;
  readonly goods: string;
}

/** A public distinction of a mark. */
export interface Distinction {
  readonly title: string;
  readonly authority: string;
  readonly evidence: string;
  /** Unix seconds. */
  readonly validFrom: bigint;
  readonly validUntil: bigint;
}

/** A mark of the registry, and where it stands. */
export interface Brand {
  readonly id: bigint;
  readonly status: MemberOf<"IBrandRegistry.Status">;
  readonly mark: Mark;
  /** The measure in which its quotas are counted. */
  readonly measure: MemberOf<"Measure">;
  /** Unix seconds after which it lapses. */
  readonly validUntil: bigint;
  /** The season that is open; zero until one is. */
  readonly season: number;
  /** Date of the office's status, in days since 1970-01-01. */
  readonly statusDate: number;
  readonly officeStatus: string;
  /** How many disputes of it are open. */
  readonly disputes: number;
  readonly owner: string;
  readonly evidence: string;
  /** Those that have ended included. */
  readonly distinctions: readonly Distinction[];
}

/** A member's right to use a mark in a season. */
export interface Authorisation {
  /** Unix seconds; zero where there is no authorisation. */
  readonly validFrom: bigint;
  readonly validUntil: bigint;
  /** In the mark's measure; see `UNLIMITED_QUOTA`. */
  readonly quota: bigint;
  readonly drawn: bigint;
}

/** Whether a member might use a mark at a moment, and why. */
export interface AuthorisedAt {
  /** Whether the mark was in force, and the member its owner or authorised for the season. */
  readonly authorised: boolean;
  readonly status: MemberOf<"IBrandRegistry.Status">;
  readonly season: number;
  readonly owner: string;
  readonly authorisation: Authorisation;
}

const RECORDED = INTERFACES.brandRegistry.getEvent("BrandRecorded").topicHash;

/** A mark, all of it; `undefined` where none was recorded under this id. */
export async function readBrand(
  { brandRegistry }: Consortium,
  id: bigint,
  blockTag: number | "latest" = "latest",
): Promise<Brand | undefined> {
  const [record, mark, distinctions] = await Promise.all([
    brandRegistry.brandOf(id, { blockTag }),
    brandRegistry.markOf(id, { blockTag }),
    brandRegistry.distinctionsOf(id, { blockTag }),
  ]);
  const status = memberOf("IBrandRegistry.Status", record.status);
  if (status === "None") return undefined;
  return {
    id,
    status,
    mark: {
      office: mark.office,
      kind: memberOf("IBrandRegistry.Kind", mark.kind),
      number: mark.number,
      name: mark.name,
      internationalName: mark.internationalName,
      goods: mark.goods,
    },
    measure: memberOf("Measure", record.measure),
    validUntil: record.validUntil,
    season: Number(record.season),
    statusDate: Number(record.statusDate),
    officeStatus: record.officeStatus,
    disputes: Number(record.disputes),
    owner: record.owner,
    evidence: record.evidence,
    distinctions: distinctions.map(({ title, authority, evidence, validFrom, validUntil }) => ({
      title,
      authority,
      evidence,
      validFrom,
      validUntil,
    })),
  };
}

/** The authorisation of a member in a season; `undefined` where there is none. */
export async function readAuthorisation(
  { brandRegistry }: Consortium,
  brand: bigint,
  member: string,
  season: number,
): Promise<Authorisation | undefined> {
  const record = await brandRegistry.authorisationOf(brand, member, season);
  return record.validFrom === 0n ? undefined : authorisationOf(record);
}

/**
 * Whether a member might use a mark at a moment, as everything stood then.
 *
 * @param time Unix seconds, not in the future
 */
export async function readAuthorisedAt(
  { brandRegistry }: Consortium,
  brand: bigint,
  member: string,
  time: bigint,
  blockTag: number | "latest" = "latest",
): Promise<AuthorisedAt> {
  const { authorised, status, season, owner, authorisation } = await brandRegistry.authorisedAt(
    brand,
    member,
    time,
    { blockTag },
  );
  return {
    authorised,
    status: memberOf("IBrandRegistry.Status", status),
    season: Number(season),
    owner,
    authorisation: authorisationOf(authorisation),
  };
}

/** Marks in the order of their recording, the latest first; of one owner at that time, if given. */
export async function* searchBrands(
  consortium: Consortium,
  options: SearchOptions & { readonly owner?: string } = {},
): AsyncGenerator<bigint> {
  const { owner } = options;
  const topics = [RECORDED, ...(owner === undefined ? [] : [null, topicOf(owner)])];
  for await (const log of searchLogs(consortium, { contract: "brandRegistry", topics }, options)) {
    const event = readEvent<BrandRecordedEvent.OutputObject>(
      INTERFACES.brandRegistry,
      "BrandRecorded",
      log,
    );
    if (event !== undefined) yield event.brand;
  }
}

/** To whom a mark is offered; `undefined` where it is not. */
export async function readOffer(
  { brandRegistry }: Consortium,
  brand: bigint,
): Promise<string | undefined> {
  const to = await brandRegistry.offerOf(brand);
  return to === ZeroAddress ? undefined : to;
}

function authorisationOf({ validFrom, validUntil, quota, drawn }: Authorisation): Authorisation {
  return { validFrom, validUntil, quota, drawn };
}
