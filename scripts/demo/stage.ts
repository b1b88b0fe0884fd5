import type { ContractTransaction, Signer } from "ethers";
import type { HardhatRuntimeEnvironment } from "hardhat/types";

import { connect, type Consortium, type Deployment, LotmarkError, send } from "../../sdk/chain";
import { Directory } from "../../sdk/directory";
import type { Text } from "../../texts/text";
import { say } from "../language";
import type { Line } from "../tasks/support/answer";
import { widthOf } from "../tasks/support/table";

/** A company of the demo, with its keys. */
export interface Company {
  readonly account: string;
  /** Its administrator, who has every duty. */
  readonly administrator: Signer;
  /** The key of its clerk or warehouse, with the duties of daily work. */
  readonly operator: Signer;
  readonly site: string;
}

/** China, in quarter hours from UTC; the demo's companies and its reader are there. */
export const UTC_OFFSET = 32;

/** Where the demo plays: a chain in this process, a consortium on it, and what is told of it. */
export class Stage {
  readonly consortium: Consortium;
  directory: Directory;
  #chapter = 0;

  constructor(
    readonly hre: HardhatRuntimeEnvironment,
    readonly deployment: Deployment,
    readonly keys: readonly Signer[],
  ) {
    this.consortium = connect(deployment, hre.ethers.provider);
    this.directory = new Directory(this.consortium, UTC_OFFSET);
  }

  chapter(title: Text): void {
    this.#chapter += 1;
    const heading = `${this.#chapter}. ${say(title)}`;
    console.log(`\n${heading}\n${"=".repeat(widthOf(heading))}\n`);
  }

  say(...lines: readonly Line[]): void {
    for (const line of lines) console.log(say(line));
  }

  /** A key that was not used yet. */
  key(position: number): Signer {
    const key = this.keys[position];
    if (key === undefined) throw new Error(`The chain has no key ${position}.`);
    return key;
  }

  /** Sends what `call` makes with the contracts as `key` calls them. */
  async act(
    key: Signer,
    call: (consortium: Consortium) => Promise<ContractTransaction>,
  ): Promise<bigint> {
    const { to, data } = await call(connect(this.deployment, key));
    const receipt = await send(key, { to, data }, { names: this.directory, pollingInterval: 5 });
    return receipt.gasUsed;
  }

  /** Tries what must not be possible, and says with which words it was refused. */
  async refuse(what: Text, code: string, attempt: () => Promise<unknown>): Promise<void> {
    try {
      await attempt();
    } catch (error) {
      if (!(error instanceof LotmarkError) || error.code !== code) throw error;
      this.say(`${say(what)}\n  → ${say(error.text).replaceAll("\n", "\n    ")}\n`);
      return;
    }
    throw new Error(`${what.en}: this should have been refused.`);
  }

  /** The chain's present time in Unix seconds. */
  async now(): Promise<bigint> {
    const block = await this.hre.ethers.provider.getBlock("latest");
    return BigInt(block?.timestamp ?? 0);
  }

  /** Lets time pass. */
  async pass(seconds: bigint): Promise<void> {
    await this.hre.network.provider.send("evm_increaseTime", [Number(seconds)]);
    await this.hre.network.provider.send("evm_mine", []);
  }
}

/** Ends the demo with an error unless something is as it should be. */
export function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(`The demo did not turn out as it should: ${what}.`);
}
