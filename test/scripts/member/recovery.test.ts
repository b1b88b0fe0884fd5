import { expect } from "chai";
import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";

import { readOperator, readRecovery } from "../../../sdk/members";
import { run } from "../support/consortium";
import { messageOf } from "../support/messageOf";
import {
  by,
  consentOf,
  deployRegistry,
  NOT_THE_OFFICE,
  PRODUCER,
  type Registry,
} from "../support/registry";

const DAY = 86_400;
const REASON = { reason: "Came in person with the licence" };

describe("member recovery", () => {
  let registry: Registry;
  let consent: string;

  beforeEach(async () => {
    registry = await loadFixture(deployRegistry);
    consent = await consentOf(registry, registry.newcomer, PRODUCER);
  });

  const office = (task: string, given: object, key = registry.offices.recovery) =>
    run("member", task, { ...by(registry, key), member: PRODUCER, ...REASON, ...given });

  /** Announces and, after the recovery office's delay of a day, proposes. */
  async function propose() {
    await office("recovery-propose", { consent });
    await time.increase(DAY);
    return office("recovery-propose", { consent });
  }

  const object = () =>
    run("member", "recovery-object", { ...by(registry, registry.producer), reason: "Not by us" });
  const execute = () =>
    run("member", "recovery-execute", { ...by(registry, registry.trader), member: PRODUCER });
  const keyOf = async (key: string) => (await readOperator(registry.consortium, key))?.member;

  it("is announced, proposed, and carried out by anybody after the period for objections", async () => {
    const { newcomer, accounts, consortium } = registry;
    const announced = await office("recovery-propose", { consent });
    expect(announced.lines[0]).to.match(
      /^Announced\. It takes effect when you give the same command again, from 20.* and within a week\.$/,
    );
    const waiting = await office("recovery-propose", { consent });
    expect(waiting.lines[0]).to.match(/^It was announced before and can be done from /);
    expect(await readRecovery(consortium, accounts.producer)).to.equal(undefined);
    await time.increase(DAY);
    const proposed = await office("recovery-propose", { consent });
    expect(proposed.lines[0]).to.match(
      new RegExp(
        `^Proposed that ${newcomer.address} becomes the only key of 东方茶业\\. It can object until 20.* UTC\\+8; from then on the recovery can be executed\\.$`,
      ),
    );
    expect(await messageOf(execute())).to.match(/ can be executed from 20.* only, so that /);
    await time.increase(14 * DAY);
    expect((await execute()).lines).to.deep.equal([
      `${newcomer.address} is the only key of 东方茶业; all earlier ones are void.`,
    ]);
    expect(await keyOf(newcomer.address)).to.equal(accounts.producer);
    expect(
      await messageOf(
        run("member", "site-close", { ...by(registry, registry.producer), site: "A" }),
      ),
    ).to.match(/ is no longer valid for .*东方茶业/);
  });

  it("is decided by the council after an objection", async () => {
    await propose();
    expect((await object()).lines).to.deep.equal([
      "东方茶业 objects to its recovery. Now the council decides.",
    ]);
    await time.increase(14 * DAY);
    expect(await messageOf(execute())).to.match(
      / objected to its recovery: the council has to decide\.$/,
    );
    const decide = (decision: string) =>
      office("recovery-decide", { decision }, registry.offices.council);
    expect(await messageOf(decide("perhaps"))).to.equal(
      '"perhaps" is no decision: approve or dismiss.',
    );
    await decide("approve");
    await time.increase(2 * DAY);
    const { address } = registry.newcomer;
    expect((await decide("approve")).lines).to.deep.equal([
      `The recovery is approved: ${address} is the only key of 东方茶业.`,
    ]);
    expect(await keyOf(address)).to.equal(registry.accounts.producer);
  });

  it("is dismissed by the council", async () => {
    await propose();
    await object();
    const dismiss = () =>
      office("recovery-decide", { decision: "dismiss" }, registry.offices.council);
    await dismiss();
    await time.increase(2 * DAY);
    expect((await dismiss()).lines).to.deep.equal([
      "The recovery of 东方茶业 is dismissed: its keys stay as they are.",
    ]);
    expect(await keyOf(registry.newcomer.address)).to.equal(undefined);
  });

  it("is called off by the recovery office", async () => {
    await propose();
    await office("recovery-withdraw", {});
    await time.increase(DAY);
    expect((await office("recovery-withdraw", {})).lines).to.deep.equal([
      "The recovery of 东方茶业 is called off.",
    ]);
    expect(await messageOf(object())).to.match(/^There is no recovery of .*东方茶业 under way\.$/);
  });

  it("is for the recovery office and the council", async () => {
    const { trader } = registry;
    const say = (task: string, given: object) => messageOf(office(task, given, trader));
    expect(await say("recovery-propose", { consent })).to.match(NOT_THE_OFFICE);
    expect(await say("recovery-withdraw", {})).to.match(NOT_THE_OFFICE);
    expect(await say("recovery-decide", { decision: "dismiss" })).to.match(NOT_THE_OFFICE);
  });
});
