import type { Provider, Signer, TransactionRequest } from "ethers";

import { LotmarkError, readFees } from "../../sdk/chain";
import { NO_PROVIDER } from "../../texts/consortium/deployment";
import { settle } from "../keys/settle";

/** The key that deploys. */
export class Deployer {
  private constructor(
    readonly signer: Signer,
    readonly provider: Provider,
    readonly address: string,
  ) {}

  static async of(signer: Signer): Promise<Deployer> {
    if (signer.provider === null) {
      throw new LotmarkError("NO_PROVIDER", NO_PROVIDER);
    }
    return new Deployer(signer, signer.provider, await signer.getAddress());
  }

  /** Waits for what the key sent before. */
  settle(report: (line: string) => void): Promise<void> {
    return settle(this.provider, this.address, report);
  }

  /** Sends a transaction and waits until it is recorded. */
  async send(transaction: TransactionRequest): Promise<void> {
    const fees = await readFees(this.provider, this.address);
    const response = await this.signer.sendTransaction({ ...transaction, ...fees });
    await response.wait();
  }
}
