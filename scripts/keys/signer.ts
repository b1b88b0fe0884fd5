import type { Signer } from "ethers";
import type { HardhatRuntimeEnvironment } from "hardhat/types";

import { LotmarkError } from "../../sdk/chain";
import { openKeystore } from "./keystore";
import { askPassword } from "./password";

/** How the acting key is named. */
export interface SignerChoice {
  /** An encrypted keystore file; default the one that LOTMARK_KEYSTORE names. */
  readonly keystore?: string | undefined;
  /** A key that the node itself holds, as development chains do: its address or its number. */
  readonly signer?: string | undefined;
}

/** The key that acts, connected to the chain. */
export async function openSigner(
  hre: HardhatRuntimeEnvironment,
  { keystore, signer }: SignerChoice,
): Promise<Signer> {
  if (signer !== undefined) return signerOfNode(hre, signer);
  const file = keystore ?? process.env.LOTMARK_KEYSTORE;
  if (file === undefined) {
    throw new LotmarkError(
      "NO_KEY",
      "It is not said which key acts. Name its keystore file with --keystore, or in LOTMARK_KEYSTORE.",
    );
  }
  const wallet = await openKeystore(file, (address) =>
    askPassword(`Password of ${address} (${file}): `),
  );
  return wallet.connect(hre.ethers.provider);
}

async function signerOfNode(hre: HardhatRuntimeEnvironment, name: string): Promise<Signer> {
  const signers = await hre.ethers.getSigners();
  const found = /^\d+$/.test(name)
    ? signers[Number(name)]
    : signers.find(({ address }) => address.toLowerCase() === name.toLowerCase());
  if (found !== undefined) return found;
  throw new LotmarkError(
    "UNKNOWN_SIGNER",
    `The node holds no key ${name}; it holds ${signers.length}. Name a keystore file with --keystore.`,
    { signer: name },
  );
}
