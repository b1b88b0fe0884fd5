import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { dirname } from "node:path";

import { decryptKeystoreJsonSync, getAddress, isAddress, isKeystoreJson, Wallet } from "ethers";

import { LotmarkError } from "../../sdk/chain";
import * as texts from "../../texts/keys";
import { say } from "../language";

/** Reads a keystore file; what it needs is asked for only once it is known to be one. */
export async function openKeystore(
  file: string,
  password: (address: string) => Promise<string>,
): Promise<Wallet> {
  const json = readKeystore(file);
  const given = await password(addressIn(json));
  try {
    // The asynchronous variant computes in JavaScript and takes several seconds longer.
    return new Wallet(decryptKeystoreJsonSync(json, given).privateKey);
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes("incorrect password")) {
      throw new LotmarkError(
        "KEYSTORE_UNREADABLE",
        texts.keystoreOfOtherKind(file),
        { file },
        error,
      );
    }
    throw new LotmarkError("WRONG_PASSWORD", texts.wrongPassword(file), { file }, error);
  }
}

/** The address of the key in a keystore file, which is not secret. */
export function readKeystoreAddress(file: string): string {
  const address = addressIn(readKeystore(file));
  if (isAddress(address)) return getAddress(address);
  throw new LotmarkError("KEYSTORE_UNREADABLE", texts.keystoreWithoutAddress(file), { file });
}

/**
 * Makes a new key in a keystore file that only its owner can read. Never overwrites anything.
 *
 * @returns the key's address
 */
export function createKeystore(file: string, password: string): string {
  if (existsSync(file)) {
    throw new LotmarkError("KEYSTORE_EXISTS", texts.keystoreExists(file), { file });
  }
  const wallet = Wallet.createRandom();
  const json = new Wallet(wallet.privateKey).encryptSync(password);
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(file, "wx", 0o600);
  try {
    writeSync(handle, json);
  } finally {
    closeSync(handle);
  }
  return wallet.address;
}

function readKeystore(file: string): string {
  let json: string;
  try {
    json = readFileSync(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new LotmarkError(
      "KEYSTORE_MISSING",
      code === "ENOENT" ? texts.noKeystore(file) : texts.keystoreUnreadable(file, code),
      { file },
      error,
    );
  }
  if (isKeystoreJson(json)) return json;
  throw new LotmarkError("NOT_A_KEYSTORE", texts.notAKeystore(file), { file });
}

function addressIn(json: string): string {
  const { address } = JSON.parse(json) as { address?: unknown };
  return typeof address === "string" ? `0x${address.replace(/^0x/, "")}` : say(texts.THE_KEY);
}
