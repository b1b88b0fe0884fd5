import type { Consortium, ModuleName, PlacedLog } from "../chain";

/** How the events of blocks are fetched. */
export interface BlockOptions {
  /**
   * How many blocks are asked for at once, the wanted one and those before it; default 1. More saves
   * round trips where the entries of a lot are close to each other.
   */
  readonly window?: number;
}

/**
 * The events of single blocks, each asked for once. Histories of many lots that were made or shipped
 * together share most of their blocks.
 */
export class Blocks {
  readonly #consortium: Consortium;
  readonly #window: number;
  readonly #known = new Map<number, Promise<readonly PlacedLog[]>>();

  constructor(consortium: Consortium, { window = 1 }: BlockOptions = {}) {
    this.#consortium = consortium;
    this.#window = window;
  }

  /** The events of the ledger and its modules in a block, in their order. */
  logsOf(block: number): Promise<readonly PlacedLog[]> {
    const known = this.#known.get(block);
    if (known !== undefined) return known;
    const { deploymentBlock } = this.#consortium.deployment;
    const from = Math.max(Math.min(deploymentBlock, block), block - this.#window + 1);
    const answer = this.#fetch(from, block);
    for (let each = from; each <= block; each++) {
      if (this.#known.has(each)) continue;
      const logs = answer.then((all) => all.filter(({ blockNumber }) => blockNumber === each));
      // Who asked for it gets the failure, and may ask again.
      logs.catch(() => this.#known.delete(each));
      this.#known.set(each, logs);
    }
    return this.#known.get(block) ?? answer;
  }

  /** Forgets everything, as after a reorganisation of the chain. */
  forget(): void {
    this.#known.clear();
  }

  async #fetch(fromBlock: number, toBlock: number): Promise<PlacedLog[]> {
    const { contracts, modules } = this.#consortium.deployment;
    const names = Object.keys(modules) as ModuleName[];
    const address = [contracts.lotToken.address, ...names.map((name) => contracts[name].address)];
    const logs = await this.#consortium.provider.getLogs({ address, fromBlock, toBlock });
    return logs.sort((a, b) => a.blockNumber - b.blockNumber || a.index - b.index);
  }
}
