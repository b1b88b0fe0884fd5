import { expect } from "chai";
import { readFile } from "node:fs/promises";
import hre from "hardhat";
import { type Measurement, measureAll, perLot } from "./measure";
import { renderTable, TABLE_FILE } from "./table";

describe("gas", () => {
  let measurements: Measurement[];

  before(async function () {
    // instrumented code takes other gas
    if ("__SOLIDITY_COVERAGE_RUNNING" in hre) this.skip();
    measurements = await measureAll();
  });

  it("is what the committed table says, to the unit", async () => {
    const committed = await readFile(TABLE_FILE, "utf8");
    expect(
      await renderTable(measurements),
      "run `npm run gas` and look at the difference",
    ).to.equal(committed);
  });

  it("stays within its limits", () => {
    for (const measurement of measurements) {
      const { name, limit } = measurement.operation;
      if (limit !== undefined) expect(perLot(measurement), name).to.be.at.most(limit);
    }
  });
});
