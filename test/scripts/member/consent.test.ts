import { expect } from "chai";
import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { run } from "../support/consortium";
import { messageOf } from "../support/messageOf";
import {
  by,
  consentOf,
  deployRegistry,
  PRODUCER,
  type Registry,
  TRADER,
} from "../support/registry";

describe("member consent", () => {
  let registry: Registry;

  beforeEach(async () => {
    registry = await loadFixture(deployRegistry);
  });

  it("is one word that can be pasted, or sent as a file", async () => {
    const folder = mkdtempSync(join(tmpdir(), "lotmark-consent-"));
    const file = join(folder, "consent.txt");
    const { newcomer, producer } = registry;
    const { lines, data } = await run("member", "consent", {
      ...by(registry, newcomer),
      member: PRODUCER,
      until: "2099-12-31",
      file,
    });
    const { consent } = data as { consent: string };
    expect(lines).to.deep.equal([
      `${newcomer.address} agrees to act for 东方茶业, if it is added by 2099-12-31 23:59 UTC+8.`,
      `Send ${file} to whoever adds it, or:`,
      consent,
    ]);
    expect(consent).to.match(
      new RegExp(
        `^lotmark-consent:1:${registry.accounts.producer}:${newcomer.address}:[0-9]+:0x[0-9a-f]{130}$`,
      ),
    );
    expect(readFileSync(file, "utf8")).to.equal(`${consent}\n`);
    const values = { ...by(registry, producer), duties: "all", consent: file };
    await run("member", "operator-add", values);
    rmSync(folder, { recursive: true });
  });

  it("is given to a company that is no member yet, and for 30 days", async () => {
    const company = "LEI:529900T8BM49AURSDO55";
    const { lines, data } = await run("member", "consent", {
      ...by(registry, registry.newcomer),
      member: company,
    });
    expect(lines[0]).to.match(/ agrees to act for LEI:529900T8BM49AURSDO55, if it is added by /);
    const { deadline } = data as { deadline: bigint };
    const latest = BigInt(await time.latest());
    expect(deadline - latest).to.be.within(30n * 86_400n, 31n * 86_400n);
  });

  it("refuses what is no company, no wallet and no date", async () => {
    const values = by(registry, registry.newcomer);
    const consent = (given: object) => messageOf(run("member", "consent", { ...values, ...given }));
    expect(await consent({ member: "USCC:91330106MA2KTEA18P" })).to.equal(
      "The last character of unified social credit code 91330106MA2KTEA18P should be H. Compare every character with the business licence; one of them is wrong.",
    );
    expect(await consent({ member: "Nobody Ltd" })).to.match(
      /^"Nobody Ltd" is not a member of this consortium\. /,
    );
    expect(await consent({ member: TRADER, wallet: "0x12" })).to.match(
      /^"0x12" is not the address of a key/,
    );
    expect(await consent({ member: TRADER, until: "tomorrow" })).to.equal(
      'A date is written YYYY-MM-DD, such as 2026-11-24, but got "tomorrow".',
    );
  });

  it("serves only the company and the key that it is for, once", async () => {
    const { newcomer, producer } = registry;
    const add = (consent: string) =>
      run("member", "operator-add", { ...by(registry, producer), duties: "all", consent });
    expect(await messageOf(add(await consentOf(registry, newcomer, TRADER)))).to.equal(
      `The key ${newcomer.address} agreed to act for Jiangnan Trading, not for 东方茶业. Ask its holder for another consent.`,
    );
    const consent = await consentOf(registry, newcomer, PRODUCER);
    expect(await messageOf(add(consent.slice(0, -4)))).to.match(
      /^The consent of the key .* is not valid: /,
    );
    expect(await messageOf(add("consent.txt"))).to.equal(
      '"consent.txt" is neither the text of a consent nor a file that can be read. "member consent" makes one.',
    );
    expect(await messageOf(add("lotmark-consent:2:x"))).to.match(
      /^This is not the consent of a key\. /,
    );
    await add(consent);
    expect(await messageOf(add(consent))).to.match(
      / serves .*东方茶业.* already; a key serves one member only\.$/,
    );
  });
});
