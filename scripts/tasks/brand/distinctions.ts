import { LotmarkError } from "../../../sdk/chain";
import * as texts from "../../../texts/tasks/brand";
import { decide } from "../support/act";
import type { Answer } from "../support/answer";
import { type GivenGrounds, groundsOf, hashOf } from "../support/grounds";
import { beginningOf, endOf, zoneOf } from "../support/moments";
import type { ActingSession } from "../support/session";
import { recordedMark } from "./mark";

interface Given {
  readonly title: string;
  readonly authority: string;
  readonly evidence: string;
  readonly validFrom: string;
  readonly validUntil: string;
}

/** Records a distinction of a mark. */
export async function grant(session: ActingSession, text: string, given: Given): Promise<Answer> {
  const { id, brand, name } = await recordedMark(session, text);
  const zone = await zoneOf(session, brand.owner);
  const distinction = {
    title: given.title.trim(),
    authority: given.authority.trim(),
    evidence: hashOf(given.evidence),
    validFrom: beginningOf(given.validFrom, zone),
    validUntil: endOf(given.validUntil, zone),
  };
  return decide(
    session,
    session.consortium.brandRegistry.grantDistinction.populateTransaction(id, distinction),
    texts.distinguished(name, distinction, given.validFrom, given.validUntil),
    { brand: id, ...distinction },
  );
}

/** Records that a distinction was withdrawn. */
export async function withdraw(
  session: ActingSession,
  text: string,
  number: string,
  given: GivenGrounds,
): Promise<Answer> {
  const { id, brand, name } = await recordedMark(session, text);
  const index = /^[0-9]{1,6}$/.test(number) ? Number(number) : -1;
  const distinction = brand.distinctions[index];
  if (distinction === undefined) {
    throw new LotmarkError("DISTINCTION", texts.noDistinction(name, number), { brand: id, number });
  }
  return decide(
    session,
    session.consortium.brandRegistry.withdrawDistinction.populateTransaction(
      id,
      index,
      groundsOf(given),
    ),
    texts.distinguishedNoLonger(name, distinction.title),
    { brand: id, index },
  );
}
