import type { Block, Log, Provider } from "ethers";
import { ethers } from "hardhat";

import type { PlacedLog } from "../../../sdk/chain";

/** What a node says that is not Hardhat's chain. */
export interface Answers {
  readonly getLogs?: (range: {
    readonly fromBlock: number;
    readonly toBlock: number;
  }) => Promise<readonly (PlacedLog | Log)[]>;
  readonly getBlock?: (block: number | string) => Promise<Block | null>;
  readonly send?: (method: string) => Promise<unknown>;
}

/** Hardhat's chain, with some of what it says in the test's hands. */
export function fakeProvider(answers: Answers): Provider {
  return new Proxy(ethers.provider, {
    get(target, key, proxy: Provider) {
      if (key === "provider") return proxy;
      if (Object.hasOwn(answers, key)) return answers[key as keyof Answers];
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
}
