import { ethers } from "hardhat";

import { encodeLotId } from "../../../sdk/gs1";
import { as, type Company, deployTeaTrade, TEA, type TeaTrade, TIN } from "./teaTrade";

/** A lot of the producer's tea, and how it stands on its label. */
export const tea = (lotNumber: string): bigint => encodeLotId({ gtin: TEA, lotNumber });
export const teaLabel = (lotNumber: string): string => `(01)${TEA}(10)${lotNumber}`;
export const tin = (lotNumber: string): bigint => encodeLotId({ gtin: TIN, lotNumber });

/** What was declared by nobody in particular at no time in particular. */
export const OCCURRENCE = {
  eventTime: 1_795_500_000n,
  utcOffset: 32n,
  documentHash: ethers.ZeroHash,
};

/** What the producer declares of a lot. */
export const declarationOf = (lot: bigint, quantity: bigint) => ({
  lot,
  quantity,
  productionDate: 20_750,
  bestBeforeDate: 0,
  expirationDate: 0,
  documentHash: ethers.ZeroHash,
});

/** The tea trade, in which the producer has declared two lots of tea and one of tins. */
export async function tradeWithLots(): Promise<TeaTrade> {
  const trade = await deployTeaTrade();
  await as(trade, trade.producer).production.declare(
    [
      declarationOf(tea("A-1"), 100n),
      declarationOf(tea("A-2"), 60n),
      declarationOf(tin("T-1"), 30n),
    ],
    OCCURRENCE.eventTime,
  );
  return trade;
}

/** Options by which a company acts. */
export const actingAs = ({ files }: TeaTrade, { key }: Company) => ({
  ...files,
  signer: key.address,
});

/** The hash of the latest transaction. */
export async function latestTransaction(): Promise<string> {
  return (await ethers.provider.getBlock("latest"))!.transactions[0]!;
}
