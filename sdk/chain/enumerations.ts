import { ENUMERATIONS } from "./generated/enumerations";

/** An enumeration of the contracts, by its name in Solidity. */
export type Enumeration = keyof typeof ENUMERATIONS;

/** The members of an enumeration, as Solidity names them. */
export type MemberOf<Name extends Enumeration> = (typeof ENUMERATIONS)[Name][number];

/** What their names alone would not tell a reader. */
const WORDS: Readonly<Record<string, string>> = {
  "IBrandRegistry.Status.None": "not recorded",
  "ICustodyTransfer.Status.None": "not shipped",
  "ICustodyTransfer.Status.Short": "accepted with units missing",
  "ICustodyTransfer.Fault.None": "nothing",
  "ICustodyTransfer.Fault.Wrong": "the wrong goods",
  "ICustodyTransfer.Fault.BadQuality": "of bad quality",
  "IMemberRegistry.Standing.None": "not a member",
  "IProduction.Retirement.Sample": "taken as a sample",
  "IProduction.Retirement.LeftNetwork": "left the network",
  "Measure.None": "no measure",
};

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
export function inWords<Name extends Enumeration>(
  enumeration: Name,
  member: MemberOf<Name>,
): string {
  return (
    WORDS[`${enumeration}.${member}`] ??
    member.replace(/(?<!^)[A-Z]/g, (capital) => ` ${capital}`).toLowerCase()
  );
}
