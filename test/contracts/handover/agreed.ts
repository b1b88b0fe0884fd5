import type { ContractTransactionResponse } from "ethers";
import type { OperatorSignature } from "../../../sdk/chain";
import { type HandoverTerms, handoverTypedData, termsStruct } from "../../../sdk/handover";
import { type Company, type Consortium, LOT, OCCURRENCE, PERISHABLE } from "../support/consortium";
import { LATE, placeOf, signFor } from "../support/signatures";

type Handovers = Pick<Consortium, "handover">;

/** Terms of a handover; left out are 40 units of LOT and 20 of PERISHABLE. */
export const termsOf = (
  giver: Company,
  taker: Company,
  changes: Partial<HandoverTerms> = {},
): HandoverTerms => ({
  giver: giver.account,
  taker: taker.account,
  lots: [LOT, PERISHABLE],
  units: [40n, 20n],
  tradeReference: "DN-2026-0815",
  occurrence: { ...OCCURRENCE, utcOffset: 32 },
  nonce: 0n,
  deadline: LATE,
  ...changes,
});

/** Signs terms. */
export const agree = async (
  { handover }: Handovers,
  terms: HandoverTerms,
  key: Company["administrator"],
): Promise<OperatorSignature> => signFor(key, handoverTypedData(await placeOf(handover), terms));

/** Hands over from one company to another, with signatures of both; a stranger relays. */
export async function handOver(
  consortium: Pick<Consortium, "handover" | "stranger">,
  giver: Company,
  taker: Company,
  changes: Partial<HandoverTerms> = {},
): Promise<ContractTransactionResponse> {
  const terms = termsOf(giver, taker, changes);
  return relay(consortium, terms, [
    await agree(consortium, terms, giver.dispatch),
    await agree(consortium, terms, taker.receive),
  ]);
}

/** Sends terms with the signatures of giver and taker; a stranger does. */
export const relay = (
  { handover, stranger }: Pick<Consortium, "handover" | "stranger">,
  terms: HandoverTerms,
  [giver, taker]: readonly [OperatorSignature, OperatorSignature],
): Promise<ContractTransactionResponse> =>
  handover.connect(stranger).handOver(termsStruct(terms), giver, taker);
