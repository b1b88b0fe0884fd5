import { toQuantity } from "ethers";

import { genesisExtraData } from "../../sdk/consensus";
import type { NetworkPlan } from "./plan";

/** What QBFT writes where other chains have the proof of their work: the mark by which Besu knows its BFT blocks. */
const BFT_MIX_HASH = "0x63746963616c2062797a616e74696e65206661756c7420746f6c6572616e6365";
const FUNDS = 10n ** 27n;
const EPOCH = 30_000;

/**
 * The genesis file of a QBFT chain in block-header validator mode, with the rules of Cancun from the
 * first block on. Besu reads names of items without regard to case.
 *
 * @param time when it was made, in Unix seconds: chains that were made at different times differ
 */
export function genesisOf(plan: NetworkPlan, time: number): object {
  const { nodes, chainId, period, gasLimit, baseFee, funded } = plan;
  return {
    config: {
      chainId,
      londonBlock: 0,
      shanghaiTime: 0,
      cancunTime: 0,
      // A chain without base fees stays one: Besu cannot go back.
      ...(baseFee === 0 ? { zeroBaseFee: true } : { fixedBaseFee: true }),
      qbft: {
        blockPeriodSeconds: period,
        epochLength: EPOCH,
        requestTimeoutSeconds: 2 * period,
      },
    },
    nonce: "0x0",
    timestamp: toQuantity(time),
    gasLimit: toQuantity(gasLimit),
    difficulty: "0x1",
    baseFeePerGas: toQuantity(baseFee),
    mixHash: BFT_MIX_HASH,
    coinbase: `0x${"0".repeat(40)}`,
    extraData: genesisExtraData(nodes.map(({ validator }) => validator)),
    alloc: Object.fromEntries(
      funded.map((address) => [address.slice(2).toLowerCase(), { balance: toQuantity(FUNDS) }]),
    ),
  };
}
