import { time } from "@nomicfoundation/hardhat-network-helpers";
import type { ContractTransactionResponse } from "ethers";
import { network } from "hardhat";

/** The least that lets several transactions into a block and is enough for each. */
const GAS_LIMIT = 1_000_000n;

/** Sends transactions that all succeed in the same block, at `timestamp` or a second after the last. */
export async function inOneBlock(
  calls: readonly ((overrides: { gasLimit: bigint }) => Promise<ContractTransactionResponse>)[],
  timestamp?: bigint,
): Promise<void> {
  await network.provider.send("evm_setAutomine", [false]);
  try {
    const responses: ContractTransactionResponse[] = [];
    for (const call of calls) responses.push(await call({ gasLimit: GAS_LIMIT }));
    await time.setNextBlockTimestamp(timestamp ?? (await time.latest()) + 1);
    await network.provider.send("evm_mine");
    const receipts = await Promise.all(responses.map((response) => response.wait()));
    if (new Set(receipts.map((receipt) => receipt?.blockNumber)).size !== 1) {
      throw new Error("the transactions did not fit into one block");
    }
  } finally {
    await network.provider.send("evm_setAutomine", [true]);
  }
}
