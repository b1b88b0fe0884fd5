import { encryptKeystoreJsonSync, HDNodeWallet, Mnemonic } from "ethers";
import hre from "hardhat";
import { writeFileSync } from "node:fs";

export const PASSWORD = "a password for tests";

/** Puts one of Hardhat's keys into a keystore that is opened quickly. */
export function writeKeystore(file: string, address: string): void {
  const { mnemonic, path, count } = hre.config.networks.hardhat.accounts as {
    mnemonic: string;
    path: string;
    count: number;
  };
  for (let index = 0; index < count; ++index) {
    const derived = HDNodeWallet.fromMnemonic(Mnemonic.fromPhrase(mnemonic), `${path}/${index}`);
    if (derived.address !== address) continue;
    writeFileSync(
      file,
      encryptKeystoreJsonSync({ address, privateKey: derived.privateKey }, PASSWORD, {
        scrypt: { N: 2, r: 8, p: 1 },
      }),
    );
    return;
  }
  throw new Error(`${address} is none of Hardhat's keys`);
}
