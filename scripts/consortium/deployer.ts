import type { Provider, Signer, TransactionRequest } from "ethers";

import { LotmarkError, readFees } from "../../sdk/chain";

/** How often, at most, a second is waited for what was sent before. */
const PATIENCE = 300;

/** The key that deploys. */
export class Deployer {
  private constructor(
    readonly signer: Signer,
    readonly provider: Provider,
    readonly address: string,
  ) {}

  static async of(signer: Signer): Promise<Deployer> {
    if (signer.provider === null) {
      throw new LotmarkError("NO_PROVIDER", "The deploying key is not connected to a node.");
    }
    return new Deployer(signer, signer.provider, await signer.getAddress());
  }

  /** Waits for what the key sent before, so that the chain's answers are about all of it. */
  async settle(report: (line: string) => void): Promise<void> {
    for (let waits = 0; waits < PATIENCE; ++waits) {
      const [sent, recorded] = await Promise.all([
        this.provider.getTransactionCount(this.address, "pending"),
        this.provider.getTransactionCount(this.address, "latest"),
      ]);
      if (sent === recorded) return;
      if (waits === 0) {
        report(`Waiting for what ${this.address} sent before (transactions: ${sent - recorded}) …`);
      }
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    throw new LotmarkError(
      "STALLED",
      `The chain has not recorded what ${this.address} sent before within five minutes. Run this again once it does.`,
    );
  }

  /** Sends a transaction and waits until it is recorded. */
  async send(transaction: TransactionRequest): Promise<void> {
    const fees = await readFees(this.provider, this.address);
    const response = await this.signer.sendTransaction({ ...transaction, ...fees });
    await response.wait();
  }
}
