import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/signers";
import type { ContractTransactionResponse } from "ethers";
import { OCCURRENCE, type Consortium, type Declaration } from "../support/consortium";
import { structHash, TYPES } from "../support/recorded";

/** Declares lots; left out is the producer's key for it. */
export const declare = (
  { production, producer }: Consortium,
  declarations: readonly Declaration[],
  by = producer.produce,
): Promise<ContractTransactionResponse> =>
  production.connect(by).declare([...declarations], OCCURRENCE.eventTime);

/** What the trail holds of a declaration. */
export const declarationHash = (maker: string, declaration: Declaration, utcOffset = 32n): string =>
  structHash(
    "Declaration",
    ["address", maker],
    [TYPES.declaration, declaration],
    ["uint40", OCCURRENCE.eventTime],
    ["int8", utcOffset],
  );

/** Closes lots; left out is the producer's key for it. */
export const close = (
  { production, producer }: Consortium,
  lots: readonly bigint[],
  by: HardhatEthersSigner = producer.produce,
): Promise<ContractTransactionResponse> => production.connect(by).close([...lots], OCCURRENCE);

/** Takes units of the producer's out of circulation as sold. */
export const retireSold = (
  { production, producer }: Consortium,
  lots: readonly bigint[],
  units: readonly bigint[],
): Promise<ContractTransactionResponse> =>
  production.connect(producer.dispatch).retire([...lots], [...units], 0, OCCURRENCE);
