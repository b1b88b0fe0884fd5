import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { measureAll, perLot } from "../test/gas/measure";
import { renderTable, TABLE_FILE } from "../test/gas/table";

/** Measures every operation on record and writes docs/gas.md. */
async function main(): Promise<void> {
  const measurements = await measureAll();
  await mkdir(dirname(TABLE_FILE), { recursive: true });
  await writeFile(TABLE_FILE, await renderTable(measurements));
  for (const measurement of measurements) {
    const { name, lots, limit } = measurement.operation;
    const each = lots === undefined ? "" : `, ${perLot(measurement)} per lot`;
    const most = limit === undefined ? "" : ` (at most ${limit})`;
    console.log(`${name}: ${measurement.gas}${each}${most}`);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
