import { existsSync } from "node:fs";

import type { JsonRpcProvider, Provider, Signer } from "ethers";
import type { HardhatRuntimeEnvironment } from "hardhat/types";

import { type Deployment, LotmarkError, connectProvider, readChainId } from "../../../sdk/chain";
import { passwordOf } from "../../../texts/keys";
import * as texts from "../../../texts/tasks/support";
import { say } from "../../language";
import { readSettings } from "../../settings/settings";
import { defaultManifest, readManifest } from "../../consortium/manifest";
import { openKeystore, readKeystoreAddress } from "../../keys/keystore";
import { askPassword } from "../../keys/password";

/** The way to a chain. */
export interface Connection {
  readonly provider: Provider;
  /** Keys that the node itself holds, as development chains do. */
  readonly keysOfNode: () => Promise<readonly Signer[]>;
}

/** How the acting key is named. */
export interface KeyChoice {
  readonly keystore?: string | undefined;
  readonly signer?: string | undefined;
}

/**
 * Connects to the chain: the network that Hardhat was told, or the node that LOTMARK_RPC or the
 * settings name, or the chain in this process.
 */
export async function connectTo(
  hre: HardhatRuntimeEnvironment,
  isCommand: boolean,
): Promise<Connection> {
  const { config, name } = hre.network;
  if (name !== "hardhat" && "url" in config) return overRpc(await connectProvider(config.url));
  if (isCommand) {
    const url = process.env.LOTMARK_RPC ?? readSettings().rpc;
    if (url !== undefined) return overRpc(await connectProvider(url));
    throw new LotmarkError("NO_ENDPOINT", texts.NO_ENDPOINT);
  }
  return { provider: hre.ethers.provider, keysOfNode: () => hre.ethers.getSigners() };
}

const overRpc = (provider: JsonRpcProvider): Connection => ({
  provider,
  keysOfNode: () => provider.listAccounts(),
});

/** The key that acts. */
export async function openKey(
  connection: Connection,
  { keystore, signer }: KeyChoice,
): Promise<Signer> {
  if (signer !== undefined) return keyOfNode(connection, signer);
  const file = keystoreFile(keystore);
  const wallet = await openKeystore(file, (address) => askPassword(say(passwordOf(address, file))));
  return wallet.connect(connection.provider);
}

/** The address of the key that is chosen, which takes no password. */
export async function addressOfKey(
  connection: Connection,
  { keystore, signer }: KeyChoice,
): Promise<string> {
  if (signer !== undefined) return (await keyOfNode(connection, signer)).getAddress();
  return readKeystoreAddress(keystoreFile(keystore));
}

/** The file of the key that is chosen. */
export function keystoreFile(keystore: string | undefined): string {
  const file = keystore ?? process.env.LOTMARK_KEYSTORE ?? readSettings().keystore;
  if (file !== undefined) return file;
  throw new LotmarkError("NO_KEY", texts.NO_KEY);
}

async function keyOfNode({ keysOfNode }: Connection, name: string): Promise<Signer> {
  const keys = await keysOfNode();
  const addresses = await Promise.all(keys.map((key) => key.getAddress()));
  const index = /^\d{1,3}$/.test(name)
    ? Number(name)
    : addresses.findIndex((address) => address.toLowerCase() === name.toLowerCase());
  const found = keys[index];
  if (found !== undefined) return found;
  throw new LotmarkError("UNKNOWN_SIGNER", texts.unknownSigner(name, keys.length), {
    signer: name,
  });
}

/** The deployment that is meant. */
export async function findDeployment(
  hre: HardhatRuntimeEnvironment,
  { provider }: Connection,
  file: string | undefined,
): Promise<Deployment> {
  const path =
    file ??
    process.env.LOTMARK_DEPLOYMENT ??
    readSettings().deployment ??
    defaultManifest(hre, await readChainId(provider));
  if (!existsSync(path)) {
    throw new LotmarkError("NO_MANIFEST", texts.noManifest(path), { path });
  }
  return readManifest(path);
}
