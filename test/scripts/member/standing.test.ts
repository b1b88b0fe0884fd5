import { expect } from "chai";
import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { ethers } from "hardhat";

import { readMember } from "../../../sdk/members";
import { run } from "../support/consortium";
import { messageOf } from "../support/messageOf";
import { by, deployRegistry, NOT_THE_OFFICE, PRODUCER, type Registry } from "../support/registry";

describe("member suspend, reinstate, expel", () => {
  let registry: Registry;

  beforeEach(async () => {
    registry = await loadFixture(deployRegistry);
  });

  const decide = async (task: string, given: object = { reason: "Audit of May" }) =>
    run("member", task, {
      ...by(registry, registry.offices.registrar),
      member: PRODUCER,
      ...given,
    });

  const standing = async () =>
    (await readMember(registry.consortium, registry.accounts.producer)).standing;

  it("suspends and reinstates", async () => {
    expect((await decide("suspend")).lines).to.deep.equal([
      "东方茶业 is suspended: its keys change nothing until it is reinstated.",
    ]);
    expect(await standing()).to.equal("Suspended");
    expect(
      await messageOf(
        run("member", "site-close", { ...by(registry, registry.producer), site: "A" }),
      ),
    ).to.match(/东方茶业.* is suspended, so it cannot do this /);
    expect((await decide("reinstate")).lines).to.deep.equal([
      "东方茶业 is reinstated: its keys may act again.",
    ]);
    expect(await standing()).to.equal("Active");
  });

  it("expels for good", async () => {
    const evidence = ethers.id("minutes");
    expect((await decide("expel", { evidence })).lines).to.deep.equal([
      "东方茶业 is expelled for good; its keys may serve others.",
    ]);
    expect(await standing()).to.equal("Expelled");
    expect(await messageOf(decide("reinstate"))).to.match(
      /东方茶业.* is expelled, so this decision does not apply to it\.$/,
    );
  });

  it("keeps the hash of the file that stands for the evidence", async () => {
    await decide("suspend", { reason: "See the file", evidence: __filename });
    const { memberRegistry } = registry.consortium;
    const [event] = await memberRegistry.queryFilter(memberRegistry.filters.MemberSuspended());
    const { readFileSync } = await import("node:fs");
    const { reason, evidence } = event!.args.grounds;
    expect({ reason, evidence }).to.deep.equal({
      reason: "See the file",
      evidence: ethers.keccak256(readFileSync(__filename)),
    });
  });

  for (const task of ["suspend", "reinstate", "expel"]) {
    it(`does not ${task} without grounds, for others, or whom it does not know`, async () => {
      if (task === "reinstate") await decide("suspend");
      expect(await messageOf(decide(task, {}))).to.equal(
        "Say why: a reason in words or the hash of the evidence is needed, and neither was given.",
      );
      const values = { ...by(registry, registry.trader), member: PRODUCER, reason: "x" };
      expect(await messageOf(run("member", task, values))).to.match(NOT_THE_OFFICE);
      expect(await messageOf(decide(task, { member: "Nobody", reason: "x" }))).to.equal(
        '"Nobody" is not a member of this consortium. Name it by identifier (such as USCC:91350211M000100Y46), account or full name; "member list" shows all.',
      );
    });
  }
});
