import { lotTooLarge } from "../../texts/sheets";
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
const GAS_PER_LOT = 80_000n;
/** How much of a block a transaction may fill, in hundredths: state can change meanwhile. */
const FILL = 98n;
/** How much of it is aimed at: gas per lot grows a little with the number of lots. */
const AIM = 97n;
const FULL = 100n;
/** How often, at most, a batch that fits is made larger. */
const ATTEMPTS = 4;

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
  const prepare = async (start: number): Promise<Batch | undefined> =>
    start < plan.lots.length ? batcher.next(start) : undefined;

  let next = prepare(0);
  for (let declared = 0; declared < plan.lots.length;) {
    const batch = await next;
    if (batch === undefined) break;
    const { lots, call, gasEstimate } = batch;
    declared += lots.length;
    const sending = send(signer, call, { ...options, gasEstimate });
    // While a block takes in this batch, the next one is measured.
    next = prepare(declared);
    next.catch(() => undefined);
    batches.push({ lots, receipt: await sending });
    options.onProgress?.({ declared, of: plan.lots.length, transactions: batches.length });
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

  /** A batch from a lot on that fills a block, by the node's own estimate. */
  async next(start: number): Promise<Batch> {
    const block = await this.consortium.provider.getBlock("latest");
    const blockGas = block?.gasLimit ?? 0n;
    let size = this.#sizeFor(blockGas, start);
    let fitting: Batch | undefined;
    for (let attempt = 0; fitting === undefined || attempt < ATTEMPTS; ++attempt) {
      const batch = await this.#tryBatch(start, size);
      if (batch !== undefined) this.#learn(batch);
      const better = this.#sizeFor(blockGas, start);
      if (batch !== undefined && batch.gasEstimate <= (blockGas * FILL) / FULL) {
        fitting = batch;
        if (better <= size) break;
        size = better;
      } else {
        if (fitting !== undefined) break;
        if (size === 1) throw tooLarge(this.plan.lots[start]);
        size = batch === undefined ? Math.floor(size / 2) : Math.min(size - 1, better);
      }
    }
    return fitting;
  }

  #sizeFor(blockGas: bigint, start: number): number {
    const size = Number((blockGas * AIM) / FULL / this.#gasPerLot);
    return Math.max(1, Math.min(size, this.plan.lots.length - start));
  }

  #learn({ gasEstimate, lots }: Batch): void {
    this.#gasPerLot = gasEstimate / BigInt(lots.length) + 1n;
  }

  /** Nothing where the node says that it does not fit into a block. */
  async #tryBatch(start: number, size: number): Promise<Batch | undefined> {
    const lots = this.plan.lots.slice(start, start + size);
    const call = await this.#callFor(lots);
    try {
      return { lots, call, gasEstimate: await estimate(this.signer, call, this.options) };
    } catch (error) {
      if (!(error instanceof LotmarkError)) throw error;
      if (error.code !== "EXCEEDS_BLOCK" && error.code !== "OUT_OF_GAS") throw error;
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
  new LotmarkError("EXCEEDS_BLOCK", lotTooLarge(lot?.lotNumber ?? ""));
