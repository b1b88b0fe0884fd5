import { readFileSync } from "node:fs";

import { LotmarkError } from "../../sdk/chain";
import * as texts from "../../texts/keys";
import { say } from "../language";

/**
 * The password of a keystore: from LOTMARK_PASSWORD, from the file that LOTMARK_PASSWORD_FILE
 * names, or typed in. Never an argument, which other users of the machine could read.
 */
export async function askPassword(question: string): Promise<string> {
  const { LOTMARK_PASSWORD, LOTMARK_PASSWORD_FILE } = process.env;
  if (LOTMARK_PASSWORD !== undefined) return LOTMARK_PASSWORD;
  if (LOTMARK_PASSWORD_FILE !== undefined) return readPasswordFile(LOTMARK_PASSWORD_FILE);
  if (!process.stdin.isTTY) {
    throw new LotmarkError("PASSWORD_MISSING", texts.PASSWORD_MISSING);
  }
  return typePassword(question);
}

/** Whether the environment says the password, so that nobody needs to type it. */
export function isPasswordSaid(): boolean {
  const { LOTMARK_PASSWORD, LOTMARK_PASSWORD_FILE } = process.env;
  return LOTMARK_PASSWORD !== undefined || LOTMARK_PASSWORD_FILE !== undefined;
}

/** Asks for the password of a new keystore; in a terminal twice. */
export async function choosePassword(): Promise<string> {
  const password = await askPassword(say(texts.CHOOSE_PASSWORD));
  if (password === "") {
    throw new LotmarkError("PASSWORD_EMPTY", texts.PASSWORD_EMPTY);
  }
  if (!isPasswordSaid() && (await typePassword(say(texts.PASSWORD_AGAIN))) !== password) {
    throw new LotmarkError("PASSWORD_DIFFERS", texts.PASSWORD_DIFFERS);
  }
  return password;
}

function readPasswordFile(file: string): string {
  try {
    return readFileSync(file, "utf8").replace(/\r?\n$/, "");
  } catch (error) {
    throw new LotmarkError("PASSWORD_FILE", texts.passwordFileUnreadable(file), { file }, error);
  }
}

const ENTER = ["\r", "\n"];
const BACKSPACE = ["\b", "\x7f"];
const INTERRUPT = "\x03";
const END = "\x04";

/** Reads a line from the terminal without showing it. */
export async function typePassword(question: string): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write(question);
  stdin.setRawMode(true);
  stdin.setEncoding("utf8");
  stdin.resume();
  try {
    return await new Promise<string>((resolve, reject) => {
      let typed: string[] = [];
      const listen = (chunk: string): void => {
        for (const character of chunk) {
          if (ENTER.includes(character) || character === END) {
            stdin.off("data", listen);
            resolve(typed.join(""));
            return;
          }
          if (character === INTERRUPT) {
            stdin.off("data", listen);
            reject(new LotmarkError("INTERRUPTED", texts.INTERRUPTED));
            return;
          }
          if (BACKSPACE.includes(character)) typed = typed.slice(0, -1);
          else typed.push(character);
        }
      };
      stdin.on("data", listen);
    });
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
    stderr.write("\n");
  }
}
