import { type Consortium, explain, formatMoment, inWords } from "../../sdk/chain";
import { Directory, parseIdentifier } from "../../sdk/directory";
import { accountIn, dutyInWords, readMember, readOperator, readRoster } from "../../sdk/members";
import * as texts from "../../texts/setup";
import type { Text } from "../../texts/text";
import { shortened } from "../consortium/files";
import { askUntil, type Dialogue } from "./dialogue";
import type { SetUpKey } from "./key";

const CONSENT = "member.consent";

/** Where a key stands in the consortium. */
export interface KeyStanding {
  /** The member that it acts for. */
  readonly member: string | undefined;
  /** What has to be done before it can declare lots, in order. */
  readonly missing: readonly Text[];
}

/** Tells whether the key acts for a member yet, and what is missing. */
export async function tellStanding(
  dialogue: Dialogue,
  consortium: Consortium,
  key: SetUpKey,
  company: string | undefined,
): Promise<KeyStanding> {
  dialogue.tell(texts.MEMBER_STEP);
  const standing = await standingOf(dialogue, consortium, key, company);
  const { missing } = standing;
  dialogue.tell(missing.length === 0 ? texts.COMPLETE : texts.TO_DO);
  missing.forEach((what, index) => dialogue.tell(texts.item(index + 1, what)));
  return standing;
}

async function standingOf(
  dialogue: Dialogue,
  consortium: Consortium,
  key: SetUpKey,
  company: string | undefined,
): Promise<KeyStanding> {
  const operator = await readOperator(consortium, key.address);
  if (operator === undefined) {
    dialogue.tell(texts.NOT_RECORDED);
    return { member: undefined, missing: await toBeRecorded(dialogue, consortium, key, company) };
  }
  const { member: account, duties, expiry, epoch } = operator;
  const directory = new Directory(consortium);
  const [name, member, { sites }, block] = await Promise.all([
    directory.nameOf(account),
    readMember(consortium, account),
    readRoster(consortium, account),
    consortium.provider.getBlock("latest"),
  ]);
  dialogue.tell(texts.serves(name, duties.map(dutyInWords)));
  const now = BigInt(block?.timestamp ?? 0);
  const missing: Text[] = [];
  if (member.standing !== "Active") {
    missing.push(texts.standsSo(name, inWords("IMemberRegistry.Standing", member.standing)));
  }
  if (epoch !== member.epoch) missing.push(texts.keyVoid(key.address));
  if (expiry !== 0n && expiry < now) {
    missing.push(texts.keyExpired(formatMoment(expiry, member.utcOffset)));
  }
  if (!duties.includes("produce")) missing.push(texts.dutyMissing(dutyInWords("produce")));
  if (!sites.some(({ open }) => open)) missing.push(texts.NO_SITE);
  return { member: account, missing };
}

/** What has to be done before a key acts for a member. */
async function toBeRecorded(
  dialogue: Dialogue,
  consortium: Consortium,
  { file, address }: SetUpKey,
  given: string | undefined,
): Promise<Text[]> {
  const company = await companyOf(dialogue, given);
  const handOver = await handOverOf(dialogue, consortium, company);
  return [
    texts.consentCommand(company ?? "USCC:…", shortened(file), CONSENT),
    handOver(address, CONSENT),
    texts.runAgain(company),
  ];
}

/** Whom the address is handed to: that depends on whether the company is a member yet. */
async function handOverOf(
  dialogue: Dialogue,
  consortium: Consortium,
  company: string | undefined,
): Promise<(address: string, file: string) => Text> {
  if (company === undefined) return texts.toEither;
  const { scheme, id } = parseIdentifier(company);
  const account = accountIn(consortium, scheme, id);
  const { standing } = await readMember(consortium, account);
  if (standing === "None") {
    dialogue.tell(texts.isNoMember(company));
    return texts.toRegistrar;
  }
  dialogue.tell(texts.isMember(await new Directory(consortium).nameOf(account)));
  return texts.toAdministrator;
}

/** The company's legal identifier; `undefined` where it is left for later. */
async function companyOf(
  dialogue: Dialogue,
  given: string | undefined,
): Promise<string | undefined> {
  if (given !== undefined) {
    try {
      return canonical(given);
    } catch (error) {
      dialogue.tell((await explain(error)).text);
    }
  }
  const [later = ""] = texts.LATER;
  return askUntil(dialogue, texts.COMPANY, later, (answer) =>
    texts.LATER.includes(answer.toLowerCase()) ? undefined : canonical(answer),
  );
}

/** Throws a {@link LotmarkError} for what is no identifier. */
function canonical(text: string): string {
  const { scheme, id } = parseIdentifier(text.trim());
  return `${scheme}:${id}`;
}
