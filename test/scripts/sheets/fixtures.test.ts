import { expect } from "chai";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { readLots, type Said } from "./support";

const FOLDER = join(__dirname, "../../fixtures/sheets");
const SAID = JSON.parse(readFileSync(join(FOLDER, "said.json"), "utf8")) as Record<string, Said>;

describe("sheets with real damage", () => {
  it("are all spoken of, and at least twenty", () => {
    const files = readdirSync(FOLDER).filter((name) => !/\.(?:json|md)$/.test(name));
    expect(Object.keys(SAID)).to.have.members(files);
    expect(files).to.have.length.of.at.least(20);
  });

  for (const [name, said] of Object.entries(SAID)) {
    it(name, async () => {
      expect(await readLots(join(FOLDER, name))).to.deep.equal(said);
    });
  }
});
