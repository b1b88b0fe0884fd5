import { existsSync } from "node:fs";
import { resolve } from "node:path";

import type { JsonRpcProvider } from "ethers";
import type { HardhatRuntimeEnvironment } from "hardhat/types";

import {
  connect,
  connectProvider,
  type Consortium,
  explain,
  LotmarkError,
  readChainId,
  verifyDeployment,
} from "../../sdk/chain";
import * as texts from "../../texts/setup";
import { noManifest } from "../../texts/tasks/support";
import { shortened } from "../consortium/files";
import { defaultManifest, readManifest } from "../consortium/manifest";
import { changeSettings } from "../settings/settings";
import { askUntil, type Dialogue } from "./dialogue";

const NODE = "http://127.0.0.1:8545";

/** A node that answers. */
export interface SetUpNode {
  readonly url: string;
  readonly provider: JsonRpcProvider;
  readonly chainId: bigint;
}

/** Finds a node that answers; one that is known is tried first. */
export async function setUpNode(dialogue: Dialogue, known: string | undefined): Promise<SetUpNode> {
  dialogue.tell(texts.NODE_STEP);
  const reach = async (url: string): Promise<SetUpNode> => {
    const provider = await connectProvider(url, { retries: 1 });
    const [chainId, block] = [await readChainId(provider), await provider.getBlockNumber()];
    dialogue.tell(texts.connected(chainId, block));
    return { url, provider, chainId };
  };
  const node =
    (await attempt(dialogue, known, reach)) ??
    (await askUntil(dialogue, texts.RPC, known ?? NODE, reach));
  changeSettings({ rpc: node.url });
  return node;
}

/** Finds the manifest of the consortium on the chain, and makes sure that it is that. */
export async function setUpManifest(
  dialogue: Dialogue,
  hre: HardhatRuntimeEnvironment,
  { provider, chainId }: SetUpNode,
  known: string | undefined,
): Promise<Consortium> {
  dialogue.tell(texts.MANIFEST_STEP);
  const usual = defaultManifest(hre, chainId);
  const open = async (name: string): Promise<[string, Consortium]> => {
    const path = resolve(name);
    if (!existsSync(path)) {
      throw new LotmarkError("NO_MANIFEST", noManifest(shortened(path)), { path });
    }
    const deployment = readManifest(path);
    await verifyDeployment(deployment, provider);
    dialogue.tell(texts.verified(deployment.name, shortened(path)));
    return [path, connect(deployment, provider)];
  };
  const [path, consortium] =
    (await attempt(dialogue, known ?? (existsSync(usual) ? usual : undefined), open)) ??
    (await askUntil(dialogue, texts.MANIFEST, shortened(known ?? usual), open));
  changeSettings({ deployment: path });
  return consortium;
}

/** Tries what is known, so that it need not be asked for; what is wrong with it is told. */
async function attempt<T>(
  dialogue: Dialogue,
  known: string | undefined,
  read: (known: string) => Promise<T>,
): Promise<T | undefined> {
  if (known === undefined) return undefined;
  try {
    return await read(known);
  } catch (error) {
    dialogue.tell((await explain(error)).text);
    return undefined;
  }
}
