import type { ContractTransactionResponse } from "ethers";
import {
  type AcceptanceTerms,
  acceptanceTypedData,
  type PickUpTerms,
  pickUpTypedData,
} from "../../../sdk/custody";
import type { OperatorSignature } from "../../../sdk/chain";
import {
  type Company,
  deployStockedConsortium,
  LOT,
  now,
  OCCURRENCE,
  PERISHABLE,
} from "../support/consortium";
import { shipmentOf } from "../support/shipments";
import { LATE, placeOf, signFor } from "../support/signatures";
import { type Changes, identify, outcomeOf, type ShippedConsortium } from "./shipped";

type Sent = Promise<ContractTransactionResponse>;

/** Two SSCCs. */
export const PALLETS = [106141412345678908n, 340123450000000000n] as const;

/** The consortium, in which the same shipment has the retailer for its carrier. */
export async function deployCarriedConsortium(): Promise<ShippedConsortium> {
  const consortium = await deployStockedConsortium();
  const { custody, producer, distributor, retailer } = consortium;
  const shipment = await shipmentOf(producer, distributor, {
    lots: [LOT, PERISHABLE],
    units: [40n, 20n],
    carrier: retailer.account,
  });
  await custody.connect(producer.dispatch).ship(shipment);
  const [shipmentId, transit] = await identify(consortium, shipment);
  return { ...consortium, shipment, shipmentId, transit, shippedAt: await now() };
}

/** What happened when, as it is signed. */
const SIGNED_OCCURRENCE = { ...OCCURRENCE, utcOffset: Number(OCCURRENCE.utcOffset) };

export const pickUp = (
  consortium: ShippedConsortium,
  { shipment = consortium.shipment, by = consortium.retailer.receive }: Changes = {},
): Sent => consortium.custody.connect(by).pickUp(shipment, OCCURRENCE);

// --- by signature ---

export const pickUpTerms = ({ shipmentId }: ShippedConsortium): PickUpTerms => ({
  shipmentId,
  occurrence: SIGNED_OCCURRENCE,
  nonce: 5n,
  deadline: LATE,
});

/** The consignee keeps all but five units of PERISHABLE, of which two are damaged and three are missing. */
export const acceptanceTerms = ({ shipmentId }: ShippedConsortium): AcceptanceTerms => ({
  shipmentId,
  outcomes: [outcomeOf(40n), outcomeOf(15n, 2n)],
  returnDeadline: LATE,
  occurrence: SIGNED_OCCURRENCE,
  nonce: 5n,
  deadline: LATE,
});

/** Signs a pick-up. */
export const signPickUp = async (
  { custody }: ShippedConsortium,
  terms: PickUpTerms,
  key: Company["administrator"],
): Promise<OperatorSignature> => signFor(key, pickUpTypedData(await placeOf(custody), terms));

/** Signs an acceptance. */
export const signAcceptance = async (
  { custody }: ShippedConsortium,
  terms: AcceptanceTerms,
  key: Company["administrator"],
): Promise<OperatorSignature> => signFor(key, acceptanceTypedData(await placeOf(custody), terms));

/** Sends a pick-up that was signed; a stranger does. */
export const sendPickUp = (
  { custody, stranger, shipment }: ShippedConsortium,
  { occurrence, nonce, deadline }: PickUpTerms,
  signed: OperatorSignature,
): Sent =>
  custody.connect(stranger).pickUpSigned(shipment, occurrence, { nonce, deadline, signed });

/** Sends an acceptance that was signed; a stranger does. */
export const sendAcceptance = (
  { custody, stranger, shipment }: ShippedConsortium,
  { outcomes, returnDeadline, occurrence, nonce, deadline }: AcceptanceTerms,
  signed: OperatorSignature,
): Sent =>
  custody
    .connect(stranger)
    .acceptSigned(shipment, [...outcomes], returnDeadline, occurrence, { nonce, deadline, signed });
