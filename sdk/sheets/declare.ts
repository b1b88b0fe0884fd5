import type { Signer, TransactionReceipt } from "ethers";

import {
  type Call,
  type Consortium,
  estimate,
  LotmarkError,
  send,
  type SendOptions,
} from "../chain";
import type { Plan, PlannedLot } from "./plan";

/** How far the declaring is. */
export interface Progress {
  /** Lots that are declared. */
  readonly declared: number;
  /** Lots that are to be. */
  readonly of: number;
  readonly transactions: number;
}

export interface DeclareOptions extends SendOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Unix seconds when the lots were made, as declared. */
  readonly eventTime: bigint;
}

/** A transaction that declared lots. */
export interface DeclaredBatch {
  readonly lots: readonly PlannedLot[];
  readonly receipt: TransactionReceipt;
}

/** A first guess of the gas for one lot, until a real estimate is there. */
const GAS_PER_LOT = 90_000n;
/** How much of a block a transaction is made to fill, in hundredths: state can change meanwhile. */
const FILL = 98n;
const FULL = 100n;

/**
 * Declares the lots of a plan, as many in a transaction as a block holds.
 *
 * It may be interrupted anywhere and planned again: what is declared is cumulative, so that nothing
 * is ever declared twice.
 */
export async function declareLots(
  consortium: Consortium,
  signer: Signer,
  plan: Plan,
  options: DeclareOptions,
): Promise<DeclaredBatch[]> {
  const batches: DeclaredBatch[] = [];
  const batcher = new Batcher(consortium, signer, plan, options);
  for (let start = 0; start < plan.lots.length;) {
    const { lots, call, gasEstimate } = await batcher.next(start);
    const receipt = await send(signer, call, { ...options, gasEstimate });
    batches.push({ lots, receipt });
    start += lots.length;
    options.onProgress?.({ declared: start, of: plan.lots.length, transactions: batches.length });
  }
  return batches;
}

interface Batch {
  readonly lots: readonly PlannedLot[];
  readonly call: Call;
  readonly gasEstimate: bigint;
}

/** Finds how many lots fit into a block. */
class Batcher {
  #gasPerLot = GAS_PER_LOT;

  constructor(
    private readonly consortium: Consortium,
    private readonly signer: Signer,
    private readonly plan: Plan,
    private readonly options: DeclareOptions,
  ) {}

  /** The largest batch from a lot on that fits, by the node's own estimate. */
  async next(start: number): Promise<Batch> {
    const block = await this.consortium.provider.getBlock("latest");
    const budget = ((block?.gasLimit ?? 0n) * FILL) / FULL;
    let size = this.#sizeFor(budget, start);
    let fitting: Batch | undefined;
    for (;;) {
      const batch = await this.#tryBatch(start, size, budget);
      if (batch === undefined || batch.gasEstimate > budget) {
        if (fitting !== undefined) return fitting;
        if (size === 1) throw tooLarge(this.plan.lots[start]);
        if (batch !== undefined) this.#learn(batch);
        size = Math.min(Math.ceil(size / 2), this.#sizeFor(budget, start));
        continue;
      }
      this.#learn(batch);
      // A better size is looked for once, and only if a tenth more fits.
      const better = this.#sizeFor(budget, start);
      if (fitting !== undefined || better * 10 <= size * 11) return batch;
      fitting = batch;
      size = better;
    }
  }

  #sizeFor(budget: bigint, start: number): number {
    const size = Number(budget / this.#gasPerLot);
    return Math.max(1, Math.min(size, this.plan.lots.length - start));
  }

  #learn({ gasEstimate, lots }: Batch): void {
    this.#gasPerLot = gasEstimate / BigInt(lots.length) + 1n;
  }

  /** Nothing where the node says that it does not fit into a block. */
  async #tryBatch(start: number, size: number, budget: bigint): Promise<Batch | undefined> {
    const lots = this.plan.lots.slice(start, start + size);
    const call = await this.#callFor(lots);
    try {
      return { lots, call, gasEstimate: await estimate(this.signer, call, this.options) };
    } catch (error) {
      if (!(error instanceof LotmarkError)) throw error;
      const isTooLarge = error.code === "EXCEEDS_BLOCK" || error.code === "OUT_OF_GAS";
      if (!isTooLarge || budget === 0n) throw error;
      return undefined;
    }
  }

  #callFor(lots: readonly PlannedLot[]): Promise<Call> {
    const { eventTime } = this.options;
    return this.consortium.production.declare.populateTransaction(
      lots.map(
        ({ lot, quantity, productionDate, bestBeforeDate, expirationDate, documentHash }) => ({
          lot,
          quantity,
          productionDate,
          bestBeforeDate,
          expirationDate,
          documentHash,
        }),
      ),
      eventTime,
    );
  }
}

const tooLarge = (lot: PlannedLot | undefined): LotmarkError =>
  new LotmarkError(
    "EXCEEDS_BLOCK",
    `Not even one lot (${lot?.lotNumber ?? ""}) fits into a block of this chain.`,
  );
