import { ethers } from "hardhat";
import { type MemberOf, numberOf } from "../../../sdk/chain/enumerations";
import type { ICustodyTransfer } from "../../../typechain-types/contracts/custody/ICustodyTransfer";
import { type Company, type Consortium, DAY, LOT, now, OCCURRENCE } from "./consortium";

/** A shipment as the contract takes it. */
export interface Shipment extends ICustodyTransfer.ShipmentStruct {
  consignor: string;
  consignee: string;
  carrier: string;
  deadline: bigint;
  lots: bigint[];
  units: bigint[];
  ssccs: bigint[];
  salt: string;
}

/** A shipment; left out is one of ten units of LOT, to be delivered within a week. */
export async function shipmentOf(
  from: Company,
  to: Company,
  {
    purpose = "Sale",
    ...changes
  }: Partial<Omit<Shipment, "purpose">> & {
    readonly purpose?: MemberOf<"ICustodyTransfer.Purpose">;
  } = {},
): Promise<Shipment> {
  return {
    consignor: from.account,
    consignee: to.account,
    carrier: ethers.ZeroAddress,
    consignorSite: from.site,
    consigneeSite: to.site,
    purpose: numberOf("ICustodyTransfer.Purpose", purpose),
    deadline: (await now()) + 7n * DAY,
    occurrence: OCCURRENCE,
    tradeReference: "PO-2026-0815",
    lots: [LOT],
    units: [10n],
    ssccs: [],
    salt: ethers.ZeroHash,
    ...changes,
  };
}

/** Brings units from one company to another. */
export async function bring(
  { custody }: Pick<Consortium, "custody">,
  from: Company,
  to: Company,
  lots: bigint[],
  units: bigint[],
): Promise<void> {
  const salt = ethers.hexlify(ethers.randomBytes(32));
  const shipment = await shipmentOf(from, to, { lots, units, salt });
  await custody.connect(from.dispatch).ship(shipment);
  await custody.connect(to.receive).accept(shipment, OCCURRENCE);
}
