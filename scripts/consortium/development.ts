import { HDNodeWallet, Mnemonic, type Provider } from "ethers";

import { LotmarkError, ROLE_NAMES } from "../../sdk/chain";
import { developmentKeys } from "../../texts/consortium/config";
import type { ConsortiumConfig } from "./config";

/** From which Hardhat and Anvil make their keys. */
const PHRASE = "test test test test test test test test test test test junk";
const KEYS = 20;

/**
 * Throws a {@link LotmarkError} `DEVELOPMENT_KEYS` where an office is given to a key that every
 * development chain has, and this is none: its node does not hold that key.
 */
export async function refuseDevelopmentKeys(
  { roles }: ConsortiumConfig,
  provider: Provider,
): Promise<void> {
  const known = new Set(developmentAccounts());
  const suspects = ROLE_NAMES.flatMap((role) =>
    roles[role].accounts
      .filter((account) => known.has(account))
      .map((account) => ({ role, account })),
  );
  if (suspects.length === 0) return;
  const held = new Set(await accountsOfNode(provider));
  const refused = suspects.filter(({ account }) => !held.has(account.toLowerCase()));
  if (refused.length === 0) return;
  const lines = refused.map(({ role, account }) => `roles.${role}.accounts: ${account}`);
  throw new LotmarkError("DEVELOPMENT_KEYS", developmentKeys(lines), { refused });
}

function developmentAccounts(): string[] {
  const parent = HDNodeWallet.fromMnemonic(Mnemonic.fromPhrase(PHRASE), "m/44'/60'/0'/0");
  return Array.from({ length: KEYS }, (_, index) => parent.deriveChild(index).address);
}

async function accountsOfNode(provider: Provider): Promise<string[]> {
  if (!("send" in provider)) return [];
  try {
    const { send } = provider as { send: (method: string, values: unknown[]) => Promise<unknown> };
    const accounts = (await send.call(provider, "eth_accounts", [])) as readonly string[];
    return accounts.map((account) => account.toLowerCase());
  } catch {
    // A node that keeps no keys may not know the question.
    return [];
  }
}
