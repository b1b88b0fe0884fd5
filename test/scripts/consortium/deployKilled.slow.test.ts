import { expect } from "chai";
import { takeSnapshot } from "@nomicfoundation/hardhat-network-helpers";
import { encryptKeystoreJsonSync, Wallet, WeiPerEther } from "ethers";
import { config, ethers, network } from "hardhat";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { readConfig } from "../../../scripts/consortium/config-file";
import { findDrifts } from "../../../scripts/consortium/check";
import { connect, CONTRACT_NAMES, parseDeployment } from "../../../sdk/chain";
import { type Command, hardhat } from "../support/command";
import { someConfigFile } from "../support/config";
import { PASSWORD } from "../support/keystore";
import { startAndKill } from "../support/killing";
import { type Listener, serveChain } from "../support/rpcServer";

/** One for each contract, and one for all the rest. */
const TRANSACTIONS = CONTRACT_NAMES.length + 1;

describe("consortium deploy, killed", () => {
  it("goes on, with nothing there twice", async function () {
    this.timeout(300_000);
    const snapshot = await takeSnapshot();
    const folder = mkdtempSync(join(tmpdir(), "lotmark-deploy-killed-"));
    const file = (name: string): string => join(folder, name);
    let listener: Listener = {};
    const server = await serveChain(() => listener);
    try {
      const key = new Wallet(Wallet.createRandom().privateKey, ethers.provider);
      await network.provider.send("hardhat_setBalance", [
        key.address,
        ethers.toQuantity(WeiPerEther),
      ]);
      writeFileSync(
        file("key.json"),
        encryptKeystoreJsonSync(key, PASSWORD, { scrypt: { N: 2, r: 8, p: 1 } }),
      );
      writeFileSync(file("config.json"), JSON.stringify(await someConfigFile()));
      const manifest = file("deployment.json");
      const start = (): Command =>
        hardhat(
          [
            ...["consortium", "deploy", "--json", "--configuration", file("config.json")],
            ...["--deployment", manifest, "--keystore", file("key.json")],
          ],
          { LOTMARK_RPC: server.url, LOTMARK_PASSWORD: PASSWORD },
        );
      const listen = (next: Listener): void => {
        listener = next;
      };

      await startAndKill(start, { when: "after", transaction: 3 }, listen);
      expect(await key.getNonce()).to.equal(3);
      await startAndKill(start, { when: "before", transaction: 2 }, listen);
      expect(await key.getNonce()).to.equal(4);
      expect(existsSync(manifest)).to.equal(false);

      const { code, stdout, stderr } = await start().ended;
      expect(stderr).to.match(/^Going on with the deployment that was begun before\.\n/);
      expect(code).to.equal(0);
      expect(await key.getNonce()).to.equal(TRANSACTIONS);
      const deployment = parseDeployment(JSON.parse(readFileSync(manifest, "utf8")));
      expect(JSON.parse(stdout)).to.deep.equal(deployment);
      const consortium = connect(deployment, ethers.provider);
      expect(await findDrifts(consortium, readConfig(file("config.json")))).to.deep.equal([]);

      const again = await start().ended;
      expect(again.stderr).to.equal(
        `West Lake Tea Consortium is deployed already (${manifest}). Nothing was changed.\n`,
      );
      expect(await key.getNonce()).to.equal(TRANSACTIONS);
    } finally {
      await server.stop();
      rmSync(folder, { recursive: true });
      await snapshot.restore();
    }
  });

  it("leaves the manifest where tasks look for it", async function () {
    this.timeout(120_000);
    const manifest = join(config.paths.root, "deployments", "31337.json");
    // somebody's own development chain
    if (existsSync(manifest)) this.skip();
    const snapshot = await takeSnapshot();
    const folder = mkdtempSync(join(tmpdir(), "lotmark-deploy-"));
    const configuration = join(folder, "config.json");
    writeFileSync(configuration, JSON.stringify(await someConfigFile()));
    const server = await serveChain();
    try {
      const { code, stderr } = await hardhat(
        ["consortium", "deploy", "--signer", "0", "--configuration", configuration],
        { LOTMARK_RPC: server.url },
      ).ended;
      expect(code, stderr).to.equal(0);
      expect(stderr).to.match(/^Manifest: deployments\/31337\.json$/m);
      expect(parseDeployment(JSON.parse(readFileSync(manifest, "utf8"))).chainId).to.equal(31337);
    } finally {
      await server.stop();
      rmSync(manifest, { force: true });
      rmSync(folder, { recursive: true });
      await snapshot.restore();
    }
  });
});
