import { getAddress, toBeHex, toUtf8String, ZeroAddress } from "ethers";

import { asText, grouped, listed, same, type Text } from "../../../texts/text";
import { NEVER, NO_DATE, NOBODY, WITHOUT_LIMIT } from "../../../texts/values";
import { kindOfBytes } from "../../attestations/kind";
import { decodeLotId, formatIsoDate, gtinDigits } from "../../gs1";
import { capabilityInWords, capabilityNames } from "../../lots/capabilities";
import { dutyInWords, dutyNames } from "../../members/duties";
import { readSiteId } from "../../members/siteId";
import { inWords, memberOf } from "../enumerations";
import { functionNameOf } from "../interfaces";
import { formatMoment, QUARTER_HOUR } from "../moment";
import { roleInWords, roleNameOf } from "../roles";
import type { Argument } from "./catalogue";
import type { Names } from "./names";

type Named = Text | string | undefined;
type Words = (value: never, names: Names) => Named | Promise<Named>;

const UNLIMITED = 2n ** 64n - 1n;

const lot: Words = (id: bigint) => {
  const { gtin, lotNumber } = decodeLotId(id);
  return `(01)${gtin}(10)${lotNumber}`;
};
const brand: Words = (id: bigint, names) => names.brand?.(id);
const gtin: Words = (number: bigint) => gtinDigits(number.toString().padStart(14, "0"));
const moment: Words = (seconds: bigint, { utcOffset }) =>
  seconds === 0n ? NO_DATE : formatMoment(seconds, utcOffset);
const list = (names: readonly Text[]): Text | undefined =>
  names.length === 0 ? undefined : listed(names);
const duties: Words = (mask: bigint) => list(dutyNames(mask).map(dutyInWords));
const capabilities: Words = (mask: bigint) => list(capabilityNames(mask).map(capabilityInWords));
const plain: Words = (number: bigint) => number.toString();

/** What a parameter means follows from its name, which the contracts use for one thing only. */
const BY_NAME: Readonly<Record<string, Words>> = {
  lot,
  input: lot,
  brand,
  tokenId: brand,
  gtin,
  inner: gtin,
  key: plain,
  // Kinds of certificates are codes of the consortium's own, the same in every language.
  kind: (bytes: string) => kindOfBytes(bytes),
  // Lines are counted from 0 on the chain only.
  line: (index: bigint) => (index + 1n).toString(),
  site: (site: string) => {
    const name = readSiteId(site);
    return name.kind === "gln" ? `GLN ${name.gln}` : name.code;
  },
  operator: async (address: string, names) =>
    (await names.operator?.(address)) ?? getAddress(address),
  deadline: moment,
  roleId: (id: bigint) => {
    const name = roleNameOf(id);
    return name && roleInWords(name);
  },
  selector: (selector: string) => functionNameOf(selector),
  duty: duties,
  duties,
  capability: capabilities,
  capabilities,
  quota: (quota: bigint) => (quota === UNLIMITED ? WITHOUT_LIMIT : undefined),
  season: plain,
  sscc: (sscc: bigint) => sscc.toString().padStart(18, "0"),
  current: plain,
};

const BY_TYPE: Readonly<Record<string, Words>> = {
  address: async (address: string, names) =>
    address === ZeroAddress ? NOBODY : ((await names.account?.(address)) ?? getAddress(address)),
  bytes20: (text: string) => toUtf8String(text).replace(/\0+$/, ""),
  uint16: (day: bigint) => (day === 0n ? NO_DATE : formatIsoDate(Number(day))),
  uint24: (expiry: bigint, { utcOffset }) =>
    expiry === 0n ? NEVER : formatMoment(expiry * QUARTER_HOUR, utcOffset),
  uint40: moment,
  uint48: moment,
};

/** A value of a custom error as a person would write it. */
export async function describe(argument: Argument, names: Names): Promise<Text> {
  const { name, type, enumeration, value } = argument;
  try {
    if (enumeration !== undefined) {
      return inWords(enumeration, memberOf(enumeration, value as bigint));
    }
    const words = BY_NAME[name] ?? BY_TYPE[type];
    const described = await words?.(value as never, names);
    if (described !== undefined) return asText(described);
  } catch {
    // A message must not fail for what it is about: a lot that is none, a node that went away.
  }
  return same(asOnChain(name, value));
}

function asOnChain(name: string, value: unknown): string {
  if (typeof value !== "bigint") return String(value);
  // Ids fill a whole word, and nobody would read them as quantities.
  if (value >> 128n !== 0n) return toBeHex(value, 32);
  return /^(bits|index|list|nonce)$/.test(name) ? value.toString() : grouped(value);
}
