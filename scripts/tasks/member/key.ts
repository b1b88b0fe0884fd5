import * as texts from "../../../texts/tasks/member";
import { createKeystore } from "../../keys/keystore";
import { choosePassword } from "../../keys/password";
import { type Answer, answer } from "../support/answer";

/** Makes a key in an encrypted file. */
export async function makeKey(file: string): Promise<Answer> {
  const address = createKeystore(file, await choosePassword());
  return answer([texts.keyMade(address), texts.keepSafe(file)], { address, file });
}
