import { time } from "@nomicfoundation/hardhat-network-helpers";
import { ethers } from "hardhat";

import type { Answer } from "../../../scripts/tasks/support/answer";
import { formatMoment } from "../../../sdk/chain";
import { encodeLotId } from "../../../sdk/gs1";
import { run } from "../support/consortium";
import { as, type Company, deployTeaTrade, TEA, type TeaTrade, TIN } from "../support/teaTrade";

/** China's, in quarter hours. */
const UTC_OFFSET = 32;
const DAY = 86_400n;

export const lotOf = (lotNumber: string, gtin = TEA): bigint => encodeLotId({ gtin, lotNumber });

/** How the lot is written on a label. */
export const label = (lotNumber: string, gtin = TEA): string => `(01)${gtin}(10)${lotNumber}`;

/** How the companies are called. */
export const PRODUCER = "Dongfang Tea (Dongfang Tea Ltd)";
export const DISTRIBUTOR = "Jiangnan Trading (Jiangnan Trading Ltd)";

/** A producer that has lots to ship. */
export interface StockedTrade extends TeaTrade {
  /** The day after tomorrow in China, as people write it. */
  readonly deadline: string;
  /** Unix seconds of its end. */
  readonly deadlineSeconds: bigint;
}

export async function deployStockedTrade(): Promise<StockedTrade> {
  const trade = await deployTeaTrade();
  const declare = (lotNumber: string, quantity: bigint, gtin = TEA, expirationDate = 0n) => ({
    lot: lotOf(lotNumber, gtin),
    quantity,
    productionDate: 0n,
    bestBeforeDate: 0n,
    expirationDate,
    documentHash: ethers.ZeroHash,
  });
  const today = BigInt(await time.latest()) / DAY;
  await as(trade, trade.producer).production.declare(
    [
      declare("A-1", 100n),
      declare("A-2", 60n),
      declare("OLD", 10n, TEA, today + 1n),
      declare("T-1", 30n, TIN),
    ],
    0n,
  );
  const offset = BigInt(UTC_OFFSET) * 900n;
  const day = (BigInt(await time.latest()) + offset) / DAY + 2n;
  const deadline = new Date(Number(day * DAY) * 1000).toISOString().slice(0, 10);
  return { ...trade, deadline, deadlineSeconds: (day + 1n) * DAY - offset - 1n };
}

/** Runs a task of the scope with a company's key. */
export const custody = (
  trade: TeaTrade,
  { key }: Pick<Company, "key">,
  task: string,
  values: Readonly<Record<string, unknown>> = {},
): Promise<Answer> => run("custody", task, { ...trade.files, signer: key.address, ...values });

/** What `ship` answers to programs. */
export interface ShippedData {
  readonly shipmentId: string;
  readonly alreadyShipped: boolean;
}

export const shippedIn = ({ data }: Answer): ShippedData => data as ShippedData;

/** Ships 40 units of A-1 and 60 of A-2 to the distributor; the answer is the shipment's id. */
export async function shipTwoLots(
  trade: StockedTrade,
  values: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const answer = await custody(trade, trade.producer, "ship", {
    lot: `${label("A-1")},${label("A-2")}`,
    units: "40,60",
    to: "Jiangnan Trading",
    deadline: trade.deadline,
    reference: "PO-7",
    ...values,
  });
  return shippedIn(answer).shipmentId;
}

/** A moment in China's time, as answers have it. */
export const local = (seconds: bigint): string => formatMoment(seconds, UTC_OFFSET);

export const unitsOf = (trade: TeaTrade, { account }: Company, lot: bigint): Promise<bigint> =>
  trade.consortium.lotToken.balanceOf(account, lot);
