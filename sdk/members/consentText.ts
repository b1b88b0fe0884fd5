import { getAddress, isAddress, isBytesLike } from "ethers";

import { notAConsent } from "../../texts/members";
import { LotmarkError } from "../chain";
import type { Consent } from "./consent";

const START = "lotmark-consent:1:";

/** A consent and the account of the member that it is for. */
export interface AddressedConsent extends Consent {
  readonly member: string;
}

/** Writes a consent as one word that can be sent by mail and pasted. */
export const formatConsent = ({
  member,
  operator,
  deadline,
  signature,
}: AddressedConsent): string => `${START}${member}:${operator}:${deadline}:${signature}`;

/**
 * Reads what {@link formatConsent} wrote; line breaks and spaces that mail programs put in do not
 * matter. Throws a {@link LotmarkError} `CONSENT_FORMAT`.
 */
export function parseConsent(text: string): AddressedConsent {
  const word = text.replace(/\s+/g, "");
  const [member = "", operator = "", deadline = "", signature = "", ...others] = word
    .slice(START.length)
    .split(":");
  if (
    !word.startsWith(START) ||
    !isAddress(member) ||
    !isAddress(operator) ||
    !/^[0-9]{1,14}$/.test(deadline) ||
    !isBytesLike(signature) ||
    others.length > 0
  ) {
    throw new LotmarkError("CONSENT_FORMAT", notAConsent(START));
  }
  return {
    member: getAddress(member),
    operator: getAddress(operator),
    deadline: BigInt(deadline),
    signature,
  };
}
