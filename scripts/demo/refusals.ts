import { type Signer, ZeroHash } from "ethers";

import { numberOf } from "../../sdk/chain";
import { type Shipment, shipmentStruct } from "../../sdk/custody";
import * as texts from "../../texts/demo";
import { say } from "../language";
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

  await stage.refuse(texts.ATTEMPTS.notMaker, "ProductRegistryNotMaker", () =>
    declareOne(stage, packer, "P2611-02", 100n, "06901118883209"),
  );
  await stage.act(association.operator, ({ brandRegistry }) =>
    brandRegistry.withdrawAuthorisation.populateTransaction(marks.origin, packer.account, 2026, {
      reason: say(texts.REASONS.packedOutside),
      evidence: ZeroHash,
    }),
  );
  await stage.refuse(texts.ATTEMPTS.withdrawn, "BrandRegistryAuthorisationNotCurrent", () =>
    declareOne(stage, packer, "P2611-03", 100n),
  );
  await stage.refuse(texts.ATTEMPTS.quota, "BrandRegistryQuotaExceeded", () =>
    declareOne(stage, garden, "B2611-02", 50_000n),
  );
  await stage.act(registrar, ({ brandRegistry }) =>
    brandRegistry.lapse.populateTransaction(marks.bamboo, {
      reason: say(texts.REASONS.surrendered),
      evidence: ZeroHash,
    }),
  );
  await stage.refuse(texts.ATTEMPTS.lapsed, "BrandRegistryNotInForce", () =>
    declareOne(stage, garden, "B2611-03", 100n),
  );
  await stage.refuse(texts.ATTEMPTS.gtin, "ProductRegistryOutsidePrefix", () =>
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
  await stage.refuse(texts.ATTEMPTS.prefix, "ProductionWrongLotPrefix", () =>
    declareOne(stage, garden, "P2611-04", 100n),
  );
  await stage.refuse(texts.ATTEMPTS.transfer, "LotTokenMovesThroughCustodyOnly", () =>
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
  await stage.refuse(texts.ATTEMPTS.consignee, "CustodyTransferNotConsignee", () =>
    accept(stage, estate, waiting),
  );
  await stage.act(registrar, ({ memberRegistry }) =>
    memberRegistry.suspend.populateTransaction(retailer.account, {
      reason: say(texts.REASONS.review),
      evidence: ZeroHash,
    }),
  );
  await stage.refuse(texts.ATTEMPTS.suspended, "MemberRegistryMemberNotActive", () =>
    stage.act(retailer.operator, ({ custodyTransfer }) =>
      custodyTransfer.accept.populateTransaction(shipmentStruct(waiting), occurrence),
    ),
  );
}
