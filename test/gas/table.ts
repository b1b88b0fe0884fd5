import { join } from "node:path";
import { format } from "prettier";
import { OPTIMIZER_RUNS, solidity, SOLC_VERSION } from "../../scripts/config/solidity";
import { type Measurement, perLot } from "./measure";

/** Where the record is kept. */
export const TABLE_FILE = join(__dirname, "../../docs/gas.md");

const number = (value: bigint): string => value.toLocaleString("en-US");

/** The record of all measurements, as it is committed. */
export function renderTable(measurements: readonly Measurement[]): Promise<string> {
  const rows = measurements.map((measurement) => {
    const { operation, gas } = measurement;
    const { name, lots, limit } = operation;
    return [
      name,
      number(gas),
      lots === undefined ? "" : number(perLot(measurement)),
      limit === undefined ? "" : number(limit),
    ].join(" | ");
  });
  return format(
    `# Gas

What the operations take: \`gasUsed\` of their receipts on the Hardhat network, compiled by solc ${SOLC_VERSION} with the
optimizer on (${number(BigInt(OPTIMIZER_RUNS))} runs, ${solidity.settings.viaIR === true ? "via IR" : "not via IR"}). Every maker works under a geographical indication with a season's
quota; every lot has dates and a document; every shipment a reference, a document and two sites.

This file is written by \`npm run gas\`. A test compares it with the contracts, to the unit.

| operation | gas | per lot | at most |
| --- | ---: | ---: | ---: |
${rows.map((row) => `| ${row} |`).join("\n")}
`,
    { parser: "markdown" },
  );
}
