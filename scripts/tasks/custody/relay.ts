import {
  type Agreement,
  agreementDigest,
  checkAgreement,
  joinAgreements,
  parseAgreement,
  relayCall,
  revokeCall,
} from "../../../sdk/agreements";
import { relayed, relayedBefore, revoked } from "../../../texts/tasks/agreements";
import type { Text } from "../../../texts/text";
import { type Answer, answer } from "../support/answer";
import { readText } from "../support/files";
import type { ActingSession } from "../support/session";
import { headline } from "./agreementInWords";

/** Sends what the sides have signed, of one file or of a copy of each side; anybody may. */
export async function relay(session: ActingSession, files: readonly string[]): Promise<Answer> {
  const { consortium, names } = session;
  const [first, ...others] = files.map((file) => parseAgreement(readText(file)));
  if (first === undefined) throw new RangeError("No file is named");
  const agreement = joinAgreements(first, others);
  checkAgreement(session.deployment, agreement);
  await session.settle();
  const what = await nameOf(session, agreement);
  const digest = agreementDigest(agreement);
  const data = { kind: agreement.kind, digest, terms: agreement.terms };
  const call = await relayCall(consortium, names, agreement);
  if (call === undefined) return answer(relayedBefore(what), { ...data, already: true });
  const { hash } = await session.send(call);
  return answer(relayed(what), { ...data, already: false, transaction: hash });
}

/** Makes what was signed void, for one of its sides. */
export async function revoke(session: ActingSession, file: string): Promise<Answer> {
  const agreement = parseAgreement(readText(file));
  checkAgreement(session.deployment, agreement);
  await session.settle();
  const { hash } = await session.send(await revokeCall(session.consortium, agreement));
  const { kind, terms } = agreement;
  return answer(revoked(await nameOf(session, agreement)), {
    ...{ kind, digest: agreementDigest(agreement), terms, transaction: hash },
  });
}

async function nameOf({ names }: ActingSession, agreement: Agreement): Promise<Text> {
  const called = new Map<string, Text>();
  for (const { account } of agreement.parties) called.set(account, await names.nameOf(account));
  return headline(agreement, (account) => called.get(account) ?? { en: account, zh: account });
}
