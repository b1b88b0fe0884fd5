import { expect } from "chai";
import {
  setBalance,
  setCode,
  type SnapshotRestorer,
  takeSnapshot,
} from "@nomicfoundation/hardhat-network-helpers";
import {
  type Signer,
  type TransactionRequest,
  type TransactionResponse,
  Wallet,
  ZeroAddress,
} from "ethers";
import hre, { ethers } from "hardhat";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { shortened } from "../../../scripts/consortium/files";
import type { ConsortiumConfig } from "../../../scripts/consortium/config";
import { SOURCES } from "../../../scripts/consortium/contracts";
import { progressFile } from "../../../scripts/consortium/progress";
import { deploy } from "../../../scripts/deploy";
import { connect, CONTRACT_NAMES, parseDeployment, ROLE_NAMES, ROLES } from "../../../sdk/chain";
import { messageOf } from "../support/messageOf";
import { type Anvil, startAnvil } from "../support/anvil";
import { someConfig } from "../support/config";

const TRANSACTIONS = CONTRACT_NAMES.length + 1;

/** A key whose process is killed before its n-th transaction is sent, or right after it was. */
function dying(signer: Signer, when: "before" | "after", transaction: number): Signer {
  let sent = 0;
  const sendTransaction = async (request: TransactionRequest): Promise<TransactionResponse> => {
    sent += 1;
    if (sent === transaction && when === "before") throw new Error("killed");
    const response = await signer.sendTransaction(request);
    if (sent === transaction) throw new Error("killed");
    return response;
  };
  return new Proxy(signer, {
    get: (target, property): unknown => {
      if (property === "sendTransaction") return sendTransaction;
      const value: unknown = Reflect.get(target, property);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
}

const read = (file: string) => parseDeployment(JSON.parse(readFileSync(file, "utf8")));

/** Makes a file one of a chain that has the same id and begins otherwise. */
function moveToAnotherChain(file: string): void {
  const content = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...content, genesis: ethers.id("another genesis") }));
}

