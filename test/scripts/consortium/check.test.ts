import { expect } from "chai";
import { loadFixture, setCode } from "@nomicfoundation/hardhat-network-helpers";
import { ethers } from "hardhat";
import { readFileSync, writeFileSync } from "node:fs";

import { type Call, type Deployment, INTERFACES, ROLES } from "../../../sdk/chain";
import { afterDelay, type DeployedConsortium, deployConsortium, run } from "../support/consortium";
import { messageOf } from "../support/messageOf";

describe("consortium check", () => {
  let deployed: DeployedConsortium;

  beforeEach(async () => {
    deployed = await loadFixture(deployConsortium);
  });

  const check = async () =>
    run("consortium", "check", {
      ...deployed.files,
      configuration: deployed.configuration,
    });

  async function drifts(): Promise<readonly string[]> {
    const { lines, data, failed } = await check();
    expect(failed).to.equal(true);
    expect(data).to.deep.equal({ drifts: lines });
    return lines;
  }

  const byCouncil = async (...calls: readonly Promise<Call>[]): Promise<void> => {
    for (const call of await Promise.all(calls)) await afterDelay(deployed, "council", call);
  };

  function edit(file: string, change: (content: Record<string, unknown>) => object): () => void {
    const before = readFileSync(file, "utf8");
    const content = JSON.parse(before) as Record<string, unknown>;
    writeFileSync(file, JSON.stringify({ ...content, ...change(content) }));
    return () => writeFileSync(file, before);
  }

  it("finds nothing in a fresh deployment", async () => {
    const { lines, data, failed } = await check();
    expect(lines).to.deep.equal(["West Lake Tea Consortium is as it should be."]);
    expect(data).to.deep.equal({ drifts: [] });
    expect(failed).to.equal(false);
  });

  it("finds another chain with the same id", async () => {
    const genesis = ethers.id("another chain");
    const restore = edit(deployed.files.deployment, () => ({ genesis }));
    const found = deployed.consortium.deployment.genesis;
    expect(await drifts()).to.deep.equal([
      `The chain's first block is ${found}, the manifest's ${genesis}: it is another chain with the same id.`,
    ]);
    restore();
  });

  it("finds another chain", async () => {
    const restore = edit(deployed.files.deployment, () => ({ chainId: 7 }));
    expect(await drifts()).to.deep.equal(["The node belongs to chain 31337, the manifest to 7."]);
    restore();
  });

  it("finds code that is other or gone, and then asks no further", async () => {
    const { contracts } = deployed.consortium.deployment;
    await setCode(contracts.lotToken.address, "0x");
    await setCode(contracts.production.address, "0x01");
    expect(await drifts()).to.deep.equal([
      "LotToken is not there: no code stands at the manifest's address.",
      `Production has other code: its hash is ${ethers.keccak256("0x01")}, in the manifest ${contracts.production.codeHash}.`,
    ]);
  });

  it("finds settings that are not those of the configuration", async () => {
    const { salt } = deployed.config;
    const other = ethers.id("another salt");
    const restore = edit(deployed.configuration, () => ({
      name: "Another",
      salt: other,
      baseUri: "https://other.example.cn",
      objectionPeriod: "15 days",
      bestBefore: "block",
    }));
    expect(await drifts()).to.deep.equal([
      "The consortium's name in the manifest is West Lake Tea Consortium, in the configuration Another.",
      `The salt is ${salt}, in the configuration ${other}.`,
      "The base URI is https://id.example.cn, in the configuration https://other.example.cn.",
      "The period for objections is 14 days, in the configuration 15 days.",
      "What a best-before date does is warn, in the configuration block.",
    ]);
    restore();
  });

  it("finds settings that are not those of the manifest", async () => {
    const { salt } = deployed.config;
    const other = ethers.id("another salt");
    const restore = edit(deployed.files.deployment, () => ({ salt: other, objectionPeriod: 60 }));
    expect(await drifts()).to.deep.equal([
      `The salt is ${salt}, in the manifest ${other}.`,
      "The period for objections is 14 days, in the manifest 1 minute.",
    ]);
    restore();
  });

  it("finds a base URI that the council changed", async () => {
    await byCouncil(deployed.consortium.lotToken.setBaseUri.populateTransaction("https://b.cn"));
    expect(await drifts()).to.deep.equal([
      "The base URI is https://b.cn, in the configuration https://id.example.cn.",
    ]);
  });

  it("finds a contract that obeys somebody else, or nobody, or late", async () => {
    const { accessManager, deployment } = deployed.consortium;
    const { lotToken, brandRegistry, production } = deployment.contracts;
    const other = await ethers.deployContract("AccessManager", [deployed.keys[0]!]);
    await byCouncil(
      accessManager.updateAuthority.populateTransaction(lotToken.address, other),
      accessManager.setTargetClosed.populateTransaction(brandRegistry.address, true),
      accessManager.setTargetAdminDelay.populateTransaction(production.address, 3600),
    );
    await ethers.provider.send("evm_increaseTime", [30 * 24 * 3600]);
    await ethers.provider.send("evm_mine", []);
    expect(await drifts()).to.deep.equal([
      "BrandRegistry is closed to every office.",
      `LotToken obeys ${await other.getAddress()}, not the AccessManager.`,
      "Who may call Production changes only after 1 hour; no such delay is intended.",
    ]);
  });

  it("finds functions that are for another office", async () => {
    const { accessManager, deployment } = deployed.consortium;
    const { address } = deployment.contracts.lotToken;
    const selector = (name: "pause" | "setModule" | "setBaseUri"): string =>
      INTERFACES.lotToken.getFunction(name).selector;
    const set = accessManager.setTargetFunctionRole;
    await byCouncil(
      set.populateTransaction(address, [selector("pause")], ROLES.registrar),
      set.populateTransaction(address, [selector("setModule")], 77n),
      set.populateTransaction(address, [selector("setBaseUri")], 2n ** 64n - 1n),
    );
    expect(await drifts()).to.deep.equal([
      "LotToken.setModule is for the unknown role 77, not for the council.",
      "LotToken.setBaseUri is for everybody, not for the council.",
      "LotToken.pause is for the registrar, not for the emergency office.",
    ]);
  });

  it("finds accounts with roles that the configuration does not give them, and the other way round", async () => {
    const { accessManager } = deployed.consortium;
    const [stranger, admin] = deployed.keys;
    const { registrar, emergency } = deployed.offices;
    await byCouncil(
      accessManager.grantRole.populateTransaction(ROLES.registrar, stranger!, 0),
      accessManager.grantRole.populateTransaction(ROLES.council, admin!, 0),
      accessManager.grantRole.populateTransaction(77n, stranger!, 0),
      accessManager.revokeRole.populateTransaction(ROLES.emergency, emergency),
      accessManager.grantRole.populateTransaction(ROLES.registrar, registrar, 3600),
    );
    expect(await drifts()).to.deep.equal([
      `${admin!.address} has the role of the council; the configuration does not give it.`,
      `${registrar.address} has the role of the registrar with the delay 1 hour, in the configuration none.`,
      `${stranger!.address} has the role of the registrar; the configuration does not give it.`,
      `${emergency.address} does not have the role of the emergency office.`,
      `${stranger!.address} has the role of the unknown role 77; the configuration does not give it.`,
    ]);
  });

  it("finds a deployer that kept its power", async () => {
    const { accessManager } = deployed.consortium;
    const [deployer] = await ethers.getSigners();
    await byCouncil(accessManager.grantRole.populateTransaction(ROLES.council, deployer!, 0));
    expect(await drifts()).to.deep.equal([
      `${deployer!.address} has the role of the council; the configuration does not give it.`,
    ]);
  });

  it("finds a delay that is going to be shorter", async () => {
    const { accessManager } = deployed.consortium;
    const { council } = deployed.offices;
    await byCouncil(accessManager.grantRole.populateTransaction(ROLES.council, council, 60));
    expect(await drifts()).to.deep.equal([
      `The delay of ${council.address} in the role of the council is going to be 1 minute, in the configuration it is 2 days.`,
    ]);
  });

  it("finds roles that are given or guarded by others, or late", async () => {
    const { accessManager } = deployed.consortium;
    await byCouncil(
      accessManager.setRoleAdmin.populateTransaction(ROLES.emergency, ROLES.registrar),
      accessManager.setRoleGuardian.populateTransaction(ROLES.recovery, ROLES.emergency),
      accessManager.setGrantDelay.populateTransaction(ROLES.regulator, 3600),
    );
    await ethers.provider.send("evm_increaseTime", [30 * 24 * 3600]);
    await ethers.provider.send("evm_mine", []);
    expect(await drifts()).to.deep.equal([
      "What the recovery office announced is called off by the emergency office, not by the council.",
      "The role of the regulator begins 1 hour after it is given; no such delay is intended.",
      "The role of the emergency office is given by the registrar, not by the council.",
    ]);
  });

  it("finds modules that may do other things than intended, and unknown ones", async () => {
    const { lotToken, brandRegistry, deployment } = deployed.consortium;
    const { production, custodyTransfer } = deployment.contracts;
    const stranger = deployed.keys[0]!.address;
    await byCouncil(
      lotToken.setModule.populateTransaction(stranger, 1),
      lotToken.setModule.populateTransaction(custodyTransfer.address, 4),
      brandRegistry.setQuotaDrawer.populateTransaction(production.address, false),
      brandRegistry.setQuotaDrawer.populateTransaction(stranger, true),
    );
    expect(await drifts()).to.deep.equal([
      "CustodyTransfer may do on the ledger: leave; intended is: enter, leave, burn, record.",
      `An unknown module, ${stranger}, may do on the ledger: create; intended is: nothing.`,
      "Production may not draw quotas.",
      `An unknown module, ${stranger}, may draw quotas.`,
    ]);
  });

  it("does not mind a module that is no more", async () => {
    const { lotToken, brandRegistry } = deployed.consortium;
    const stranger = deployed.keys[0]!.address;
    await byCouncil(
      lotToken.setModule.populateTransaction(stranger, 1),
      lotToken.setModule.populateTransaction(stranger, 0),
      brandRegistry.setQuotaDrawer.populateTransaction(stranger, true),
      brandRegistry.setQuotaDrawer.populateTransaction(stranger, false),
    );
    expect((await check()).failed).to.equal(false);
  });

  it("needs a manifest and a configuration that can be read", async () => {
    const { configuration, files } = deployed;
    const values = { deployment: "/nowhere.json", configuration };
    expect(await messageOf(run("consortium", "check", values))).to.equal(
      "There is no deployment manifest /nowhere.json. Name the file with --deployment, or in LOTMARK_DEPLOYMENT.",
    );
    expect(
      await messageOf(run("consortium", "check", { ...files, configuration: "/nowhere.json" })),
    ).to.equal("/nowhere.json cannot be used:\n  The file cannot be read. Is its name right?");
    const content = readFileSync(files.deployment, "utf8");
    writeFileSync(files.deployment, content.slice(0, -10));
    expect(await messageOf(check())).to.match(
      new RegExp(`^The deployment manifest ${files.deployment} cannot be read: `),
    );
    writeFileSync(files.deployment, content);
    const deployment = JSON.parse(content) as Deployment;
    expect((await check()).lines).to.deep.equal([`${deployment.name} is as it should be.`]);
  });
});
