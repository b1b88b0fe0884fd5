import type { IHandover } from "../../typechain-types/contracts/handover/IHandover";
import {
  digestOf,
  type Occurrence,
  OCCURRENCE_FIELDS,
  type SigningPlace,
  type TypedData,
} from "../chain";

/** What both sides of a handover sign. */
export interface HandoverTerms {
  /** Account of the member that hands over. */
  readonly giver: string;
  /** Account of the member that takes over. */
  readonly taker: string;
  /** The lots, one per line. */
  readonly lots: readonly bigint[];
  /** Units of each line. */
  readonly units: readonly bigint[];
  /** Order or delivery note; may be empty. */
  readonly tradeReference: string;
  readonly occurrence: Occurrence;
  /** A number that the two have not used between them. */
  readonly nonce: bigint;
  /** Unix seconds after which the signatures are void. */
  readonly deadline: bigint;
}

/** Terms in the form in which the contract's functions take them. */
export const termsStruct = (terms: HandoverTerms): IHandover.TermsStruct => ({
  ...terms,
  lots: [...terms.lots],
  units: [...terms.units],
});

/** What has to be signed for a handover. */
export function handoverTypedData(
  { chainId, contract }: SigningPlace,
  terms: HandoverTerms,
): TypedData<HandoverTerms> {
  return {
    domain: { name: "Lotmark Handover", version: "1", chainId, verifyingContract: contract },
    types: {
      Handover: [
        { name: "giver", type: "address" },
        { name: "taker", type: "address" },
        { name: "lots", type: "uint256[]" },
        { name: "units", type: "uint256[]" },
        { name: "tradeReference", type: "string" },
        { name: "occurrence", type: "Occurrence" },
        { name: "nonce", type: "uint256" },
        { name: "deadline", type: "uint40" },
      ],
      Occurrence: OCCURRENCE_FIELDS,
    },
    message: terms,
  };
}

/** The id of a handover: the EIP-712 digest that both sides sign. */
export const handoverIdOf = (place: SigningPlace, terms: HandoverTerms): string =>
  digestOf(handoverTypedData(place, terms));
