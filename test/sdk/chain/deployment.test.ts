import { expect } from "chai";
import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { JsonRpcProvider, keccak256, Wallet } from "ethers";
import { ethers } from "hardhat";

import {
  compareDeployment,
  connect,
  CONTRACT_NAMES,
  type Deployment,
  LotmarkError,
  openProvider,
  parseDeployment,
  verifyDeployment,
} from "../../../sdk/chain";
import { deployMembers, SALT } from "../../contracts/support/members";
import { manifestWith } from "../support/manifest";
import { refuses } from "../support/refuses";
import { RpcServer } from "../support/rpcServer";

/** A manifest whose contracts are all the same one. */
const manifestOfOne = (address: string, code: string): Promise<Deployment> =>
  manifestWith(
    Object.fromEntries(
      CONTRACT_NAMES.map((name) => [name, { address, codeHash: keccak256(code) }]),
    ) as Deployment["contracts"],
  );

const SOMETHING = {
  address: "0x00000000000000000000000000000000000000A1",
  codeHash: keccak256("0x00"),
};

const EXAMPLE: Deployment = {
  format: "lotmark-deployment",
  version: 1,
  name: "West Lake Tea Consortium",
  chainId: 31337,
  genesis: keccak256("0x01"),
  deploymentBlock: 1,
  contracts: {
    accessManager: SOMETHING,
    memberRegistry: SOMETHING,
    brandRegistry: SOMETHING,
    productRegistry: SOMETHING,
    lotToken: SOMETHING,
    production: SOMETHING,
    custodyTransfer: SOMETHING,
    handover: SOMETHING,
    attestations: SOMETHING,
    serials: SOMETHING,
    recalls: SOMETHING,
  },
  compiler: {
    solc: "0.8.30",
    evmVersion: "cancun",
    optimizer: { enabled: true, runs: 10_000 },
    viaIR: false,
  },
  salt: SALT,
  baseUri: "https://id.example.cn",
  objectionPeriod: 1_209_600,
  modules: {
    production: ["create"],
    custodyTransfer: ["enter", "leave"],
    handover: ["handover"],
    attestations: ["record"],
    serials: ["record"],
    recalls: ["stop"],
  },
};

