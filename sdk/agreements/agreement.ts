import { digestOf, type OperatorSignature, type SigningPlace, type TypedData } from "../chain";
import {
  type AcceptanceTerms,
  acceptanceTypedData,
  type PickUpTerms,
  pickUpTypedData,
  type Shipment,
} from "../custody";
import { type HandoverTerms, handoverTypedData } from "../handover";

/** A company that signs, or for which it matters, with the identifier that its account follows from. */
export interface Party {
  readonly account: string;
  /** Scheme and id: `USCC:…`. */
  readonly identifier: string;
}

interface Common {
  readonly place: SigningPlace;
  readonly parties: readonly Party[];
  /** Those of the sides that have signed. */
  readonly signatures: readonly OperatorSignature[];
}

/** A handover on which giver and taker agree. */
export interface HandoverAgreement extends Common {
  readonly kind: "handover";
  readonly terms: HandoverTerms;
}

/** An acceptance of a shipment by its consignee. */
export interface AcceptanceAgreement extends Common {
  readonly kind: "acceptance";
  readonly terms: AcceptanceTerms;
  readonly shipment: Shipment;
}

/** A carrier's word that it picked a shipment up. */
export interface PickUpAgreement extends Common {
  readonly kind: "pickUp";
  readonly terms: PickUpTerms;
  readonly shipment: Shipment;
}

/** What is signed where there is no network, and sent later by anybody. */
export type Agreement = HandoverAgreement | AcceptanceAgreement | PickUpAgreement;

/** What wallets sign of an agreement. */
export function typedDataOf(agreement: Agreement): TypedData {
  switch (agreement.kind) {
    case "handover":
      return handoverTypedData(agreement.place, agreement.terms);
    case "acceptance":
      return acceptanceTypedData(agreement.place, agreement.terms);
    case "pickUp":
      return pickUpTypedData(agreement.place, agreement.terms);
  }
}

/** Accounts of the members that have to sign. */
export function signersOf(agreement: Agreement): readonly string[] {
  switch (agreement.kind) {
    case "handover":
      return [agreement.terms.giver, agreement.terms.taker];
    case "acceptance":
      return [agreement.shipment.consignee];
    case "pickUp":
      return [agreement.shipment.carrier];
  }
}

/** The agreement with another signature; a later one of the same operator replaces the earlier. */
export function withSignature<A extends Agreement>(agreement: A, signed: OperatorSignature): A {
  const others = agreement.signatures.filter(({ operator }) => operator !== signed.operator);
  return { ...agreement, signatures: [...others, signed] };
}

/** What wallets sign, hashed: agreements with the same digest are one. */
export const agreementDigest = (agreement: Agreement): string => digestOf(typedDataOf(agreement));
