import {
  type Occurrence,
  OCCURRENCE_FIELDS,
  type OperatorSignature,
  type SigningPlace,
  type TypedData,
} from "../chain";

/** What a consignee signs to accept a shipment. */
export interface AcceptanceTerms {
  readonly shipmentId: string;
  /** What became of each line. */
  readonly outcomes: readonly OutcomeTerms[];
  /** Unix seconds; deadline of the shipment back, 0 where nothing is turned back. */
  readonly returnDeadline: bigint;
  readonly occurrence: Occurrence;
  /** A number that the signing member has not used. */
  readonly nonce: bigint;
  /** Unix seconds after which the signature is void. */
  readonly deadline: bigint;
}

/** What became of a line, by the number of its fault. */
export interface OutcomeTerms {
  readonly accepted: bigint;
  readonly turnedBack: bigint;
  readonly fault: bigint;
}

/** What a carrier signs to pick a shipment up. */
export type PickUpTerms = Omit<AcceptanceTerms, "outcomes" | "returnDeadline">;

/** A consent as the CustodyTransfer's functions take it. */
export interface CustodyConsent {
  readonly nonce: bigint;
  readonly deadline: bigint;
  readonly signed: OperatorSignature;
}

const domainOf = ({ chainId, contract }: SigningPlace): TypedData["domain"] => ({
  name: "Lotmark CustodyTransfer",
  version: "1",
  chainId,
  verifyingContract: contract,
});

/** What has to be signed to accept a shipment. */
export const acceptanceTypedData = (
  place: SigningPlace,
  terms: AcceptanceTerms,
): TypedData<AcceptanceTerms> => ({
  domain: domainOf(place),
  types: {
    Acceptance: [
      { name: "shipmentId", type: "bytes32" },
      { name: "outcomes", type: "Outcome[]" },
      { name: "returnDeadline", type: "uint40" },
      { name: "occurrence", type: "Occurrence" },
      { name: "nonce", type: "uint256" },
      { name: "deadline", type: "uint40" },
    ],
    Occurrence: OCCURRENCE_FIELDS,
    Outcome: [
      { name: "accepted", type: "uint48" },
      { name: "turnedBack", type: "uint48" },
      { name: "fault", type: "uint8" },
    ],
  },
  message: terms,
});

/** What has to be signed to pick a shipment up. */
export const pickUpTypedData = (
  place: SigningPlace,
  terms: PickUpTerms,
): TypedData<PickUpTerms> => ({
  domain: domainOf(place),
  types: {
    PickUp: [
      { name: "shipmentId", type: "bytes32" },
      { name: "occurrence", type: "Occurrence" },
      { name: "nonce", type: "uint256" },
      { name: "deadline", type: "uint40" },
    ],
    Occurrence: OCCURRENCE_FIELDS,
  },
  message: terms,
});
