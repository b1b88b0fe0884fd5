import { readFileSync } from "node:fs";

import { getAddress, isAddress } from "ethers";

import { formatMoment, LotmarkError } from "../../../sdk/chain";
import { findAccount } from "../../../sdk/directory";
import { type Consent, formatConsent, parseConsent, signConsent } from "../../../sdk/members";
import { same } from "../../../texts/text";
import * as texts from "../../../texts/tasks/member";
import { writeWhole } from "../../consortium/files";
import { type Answer, answer } from "../support/answer";
import { endOf, laterNow, zoneOf } from "../support/moments";
import type { ActingSession } from "../support/session";

const MONTH = 30n * 86_400n;

interface Given {
  readonly member: string;
  readonly until: string | undefined;
  readonly wallet: string | undefined;
  readonly file: string | undefined;
}

/** Signs the consent of a key, or of a contract wallet that it owns, to serve a member. */
export async function consent(
  session: ActingSession,
  { member: company, until, wallet, file }: Given,
): Promise<Answer> {
  const { consortium, deployment, signer } = session;
  const member = await findAccount(consortium, company);
  const operator = wallet === undefined ? session.key : addressOf(wallet);
  const zone = await zoneOf(session, member);
  const { nonce } = await consortium.memberRegistry.operatorOf(operator);
  const deadline = until === undefined ? await inAMonth(session) : endOf(until, zone);
  const signed = await signConsent(signer, {
    chainId: BigInt(deployment.chainId),
    registry: deployment.contracts.memberRegistry.address,
    member,
    operator,
    nonce,
    deadline,
  });
  const text = formatConsent({ ...signed, member });
  if (file !== undefined) writeWhole(file, `${text}\n`);
  const called = (await session.names.account(member)) ?? same(company);
  return answer(
    [
      texts.agrees(operator, called, formatMoment(deadline, zone)),
      file === undefined ? texts.SEND_TEXT : texts.sendFile(file),
      text,
    ],
    { member, operator, deadline, consent: text, ...(file === undefined ? {} : { file }) },
  );
}

const inAMonth = async ({ consortium }: ActingSession): Promise<bigint> =>
  (await laterNow(consortium)) + MONTH;

/** The address that a text is. */
export function addressOf(text: string): string {
  const isKey: boolean = isAddress(text);
  if (isKey) return getAddress(text);
  throw new LotmarkError("ADDRESS", texts.notAnAddress(text), { text });
}

/** Reads a consent, from a file unless it is the text itself, and makes sure whom it is for. */
export async function readConsent(
  session: ActingSession,
  given: string,
  member: string,
): Promise<Consent> {
  const { member: agreed, ...consent } = parseConsent(textOf(given));
  if (agreed === member) return consent;
  const { names } = session;
  const other = await names.called(agreed);
  const wanted = await names.called(member);
  throw new LotmarkError(
    "CONSENT_OF_OTHER",
    texts.consentOfOther(consent.operator, other, wanted),
    { operator: consent.operator, agreed, member },
  );
}

function textOf(given: string): string {
  if (given.trimStart().startsWith("lotmark-consent")) return given;
  try {
    return readFileSync(given, "utf8");
  } catch (error) {
    throw new LotmarkError("NO_CONSENT", texts.noConsent(given), { given }, error);
  }
}
