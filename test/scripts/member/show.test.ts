import { expect } from "chai";
import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";

import { formatMoment } from "../../../sdk/chain";
import { readMember } from "../../../sdk/members";
import { deployConsortium, run } from "../support/consortium";
import { messageOf } from "../support/messageOf";
import {
  ASSOCIATION,
  by,
  consentOf,
  deployRegistry,
  PRODUCER,
  type Registry,
  TRADER,
} from "../support/registry";

describe("member show and list", () => {
  let registry: Registry;

  beforeEach(async () => {
    registry = await loadFixture(deployRegistry);
  });

  const admitted = async (account: string): Promise<string> =>
    formatMoment((await readMember(registry.consortium, account)).admittedAt, 32);

  it("shows standing, keys and sites", async () => {
    const { producer, newcomer, accounts, files } = registry;
    const mine = by(registry, producer);
    const expiry = formatMoment(BigInt(await time.latest()), 32).slice(0, 10);
    const consent = await consentOf(registry, newcomer, PRODUCER);
    await run("member", "operator-add", { ...mine, consent, duties: "produce", expiry });
    await run("member", "site-add", { ...mine, site: "6901234500004", name: "Gate" });
    await run("member", "site-add", { ...mine, site: "HALL", at: "30.5,120" });
    await run("member", "site-close", { ...mine, site: "HALL" });
    await time.increase(2 * 86_400);
    const { lines, data } = await run("member", "show", { ...files, member: "东方茶业" });
    const rule = (...widths: number[]) => widths.map((width) => "-".repeat(width)).join("  ");
    expect(lines).to.deep.equal([
      "Name        东方茶业",
      `Identifier  ${PRODUCER}`,
      `Account     ${accounts.producer}`,
      "Standing    active",
      `Admitted    ${await admitted(accounts.producer)}`,
      "Local time  UTC+8",
      "",
      `Key${" ".repeat(41)}Duties${" ".repeat(59)}Valid until`,
      rule(42, 63, 32),
      `${producer.address}  administer, brand, produce, dispatch, receive, inspect, finance`,
      `${newcomer.address}  produce${" ".repeat(58)}${expiry} 23:59 UTC+8 (expired)`,
      "",
      "Site               Name  Place                  State",
      rule(17, 4, 21, 6),
      "GLN 6901234500004  Gate                         open",
      "HALL                     30.500000, 120.000000  closed",
    ]);
    expect(data).to.include({ account: accounts.producer, standing: "Active", name: "东方茶业" });
  });

  it("shows a recovery under way", async () => {
    const { offices, newcomer, files } = registry;
    const consent = await consentOf(registry, newcomer, PRODUCER);
    const values = { ...by(registry, offices.recovery), member: PRODUCER, consent, reason: "Lost" };
    await run("member", "recovery-propose", values);
    await time.increase(86_400);
    await run("member", "recovery-propose", values);
    const recovery = async () =>
      (await run("member", "show", { ...files, member: PRODUCER })).lines.find((line) =>
        line.startsWith("Recovery"),
      );
    expect(await recovery()).to.match(
      new RegExp(`^Recovery    to the key ${newcomer.address}, from 20.* UTC\\+8 on$`),
    );
    await run("member", "recovery-object", { ...by(registry, registry.producer), reason: "No" });
    expect(await recovery()).to.equal(
      `Recovery    to the key ${newcomer.address}; the member objected, the council decides`,
    );
  });

  it("lists all in the order of their admission", async () => {
    const { accounts, files, offices } = registry;
    const values = { ...by(registry, offices.registrar), member: TRADER, reason: "Audit" };
    await run("member", "suspend", values);
    const { lines } = await run("member", "list", files);
    expect(lines).to.deep.equal([
      "Name              Identifier                Standing   Admitted",
      "----------------  ------------------------  ---------  ----------------------",
      `西湖龙井茶协会    ${ASSOCIATION}   active     ${await admitted(accounts.association)}`,
      `东方茶业          ${PRODUCER}   active     ${await admitted(accounts.producer)}`,
      `Jiangnan Trading  ${TRADER}  suspended  ${await admitted(accounts.trader)}`,
    ]);
  });

  it("says so where nobody was admitted", async () => {
    const { files } = await loadFixture(deployConsortium);
    expect((await run("member", "list", files)).lines).to.deep.equal([
      "Nobody has been admitted yet.",
    ]);
    expect(await messageOf(run("member", "show", { ...files, member: PRODUCER }))).to.match(
      /^"USCC:.*" is not a member of this consortium\. /,
    );
  });
});
