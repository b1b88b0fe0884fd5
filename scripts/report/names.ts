import type { Directory } from "../../sdk/directory";
import { say } from "../language";

/** A company by its own name alone, where lines are short; anything else as it is called in full. */
export async function shortName(account: string, directory: Directory): Promise<string> {
  const member = await directory.member(account);
  return member?.profile.name ?? say(await directory.nameOf(account));
}
