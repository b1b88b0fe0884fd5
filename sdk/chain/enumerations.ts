import { ENUMERATIONS as WORDS } from "../../texts/enumerations";
import type { Text } from "../../texts/text";
import { ENUMERATIONS } from "./generated/enumerations";

/** An enumeration of the contracts, by its name in Solidity. */
export type Enumeration = keyof typeof ENUMERATIONS;

/** The members of an enumeration, as Solidity names them. */
export type MemberOf<Name extends Enumeration> = (typeof ENUMERATIONS)[Name][number];

/** Every member of every enumeration has its words. */
const IN_WORDS: { readonly [Name in Enumeration]: Readonly<Record<MemberOf<Name>, Text>> } = WORDS;

/** The member of an enumeration that a number from the chain stands for. */
export function memberOf<Name extends Enumeration>(
  enumeration: Name,
  number: bigint,
): MemberOf<Name> {
  const member = ENUMERATIONS[enumeration][Number(number)];
  if (member === undefined) throw new RangeError(`${enumeration} has no member number ${number}`);
  return member;
}

/** The number on chain of a member of an enumeration. */
export function numberOf<Name extends Enumeration>(
  enumeration: Name,
  member: MemberOf<Name>,
): bigint {
  return BigInt((ENUMERATIONS[enumeration] as readonly string[]).indexOf(member));
}

/** A member of an enumeration as it stands in a sentence: "geographical indication". */
export const inWords = <Name extends Enumeration>(
  enumeration: Name,
  member: MemberOf<Name>,
): Text => IN_WORDS[enumeration][member];

/** The member of an enumeration that a person means by its words, in any language. */
export function memberNamed<Name extends Enumeration>(
  enumeration: Name,
  text: string,
): MemberOf<Name> | undefined {
  const wanted = comparable(text);
  const members: readonly MemberOf<Name>[] = ENUMERATIONS[enumeration];
  return members.find((member) => {
    const { en, zh } = inWords(enumeration, member);
    return [member, en, zh].some((words) => comparable(words) === wanted);
  });
}

const comparable = (text: string): string => text.replace(/[\s_-]+/g, "").toLowerCase();
