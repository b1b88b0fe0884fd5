import { findMember } from "../../../sdk/directory";
import { gtinDigits, normalizeGtin, parseCompanyPrefix } from "../../../sdk/gs1";
import * as texts from "../../../texts/tasks/product";
import { decide } from "../support/act";
import type { Answer } from "../support/answer";
import { type GivenGrounds, groundsOf } from "../support/grounds";
import type { ActingSession } from "../support/session";

/** Records a company prefix for a member. */
export async function recordPrefix(
  session: ActingSession,
  text: string,
  company: string,
): Promise<Answer> {
  const prefix = parseCompanyPrefix(text);
  const member = await findMember(session.consortium, company);
  return decide(
    session,
    session.consortium.productRegistry.recordPrefix.populateTransaction(prefix, member),
    texts.prefixRecorded(prefix, await session.names.called(member)),
    { prefix, member },
  );
}

/** Strikes a company prefix off. */
export async function removePrefix(
  session: ActingSession,
  text: string,
  given: GivenGrounds,
): Promise<Answer> {
  const prefix = parseCompanyPrefix(text);
  return decide(
    session,
    session.consortium.productRegistry.removePrefix.populateTransaction(prefix, groundsOf(given)),
    texts.prefixRemoved(prefix),
    { prefix },
  );
}

/** Records a single GTIN for a member. */
export async function recordGtin(
  session: ActingSession,
  text: string,
  company: string,
): Promise<Answer> {
  const gtin = normalizeGtin(text);
  const member = await findMember(session.consortium, company);
  return decide(
    session,
    session.consortium.productRegistry.recordGtin.populateTransaction(BigInt(gtin), member),
    texts.gtinRecorded(gtinDigits(gtin), await session.names.called(member)),
    { gtin, member },
  );
}

/** Strikes a single GTIN off. */
export async function removeGtin(
  session: ActingSession,
  text: string,
  given: GivenGrounds,
): Promise<Answer> {
  const gtin = normalizeGtin(text);
  return decide(
    session,
    session.consortium.productRegistry.removeGtin.populateTransaction(
      BigInt(gtin),
      groundsOf(given),
    ),
    texts.gtinRemoved(gtinDigits(gtin)),
    { gtin },
  );
}
