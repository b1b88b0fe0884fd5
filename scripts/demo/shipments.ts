import { id as hashOfText, ZeroAddress, ZeroHash } from "ethers";

import { numberOf } from "../../sdk/chain";
import { type Shipment, shipmentStruct } from "../../sdk/custody";
import { encodeLotId } from "../../sdk/gs1";
import * as texts from "../../texts/demo";
import { say } from "../language";
import { shortName } from "../report/names";
import { type Cell, table } from "../tasks/support/table";
import type { Cast } from "./cast";
import { type Company, must, type Stage, UTC_OFFSET } from "./stage";

const DAY = 24n * 60n * 60n;

/** Lots of the estate's file that travel in the demo, all of its green tea. */
export const TRAVELLING = {
  full: ["LJ260901-01", "LJ260903-02", "LJ260905-03"],
  damaged: ["LJ260907-04", "LJ260909-05"],
  refused: ["LJ260911-06"],
  cancelled: ["LJ260915-08"],
  reclaimed: ["LJ260917-09", "LJ260919-10"],
} as const;

const GREEN_TEA = "06901118707017";
export const greenTea = (lotNumber: string): bigint => encodeLotId({ gtin: GREEN_TEA, lotNumber });

/** Every way that a shipment can go, from the estate to the distributor, and on to the retailer. */
export async function shipLots(stage: Stage, cast: Cast): Promise<Shipment> {
  const { estate, distributor, retailer } = cast;
  const send = (lots: readonly string[], units: bigint, reference: string): Promise<Shipment> =>
    ship(
      stage,
      estate,
      distributor,
      lots.map(greenTea),
      lots.map(() => units),
      reference,
    );

  const full = await send(TRAVELLING.full, 200n, "PO-2026-0101");
  await accept(stage, distributor, full);

  const damaged = await send(TRAVELLING.damaged, 120n, "PO-2026-0102");
  await acceptByLine(stage, cast, damaged);

  const refused = await send(TRAVELLING.refused, 200n, "PO-2026-0103");
  const occurrence = await occurrenceNow(stage);
  const wrongTea = { reason: say(texts.REASONS.wrongTea), evidence: ZeroHash };
  await stage.act(distributor.operator, ({ custodyTransfer }) =>
    custodyTransfer.refuse.populateTransaction(shipmentStruct(refused), wrongTea, occurrence),
  );
  await reclaim(stage, estate, refused, say(texts.REASONS.refused));

  const cancelled = await send(TRAVELLING.cancelled, 200n, "PO-2026-0104");
  const orderWithdrawn = { reason: say(texts.REASONS.withdrawn), evidence: ZeroHash };
  await stage.act(estate.operator, ({ custodyTransfer }) =>
    custodyTransfer.cancel.populateTransaction(
      shipmentStruct(cancelled),
      orderWithdrawn,
      occurrence,
    ),
  );

  const late = await send(TRAVELLING.reclaimed, 150n, "PO-2026-0105");
  await stage.pass(8n * DAY);
  await reclaim(stage, estate, late, say(texts.REASONS.late));

  const onwards = await ship(
    stage,
    distributor,
    retailer,
    [greenTea(TRAVELLING.full[0])],
    [80n],
    "NR-0007",
  );
  await accept(stage, retailer, onwards);
  const waiting = await ship(
    stage,
    distributor,
    retailer,
    [greenTea(TRAVELLING.full[0])],
    [40n],
    "NR-0008",
  );

  stage.say(
    ...table(
      texts.SHIPMENTS,
      await Promise.all(
        [full, damaged, refused, cancelled, late, onwards, waiting].map((shipment) =>
          row(stage, shipment),
        ),
      ),
    ),
    "",
    ...texts.BY_LINE,
  );
  return waiting;
}

async function row(stage: Stage, shipment: Shipment): Promise<Cell[]> {
  const { status } = await stage.consortium.custodyTransfer.stateOf(shipmentStruct(shipment));
  const outcome = texts.OUTCOMES[Number(status)] ?? texts.UNKNOWN;
  return [
    shipment.tradeReference,
    await shortName(shipment.consignor, stage.directory),
    await shortName(shipment.consignee, stage.directory),
    BigInt(shipment.lots.length),
    outcome,
  ];
}