describe("chain: deployment manifest", () => {
  it("is returned as it is when it fits", () => {
    expect(parseDeployment(JSON.parse(JSON.stringify(EXAMPLE)))).to.deep.equal(EXAMPLE);
  });

  const contract = EXAMPLE.contracts.lotToken;
  const compiler = EXAMPLE.compiler;
  const withToken = (lotToken: unknown): unknown => ({
    ...EXAMPLE,
    contracts: { ...EXAMPLE.contracts, lotToken },
  });
  const wrong: Record<string, [unknown, RegExp]> = {
    "": ["a text", /The whole is "a text", but should be an object/],
    format: [{ ...EXAMPLE, format: "other" }, /"lotmark-deployment"/],
    version: [{ ...EXAMPLE, version: 2 }, /version is 2, but should be 1/],
    name: [{ ...EXAMPLE, name: "" }, /name is "", but should be the consortium's name/],
    genesis: [{ ...EXAMPLE, genesis: "0x01" }, /0x and 64 hexadecimal digits/],
    modules: [{ ...EXAMPLE, modules: [] }, /an object/],
    "modules.production": [
      { ...EXAMPLE, modules: { ...EXAMPLE.modules, production: "create" } },
      /modules.production is "create", but should be a list/,
    ],
    "modules.custodyTransfer[1]": [
      { ...EXAMPLE, modules: { ...EXAMPLE.modules, custodyTransfer: ["enter", "fly"] } },
      /"fly", but should be a capability/,
    ],
    objectionPeriod: [{ ...EXAMPLE, objectionPeriod: "14 days" }, /a whole number from 0/],
    chainId: [{ ...EXAMPLE, chainId: "31337" }, /a whole number from 1/],
    deploymentBlock: [{ ...EXAMPLE, deploymentBlock: -1 }, /a whole number from 0/],
    contracts: [{ ...EXAMPLE, contracts: [] }, /an object/],
    "contracts.lotToken": [withToken(undefined), /is missing/],
    "contracts.lotToken.address": [withToken({ ...contract, address: "0xa1" }), /an address/],
    "contracts.lotToken.codeHash": [withToken({ ...contract, codeHash: "0x12" }), /64 hexa/],
    "contracts.lotToken.name": [
      withToken({ ...contract, name: 7 }),
      /left out; known are address, codeHash/,
    ],
    "compiler.solc": [{ ...EXAMPLE, compiler: { ...compiler, solc: "new" } }, /0\.8\.30/],
    "compiler.evmVersion": [{ ...EXAMPLE, compiler: { ...compiler, evmVersion: "" } }, /EVM/],
    "compiler.viaIR": [{ ...EXAMPLE, compiler: { ...compiler, viaIR: 0 } }, /true or false/],
    "compiler.optimizer.runs": [
      { ...EXAMPLE, compiler: { ...compiler, optimizer: { enabled: true, runs: 0.5 } } },
      /whole number/,
    ],
    salt: [{ ...EXAMPLE, salt: "x".repeat(200) }, /x…/],
    baseUri: [{ ...EXAMPLE, baseUri: null }, /is null/],
  };
  for (const [field, [manifest, message]] of Object.entries(wrong)) {
    it(`names the wrong field: ${field === "" ? "the whole" : field}`, () => {
      expect(() => parseDeployment(manifest))
        .to.throw(LotmarkError, message)
        .with.property("code", "MANIFEST_INVALID");
      try {
        parseDeployment(manifest);
      } catch (error) {
        expect((error as LotmarkError).values.field).to.equal(field);
      }
    });
  }

  it("takes an address in any case, but not with a wrong checksum", () => {
    const address = EXAMPLE.contracts.lotToken.address.toLowerCase();
    expect(parseDeployment(withToken({ ...contract, address }))).to.deep.equal(EXAMPLE);
    const wrongCase = contract.address.replace("A1", "a1").replace("0x00", "0x0A");
    expect(() => parseDeployment(withToken({ ...contract, address: wrongCase }))).to.throw();
  });
});

describe("chain: a deployment on its chain", () => {
  async function deploy(): Promise<{ deployment: Deployment; account: string }> {
    const { members } = await deployMembers();
    const address = await members.getAddress();
    const deployment = await manifestOfOne(address, await ethers.provider.getCode(address));
    return { deployment, account: await members.accountOf("LEI", "X") };
  }

  it("is called through the manifest's addresses", async () => {
    const { deployment, account } = await loadFixture(deploy);
    const { memberRegistry, provider, ...others } = connect(deployment, ethers.provider);
    expect(await memberRegistry.salt()).to.equal(SALT);
    expect(await memberRegistry.accountOf("LEI", "X")).to.equal(account);
    expect(provider).to.equal(ethers.provider);
    for (const name of CONTRACT_NAMES) {
      if (name === "memberRegistry") continue;
      expect(others[name].target).to.equal(deployment.contracts[name].address);
    }
  });

  it("cannot be called by a key without a node", () => {
    expect(() => connect(EXAMPLE, Wallet.createRandom()))
      .to.throw(LotmarkError)
      .with.property("code", "NO_PROVIDER");
  });

  it("fits its manifest", async () => {
    const { deployment } = await loadFixture(deploy);
    expect(await compareDeployment(deployment, ethers.provider)).to.deep.equal([]);
    await verifyDeployment(deployment, ethers.provider);
  });

  it("differs where the code does, and where there is none", async () => {
    const { deployment } = await loadFixture(deploy);
    const { lotToken, production, ...contracts } = deployment.contracts;
    const changed = {
      ...deployment,
      contracts: {
        ...contracts,
        lotToken: { ...lotToken, codeHash: ethers.ZeroHash },
        production: { ...production, address: EXAMPLE.contracts.production.address },
      },
    };
    const error = await refuses(verifyDeployment(changed, ethers.provider), "DEPLOYMENT_DIFFERS");
    expect(error.values.differences).to.deep.equal([
      {
        field: "contracts.lotToken.codeHash",
        expected: ethers.ZeroHash,
        found: lotToken.codeHash,
      },
      {
        field: "contracts.production.codeHash",
        expected: production.codeHash,
        found: "no code",
      },
    ]);
  });

  it("is not taken for one on another chain with the same id", async () => {
    const { deployment } = await loadFixture(deploy);
    const other = { ...deployment, genesis: ethers.ZeroHash };
    const error = await refuses(verifyDeployment(other, ethers.provider), "WRONG_CHAIN");
    expect(error.message).to.match(/another chain with the same id/);
    expect(error.values).to.deep.equal({ expected: ethers.ZeroHash, found: deployment.genesis });
  });

  it("is not taken for one on another chain, even by a provider that was told its chain", async () => {
    const { deployment } = await loadFixture(deploy);
    const server = await RpcServer.start();
    try {
      const provider = openProvider(server.url, { chainId: 1 });
      const error = await refuses(
        verifyDeployment({ ...deployment, chainId: 1 }, provider),
        "WRONG_CHAIN",
      );
      expect(error.values).to.deep.equal({ expected: "1", found: "31337" });
      expect(provider).to.be.instanceOf(JsonRpcProvider);
      provider.destroy();
    } finally {
      await server.stop();
    }
  });
});
