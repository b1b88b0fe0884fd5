import type { AuthorisationGrantedEvent } from "../../typechain-types/contracts/brands/IBrandRegistry";
import { type Consortium, INTERFACES, readEvent, searchLogs, wordOf } from "../chain";
import { type Authorisation, type AuthorisedAt, readAuthorisation } from "./read";

/** A member's authorisation for the season that is meant. */
export interface MemberAuthorisation extends Authorisation {
  readonly member: string;
}

const GRANTED = INTERFACES.brandRegistry.getEvent("AuthorisationGranted").topicHash;

/** All authorisations of a mark for a season, in the order in which they were first granted. */
export async function readAuthorisations(
  consortium: Consortium,
  brand: bigint,
  season: number,
): Promise<MemberAuthorisation[]> {
  const topics = [GRANTED, wordOf(brand), null, wordOf(BigInt(season))];
  const members: string[] = [];
  for await (const log of searchLogs(consortium, { contract: "brandRegistry", topics })) {
    const event = readEvent<AuthorisationGrantedEvent.OutputObject>(
      INTERFACES.brandRegistry,
      "AuthorisationGranted",
      log,
    );
    if (event !== undefined) members.unshift(event.member);
  }
  const authorisations: MemberAuthorisation[] = [];
  for (const member of new Set(members)) {
    const authorisation = await readAuthorisation(consortium, brand, member, season);
    if (authorisation !== undefined) authorisations.push({ ...authorisation, member });
  }
  return authorisations;
}

/** Why a member might use a mark at a moment, or not. */
export type AuthorisationReason =
  | "owner"
  | "authorised"
  | "mark not recorded"
  | "mark not in force"
  | "no season"
  | "never authorised"
  | "not yet"
  | "no longer";

/** The reason behind what `readAuthorisedAt` answered for a member and a moment. */
export function authorisationReason(
  { authorised, status, season, owner, authorisation }: AuthorisedAt,
  member: string,
  time: bigint,
): AuthorisationReason {
  if (status === "None") return "mark not recorded";
  if (status !== "Recorded") return "mark not in force";
  if (authorised) return owner === member ? "owner" : "authorised";
  const { validFrom } = authorisation;
  if (validFrom === 0n) return season === 0 ? "no season" : "never authorised";
  return validFrom > time ? "not yet" : "no longer";
}
