import { expect } from "chai";
import { loadFixture, takeSnapshot } from "@nomicfoundation/hardhat-network-helpers";
import hre, { ethers, network } from "hardhat";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { settle } from "../../../scripts/keys/settle";
import {
  addressOfKey,
  connectTo,
  findDeployment,
  openKey,
} from "../../../scripts/tasks/support/connection";
import { deployConsortium, run } from "../support/consortium";
import { PASSWORD, writeKeystore } from "../support/keystore";
import { messageOf } from "../support/messageOf";
import { serveChain } from "../support/rpcServer";

describe("how tasks reach the chain", () => {
  const withVariables = async <T>(
    variables: Readonly<Record<string, string>>,
    act: () => Promise<T>,
  ): Promise<T> => {
    const names = ["LOTMARK_RPC", "LOTMARK_KEYSTORE", "LOTMARK_PASSWORD", "LOTMARK_DEPLOYMENT"];
    const before = names.map((name) => [name, process.env[name]] as const);
    for (const name of names) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, variables);
    try {
      return await act();
    } finally {
      for (const [name, value] of before) {
        if (value === undefined) Reflect.deleteProperty(process.env, name);
        else process.env[name] = value;
      }
    }
  };

  it("is the chain of this process for programs, unless the network has an address", async () => {
    const { provider } = await connectTo(hre, false);
    expect(provider).to.equal(ethers.provider);
  });

  it("is LOTMARK_RPC for commands", async () => {
    const server = await serveChain();
    try {
      const keys = await withVariables({ LOTMARK_RPC: server.url }, async () => {
        const { provider, keysOfNode } = await connectTo(hre, true);
        expect(await provider.getBlockNumber()).to.equal(await ethers.provider.getBlockNumber());
        const keys = await keysOfNode();
        provider.destroy();
        return keys;
      });
      const signers = await ethers.getSigners();
      expect(await Promise.all(keys.map((key) => key.getAddress()))).to.deep.equal(
        signers.map(({ address }) => address),
      );
    } finally {
      await server.stop();
    }
    expect(await withVariables({}, () => messageOf(connectTo(hre, true)))).to.equal(
      'It is not said where the chain is. Set LOTMARK_RPC to the address of a node, such as http://127.0.0.1:8545, or run "npx hardhat member setup".',
    );
  });

  describe("and with which key", () => {
    const choose = async (choice: Parameters<typeof openKey>[1]): Promise<string> =>
      (await openKey(await connectTo(hre, false), choice)).getAddress();

    it("is one of the node's, by number or address", async () => {
      const [first, second] = await ethers.getSigners();
      expect(await choose({ signer: "0" })).to.equal(first!.address);
      expect(await choose({ signer: second!.address.toLowerCase() })).to.equal(second!.address);
      for (const signer of ["60", ethers.ZeroAddress, "-1", "somebody"]) {
        expect(await messageOf(choose({ signer }))).to.equal(
          `The node holds no key ${signer}. It holds 60; other keys are named by their keystore file, with --keystore.`,
        );
      }
    });

    it("is in a keystore, named by an option or the environment", async () => {
      const folder = mkdtempSync(join(tmpdir(), "lotmark-connection-"));
      const keystore = join(folder, "key.json");
      const { address } = (await ethers.getSigners())[3]!;
      writeKeystore(keystore, address);
      await withVariables({ LOTMARK_PASSWORD: PASSWORD }, async () => {
        expect(await choose({ keystore })).to.equal(address);
        expect(await addressOfKey(await connectTo(hre, false), { keystore })).to.equal(address);
      });
      const named = { LOTMARK_KEYSTORE: keystore, LOTMARK_PASSWORD: PASSWORD };
      expect(await withVariables(named, () => choose({}))).to.equal(address);
      expect(await withVariables({}, () => messageOf(choose({})))).to.equal(
        "It is not said which key acts. Name its keystore file with --keystore, or in LOTMARK_KEYSTORE.",
      );
      rmSync(folder, { recursive: true });
    });
  });

  describe("and by which manifest", () => {
    it("is named by an option or the environment", async () => {
      const { consortium, files } = await loadFixture(deployConsortium);
      const connection = await connectTo(hre, false);
      expect(await findDeployment(hre, connection, files.deployment)).to.deep.equal(
        consortium.deployment,
      );
      const named = { LOTMARK_DEPLOYMENT: files.deployment };
      await withVariables(named, async () => {
        expect(await findDeployment(hre, connection, undefined)).to.deep.equal(
          consortium.deployment,
        );
      });
      const nowhere = { LOTMARK_DEPLOYMENT: "/nowhere.json" };
      expect(
        await withVariables(nowhere, () => messageOf(findDeployment(hre, connection, undefined))),
      ).to.equal(
        "There is no deployment manifest /nowhere.json. Name the file with --deployment, or in LOTMARK_DEPLOYMENT.",
      );
    });

    it("is not that of contracts that are others", async () => {
      const { consortium, files } = await loadFixture(deployConsortium);
      const { address } = consortium.deployment.contracts.production;
      await network.provider.send("hardhat_setCode", [address, "0x"]);
      expect(await messageOf(run("consortium", "announced", files))).to.match(
        /^The contracts on the chain are not those of the deployment manifest: /,
      );
    });
  });

  describe("when the key has sent something before", () => {
    it("waits until that is recorded", async () => {
      const snapshot = await takeSnapshot();
      const [sender] = await ethers.getSigners();
      await network.provider.send("evm_setAutomine", [false]);
      const lines: string[] = [];
      await sender!.sendTransaction({ to: sender!.address });
      const settled = settle(ethers.provider, sender!.address, (line) => lines.push(line));
      setTimeout(() => void network.provider.send("evm_mine", []), 200);
      await settled;
      await network.provider.send("evm_setAutomine", [true]);
      expect(lines).to.deep.equal([
        `Waiting for what ${sender!.address} sent before (transactions: 1) …`,
      ]);
      await snapshot.restore();
    });
  });
});
