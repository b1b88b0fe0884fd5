import { ZeroAddress } from "ethers";

import { formatMoment, LotmarkError } from "../../../sdk/chain";
import {
  pairLines,
  type PlannedShipment,
  planShipment,
  readShipmentSheet,
  SHIPMENT_COLUMNS,
  shipmentStruct,
  type WrittenLines,
} from "../../../sdk/custody";
import * as texts from "../../../texts/shipping";
import { NOTHING_TO_SHIP, shipmentCalled } from "../../../texts/tasks/custody";
import type { Text } from "../../../texts/text";
import { carriedBy, onPallets } from "../../../texts/tasks/carriage";
import { type Answer, answer } from "../support/answer";
import { markingFaults } from "../../sheets/markedCopy";
import { readSheetFile } from "../../sheets/readSheetFile";
import { confirm } from "../support/confirm";
import { saidLines } from "../support/saidLot";
import { previewOf } from "./preview";
import type { ActingSession } from "../support/session";
import { type Circumstances, type Desk, occurrenceOf, openDesk } from "../support/desk";

/** Lots and their units, as they were written: in a file or in lists. */
export interface WrittenLots {
  readonly file?: string | undefined;
  readonly lot?: string | undefined;
  readonly units?: string | undefined;
  readonly pallets?: string | undefined;
}

/** What is to be shipped, as it was written. */
export interface Order extends Circumstances, WrittenLots {
  readonly carrier?: string | undefined;
  readonly to: string;
  readonly fromSite?: string | undefined;
  readonly toSite?: string | undefined;
  readonly purpose?: string | undefined;
  readonly deadline: string;
  readonly reference?: string | undefined;
  readonly copy?: string | undefined;
  readonly sheet?: string | undefined;
  readonly yes?: boolean;
}

/** Ships lots to another member. */
export async function ship(session: ActingSession, order: Order): Promise<Answer> {
  const { file, lot, units } = order;
  if (file === undefined || lot !== undefined || units !== undefined) {
    return shipLines(session, order, await saidLines(session, pairedLines(order)));
  }
  const read = await readSheetFile(file, SHIPMENT_COLUMNS, order.sheet);
  return markingFaults(read, () =>
    shipLines(session, order, readShipmentSheet(read.table, read.name)),
  );
}

async function shipLines(
  session: ActingSession,
  order: Order,
  lines: WrittenLines,
): Promise<Answer> {
  const desk = await openDesk(session, "dispatch");
  const { eventTime, documentHash } = occurrenceOf(desk, order);
  const { consortium } = session;
  const planned = await planShipment(consortium, desk.directory, desk.member, {
    consignee: order.to,
    consignorSite: order.fromSite,
    consigneeSite: order.toSite ?? lines.toSite,
    carrier: order.carrier,
    purpose: order.purpose ?? "sale",
    deadline: order.deadline,
    tradeReference: order.reference ?? lines.reference ?? "",
    documentHash,
    eventTime,
    copy: order.copy ?? "1",
    lines,
  });
  const { shipment, shipmentId, alreadyShipped } = planned;
  const data = { shipmentId, alreadyShipped, shipment };
  if (alreadyShipped) return answer(await tell(true, desk, planned), data);
  if (lines.noun === "row") {
    await confirm(session.environment, order.yes === true, previewOf(shipment));
  }
  const struct = shipmentStruct(shipment);
  const { hash } = await session.send(
    await consortium.custodyTransfer.ship.populateTransaction(struct),
  );
  return answer(await tell(false, desk, planned), { ...data, transaction: hash });
}

/** Lots that are to go to somebody else, from a file or from lists. */
export async function linesOf(
  written: WrittenLots & { readonly sheet?: string | undefined },
): Promise<WrittenLines> {
  const { file, lot, units, pallets, sheet } = written;
  if ([lot, units, pallets].every((value) => value === undefined) && file !== undefined) {
    const { table, name } = await readSheetFile(file, SHIPMENT_COLUMNS, sheet);
    return readShipmentSheet(table, name);
  }
  return pairedLines(written);
}

function pairedLines({ file, lot, units, pallets }: WrittenLots): WrittenLines {
  if (file === undefined && lot !== undefined && units !== undefined) {
    return pairLines(lot, units, pallets);
  }
  throw new LotmarkError("LINES_NOT_SAID", NOTHING_TO_SHIP);
}

async function tell(
  before: boolean,
  { directory }: Desk,
  { shipment, shipmentId }: PlannedShipment,
): Promise<Text[]> {
  const units = shipment.units.reduce((sum, line) => sum + line, 0n);
  const pallets = new Set(shipment.ssccs.filter((sscc) => sscc !== 0n)).size;
  const consignee = await directory.nameOf(shipment.consignee);
  const site = await directory.siteName(shipment.consignee, shipment.consigneeSite);
  return [
    texts.shipped(before, units, shipment.lots.length, consignee, site),
    ...(shipment.carrier === ZeroAddress
      ? []
      : [carriedBy(await directory.nameOf(shipment.carrier))]),
    ...(pallets === 0 ? [] : [onPallets(pallets)]),
    texts.acceptableUntil(formatMoment(shipment.deadline, directory.utcOffset)),
    shipmentCalled(shipmentId),
  ];
}
