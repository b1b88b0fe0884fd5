import { expect } from "chai";
import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import hre from "hardhat";
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { language, say, speak } from "../../../scripts/language";
import type { Dialogue } from "../../../scripts/setup/dialogue";
import { type Known, setup } from "../../../scripts/tasks/member/setup";
import { LotmarkError } from "../../../sdk/chain";
import { INTERRUPTED } from "../../../texts/setup";
import { hardhat } from "../support/command";
import { run } from "../support/consortium";
import { writeKeystore } from "../support/keystore";
import { by, consentOf, deployRegistry, PRODUCER, type Registry } from "../support/registry";
import { type RpcServer, serveChain } from "../support/rpcServer";

const NEWCOMER = "USCC:91331100MA2E7K0146";

const environment = { hre, isCommand: false, report: () => undefined };

interface Summary {
  readonly key: string;
  readonly member: string | undefined;
  readonly missing: readonly string[];
}

describe("member setup", () => {
  let registry: Registry;
  let server: RpcServer;
  let folder: string;
  let keystore: string;
  let settings: string;

  before(async () => {
    server = await serveChain();
  });

  after(() => server.stop());

  beforeEach(async () => {
    registry = await loadFixture(deployRegistry);
    folder = mkdtempSync(join(tmpdir(), "lotmark-setup-"));
    keystore = join(folder, "key.json");
    settings = join(folder, "settings.json");
    process.env.LOTMARK_SETTINGS = settings;
    Reflect.deleteProperty(process.env, "LOTMARK_LANG");
  });

  afterEach(() => {
    Object.assign(process.env, { LOTMARK_SETTINGS: "", LOTMARK_LANG: "en" });
    rmSync(folder, { recursive: true });
    speak("en");
  });

  /** Somebody who answers, with an empty answer for what is proposed; at the end the line is cut. */
  class Person implements Dialogue {
    readonly asked: string[] = [];
    readonly told: string[] = [];
    ended = false;

    constructor(private readonly answers: string[]) {}

    tell(line: Parameters<Dialogue["tell"]>[0]): void {
      this.told.push(say(line));
    }

    async ask(question: Parameters<Dialogue["ask"]>[0], otherwise: string): Promise<string> {
      this.asked.push(`${say(question)} [${otherwise}]`);
      return this.#answer() || otherwise;
    }

    async askHidden(question: Parameters<Dialogue["askHidden"]>[0]): Promise<string> {
      this.asked.push(say(question));
      return this.#answer();
    }

    end(): void {
      this.ended = true;
    }

    #answer(): string {
      const answer = this.answers.shift();
      if (answer === undefined) throw new LotmarkError("INTERRUPTED", INTERRUPTED);
      return answer;
    }
  }

  const setUp = async (answers: string[], known: Known = {}) => {
    const person = new Person(answers);
    const { lines, data } = await setup(environment, known, person);
    expect(person.ended).to.equal(true);
    return { person, lines, data: data as Summary };
  };

  const everything = (): string[] => [
    "",
    keystore,
    "secret",
    "secret",
    server.url,
    registry.files.deployment,
    NEWCOMER,
  ];

  /** Settings as of somebody whose key is there. */
  const known = (address: string): Known => {
    writeKeystore(keystore, address);
    const { deployment } = registry.files;
    const template = join(folder, "lots.xlsx");
    return { lang: "en", keystore, rpc: server.url, deployment, company: PRODUCER, template };
  };

  it("leads from nothing to what the registrar needs", async () => {
    const { person, lines, data } = await setUp(everything());
    expect(person.asked).to.deep.equal([
      "Language / 语言 (en, zh) [en]",
      "File of your key; a new key is made if the file is not there [member.key.json]",
      "Choose a password for the new key: ",
      "The same password again: ",
      "Address of a node of the chain (your consortium tells it) [http://127.0.0.1:8545]",
      `File of the consortium's deployment manifest [deployments/31337.json]`,
      "Legal identifier of your company, such as USCC:91350211M000100Y46; later leaves it out [later]",
    ]);
    const { address } = JSON.parse(readFileSync(keystore, "utf8")) as { address: string };
    expect(data.key.toLowerCase()).to.equal(`0x${address}`);
    expect(statSync(keystore).mode & 0o777).to.equal(0o600);
    expect(JSON.parse(readFileSync(settings, "utf8"))).to.deep.equal({
      rpc: server.url,
      deployment: registry.files.deployment,
      keystore: "key.json",
      lang: "en",
    });
    expect(person.told).to.include("Your key does not act for any member yet.");
    expect(person.told).to.include(`${NEWCOMER} is not a member yet.`);
    expect(data.member).to.equal(undefined);
    expect(data.missing).to.deep.equal([
      `Agree that the key acts for your company: npx hardhat member consent ${NEWCOMER} --keystore ${keystore} --file member.consent`,
      `Hand the address ${data.key} and member.consent to the registrar, who admits your company with "member admit"; the key is its first administrator.`,
      `Run npx hardhat member setup --company ${NEWCOMER} again then: it goes on from there.`,
    ]);
    expect(lines[0]).to.match(/^The list of your lots is written once your key acts/);
    expect(lines.at(-1)).to.equal(
      `Settings: ${settings}. Options and environment variables win over them.`,
    );
  });

  it("asks nothing that it knows", async () => {
    await setUp(everything());
    const { person } = await setUp([], { company: NEWCOMER });
    expect(person.asked).to.deep.equal([]);
    const { person: again } = await setUp([""]);
    expect(again.asked).to.have.length(1);
    expect(again.told.at(-4)).to.match(/^ {2}1\. .*member consent USCC:… --keystore/);
  });

  it("can be interrupted at every question, and goes on from there", async () => {
    const answers = everything();
    const addresses = new Set<string>();
    for (let count = 0; count < answers.length; ++count) {
      const person = new Person(answers.slice(0, count));
      const error = await setup(environment, {}, person).then(
        () => expect.fail("expected to be interrupted"),
        (reason: unknown) => reason as LotmarkError,
      );
      expect(error.code).to.equal("INTERRUPTED");
      // What was answered so far was kept, so only what was not yet is asked.
      const { data, person: other } = await setUp(answers.slice(steps(count)));
      expect(other.asked).to.have.length(answers.length - steps(count));
      addresses.add(data.key);
      if (count < 4) rmSync(keystore);
      rmSync(settings);
    }
    expect(addresses.size).to.be.greaterThan(3);

    /** How many of the questions are done with for good: passwords are asked as one. */
    function steps(count: number): number {
      if (count === 0) return 0;
      if (count < 4) return 1;
      return count;
    }
  });

  it("tells what is wrong with an answer, and asks again", async () => {
    const damaged = join(folder, "damaged.json");
    writeFileSync(damaged, "{}");
    const { person } = await setUp([
      "fr",
      "en",
      damaged,
      keystore,
      "",
      "secret",
      "sceret",
      "secret",
      "secret",
      "http://127.0.0.1:1",
      server.url,
      join(folder, "nowhere.json"),
      damaged,
      registry.files.deployment,
      "USCC:91331100MA2E7K0147",
      NEWCOMER,
    ]);
    const told = person.told.join("\n");
    for (const message of [
      '"fr" is no language that is spoken here. Say en or zh.',
      `${damaged} is not a keystore:`,
      "The password is empty. Choose one, and keep it safe.",
      "The two passwords differ. Nothing was written.",
      "The node cannot be reached.",
      `There is no deployment manifest ${join(folder, "nowhere.json")}.`,
      "is no deployment manifest",
      "91331100MA2E7K014",
    ]) {
      expect(told).to.include(message);
    }
    expect(readFileSync(damaged, "utf8")).to.equal("{}");
  });

  it("speaks the language that is chosen", async () => {
    const { person } = await setUp(["zh", ...everything().slice(1)]);
    expect(language()).to.equal("zh");
    expect(person.told).to.include("贵方密钥尚未代表任何会员。");
    expect(JSON.parse(readFileSync(settings, "utf8"))).to.include({ lang: "zh" });
  });

  it("never overwrites a key, and uses the one that is there", async () => {
    const given = known(registry.newcomer.address);
    const before = readFileSync(keystore, "utf8");
    const { person, data } = await setUp([], given);
    expect(person.asked).to.deep.equal([]);
    expect(data.key).to.equal(registry.newcomer.address);
    expect(readFileSync(keystore, "utf8")).to.equal(before);
    expect(person.told).to.include("东方茶业 is a member already.");
    expect(data.missing[1]).to.match(/to an administrator of your company, who adds the key/);
  });

  it("tells when the key that was set up is gone", async () => {
    await setUp(everything());
    const copy = join(folder, "copy.json");
    renameSync(keystore, copy);
    const { person, data } = await setUp([copy], { company: NEWCOMER });
    expect(person.told.join("\n")).to.include(`The keystore ${keystore} that was set up is gone.`);
    expect(person.asked).to.have.length(1);
    expect(existsSync(keystore)).to.equal(false);
    expect(data.key).to.match(/^0x/);
    expect(JSON.parse(readFileSync(settings, "utf8"))).to.include({ keystore: "copy.json" });
  });

  it("tells what is missing until nothing is", async () => {
    const key = registry.newcomer;
    const given = known(key.address);
    await run("member", "operator-add", {
      ...by(registry, registry.producer),
      consent: await consentOf(registry, key, PRODUCER),
      duties: "dispatch",
      expiry: "2030-12-31",
    });
    const { person, data } = await setUp([], given);
    expect(person.told).to.include("Your key acts for 东方茶业: dispatch.");
    expect(data.member).to.equal(registry.accounts.producer);
    expect(data.missing).to.deep.equal([
      'Your key lacks the duty produce, which declaring lots needs. An administrator gives it with "member operator-change".',
      'Your company has no site yet. An administrator adds one with "member site-add".',
    ]);

    const administrator = by(registry, registry.producer);
    await run("member", "operator-change", {
      ...administrator,
      operator: key.address,
      duties: "produce, dispatch",
    });
    await run("member", "site-add", { ...administrator, site: "HALL-1", at: "30.2, 120.1" });
    const done = await setUp([], given);
    expect(done.data.missing).to.deep.equal([]);
    const { template } = given;
    expect(done.lines).to.include(`${template!} is there already and stays as it is.`);
    rmSync(template!);
    const list = join(folder, "list.xlsx");
    const other = await setUp([join(folder, "no/folder/list.xlsx"), list], {
      ...given,
      template: undefined,
    });
    expect(other.person.asked).to.deep.equal([
      "File for the list of your lots [lots.xlsx]",
      "File for the list of your lots [lots.xlsx]",
    ]);
    expect(other.lines).to.include(`Declare them with: npx hardhat lot mint ${list}`);
    expect(readFileSync(list).subarray(0, 2).toString()).to.equal("PK");
    expect(done.person.told).to.include(
      "Nothing is missing: you can declare lots of your products.",
    );

    await run("member", "suspend", {
      ...by(registry, registry.offices.registrar),
      member: PRODUCER,
      reason: "Licence under review",
    });
    await time.increaseTo(1_930_000_000);
    const later = await setUp([], given);
    expect(later.data.missing).to.deep.equal([
      "东方茶业 is suspended, so its keys change nothing. Ask the registrar.",
      'Your key expired on 2030-12-31 23:59 UTC+8. An administrator extends it with "member operator-change".',
    ]);
  });

  it("is answered by programs line by line, and says when it is interrupted", async function () {
    this.timeout(240_000);
    const variables = { LOTMARK_SETTINGS: settings };
    const answers = everything();
    const cut = await hardhat(["member", "setup"], variables, {
      text: `${answers.slice(1, 5).join("\n")}\n`,
      ends: true,
    }).ended;
    expect(cut.code, cut.stderr).to.equal(1);
    expect(cut.stdout).to.equal("");
    expect(cut.stderr).to.match(
      /Interrupted\. What was done is kept; "npx hardhat member setup" goes on from there\.\n$/,
    );
    expect(existsSync(keystore)).to.equal(true);

    const ended = await hardhat(["member", "setup", "--json"], variables, {
      text: `${answers.slice(5).join("\n")}\n`,
      ends: true,
    }).ended;
    expect(ended.code, ended.stderr).to.equal(0);
    expect(JSON.parse(ended.stdout)).to.include({ rpc: server.url, keystore });
    expect(ended.stderr).not.to.include("Choose a password");
  });

  it("makes settings that tasks take, below options and the environment", async function () {
    this.timeout(240_000);
    writeKeystore(keystore, registry.producer.address);
    writeFileSync(
      settings,
      JSON.stringify({
        rpc: server.url,
        deployment: registry.files.deployment,
        keystore: "key.json",
        lang: "zh",
      }),
    );
    const variables = { LOTMARK_SETTINGS: settings, LOTMARK_LANG: "" };
    const [outbox, elsewhere, inEnglish] = await Promise.all([
      hardhat(["custody", "outbox", "--json"], variables).ended,
      hardhat(["custody", "outbox", "--deployment", "/nowhere.json"], variables).ended,
      hardhat(["custody", "outbox", "--deployment", "/nowhere.json", "--lang", "en"], variables)
        .ended,
    ]);
    expect(JSON.parse(outbox.stdout)).to.deep.include({
      member: registry.accounts.producer,
      shipments: [],
    });
    expect(elsewhere.stderr).to.match(/^没有部署清单 \/nowhere\.json。/);
    expect(inEnglish.stderr).to.match(/^There is no deployment manifest \/nowhere\.json\./);
  });
});
