import { expect } from "chai";
import { ZeroAddress, ZeroHash } from "ethers";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { config as hardhat } from "hardhat";

import { parseConfig } from "../../../scripts/consortium/config";
import { readConfig } from "../../../scripts/consortium/config-file";
import { formatDuration, parseDuration } from "../../../scripts/consortium/duration";
import { LotmarkError } from "../../../sdk/chain";
import { someConfigFile } from "../support/config";

interface RoleFields {
  accounts?: unknown;
  delay?: unknown;
}

describe("consortium.config.json", () => {
  let file: Record<string, unknown>;
  let roles: Record<string, RoleFields>;

  beforeEach(async () => {
    file = await someConfigFile();
    roles = file.roles as Record<string, RoleFields>;
  });

  /** What is said of the file, line by line. */
  function problems(): readonly string[] {
    try {
      parseConfig(file);
    } catch (error) {
      if (!(error instanceof LotmarkError)) throw error;
      expect(error.code).to.equal("CONFIG_INVALID");
      const { problems } = error.values as { problems: readonly string[] };
      expect(error.message).to.equal(
        ["consortium.config.json cannot be used:", ...problems.map((line) => `  ${line}`)].join(
          "\n",
        ),
      );
      return problems;
    }
    return expect.fail("expected problems");
  }

  it("is read with delays in seconds and checksummed accounts", () => {
    const [account] = roles.council!.accounts as string[];
    roles.council!.accounts = [account!.toLowerCase()];
    const config = parseConfig(file);
    expect(config.objectionPeriod).to.equal(14 * 24 * 60 * 60);
    expect(config.roles.council).to.deep.equal({
      accounts: [account],
      delay: 2 * 24 * 60 * 60,
    });
    expect(config.roles.registrar.delay).to.equal(0);
  });

  it("fits as it is committed", () => {
    const config = readConfig(join(hardhat.paths.root, "consortium.config.json"));
    expect(config.name).to.equal("West Lake Tea Consortium");
  });

  it("names every wrong field at once", () => {
    file = {
      name: " ",
      salt: "0x1234",
      baseUri: "https://id.example.cn/",
      objectionPeriod: "a fortnight",
      bestBefore: true,
      gasPrice: 0,
      roles: {
        council: { accounts: [], delay: "none" },
        registrar: { accounts: ["0x1234", ZeroAddress], delay: 0 },
        recovery: { accounts: "somebody", delay: "none", guardian: "somebody" },
        regulator: "somebody",
        owner: {},
      },
    };
    expect(problems()).to.deep.equal([
      "gasPrice is not a field that is known here; there are name, salt, baseUri, objectionPeriod, bestBefore and roles.",
      'name is " "; it must be a text.',
      'salt is "0x1234"; it must be 0x and 64 hexadecimal digits, not all zero.',
      'baseUri is "https://id.example.cn/"; it must be a web address without a slash at its end, such as https://id.example.cn.',
      'objectionPeriod is "a fortnight"; it must be a duration such as "2 days", "36 hours" or "none".',
      'bestBefore is true; it must be "block" (a lot is stopped past it) or "warn" (it is only shown).',
      "roles.owner is not a field that is known here; there are council, registrar, recovery, regulator and emergency.",
      "roles.council.accounts is []; it must be a list of at least one account.",
      "roles.council.delay must be more than none: what the council does has to be announced before it happens.",
      'roles.registrar.accounts[0] is "0x1234"; it must be the address of an account.',
      `roles.registrar.accounts[1] is "${ZeroAddress}"; it must be the address of an account.`,
      'roles.registrar.delay is 0; it must be a duration such as "2 days", "36 hours" or "none".',
      "roles.recovery.guardian is not a field that is known here; there are accounts and delay.",
      'roles.recovery.accounts is "somebody"; it must be a list of at least one account.',
      "roles.recovery.delay must be more than none: what the recovery office does has to be announced before it happens.",
      'roles.regulator is "somebody"; it must be an object with accounts and delay.',
      "roles.emergency is missing; somebody has to have this role.",
    ]);
  });

  it("tells what is missing", () => {
    file = {};
    expect(problems()).to.deep.equal([
      "name is missing; it must be a text.",
      "salt is missing; it must be 0x and 64 hexadecimal digits, not all zero.",
      "baseUri is missing; it must be a web address without a slash at its end, such as https://id.example.cn.",
      'objectionPeriod is missing; it must be a duration such as "2 days", "36 hours" or "none".',
      'bestBefore is missing; it must be "block" (a lot is stopped past it) or "warn" (it is only shown).',
      "roles is missing; it must be an object with council, registrar, recovery, regulator and emergency.",
    ]);
  });

  it("refuses what is no object", () => {
    for (const value of [null, [], "a text", 7]) {
      expect(() => parseConfig(value)).to.throw(
        `It is ${JSON.stringify(value)}; it must be an object with name, salt, baseUri, objectionPeriod, bestBefore and roles.`,
      );
    }
  });

  it("refuses an account that stands twice in a role", () => {
    const [account] = roles.council!.accounts as string[];
    roles.council!.accounts = [account, account!.toLowerCase()];
    expect(problems()).to.deep.equal([
      "roles.council.accounts[1] is the same account as roles.council.accounts[0].",
    ]);
  });

  it("refuses a salt of zeros and no time to object", () => {
    file.salt = ZeroHash;
    file.objectionPeriod = "none";
    expect(problems()).to.deep.equal([
      `salt is "${ZeroHash}"; it must be 0x and 64 hexadecimal digits, not all zero.`,
      "objectionPeriod must be more than none: a company must be able to object to a recovery.",
    ]);
  });

  for (const baseUri of [
    "ftp://id.example.cn",
    "id.example.cn",
    "https://id.example.cn?a=b",
    "https://id.example.cn#a",
    "https://user@id.example.cn",
    "https://id.example.cn//a",
    "https://",
    "https://[::",
    7,
  ]) {
    it(`refuses the base URI ${baseUri}`, () => {
      file.baseUri = baseUri;
      expect(problems()).to.deep.equal([
        `baseUri is ${JSON.stringify(baseUri)}; it must be a web address without a slash at its end, such as https://id.example.cn.`,
      ]);
    });
  }

  it("refuses a delay that does not fit into the AccessManager", () => {
    roles.council!.delay = "49711 days";
    expect(problems()).to.have.lengthOf(1);
    roles.council!.delay = "49710 days";
    expect(parseConfig(file).roles.council.delay).to.equal(4_294_944_000);
  });

  it("tells which file cannot be read", () => {
    const folder = mkdtempSync(join(tmpdir(), "lotmark-config-"));
    const path = join(folder, "mine.json");
    expect(() => readConfig(path)).to.throw(
      `${path} cannot be used:\n  The file cannot be read. Is its name right?`,
    );
    writeFileSync(path, "{");
    expect(() => readConfig(path)).to.throw(`${path} cannot be used:\n  It is not JSON: `);
    rmSync(folder, { recursive: true });
  });
});

describe("durations", () => {
  const durations: [string, string, number][] = [
    ["none", "无", 0],
    ["1 second", "1 秒", 1],
    ["59 seconds", "59 秒", 59],
    ["1 minute", "1 分钟", 60],
    ["90 minutes", "90 分钟", 5400],
    ["36 hours", "36 小时", 129_600],
    ["1 day", "1 天", 86_400],
    ["14 days", "14 天", 1_209_600],
  ];
  for (const [en, zh, seconds] of durations) {
    it(`reads and writes ${en}`, () => {
      expect([en, zh, zh.replace(" ", "")].map(parseDuration)).to.deep.equal(
        Array<number>(3).fill(seconds),
      );
      expect(formatDuration(seconds)).to.deep.equal({ en, zh });
    });
  }

  it("reads weeks", () => {
    expect(["2 weeks", "2 周"].map(parseDuration)).to.deep.equal([1_209_600, 1_209_600]);
  });

  for (const text of [
    "",
    "2",
    "days",
    "2days",
    "-1 day",
    "1.5 days",
    "2  days",
    "1 month",
    "天",
    "2 月",
  ]) {
    it(`does not read "${text}"`, () => {
      expect(parseDuration(text)).to.equal(undefined);
    });
  }
});