/** Ships lots, with a deadline in a week. */
async function ship(
  stage: Stage,
  from: Company,
  to: Company,
  lots: readonly bigint[],
  units: readonly bigint[],
  tradeReference: string,
): Promise<Shipment> {
  const shipment: Shipment = {
    consignor: from.account,
    consignee: to.account,
    carrier: ZeroAddress,
    consignorSite: from.site,
    consigneeSite: to.site,
    purpose: "Sale",
    deadline: (await stage.now()) + 7n * DAY,
    occurrence: { ...(await occurrenceNow(stage)), documentHash: hashOfText(tradeReference) },
    tradeReference,
    lots,
    units,
    ssccs: [],
    salt: hashOfText(tradeReference),
  };
  await stage.act(from.operator, ({ custodyTransfer }) =>
    custodyTransfer.ship.populateTransaction(shipmentStruct(shipment)),
  );
  return shipment;
}

/** Accepts a shipment in full. */
export async function accept(stage: Stage, by: Company, shipment: Shipment): Promise<void> {
  const occurrence = await occurrenceNow(stage);
  await stage.act(by.operator, ({ custodyTransfer }) =>
    custodyTransfer.accept.populateTransaction(shipmentStruct(shipment), occurrence),
  );
}

async function reclaim(
  stage: Stage,
  by: Company,
  shipment: Shipment,
  reason: string,
): Promise<void> {
  const occurrence = await occurrenceNow(stage);
  await stage.act(by.operator, ({ custodyTransfer }) =>
    custodyTransfer.reclaim.populateTransaction(
      shipmentStruct(shipment),
      { reason, evidence: ZeroHash },
      occurrence,
    ),
  );
}

/** A damaged line, whose return leg is accepted, and a short one, which is settled as lost. */
async function acceptByLine(
  stage: Stage,
  { estate, distributor }: Cast,
  shipment: Shipment,
): Promise<void> {
  const [first = 0n, second = 0n] = shipment.units;
  const occurrence = await occurrenceNow(stage);
  const returnDeadline = (await stage.now()) + 7n * DAY;
  await stage.act(distributor.operator, ({ custodyTransfer }) =>
    custodyTransfer.acceptPartly.populateTransaction(
      shipmentStruct(shipment),
      [
        {
          accepted: first - 20n,
          turnedBack: 20n,
          fault: numberOf("ICustodyTransfer.Fault", "Damaged"),
        },
        {
          accepted: second - 10n,
          turnedBack: 0n,
          fault: numberOf("ICustodyTransfer.Fault", "None"),
        },
      ],
      returnDeadline,
      occurrence,
    ),
  );
  const salt = await stage.consortium.custodyTransfer.shipmentIdOf(shipmentStruct(shipment));
  const [lot = 0n] = shipment.lots;
  await accept(stage, estate, {
    ...shipment,
    consignor: shipment.consignee,
    consignee: shipment.consignor,
    consignorSite: shipment.consigneeSite,
    consigneeSite: shipment.consignorSite,
    purpose: "Return",
    deadline: returnDeadline,
    occurrence,
    lots: [lot],
    units: [20n],
    salt,
  });
  const [, shortLot = 0n] = shipment.lots;
  const lost = { reason: say(texts.REASONS.seal), evidence: ZeroHash };
  await stage.act(estate.operator, ({ custodyTransfer }) =>
    custodyTransfer.settle.populateTransaction(
      shipmentStruct(shipment),
      [shortLot],
      [10n],
      false,
      lost,
      occurrence,
    ),
  );
  const { live } = await stage.consortium.lotToken.lotOf(shortLot);
  const burnt = await stage.consortium.lotToken.burntOf(shortLot);
  must(burnt === 10n && live > 0n, "the short units are settled as lost");
}

async function occurrenceNow(stage: Stage) {
  return { eventTime: await stage.now(), utcOffset: UTC_OFFSET, documentHash: ZeroHash };
}
