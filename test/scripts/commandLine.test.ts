import { expect } from "chai";
import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { hardhat, type Ended } from "./support/command";
import { PASSWORD, writeKeystore } from "./support/keystore";
import { type RpcServer, serveChain } from "./support/rpcServer";
import { deployTeaTrade, TEA, type TeaTrade } from "./support/teaTrade";

/** Commands as people type them, each in a process of its own. */
describe("the command line", function () {
  this.timeout(300_000);

  let trade: TeaTrade;
  let folder: string;
  let server: RpcServer;
  let keystore: string;
  let lots: string;

  before(async () => {
    trade = await loadFixture(deployTeaTrade);
    folder = mkdtempSync(join(tmpdir(), "lotmark-command-"));
    server = await serveChain();
    keystore = join(folder, "producer.json");
    writeKeystore(keystore, trade.producer.key.address);
    lots = join(folder, "lots.csv");
    writeFileSync(lots, `gtin,lot,quantity\n${TEA},A-1,100\n`);
  });

  after(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  const command = async (
    words: readonly string[],
    variables: Readonly<Record<string, string>> = {},
  ): Promise<Ended> =>
    hardhat(words, {
      LOTMARK_RPC: server.url,
      LOTMARK_DEPLOYMENT: trade.files.deployment,
      ...variables,
    }).ended;

  const mint = (
    options: readonly string[],
    variables: Readonly<Record<string, string>> = {},
  ): Promise<Ended> => command(["lot", "mint", lots, ...options], variables);

  // Starting Hardhat is what takes time here, so each kind of answer is looked at once; what tasks say is
  // tested in this process.

  it("answers programs in JSON, and people in lines", async () => {
    const key = { LOTMARK_KEYSTORE: keystore, LOTMARK_PASSWORD: PASSWORD };
    const minted = await mint(["--json", "--yes"], key);
    expect(minted).to.include({ code: 0, stderr: "" });
    expect(JSON.parse(minted.stdout)).to.deep.include({ declared: 1, units: "100", already: 0 });
  });

  it("shows what is going to be sent, and sends nothing where nobody can say that it is right", async () => {
    const key = { LOTMARK_KEYSTORE: keystore, LOTMARK_PASSWORD: PASSWORD };
    const other = join(folder, "other.csv");
    writeFileSync(other, `title\ngtin,lot,quantity,expiration\n${TEA},B-1,100,2028-11-24\n`);
    const { code, stdout, stderr } = await command(["lot", "mint", other], key);
    expect({ code, stdout }).to.deep.equal({ code: 1, stdout: "" });
    expect(stderr.split("\n")).to.deep.equal([
      "Left out as titles, totals, signatures or example: row 1.",
      "Compare with the cartons: GS1 element string, and units that are added:",
      "",
      "Row  Element string                       Units",
      "---  -----------------------------------  -----",
      `  3  (01)${TEA}(17)281124(10)B-1    100`,
      "",
      "There is no terminal on which to ask whether this is right. Compare it with the cartons and add --yes. Nothing was sent.",
      "",
    ]);
  });

  it("helps in the language that is asked for", async () => {
    const [inEnglish, inChinese, ofScope] = await Promise.all([
      command(["lot", "mint", "--help"]),
      command(["help", "lot", "mint"], { LOTMARK_LANG: "zh" }),
      command(["lot", "--lang", "zh"]),
    ]);
    for (const { code, stderr } of [inEnglish, inChinese, ofScope]) {
      expect({ code, stderr }).to.deep.equal({ code: 0, stderr: "" });
    }
    expect(inEnglish.stdout).to.match(/^Usage: npx hardhat lot mint FILE \[OPTIONS\]\n/);
    expect(inChinese.stdout).to.match(/^用法: npx hardhat lot mint 文件 \[选项\]\n/);
    expect(ofScope.stdout).to.match(/^用法: npx hardhat lot <任务> \[选项\]\n/);
  });

  it("says what is wrong with a command, in the language that is asked for", async () => {
    const [forPeople, forPrograms] = await Promise.all([
      command(["lot", "close", "--lang", "zh"]),
      command(["lot", "close", "--json"]),
    ]);
    expect(forPeople).to.include({
      code: 1,
      stdout: "",
      stderr: "缺少批次。扫码所得，一个或多个。\n“npx hardhat help lot close”说明此任务。\n",
    });
    expect(forPrograms).to.include({ code: 1, stderr: "" });
    expect(JSON.parse(forPrograms.stdout)).to.deep.equal({
      error: {
        code: "ARGUMENT_MISSING",
        message:
          'LOTS is missing. What a scanner gives, one or several.\n"npx hardhat help lot close" explains the task.',
        values: {},
      },
    });
  });

  it("tells bad news by the exit code", async () => {
    const file = JSON.parse(readFileSync(trade.configuration, "utf8")) as object;
    const other = join(folder, "other.config.json");
    writeFileSync(other, JSON.stringify({ ...file, baseUri: "https://other.example.cn" }));
    expect(await command(["consortium", "check", "--configuration", other])).to.deep.equal({
      code: 1,
      signal: null,
      stdout:
        "The base URI is https://id.example.cn, in the configuration https://other.example.cn.\n",
      stderr: "",
    });
  });

  it("says in a sentence what went wrong, never in a stack trace", async () => {
    const wrong = { LOTMARK_PASSWORD: "wrong" };
    const [forPeople, forPrograms, unreachable] = await Promise.all([
      mint(["--keystore", keystore], wrong),
      mint(["--keystore", keystore, "--json"], wrong),
      command(["consortium", "check"], { LOTMARK_RPC: "http://127.0.0.1:1" }),
    ]);
    const message = `The password does not open ${keystore}.`;
    expect(forPeople).to.include({ code: 1, stdout: "", stderr: `${message}\n` });
    expect(forPrograms).to.include({ code: 1, stderr: "" });
    expect(JSON.parse(forPrograms.stdout)).to.deep.equal({
      error: { code: "WRONG_PASSWORD", message, values: { file: keystore } },
    });
    expect(unreachable).to.include({
      code: 1,
      stdout: "",
      stderr:
        "The node cannot be reached. Check the address of the RPC endpoint, and that the node runs.\n",
    });
  });

  it("wants to be told where the chain is", async () => {
    expect(await hardhat(["consortium", "check"]).ended).to.include({
      code: 1,
      stdout: "",
      stderr:
        'It is not said where the chain is. Set LOTMARK_RPC to the address of a node, such as http://127.0.0.1:8545, or run "npx hardhat member setup".\n',
    });
  });
});
