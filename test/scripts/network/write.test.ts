import { expect } from "chai";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Wallet } from "ethers";
import { run } from "hardhat";

import { BESU_VERSION, besuConfig, enodeOf, permissions } from "../../../scripts/network/besu";
import { genesisOf } from "../../../scripts/network/genesis";
import { makeNodeKey, planNetwork } from "../../../scripts/network/plan";
import { writeNetwork } from "../../../scripts/network/write";
import type { Answer } from "../../../scripts/tasks/support/answer";
import { LotmarkError } from "../../../sdk/chain";
import { readBftExtraData } from "../../../sdk/consensus";
import besu from "../../vectors/besu/names.json";

const TIME = 1_790_000_000;

describe("network: files", () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "lotmark-network-"))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const text = (...path: string[]): string => readFileSync(join(folder, ...path), "utf8");
  const json = (...path: string[]): unknown => JSON.parse(text(...path));
  const mode = (...path: string[]): number => statSync(join(folder, ...path)).mode & 0o777;
  const refusal = (act: () => unknown): LotmarkError => {
    try {
      act();
    } catch (error) {
      expect(error).to.be.instanceOf(LotmarkError);
      return error as LotmarkError;
    }
    throw new Error("was written");
  };

  it("have names that Besu knows", () => {
    const { address } = Wallet.createRandom();
    const plan = planNetwork({ senders: address, baseFee: "5", fund: address });
    expect(besu.source.version).to.equal(BESU_VERSION);
    const names = (toml: string): string[] =>
      toml
        .split("\n")
        .filter((line) => line.includes("="))
        .map((line) => line.split("=")[0]!);
    const options = names(besuConfig(plan, plan.nodes[0]!));
    expect(options).to.have.length.above(20);
    expect(new Set(options).size).to.equal(options.length);
    for (const name of options) expect(besu.options, name).to.include(name);
    for (const name of names(permissions(plan))) expect(besu.permissions).to.include(name);
    for (const paid of [plan, planNetwork({})]) {
      const { config, ...rest } = genesisOf(paid, TIME) as { config: { qbft: object } };
      const items = [config, config.qbft, rest].flatMap((part) => Object.keys(part));
      for (const item of items) expect(besu.genesisItems, item).to.include(item.toLowerCase());
    }
  });

  it("make a chain of these validators", () => {
    const { address } = Wallet.createRandom();
    const free = planNetwork({ validators: "7", chainId: "77", period: "3", gasLimit: "30000000" });
    const genesis = genesisOf(free, TIME) as Record<string, unknown>;
    expect(genesis.config).to.deep.equal({
      chainId: 77,
      londonBlock: 0,
      shanghaiTime: 0,
      cancunTime: 0,
      zeroBaseFee: true,
      qbft: { blockPeriodSeconds: 3, epochLength: 30_000, requestTimeoutSeconds: 6 },
    });
    expect(genesis).to.deep.include({
      gasLimit: "0x1c9c380",
      timestamp: `0x${TIME.toString(16)}`,
      alloc: {},
    });
    const { validators } = readBftExtraData(genesis.extraData as string, "qbft");
    expect(new Set(validators)).to.deep.equal(
      new Set(free.nodes.map(({ validator }) => validator)),
    );

    const paid = genesisOf(planNetwork({ baseFee: "7", fund: address }), TIME) as Record<
      string,
      unknown
    >;
    expect(paid.config)
      .to.deep.include({ fixedBaseFee: true })
      .and.not.have.property("zeroBaseFee");
    expect(paid.baseFeePerGas).to.equal("0x7");
    expect(Object.keys(paid.alloc as object)).to.deep.equal([address.slice(2).toLowerCase()]);
  });

  it("are whole in each company's folder", () => {
    const plan = planNetwork({ validators: "3", hosts: "10.0.0.1,10.0.0.2,10.0.0.3:30399" });
    writeNetwork(plan, folder, TIME);
    expect(readdirSync(folder).sort()).to.deep.equal([
      "genesis.json",
      "node1",
      "node2",
      "node3",
      "validators.json",
    ]);
    for (const node of plan.nodes) {
      const name = `node${node.number}`;
      expect(readdirSync(join(folder, name)).sort()).to.deep.equal([
        ...[
          "besu.toml",
          "compose.yaml",
          "data",
          "genesis.json",
          "permissions.toml",
          "static-nodes.json",
        ],
      ]);
      expect(text(name, "data", "key")).to.equal(node.privateKey);
      expect(mode(name, "data", "key")).to.equal(0o600);
      expect(mode(name, "data")).to.equal(0o700);
      expect(text(name, "genesis.json")).to.equal(text("genesis.json"));
      const others = plan.nodes.filter((other) => other !== node).map(enodeOf);
      expect(json(name, "static-nodes.json")).to.deep.equal(others);
      expect(text(name, "permissions.toml")).to.equal(
        `nodes-allowlist=${JSON.stringify(plan.nodes.map(enodeOf))}\n`,
      );
      expect(text(name, "compose.yaml"))
        .to.contain(`image: hyperledger/besu:${BESU_VERSION}\n`)
        .and.contain(`"${node.port}:${node.port}/tcp"`);
      expect(text(name, "besu.toml")).to.contain(
        `p2p-host="${node.host}"\np2p-port=${node.port}\n`,
      );
    }
    expect(text("node3", "permissions.toml")).to.match(/enode:\/\/[0-9a-f]{128}@10\.0\.0\.3:30399/);
    expect(json("validators.json")).to.deep.equal({
      chainId: 20260,
      consensus: "qbft",
      validators: plan.nodes.map(({ validator }) => validator),
      quorum: 2,
      asOf: { block: 0, time: TIME },
    });
  });

  it("start together where all are on one machine", () => {
    const { address } = Wallet.createRandom();
    writeNetwork(planNetwork({ validators: "2", senders: address }), folder, TIME);
    const compose = text("compose.yaml");
    for (const part of [
      "./node1:/network",
      "./node2:/network",
      '"127.0.0.1:8546:8545"',
      "ipv4_address: 172.28.45.12",
    ]) {
      expect(compose).to.contain(part);
    }
    expect(readdirSync(join(folder, "node1"))).to.not.include("compose.yaml");
    expect(text("node1", "permissions.toml")).to.contain(`accounts-allowlist=["${address}"]`);
    expect(text("node1", "besu.toml")).to.contain("permissions-accounts-config-file-enabled=true");
  });

  it("hold no key that a company made itself", () => {
    const plan = planNetwork({ publicKeys: makeNodeKey().publicKey });
    writeNetwork(plan, folder, TIME);
    expect(readdirSync(join(folder, "node1", "data"))).to.deep.equal([]);
  });

  it("are never overwritten", () => {
    const inner = join(folder, "inner");
    writeNetwork(planNetwork({ validators: "1" }), inner, TIME);
    const key = readFileSync(join(inner, "node1", "data", "key"), "utf8");
    const error = refusal(() => writeNetwork(planNetwork({ validators: "2" }), inner, TIME));
    expect(error.code).to.equal("NETWORK_EXISTS");
    expect(error.message).to.contain(inner).and.contain("--out");
    expect(readFileSync(join(inner, "node1", "data", "key"), "utf8")).to.equal(key);
    expect(readdirSync(inner)).to.not.include("node2");
    // beside what is no network, there is room
    const other = join(folder, "other");
    mkdirSync(other);
    writeFileSync(join(other, "README.md"), "");
    writeNetwork(planNetwork({ validators: "1" }), other, TIME);
  });

  it("are written by a task, as are keys", async () => {
    const out = join(folder, "net");
    const answer = (await run(
      { scope: "consortium", task: "genesis" },
      { validators: "1", out },
    )) as Answer;
    expect(answer.lines[0]).to.equal(
      `Wrote a network of 1 validator with chain id 20260 to ${out}.`,
    );
    expect(answer.lines.at(-1)).to.contain("Four are the fewest");
    expect(answer.data).to.deep.include({
      folder: out,
      chainId: 20260,
      rpc: ["http://127.0.0.1:8545"],
    });

    const file = join(folder, "keys", "node.key");
    const made = (await run({ scope: "consortium", task: "node-key" }, { file })) as Answer;
    const { publicKey } = made.data as { publicKey: string };
    expect(made.lines).to.deep.equal([
      `Made a node's key in ${file}. Keep it; give the consortium this public key:`,
      publicKey,
    ]);
    expect(statSync(file).mode & 0o777).to.equal(0o600);
    expect(new Wallet(readFileSync(file, "utf8")).signingKey.publicKey).to.equal(
      `0x04${publicKey.slice(2)}`,
    );
    let error: unknown;
    await run({ scope: "consortium", task: "node-key" }, { file }).catch(
      (e: unknown) => (error = e),
    );
    expect((error as LotmarkError).code).to.equal("NODE_KEY_EXISTS");
    const theirs = (await run(
      { scope: "consortium", task: "genesis" },
      { publicKeys: publicKey, hosts: "10.0.0.1", out: join(folder, "theirs") },
    )) as Answer;
    expect(theirs.lines.join("\n"))
      .to.contain("Hand each company its folder")
      .and.contain("data/key");
  });
});
