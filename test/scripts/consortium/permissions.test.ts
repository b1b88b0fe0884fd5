import { expect } from "chai";
import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { AbiCoder, FunctionFragment, type ParamType } from "ethers";
import { artifacts, ethers } from "hardhat";

import { selectorsOf } from "../../../scripts/consortium/configuration";
import { SOURCES } from "../../../scripts/consortium/contracts";
import { PERMISSIONS } from "../../../scripts/consortium/permissions";
import { CONTRACT_NAMES, INTERFACES, ROLE_NAMES, ROLES } from "../../../sdk/chain";
import { deployConsortium } from "../support/consortium";

/** Any value of a type, such that a call can be decoded. */
function anything(type: ParamType): unknown {
  if (type.isArray()) return [];
  if (type.isTuple()) return type.components.map(anything);
  if (type.baseType === "string") return "";
  if (type.baseType === "bool") return false;
  if (type.baseType === "address") return ethers.ZeroAddress;
  if (type.baseType.startsWith("bytes")) {
    return type.baseType === "bytes" ? "0x" : `0x${"00".repeat(Number(type.baseType.slice(5)))}`;
  }
  return 0;
}

const listed = (name: (typeof CONTRACT_NAMES)[number]): string[] =>
  ROLE_NAMES.flatMap((role) => PERMISSIONS[name][role] ?? []);

/** Everything that a contract can be told to change. */
async function changingFunctions(source: string): Promise<FunctionFragment[]> {
  const { abi } = await artifacts.readArtifact(source);
  const { fragments } = new ethers.Interface(abi);
  return fragments
    .filter((fragment) => FunctionFragment.isFragment(fragment))
    .filter(({ constant }) => !constant);
}

describe("The table of who may call what", () => {
  for (const name of CONTRACT_NAMES) {
    if (name === "accessManager") continue;

    it(`lists exactly what ${SOURCES[name]} restricts`, async () => {
      const { consortium, keys } = await loadFixture(deployConsortium);
      const stranger = keys[0]!.address;
      const target = consortium.deployment.contracts[name].address;
      const restricted: string[] = [];
      for (const fragment of await changingFunctions(SOURCES[name])) {
        const values = AbiCoder.defaultAbiCoder().encode(
          fragment.inputs,
          fragment.inputs.map((input) => anything(input)),
        );
        const data = ethers.concat([fragment.selector, values]);
        const refusal = ethers.id("AccessManagedUnauthorized(address)").slice(0, 10);
        const error: unknown = await ethers.provider
          .call({ from: stranger, to: target, data })
          .catch((reason: unknown) => reason);
        const reason = (error as { data?: unknown }).data;
        // Made by the interface's own modifier, before anything that the values could trip over.
        if (typeof reason === "string" && reason.startsWith(refusal))
          restricted.push(fragment.name);
      }
      // The AccessManager alone changes to whom a contract obeys.
      expect(restricted.filter((found) => found !== "setAuthority").sort()).to.deep.equal(
        listed(name).sort(),
      );
    });
  }

  it("names each function once", () => {
    for (const name of CONTRACT_NAMES) {
      expect(new Set(listed(name)).size, name).to.equal(listed(name).length);
    }
  });

  it("names functions that there are", () => {
    expect(() => selectorsOf("lotToken", ["fly"])).to.throw("lotToken has no function fly");
  });

  it("is what the deployment sets", async () => {
    const { consortium } = await loadFixture(deployConsortium);
    for (const name of CONTRACT_NAMES) {
      for (const role of ROLE_NAMES) {
        for (const functionName of PERMISSIONS[name][role] ?? []) {
          const { selector } = INTERFACES[name].getFunction(functionName as never);
          const target = consortium.deployment.contracts[name].address;
          expect(
            await consortium.accessManager.getTargetFunctionRole(target, selector),
            functionName,
          ).to.equal(ROLES[role]);
        }
      }
    }
  });
});
