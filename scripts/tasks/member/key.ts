import { createKeystore } from "../../keys/keystore";
import { choosePassword } from "../../keys/password";
import { type Answer, answer } from "../support/answer";

/** Makes a key in an encrypted file. */
export async function makeKey(file: string): Promise<Answer> {
  const address = createKeystore(file, await choosePassword());
  return answer(
    [
      `Made the key ${address}.`,
      `It is in ${file}. Keep a copy of the file and the password in different places: nobody can restore them.`,
    ],
    { address, file },
  );
}
