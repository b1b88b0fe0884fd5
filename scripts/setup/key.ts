import { existsSync } from "node:fs";
import { resolve } from "node:path";

import * as keyTexts from "../../texts/keys";
import * as texts from "../../texts/setup";
import { shortened } from "../consortium/files";
import { createKeystore, readKeystoreAddress } from "../keys/keystore";
import { choosePassword, isPasswordSaid } from "../keys/password";
import { changeSettings } from "../settings/settings";
import { askUntil, type Dialogue } from "./dialogue";

const FILE = "member.key.json";

/** A key and the file that it is in. */
export interface SetUpKey {
  readonly file: string;
  readonly address: string;
}

/**
 * Finds the member's key, or makes it. What was said is not asked again; nothing is ever overwritten.
 *
 * @param named the file that an option or the environment names
 * @param set the file that was set up before
 */
export async function setUpKey(
  dialogue: Dialogue,
  named: string | undefined,
  set: string | undefined,
): Promise<SetUpKey> {
  dialogue.tell(texts.KEY_STEP);
  const key = named === undefined ? await askForKey(dialogue, set) : await open(dialogue, named);
  changeSettings({ keystore: key.file });
  return key;
}

async function askForKey(dialogue: Dialogue, set: string | undefined): Promise<SetUpKey> {
  if (set !== undefined && existsSync(set)) return open(dialogue, set);
  if (set !== undefined) dialogue.tell(texts.keystoreGone(shortened(set)));
  return askUntil(dialogue, texts.KEYSTORE, set === undefined ? FILE : shortened(set), (answer) =>
    open(dialogue, answer),
  );
}

/** The key in a file that is there, or a new one in it. */
async function open(dialogue: Dialogue, name: string): Promise<SetUpKey> {
  const file = resolve(name);
  if (existsSync(file)) {
    const address = readKeystoreAddress(file);
    dialogue.tell(texts.keyFound(address, shortened(file)));
    return { file, address };
  }
  const address = createKeystore(file, await newPassword(dialogue));
  dialogue.tell(texts.keyMade(address, shortened(file)));
  return { file, address };
}

async function newPassword(dialogue: Dialogue): Promise<string> {
  if (isPasswordSaid()) return choosePassword();
  for (;;) {
    const password = await dialogue.askHidden(keyTexts.CHOOSE_PASSWORD);
    if (password === "") dialogue.tell(keyTexts.PASSWORD_EMPTY);
    else if ((await dialogue.askHidden(keyTexts.PASSWORD_AGAIN)) === password) return password;
    else dialogue.tell(keyTexts.PASSWORD_DIFFERS);
  }
}
