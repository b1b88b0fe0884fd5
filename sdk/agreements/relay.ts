import * as texts from "../../texts/agreements";
import { listed } from "../../texts/text";
import { type Call, type Consortium, LotmarkError, type OperatorSignature } from "../chain";
import { readCourse, findShipment, shipmentStruct } from "../custody";
import type { Directory } from "../directory";
import { termsStruct } from "../handover";
import { readTrail } from "../trail";
import { type Agreement, agreementDigest, signersOf } from "./agreement";

/**
 * The call that carries an agreement out; nothing where it was carried out before.
 *
 * Throws a {@link LotmarkError} `AGREEMENT_UNSIGNED` where a side has not signed.
 */
export async function relayCall(
  consortium: Consortium,
  directory: Directory,
  agreement: Agreement,
): Promise<Call | undefined> {
  if (await wasDone(consortium, agreement)) return undefined;
  const [first, second] = await signaturesOf(consortium, directory, agreement);
  if (first === undefined) return undefined;
  const { handover, custodyTransfer } = consortium;
  if (agreement.kind === "handover") {
    const struct = termsStruct(agreement.terms);
    return handover.handOver.populateTransaction(struct, first, second ?? first);
  }
  const { nonce, deadline, occurrence } = agreement.terms;
  const struct = shipmentStruct(agreement.shipment);
  const consent = { nonce, deadline, signed: first };
  if (agreement.kind === "pickUp") {
    return custodyTransfer.pickUpSigned.populateTransaction(struct, occurrence, consent);
  }
  const { outcomes, returnDeadline } = agreement.terms;
  return custodyTransfer.acceptSigned.populateTransaction(
    struct,
    [...outcomes],
    returnDeadline,
    occurrence,
    consent,
  );
}

/** The call by which one of the sides makes an agreement void. */
export async function revokeCall(
  { handover, custodyTransfer }: Consortium,
  { kind, terms }: Agreement,
): Promise<Call> {
  if (kind !== "handover") return custodyTransfer.cancelNonce.populateTransaction(terms.nonce);
  return handover.cancel.populateTransaction(terms.giver, terms.taker, terms.nonce);
}

/** Whether the nonce of an agreement was used or cancelled. */
export async function isNonceUsed(
  { handover, custodyTransfer }: Consortium,
  agreement: Agreement,
): Promise<boolean> {
  const { nonce } = agreement.terms;
  if (agreement.kind === "handover") {
    return handover.isNonceUsed(agreement.terms.giver, agreement.terms.taker, nonce);
  }
  const [signer = ""] = signersOf(agreement);
  return custodyTransfer.isNonceUsed(signer, nonce);
}

/** Whether just this was carried out. */
async function wasDone(consortium: Consortium, agreement: Agreement): Promise<boolean> {
  if (!(await isNonceUsed(consortium, agreement))) return false;
  if (agreement.kind === "handover") {
    const [lot] = agreement.terms.lots;
    if (lot === undefined) return false;
    const id = agreementDigest(agreement);
    const { history } = await readTrail(consortium, lot);
    return history.some((event) => event.type === "handedOver" && event.handoverId === id);
  }
  const { shipmentId } = agreement.terms;
  const course = await readCourse(consortium, await findShipment(consortium, shipmentId));
  const type = agreement.kind === "pickUp" ? "pickedUp" : "acceptedPartly";
  return course.some((step) => step.type === type);
}

/** The signature of each side, in the order of {@link signersOf}. */
async function signaturesOf(
  { memberRegistry }: Consortium,
  directory: Directory,
  agreement: Agreement,
): Promise<OperatorSignature[]> {
  const served = await Promise.all(
    agreement.signatures.map(async (signed) => {
      const { member } = await memberRegistry.operatorOf(signed.operator);
      return { signed, member };
    }),
  );
  const signers = signersOf(agreement);
  const signed = signers.map((account) => served.findLast(({ member }) => member === account));
  const missing = signers.filter((_account, n) => signed[n] === undefined);
  if (missing.length > 0) {
    const names = await Promise.all(missing.map((account) => directory.nameOf(account)));
    throw new LotmarkError("AGREEMENT_UNSIGNED", texts.unsigned(listed(names)), { missing });
  }
  return signed.flatMap((one) => (one === undefined ? [] : [one.signed]));
}
