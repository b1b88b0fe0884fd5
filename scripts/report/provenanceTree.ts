import type { Directory } from "../../sdk/directory";
import type { Trail } from "../../sdk/trail";
import * as texts from "../../texts/reports/provenance";
import { say } from "../language";
import { labelOf } from "../tasks/lot/names";
import { shortName } from "./names";

/** What a lot came out of, to any depth, each input a step further in; nothing where it came out of none. */
export async function provenanceTree(
  trail: Trail,
  origins: readonly Trail[],
  directory: Directory,
): Promise<string[]> {
  const branches = await branchesOf(trail, origins, directory, "  ");
  return branches.length === 0 ? [] : [say(texts.MADE_OF), ...branches];
}

async function branchesOf(
  { history }: Trail,
  origins: readonly Trail[],
  directory: Directory,
  indent: string,
): Promise<string[]> {
  const lines: string[] = [];
  for (const event of history) {
    const isOutput = "role" in event && event.role === "output";
    if (!isOutput) continue;
    const by = await shortName(event.member, directory);
    for (const { lot, units, trail: slot } of event.inputs) {
      const origin = origins.find((known) => known.lot === lot && known.slot === slot);
      lines.push(`${indent}${say(texts.input(labelOf(lot), units, by))}`);
      if (origin !== undefined) {
        lines.push(...(await branchesOf(origin, origins, directory, `${indent}  `)));
      }
    }
  }
  return lines;
}
