import { expect } from "chai";
import { ErrorFragment } from "ethers";
import { artifacts, config } from "hardhat";

import { isDeployed } from "../../../scripts/config/wanted";
import { CATALOGUE } from "../../../sdk/chain/errors";

const placeholders = (notice: string): string[] =>
  [...notice.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name!);

describe("chain: catalogue of errors", () => {
  it("has every custom error of every contract that gets deployed", async () => {
    const names = (await artifacts.getAllFullyQualifiedNames()).filter((name) =>
      isDeployed(config, name),
    );
    expect(names).to.include("contracts/members/IMemberRegistry.sol:IMemberRegistry");
    const missing = [];
    for (const name of names) {
      for (const item of (await artifacts.readArtifact(name)).abi as { type: string }[]) {
        if (item.type !== "error") continue;
        const signature = ErrorFragment.from(item).format("sighash");
        if (!CATALOGUE.has(signature)) missing.push(`${name}: ${signature}`);
      }
    }
    expect(missing, "compile again and commit sdk/chain/generated").to.deep.equal([]);
  });

  for (const [signature, { fragment, notice }] of CATALOGUE) {
    it(`has words for ${signature}`, () => {
      expect(notice.en, "a sentence of its own").to.match(/^.{10,}[.!]$/su);
      const parameters = fragment.inputs.map(({ name }) => name);
      expect(parameters).to.include.members(placeholders(notice.en));
    });
  }
});
