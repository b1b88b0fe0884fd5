/** Reads a file in this process, as tasks do; tells what was said, and how much memory it took. */
import { readLots } from "./support";

async function main(): Promise<void> {
  const said = await readLots(process.argv[2] ?? "");
  const { rows, en = [] } = said;
  // In kilobytes, the most that there was.
  const memory = process.resourceUsage().maxRSS / 1024;
  console.log(
    JSON.stringify({ rows: rows?.length ?? 0, said: en.slice(0, 3), faults: en.length, memory }),
  );
}

// Whoever only loads all files of this folder does not want it to run.
if (require.main === module) void main();
