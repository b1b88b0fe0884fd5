import { AbiCoder, id as hashOfText, keccak256 } from "ethers";

import { numberOf } from "../chain";
import type { Shipment } from "./shipment";

const DOMAIN = hashOfText("lotmark.ShipmentSalt");

/**
 * The salt of a shipment that follows from all that it is, except for when it was sent. So a command
 * that is given twice makes the same salt, by which the first shipment is found.
 *
 * @param copy 1, or more for another shipment that is just like it
 */
export function contentSalt(
  {
    consignor,
    consignee,
    carrier,
    consignorSite,
    consigneeSite,
    purpose,
    deadline,
    occurrence,
    tradeReference,
    lots,
    units,
    ssccs,
  }: Omit<Shipment, "salt">,
  copy: number,
): string {
  const values: readonly (readonly [string, unknown])[] = [
    ["bytes32", DOMAIN],
    ["address", consignor],
    ["address", consignee],
    ["address", carrier],
    ["bytes32", consignorSite],
    ["bytes32", consigneeSite],
    ["uint8", numberOf("ICustodyTransfer.Purpose", purpose)],
    ["uint40", deadline],
    ["bytes32", occurrence.documentHash],
    ["string", tradeReference],
    ["uint256[]", lots],
    ["uint256[]", units],
    ["uint64[]", ssccs],
    ["uint256", copy],
  ];
  return keccak256(
    AbiCoder.defaultAbiCoder().encode(
      values.map(([type]) => type),
      values.map(([, value]) => value),
    ),
  );
}
