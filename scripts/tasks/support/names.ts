import { Directory } from "../../../sdk/directory";
import type { Text } from "../../../texts/text";

/** Who is who, with what there is to print where something has no name. */
export class NameBook extends Directory {
  /** The name of an account, or the account itself where it has none. */
  called(address: string): Promise<Text> {
    return this.nameOf(address);
  }

  /** The name of a mark, or its id. */
  async brandCalled(id: bigint): Promise<string> {
    return (await this.brand(id)) ?? `0x${id.toString(16)}`;
  }
}