describe("scripts/deploy", () => {
  let config: ConsortiumConfig;
  let deployer: Signer;
  let folder: string;
  let manifest: string;
  let lines: string[];
  const report = (line: string): void => void lines.push(line);

  let firstBlock: number;
  let snapshot: SnapshotRestorer;

  beforeEach(async () => {
    snapshot = await takeSnapshot();
    firstBlock = (await ethers.provider.getBlockNumber()) + 1;
    config = await someConfig();
    deployer = Wallet.createRandom(ethers.provider);
    await setBalance(await deployer.getAddress(), ethers.WeiPerEther);
    folder = mkdtempSync(join(tmpdir(), "lotmark-deploy-"));
    manifest = join(folder, "consortium.json");
    lines = [];
  });

  afterEach(async () => {
    rmSync(folder, { recursive: true });
    await snapshot.restore();
  });

  /** How many transactions there were, each of which has a block here. */
  const transactions = async (): Promise<number> =>
    (await ethers.provider.getBlockNumber()) - firstBlock + 1;

  it("deploys with Hardhat's first key unless another is given, and then writes no file", async () => {
    const [first] = await ethers.getSigners();
    const { accessManager } = connect(await deploy(hre, config), ethers.provider);
    const [granted] = await accessManager.queryFilter(
      accessManager.filters.RoleGranted(),
      firstBlock,
    );
    expect(granted!.args.account).to.equal(first!.address);
  });

  it("deploys in one transaction per contract and one for all the rest", async () => {
    const deployment = await deploy(hre, config, { deployer, report });
    expect(await transactions()).to.equal(TRANSACTIONS);
    expect(deployment.deploymentBlock).to.equal(firstBlock);
    expect(lines).to.deep.equal([
      ...CONTRACT_NAMES.map(
        (name, index) =>
          `${SOURCES[name]} (${index + 1} of ${CONTRACT_NAMES.length}) is deployed at ${deployment.contracts[name].address}`,
      ),
      "Roles and wiring are set (25 calls in one transaction); the council has taken over",
    ]);
  });

  it("writes a manifest that is what it returns", async () => {
    const deployment = await deploy(hre, config, { manifest, deployer, report });
    expect(read(manifest)).to.deep.equal(deployment);
    expect(existsSync(progressFile(manifest))).to.equal(false);
    expect(lines.at(-1)).to.equal(`Manifest: ${manifest}`);
  });

  it("gives every role to its accounts with their delay, and keeps none", async () => {
    const { accessManager } = connect(await deploy(hre, config, { deployer }), ethers.provider);
    for (const name of ROLE_NAMES) {
      const { accounts, delay } = config.roles[name];
      for (const account of accounts) {
        expect(await accessManager.hasRole(ROLES[name], account), name).to.deep.equal([
          true,
          BigInt(delay),
        ]);
      }
      expect(await accessManager.hasRole(ROLES[name], deployer), name).to.deep.equal([false, 0n]);
    }
  });

  it("leaves a deployer that is of the council the council's delay", async () => {
    const { council } = config.roles;
    const accounts = [await deployer.getAddress(), ...council.accounts];
    const roles = { ...config.roles, council: { ...council, accounts } };
    const { accessManager } = connect(
      await deploy(hre, { ...config, roles }, { deployer }),
      ethers.provider,
    );
    for (const account of accounts) {
      const { isMember, executionDelay } = await accessManager.hasRole(ROLES.council, account);
      expect({ isMember, executionDelay }).to.deep.equal({
        isMember: true,
        executionDelay: BigInt(council.delay),
      });
    }
  });

  it("changes nothing when it is run again", async () => {
    const deployment = await deploy(hre, config, { manifest, deployer });
    const block = await ethers.provider.getBlockNumber();
    const content = readFileSync(manifest, "utf8");
    expect(await deploy(hre, config, { manifest, deployer, report })).to.deep.equal(deployment);
    expect(await ethers.provider.getBlockNumber()).to.equal(block);
    expect(readFileSync(manifest, "utf8")).to.equal(content);
    expect(lines).to.deep.equal([
      `West Lake Tea Consortium is deployed already (${manifest}). Nothing was changed.`,
    ]);
  });

  for (let transaction = 1; transaction <= TRANSACTIONS; ++transaction) {
    for (const when of ["before", "after"] as const) {
      it(`goes on when it was killed ${when} transaction ${transaction}`, async () => {
        const killed = deploy(hre, config, {
          manifest,
          deployer: dying(deployer, when, transaction),
        });
        expect(await messageOf(killed)).to.equal("killed");
        expect(existsSync(manifest)).to.equal(false);

        const deployment = await deploy(hre, config, { manifest, deployer, report });
        expect(lines[0]).to.equal("Going on with the deployment that was begun before.");
        expect(await transactions()).to.equal(TRANSACTIONS);
        expect(read(manifest)).to.deep.equal(deployment);
        const { accessManager } = connect(deployment, ethers.provider);
        expect(
          (await accessManager.hasRole(ROLES.registrar, config.roles.registrar.accounts[0]!))[0],
        ).to.be.true;
      });
    }
  }

  it("goes on when it was killed before it could write the manifest", async () => {
    const deployment = await deploy(hre, config, { manifest, deployer });
    const { chainId, genesis, deploymentBlock } = deployment;
    rmSync(manifest);
    const progress = {
      chainId,
      genesis,
      deployer: await deployer.getAddress(),
      nonce: 0,
      block: deploymentBlock - 1,
      configHash: ethers.id(JSON.stringify(config)),
    };
    writeFileSync(progressFile(manifest), JSON.stringify(progress));
    expect(await deploy(hre, config, { manifest, deployer, report })).to.deep.equal(deployment);
    expect(lines.at(-2)).to.equal("Roles and wiring are set already");
    expect(await transactions()).to.equal(TRANSACTIONS);
  });

  describe("does not go on", () => {
    const begin = async (): Promise<void> => {
      const killed = deploy(hre, config, { manifest, deployer: dying(deployer, "after", 2) });
      expect(await messageOf(killed)).to.equal("killed");
    };

    it("with another key", async () => {
      await begin();
      const [, other] = await ethers.getSigners();
      expect(await messageOf(deploy(hre, config, { manifest, deployer: other! }))).to.equal(
        `The deployment was begun by ${await deployer.getAddress()}, and only that key can go on with it, not ${other!.address}.`,
      );
    });

    it("with another configuration", async () => {
      await begin();
      const other = { ...config, salt: ethers.id("another salt") };
      expect(await messageOf(deploy(hre, other, { manifest, deployer }))).to.equal(
        `The configuration was changed since the deployment was begun. Put it back to go on, or remove ${progressFile(manifest)} to deploy from the beginning.`,
      );
    });

    it("when the key has sent something else meanwhile", async () => {
      await begin();
      await deployer.sendTransaction({ to: ZeroAddress });
      expect(await messageOf(deploy(hre, config, { manifest, deployer }))).to.equal(
        `The key ${await deployer.getAddress()} has sent something else meanwhile, or the contracts were changed, so BrandRegistry is not at ${ethers.getCreateAddress({ from: await deployer.getAddress(), nonce: 2 })}. Remove the file of the deployment's progress to deploy from the beginning.`,
      );
    });

    it("when other code than that of the build is there", async () => {
      await begin();
      const from = await deployer.getAddress();
      const address = ethers.getCreateAddress({ from, nonce: 1 });
      const code = await ethers.provider.getCode(address);
      await setCode(address, `${code.slice(0, -2)}${code.endsWith("00") ? "01" : "00"}`);
      expect(await messageOf(deploy(hre, config, { manifest, deployer }))).to.match(
        new RegExp(`or the contracts were changed, so MemberRegistry is not at ${address}\\.`),
      );
    });

    it("on another chain", async () => {
      await begin();
      moveToAnotherChain(progressFile(manifest));
      expect(await messageOf(deploy(hre, config, { manifest, deployer }))).to.equal(
        `${progressFile(manifest)} belongs to another chain than the one that the endpoint leads to. If that chain is gone, move the file away; otherwise check the endpoint.`,
      );
    });
  });

  it("tells a manifest of another chain", async () => {
    await deploy(hre, config, { manifest, deployer });
    moveToAnotherChain(manifest);
    expect(await messageOf(deploy(hre, config, { manifest, deployer }))).to.equal(
      `${manifest} belongs to another chain than the one that the endpoint leads to. If that chain is gone, move the file away; otherwise check the endpoint.`,
    );
  });

  it("tells that a chain was started anew from its first block", async () => {
    const deployment = await deploy(hre, config, { manifest, deployer });
    await hre.network.provider.send("hardhat_setCode", [
      deployment.contracts.accessManager.address,
      "0x",
    ]);
    expect(await messageOf(deploy(hre, config, { manifest, deployer }))).to.equal(
      `${manifest} says that there is a contract at ${deployment.contracts.accessManager.address}, but there is none. If the chain was started anew, move the file away; otherwise check the endpoint.`,
    );
  });

  it("shows paths below the working directory in short", () => {
    expect(shortened(join(process.cwd(), "deployments", "1.json"))).to.equal("deployments/1.json");
    expect(shortened("/elsewhere/1.json")).to.equal("/elsewhere/1.json");
  });

  describe("over RPC", () => {
    let anvil: Anvil;

    afterEach(() => anvil.stop());

    it("deploys where gas is free, with a key that owns nothing", async () => {
      anvil = await startAnvil("--gas-price", "0", "--block-base-fee-per-gas", "0");
      const key = Wallet.createRandom(anvil.provider);
      const deployment = await deploy(hre, config, { manifest, deployer: key });
      expect(await key.getNonce()).to.equal(TRANSACTIONS);
      expect(read(manifest)).to.deep.equal(deployment);
    });

    it("gives no office to a key that everybody knows, unless the node is a development one", async () => {
      // Its keys are others.
      anvil = await startAnvil("--mnemonic-random", "12");
      const key = await anvil.provider.getSigner(0);
      expect(await messageOf(deploy(hre, config, { manifest, deployer: key }))).to.equal(
        [
          "Offices are given to keys of development chains, which everybody knows. Name accounts of your own.",
          ...ROLE_NAMES.map(
            (role) => `  roles.${role}.accounts: ${config.roles[role].accounts[0]!}`,
          ),
        ].join("\n"),
      );
      expect(await key.getNonce()).to.equal(0);
      expect(existsSync(progressFile(manifest))).to.equal(false);
    });

    it("deploys where gas costs something, and waits for blocks", async () => {
      anvil = await startAnvil("--block-time", "1");
      const key = await anvil.provider.getSigner(0);
      await deploy(hre, config, { manifest, deployer: key });
      const block = (await anvil.provider.getBlock("latest", true))!;
      const [last] = block.prefetchedTransactions;
      expect(last!.type).to.equal(2);
      expect(last!.maxFeePerGas).to.be.greaterThan(0n);
    });
  });
});
