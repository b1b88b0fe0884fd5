import { type Signer, ZeroHash } from "ethers";

import { numberOf } from "../../sdk/chain";
import { type Shipment, shipmentStruct } from "../../sdk/custody";
import type { Cast } from "./cast";
import { declareOne, packedLot } from "./lots";
import type { Marks } from "./registers";
import { accept } from "./shipments";
import { type Stage, UTC_OFFSET } from "./stage";

/** What cannot be done, each with the message that a user gets. */
export async function showRefusals(
  stage: Stage,
  cast: Cast,
  marks: Marks,
  registrar: Signer,
  waiting: Shipment,
): Promise<void> {
  const { association, estate, garden, packer, retailer } = cast;
  const now = await stage.now();
  const occurrence = { eventTime: now, utcOffset: UTC_OFFSET, documentHash: ZeroHash };

  await stage.refuse(
    "The packer mints the estate's product, which it was not permitted to make.",
    "ProductRegistryNotMaker",
    () => declareOne(stage, packer, "P2611-02", 100n, "06901118883209"),
  );
  await stage.act(association.operator, ({ brandRegistry }) =>
    brandRegistry.withdrawAuthorisation.populateTransaction(marks.origin, packer.account, 2026, {
      reason: "Packed outside the origin",
      evidence: ZeroHash,
    }),
  );
  await stage.refuse(
    "The packer mints under the origin after the association withdrew its authorisation.",
    "BrandRegistryAuthorisationNotCurrent",
    () => declareOne(stage, packer, "P2611-03", 100n),
  );
  await stage.refuse(
    "The garden mints more than its quota of the origin: 50,000 units of 100 g, with 4 t a season.",
    "BrandRegistryQuotaExceeded",
    () => declareOne(stage, garden, "B2611-02", 50_000n),
  );
  await stage.act(registrar, ({ brandRegistry }) =>
    brandRegistry.lapse.populateTransaction(marks.bamboo, {
      reason: "Surrendered at the office",
      evidence: ZeroHash,
    }),
  );
  await stage.refuse(
    "The garden mints under its own mark, which has lapsed.",
    "BrandRegistryNotInForce",
    () => declareOne(stage, garden, "B2611-03", 100n),
  );
  await stage.refuse(
    "The garden adds a product with a GTIN of the estate.",
    "ProductRegistryOutsidePrefix",
    () =>
      stage.act(garden.operator, ({ productRegistry }) =>
        productRegistry.addProduct.populateTransaction({
          gtin: 6901118910325n,
          netContent: 100,
          measure: numberOf("Measure", "Grams"),
          unitCode: "0x483837",
          decimals: 0,
          name: "Thé au Jasmin",
          marks: [],
        }),
      ),
  );
  await stage.refuse(
    "The garden mints a lot with the packer's lot-number prefix.",
    "ProductionWrongLotPrefix",
    () => declareOne(stage, garden, "P2611-04", 100n),
  );
  await stage.refuse("A plain ERC-1155 transfer of a lot.", "LotTokenMovesThroughCustodyOnly", () =>
    stage.act(garden.operator, ({ lotToken }) =>
      lotToken.safeTransferFrom.populateTransaction(
        garden.account,
        retailer.account,
        packedLot("B2611-01"),
        1,
        "0x",
      ),
    ),
  );
  await stage.refuse(
    "The estate accepts a shipment that is on its way to the retailer.",
    "CustodyTransferNotConsignee",
    () => accept(stage, estate, waiting),
  );
  await stage.act(registrar, ({ memberRegistry }) =>
    memberRegistry.suspend.populateTransaction(retailer.account, {
      reason: "Licence under review",
      evidence: ZeroHash,
    }),
  );
  await stage.refuse(
    "A key of the retailer, which is suspended, accepts the shipment.",
    "MemberRegistryMemberNotActive",
    () =>
      stage.act(retailer.operator, ({ custodyTransfer }) =>
        custodyTransfer.accept.populateTransaction(shipmentStruct(waiting), occurrence),
      ),
  );
}
