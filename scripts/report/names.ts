import type { Directory } from "../../sdk/directory";
import { same, type Text } from "../../texts/text";

/** A company by its own name alone, where lines are short; anything else as it is called in full. */
export async function shortName(account: string, directory: Directory): Promise<Text> {
  const member = await directory.member(account);
  return member === undefined ? directory.nameOf(account) : same(member.profile.name);
}
