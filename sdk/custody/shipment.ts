import { AbiCoder, dataSlice, getAddress, id as hashOfText, keccak256 } from "ethers";

import type { ICustodyTransfer } from "../../typechain-types/contracts/custody/ICustodyTransfer";
import {
  INTERFACES,
  type MemberOf,
  memberOf,
  numberOf,
  type Occurrence,
  readOccurrence,
} from "../chain";

/** Units of lots on their way from one member's site to another's. */
export interface Shipment {
  readonly consignor: string;
  readonly consignee: string;
  /** The member that carries it; the zero address where the parties see to that themselves. */
  readonly carrier: string;
  readonly consignorSite: string;
  readonly consigneeSite: string;
  readonly purpose: MemberOf<"ICustodyTransfer.Purpose">;
  /** Unix seconds, as it was shipped; pauses of the consortium add to it. */
  readonly deadline: bigint;
  readonly occurrence: Occurrence;
  /** Order or despatch advice; may be empty. */
  readonly tradeReference: string;
  /** The lots, one per line. */
  readonly lots: readonly bigint[];
  /** Units of each line. */
  readonly units: readonly bigint[];
  /** SSCC of the pallet that each line stands on, 0 for none; empty where there are no pallets. */
  readonly ssccs: readonly bigint[];
  readonly salt: string;
}

const SHIPMENT_DOMAIN = hashOfText("lotmark.Shipment");
const TRANSIT_DOMAIN = hashOfText("lotmark.transit");
const [STRUCT] = INTERFACES.custodyTransfer.getFunction("ship").inputs;
const ABI = AbiCoder.defaultAbiCoder();

/** A shipment in the form in which the contract's functions take it. */
export function shipmentStruct(shipment: Shipment): ICustodyTransfer.ShipmentStruct {
  return {
    ...shipment,
    purpose: numberOf("ICustodyTransfer.Purpose", shipment.purpose),
    lots: [...shipment.lots],
    units: [...shipment.units],
    ssccs: [...shipment.ssccs],
  };
}

/** A shipment as the contract emitted it. */
export function readShipment(struct: ICustodyTransfer.ShipmentStructOutput): Shipment {
  return {
    consignor: struct.consignor,
    consignee: struct.consignee,
    carrier: struct.carrier,
    consignorSite: struct.consignorSite,
    consigneeSite: struct.consigneeSite,
    purpose: memberOf("ICustodyTransfer.Purpose", struct.purpose),
    deadline: struct.deadline,
    occurrence: readOccurrence(struct.occurrence),
    tradeReference: struct.tradeReference,
    lots: [...struct.lots],
    units: [...struct.units],
    ssccs: [...struct.ssccs],
    salt: struct.salt,
  };
}

/**
 * The id of a shipment: keccak256(abi.encode(keccak256("lotmark.Shipment"), chain id, contract,
 * shipment)).
 *
 * @param contract address of the CustodyTransfer
 */
export function shipmentIdOf(chainId: bigint, contract: string, shipment: Shipment): string {
  const types = ["bytes32", "uint256", "address", STRUCT ?? "tuple"];
  const values = [SHIPMENT_DOMAIN, chainId, contract, shipmentStruct(shipment)];
  return keccak256(ABI.encode(types, values));
}

/**
 * Where the units of a shipment wait: the last 20 bytes of keccak256(abi.encode(keccak256(
 * "lotmark.transit"), module, consignor, consignee, shipment id)).
 *
 * @param module address of the CustodyTransfer that opened it
 */
export function transitAccountOf(
  module: string,
  { consignor, consignee }: Pick<Shipment, "consignor" | "consignee">,
  shipmentId: string,
): string {
  const types = ["bytes32", "address", "address", "address", "bytes32"];
  const values = [TRANSIT_DOMAIN, module, consignor, consignee, shipmentId];
  return getAddress(dataSlice(keccak256(ABI.encode(types, values)), 12));
}
