import { formatIsoDate, parseIsoDate } from "../../../sdk/gs1";
import { dayOf, endOfDay, LotmarkError } from "../../../sdk/chain";
import {
  dutyInWords,
  dutyMask,
  type DutyName,
  parseDuties,
  readOperator,
} from "../../../sdk/members";
import * as texts from "../../../texts/tasks/member";
import type { Text } from "../../../texts/text";
import type { Answer } from "../support/answer";
import { act } from "../support/act";
import { zoneOf } from "../support/moments";
import type { ActingSession } from "../support/session";
import { addressOf, readConsent } from "./consent";

interface Given {
  readonly duties: string | undefined;
  readonly expiry: string | undefined;
}

/** Adds a key to the own member. */
export async function addOperator(
  session: ActingSession,
  given: Given & { readonly duties: string; readonly consent: string },
): Promise<Answer> {
  const { memberRegistry } = session.consortium;
  const account = await session.member();
  const zone = await zoneOf(session, account);
  const duties = parseDuties(given.duties);
  const expiry = given.expiry === undefined ? 0n : endOfDay(parseIsoDate(given.expiry), zone);
  if (expiry === 0n) requireAdministrator(duties);
  const consent = await readConsent(session, given.consent, account);
  return act(
    session,
    memberRegistry.addOperator.populateTransaction(consent, dutyMask(...duties), expiry),
    texts.actsFor(
      consent.operator,
      await session.names.called(account),
      powers(duties, expiry, zone),
    ),
    { account, operator: consent.operator, duties, expiry },
  );
}

/** Changes duties or expiry of a key of the own member. */
export async function changeOperator(
  session: ActingSession,
  key: string,
  given: Given,
): Promise<Answer> {
  const { consortium } = session;
  const account = await session.member();
  const zone = await zoneOf(session, account);
  const operator = addressOf(key);
  const before = await readOperator(consortium, operator);
  const duties = given.duties === undefined ? (before?.duties ?? []) : parseDuties(given.duties);
  const expiry = expiryOf(given, duties, before?.expiry ?? 0n, zone);
  return act(
    session,
    consortium.memberRegistry.changeOperator.populateTransaction(
      operator,
      dutyMask(...duties),
      expiry,
    ),
    texts.changed(operator, await session.names.called(account), powers(duties, expiry, zone)),
    { account, operator, duties, expiry },
  );
}

/** Removes a key from the own member. */
export async function removeOperator(session: ActingSession, key: string): Promise<Answer> {
  const account = await session.member();
  const operator = addressOf(key);
  return act(
    session,
    session.consortium.memberRegistry.removeOperator.populateTransaction(operator),
    texts.removed(operator, await session.names.called(account)),
    { account, operator },
  );
}

/** The acting key leaves its member. */
export async function resign(session: ActingSession): Promise<Answer> {
  const account = await session.member();
  return act(
    session,
    session.consortium.memberRegistry.resign.populateTransaction(),
    texts.resigned(session.key, await session.names.called(account)),
    { account, operator: session.key },
  );
}

/** An administrator has no expiry, and whoever becomes one loses it. */
function expiryOf(
  { expiry, duties: given }: Given,
  duties: readonly DutyName[],
  before: bigint,
  zone: number,
): bigint {
  if (expiry !== undefined) return endOfDay(parseIsoDate(expiry), zone);
  if (duties.includes("administer")) return 0n;
  if (given !== undefined && before === 0n) requireAdministrator(duties);
  return before;
}

function requireAdministrator(duties: readonly DutyName[]): void {
  if (duties.includes("administer")) return;
  throw new LotmarkError("EXPIRY_MISSING", texts.EXPIRY_MISSING, { duties });
}

const powers = (duties: readonly DutyName[], expiry: bigint, zone: number): Text =>
  texts.powers(
    duties.map(dutyInWords),
    expiry === 0n ? undefined : formatIsoDate(dayOf(expiry, zone)),
  );
