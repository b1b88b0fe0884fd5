import { getAddress, isAddress, isHexString } from "ethers";

import * as texts from "../../texts/directory";
import { parseMarkName } from "../brands";
import { type Consortium, LotmarkError, numberOf } from "../chain";
import { brandIdOf, type LegalIdentifier, parseLegalIdentifier } from "../identifiers";
import { accountIn, readMember, readNamedMember, searchAdmissions } from "../members";

/** A legal identifier as it is written on a command line: its scheme, a colon, its id. */
const IDENTIFIER = /^\s*([A-Za-z0-9]{2,10})\s*:(.*)$/s;

/**
 * Reads `USCC:91330106…`. Throws a {@link LotmarkError} `IDENTIFIER_EXPECTED` for what is no
 * identifier, and what `parseLegalIdentifier` throws for a wrong one.
 */
export function parseIdentifier(text: string): LegalIdentifier {
  const match = IDENTIFIER.exec(text);
  if (match !== null) return parseLegalIdentifier(match[1] ?? "", match[2] ?? "");
  throw new LotmarkError("IDENTIFIER_EXPECTED", texts.identifierExpected(text), { text });
}

/**
 * The account of a company by what people call it: its legal identifier (`USCC:91330106…`), its
 * account, or its name in either script if it is a member. By name every admission is looked at.
 *
 * Throws a {@link LotmarkError} `UNKNOWN_MEMBER` or, for a name that several bear,
 * `AMBIGUOUS_MEMBER`, and what {@link parseIdentifier} throws.
 */
export async function findAccount(consortium: Consortium, text: string): Promise<string> {
  if (isAddress(text)) return getAddress(text);
  if (!IDENTIFIER.test(text)) return findByName(consortium, text);
  const { scheme, id } = parseIdentifier(text);
  return accountIn(consortium, scheme, id);
}

/** The same for a company that was admitted; throws `UNKNOWN_MEMBER` for every other. */
export async function findMember(consortium: Consortium, text: string): Promise<string> {
  const account = await findAccount(consortium, text);
  if ((await readMember(consortium, account)).standing !== "None") return account;
  throw unknownMember(text);
}

async function findByName(consortium: Consortium, text: string): Promise<string> {
  const wanted = comparable(text);
  const found = new Map<string, string>();
  for await (const { account, scheme, id } of searchAdmissions(consortium)) {
    const member = await readNamedMember(consortium, account);
    if (member === undefined) continue;
    const { name, internationalName } = member.profile;
    if (wanted !== "" && [name, internationalName].some((other) => comparable(other) === wanted)) {
      found.set(account, `${scheme}:${id}`);
    }
  }
  const [account, ...others] = found.keys();
  if (account === undefined) throw unknownMember(text);
  if (others.length === 0) return account;
  const identifiers = [...found.values()].reverse();
  const words = texts.ambiguousMember(found.size, text, identifiers);
  throw new LotmarkError("AMBIGUOUS_MEMBER", words, { text, identifiers });
}

const unknownMember = (text: string): LotmarkError =>
  new LotmarkError("UNKNOWN_MEMBER", texts.unknownMember(text), { text });

const comparable = (name: string): string => name.trim().replace(/\s+/g, " ").toLowerCase();

/**
 * The id of a mark by its register entry (`CN:geographical-indication:1385542`, `CN:gi:1385542`) or
 * by the id itself; whether it is recorded is not asked.
 */
export function findBrand({ deployment }: Consortium, text: string): bigint {
  if (isHexString(text, 32)) return BigInt(text);
  // The ids of ERC-721 tokens, as wallets show them; numbers of registers are shorter.
  if (/^[0-9]{60,78}$/.test(text)) return BigInt(text);
  const { office, kind, number } = parseMarkName(text);
  return brandIdOf(deployment.salt, office, Number(numberOf("IBrandRegistry.Kind", kind)), number);
}
