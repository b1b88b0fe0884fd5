import { expect } from "chai";
import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { ethers } from "hardhat";

import { accountIn, readNamedMember } from "../../../sdk/members";
import { run } from "../support/consortium";
import { messageOf } from "../support/messageOf";
import {
  by,
  consentOf,
  deployRegistry,
  NOT_THE_OFFICE,
  PRODUCER,
  type Registry,
  TRADER,
} from "../support/registry";

const NEW = "USCC:91350211M000100Y46";

describe("member admit", () => {
  let registry: Registry;

  beforeEach(async () => {
    registry = await loadFixture(deployRegistry);
  });

  const admit = async (
    given: Readonly<Record<string, unknown>>,
    key = registry.offices.registrar,
  ) => run("member", "admit", { ...by(registry, key), company: NEW, name: "厦门茶庄", ...given });

  it("admits a company with its first administrator", async () => {
    const { newcomer, consortium } = registry;
    const consent = await consentOf(registry, newcomer, NEW);
    const document = ethers.id("licence");
    const { lines, data } = await admit({
      company: "uscc: 91350211 m000100y46",
      internationalName: "Xiamen Tea House",
      document,
      consent,
    });
    expect(lines).to.deep.equal([
      `厦门茶庄 (Xiamen Tea House), USCC 91350211M000100Y46, is a member. Its first administrator is the key ${newcomer.address}.`,
    ]);
    const account = accountIn(consortium, "USCC", "91350211M000100Y46");
    const { transaction, ...rest } = data as { transaction: string };
    expect(transaction).to.match(/^0x[0-9a-f]{64}$/);
    expect(rest).to.deep.equal({
      account,
      scheme: "USCC",
      id: "91350211M000100Y46",
      name: "厦门茶庄",
      internationalName: "Xiamen Tea House",
      documentHash: document,
      utcOffset: 32,
      administrator: newcomer.address,
    });
    const member = (await readNamedMember(consortium, account))!;
    expect(member.standing).to.equal("Active");
    expect(member.profile.documentHash).to.equal(document);
  });

  it("is for the registrar", async () => {
    const consent = await consentOf(registry, registry.newcomer, NEW);
    expect(await messageOf(admit({ consent }, registry.producer))).to.match(NOT_THE_OFFICE);
  });

  it("verifies check characters", async () => {
    const wrong = async (company: string) => messageOf(admit({ company, consent: "x" }));
    expect(await wrong("USCC:91350211M000100Y43")).to.match(/ should be 6\. Compare every /);
    expect(await wrong("LEI:529900T8BM49AURSDO56")).to.match(/ should be 55\. Compare every /);
    expect(await wrong("厦门茶庄")).to.match(/^"厦门茶庄" is not a legal identifier\. /);
  });

  it("needs the local time of a company outside China", async () => {
    const company = "LEI:529900T8BM49AURSDO55";
    const consent = await consentOf(registry, registry.newcomer, company);
    expect(await messageOf(admit({ company, consent }))).to.equal(
      "The company's local time is missing. Give it with --utc-offset, such as UTC+8.",
    );
    expect(await messageOf(admit({ company, consent, utcOffset: "Berlin" }))).to.equal(
      '"Berlin" is not an offset from UTC. Write it as UTC+8 or UTC-3:30, in quarters of an hour.',
    );
    await admit({ company, consent, utcOffset: "+05:30" });
  });

  it("admits nobody twice, nor a document that is not there", async () => {
    const consent = await consentOf(registry, registry.newcomer, PRODUCER);
    expect(await messageOf(admit({ company: PRODUCER, consent }))).to.match(
      /^The company with this identifier has been admitted already, as .*东方茶业/,
    );
    expect(await messageOf(admit({ document: "/nowhere.pdf", consent }))).to.equal(
      '"/nowhere.pdf" is neither a file that can be read nor a hash (0x and 64 hexadecimal digits).',
    );
  });
});

describe("member profile", () => {
  let registry: Registry;

  beforeEach(async () => {
    registry = await loadFixture(deployRegistry);
  });

  const profile = (given: object) =>
    run("member", "profile", { ...by(registry, registry.producer), ...given });

  it("changes what is given, and nothing else", async () => {
    const { lines } = await profile({
      internationalName: "Dongfang Tea Company",
      utcOffset: "UTC+9",
    });
    expect(lines).to.deep.equal([
      "The member is called 东方茶业 (Dongfang Tea Company); its local time is UTC+9.",
    ]);
    await profile({ name: "新东方茶业" });
    const member = await readNamedMember(registry.consortium, registry.accounts.producer);
    expect(member!.utcOffset).to.equal(36);
    expect(member!.profile).to.deep.equal({
      name: "新东方茶业",
      internationalName: "Dongfang Tea Company",
      documentHash: ethers.ZeroHash,
    });
  });

  it("is for a key that serves a member", async () => {
    const { newcomer } = registry;
    const values = { ...by(registry, newcomer), name: "X" };
    expect(await messageOf(run("member", "profile", values))).to.equal(
      `The key ${newcomer.address} does not act for any member. An administrator of the company has to add it.`,
    );
  });

  it("needs the duty to administer", async () => {
    const { newcomer, producer } = registry;
    const consent = await consentOf(registry, newcomer, PRODUCER);
    const values = { ...by(registry, producer), duties: "produce", expiry: "2099-12-31", consent };
    await run("member", "operator-add", values);
    expect(
      await messageOf(run("member", "profile", { ...by(registry, newcomer), name: "X" })),
    ).to.match(/ does not have the duty "administer"\. /);
  });
});

describe("members by what they are called", () => {
  it("are found by identifier, account and name in either script", async () => {
    const registry = await loadFixture(deployRegistry);
    const { producer, trader } = registry.accounts;
    const both = { ...by(registry, registry.producer), internationalName: "Dongfang Tea" };
    await run("member", "profile", both);
    for (const [member, account] of [
      [PRODUCER, producer],
      [PRODUCER.toLowerCase(), producer],
      [producer.toLowerCase(), producer],
      ["东方茶业", producer],
      ["dongfang  TEA", producer],
      [TRADER, trader],
    ] as const) {
      const { data } = await run("member", "show", { ...registry.files, member });
      expect((data as { account: string }).account, member).to.equal(account);
    }
  });

  it("are asked for by identifier where a name is borne twice", async () => {
    const registry = await loadFixture(deployRegistry);
    await run("member", "profile", { ...by(registry, registry.trader), name: "东方茶业" });
    expect(
      await messageOf(run("member", "show", { ...registry.files, member: "东方茶业" })),
    ).to.equal(
      `2 members are called 东方茶业. Name the one you mean by its identifier: ${PRODUCER} or ${TRADER}.`,
    );
  });
});
