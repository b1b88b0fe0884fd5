import { BaseWallet, keccak256, type Provider, type Signer, type TransactionReceipt } from "ethers";

import * as texts from "../../../texts/failures";
import { explain, LotmarkError, type Names } from "../errors";
import { type Fees, readFees } from "./fees";
import { isPassing, type Patience, sleep, withRetries } from "./retry";

/** A call of a contract, as its `populateTransaction` gives it. */
export interface Call {
  readonly to: string;
  readonly data: string;
}

/** How a transaction is sent and waited for. */
export interface SendOptions extends Patience {
  /** How many blocks have to record it, its own included; default 1. */
  readonly confirmations?: number;
  /** Milliseconds until the wait for it is given up; default 120,000. */
  readonly timeout?: number;
  /** Milliseconds between two looks; default 500. */
  readonly pollingInterval?: number;
  /** Gas that the call needs, where that is known already. */
  readonly gasEstimate?: bigint;
  /** Names for the message if it is refused. */
  readonly names?: Names;
  /** Told the hash as soon as it is known. */
  readonly onSent?: (hash: string) => void;
}

/** A transaction with everything that signing it needs. */
type Request = Call &
  Fees & {
    readonly from: string;
    readonly nonce: number;
    readonly chainId: bigint;
    readonly gasLimit: bigint;
  };

/** A fifth more than estimated, since what others do in between may make it dearer. */
const MARGIN = 5n;

/**
 * The gas that a call needs now.
 *
 * Throws a {@link LotmarkError} with the reason if the contract refuses it.
 */
export async function estimate(
  signer: Signer,
  call: Call,
  options: SendOptions = {},
): Promise<bigint> {
  try {
    return await withRetries(() => signer.estimateGas({ ...call }), options);
  } catch (error) {
    throw await explain(error, options.names);
  }
}

/**
 * Sends a call and waits until it is recorded. Never sends it twice: a transaction that may or may
 * not have arrived is only ever repeated byte by byte, which a chain records once.
 *
 * Throws a {@link LotmarkError}: the contract's reason, or `NOT_RECORDED` (in time), or `UNCERTAIN`
 * (whether it arrived).
 */
export async function send(
  signer: Signer,
  call: Call,
  options: SendOptions = {},
): Promise<TransactionReceipt> {
  const { names } = options;
  try {
    const provider = providerOf(signer);
    const request = await prepare(signer, provider, call, options);
    const hash = await submit(signer, provider, request, options);
    const receipt = await confirm(provider, hash, options);
    if (receipt.status === 0) throw await reasonOf(provider, request, receipt, names);
    return receipt;
  } catch (error) {
    throw await explain(error, names);
  }
}

function providerOf(signer: Signer): Provider {
  if (signer.provider !== null) return signer.provider;
  throw new LotmarkError("NO_PROVIDER", texts.NO_NODE_TO_SEND);
}

async function prepare(
  signer: Signer,
  provider: Provider,
  call: Call,
  options: SendOptions,
): Promise<Request> {
  const from = await signer.getAddress();
  const [fees, block, network, nonce, gas] = await Promise.all([
    withRetries(() => readFees(provider, from), options),
    withRetries(() => provider.getBlock("latest"), options),
    withRetries(() => provider.getNetwork(), options),
    withRetries(() => provider.getTransactionCount(from, "pending"), options),
    options.gasEstimate ?? estimate(signer, call, options),
  ]);
  const generous = gas + gas / MARGIN;
  const limit = block?.gasLimit ?? generous;
  return {
    ...call,
    ...fees,
    from,
    nonce,
    chainId: network.chainId,
    gasLimit: generous < limit ? generous : limit,
  };
}

async function submit(
  signer: Signer,
  provider: Provider,
  request: Request,
  options: SendOptions,
): Promise<string> {
  if (!(signer instanceof BaseWallet)) {
    // The node or a wallet signs, so that the hash is known only from its answer.
    try {
      const { hash } = await signer.sendTransaction(request);
      options.onSent?.(hash);
      return hash;
    } catch (error) {
      throw (await isPassing(error)) ? uncertain(undefined, error) : error;
    }
  }
  const signed = await signer.signTransaction(request);
  const hash = keccak256(signed);
  options.onSent?.(hash);
  await broadcast(provider, signed, hash, options);
  return hash;
}

/** Hands in a signed transaction, again if need be. */
async function broadcast(
  provider: Provider,
  signed: string,
  hash: string,
  options: SendOptions,
): Promise<void> {
  let repeated = false;
  const handIn = async (): Promise<void> => {
    try {
      await provider.broadcastTransaction(signed);
    } catch (error) {
      const { code } = await explain(error);
      if (code === "ALREADY_KNOWN") return;
      // The first attempt may have arrived, though its answer did not.
      if (repeated && (await provider.getTransaction(hash)) !== null) return;
      repeated = true;
      throw error;
    }
  };
  try {
    await withRetries(handIn, options);
  } catch (error) {
    throw (await isPassing(error)) ? uncertain(hash, error) : error;
  }
}

/** Waits for the receipt, and for the blocks after it; a block that is undone is waited for again. */
async function confirm(
  provider: Provider,
  hash: string,
  options: SendOptions,
): Promise<TransactionReceipt> {
  const { confirmations = 1, timeout = 120_000, pollingInterval = 500 } = options;
  const start = Date.now();
  for (;;) {
    const [receipt, head] = await withRetries(
      () => Promise.all([provider.getTransactionReceipt(hash), provider.getBlockNumber()]),
      options,
    );
    if (receipt !== null && head - receipt.blockNumber + 1 >= confirmations) return receipt;
    if (Date.now() - start >= timeout) throw notRecorded(hash, timeout);
    await sleep(pollingInterval);
  }
}

/** Why a recorded transaction failed: what the same call says on the state that it left behind. */
async function reasonOf(
  provider: Provider,
  { from, to, data, gasLimit }: Request,
  { hash, blockNumber, gasUsed }: TransactionReceipt,
  names?: Names,
): Promise<LotmarkError> {
  if (gasUsed === gasLimit) {
    return new LotmarkError("OUT_OF_GAS", texts.FAILURES.OUT_OF_GAS, { hash, gasUsed });
  }
  try {
    await provider.call({ from, to, data, blockTag: blockNumber });
  } catch (error) {
    return explain(error, names);
  }
  return new LotmarkError("REFUSED", texts.failedForPassingReason(hash), { hash });
}

const uncertain = (hash: string | undefined, cause: unknown): LotmarkError =>
  new LotmarkError("UNCERTAIN", texts.uncertain(hash), { hash }, cause);

const notRecorded = (hash: string, timeout: number): LotmarkError =>
  new LotmarkError("NOT_RECORDED", texts.notRecorded(hash, timeout / 1000), { hash });
