import { expect } from "chai";
import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";

import { endOfDay } from "../../../sdk/chain";
import { parseIsoDate } from "../../../sdk/gs1";
import { readOperator } from "../../../sdk/members";
import { run } from "../support/consortium";
import { messageOf } from "../support/messageOf";
import { by, consentOf, deployRegistry, PRODUCER, type Registry } from "../support/registry";

describe("member operator-add, -change, -remove, resign", () => {
  let registry: Registry;

  beforeEach(async () => {
    registry = await loadFixture(deployRegistry);
  });

  const add = async (given: object = { duties: "produce,dispatch", expiry: "2099-12-31" }) =>
    run("member", "operator-add", {
      ...by(registry, registry.producer),
      consent: await consentOf(registry, registry.newcomer, PRODUCER),
      ...given,
    });

  const on = (task: string, given: object = {}, operator = registry.newcomer.address) =>
    run("member", task, { ...by(registry, registry.producer), operator, ...given });

  const operator = () => readOperator(registry.consortium, registry.newcomer.address);

  it("adds a key with duties until the end of a day in the member's local time", async () => {
    const { address } = registry.newcomer;
    expect((await add()).lines).to.deep.equal([
      `The key ${address} acts for 东方茶业: produce, dispatch, until 2099-12-31.`,
    ]);
    const { duties, expiry } = (await operator())!;
    expect(duties).to.deep.equal(["produce", "dispatch"]);
    expect(expiry).to.equal(endOfDay(parseIsoDate("2099-12-31"), 32));
    expect(new Date(Number(expiry) * 1000).toISOString()).to.equal("2099-12-31T15:59:59.000Z");
  });

  it("adds an administrator without an expiry, and no other key", async () => {
    expect(await messageOf(add({ duties: "produce" }))).to.equal(
      "A key that does not administer needs a last day on which it is valid. Give it with --expiry, such as 2027-12-31.",
    );
    expect(await messageOf(add({ duties: "sell" }))).to.equal(
      '"sell" is not a duty. Duties are administer, brand, produce, dispatch, receive, inspect, finance, or all.',
    );
    expect(await messageOf(add({ duties: "all", expiry: "2099-12-31" }))).to.match(
      /^The expiry .* does not fit: /,
    );
    expect(await messageOf(add({ duties: "produce", expiry: "2020-12-31" }))).to.match(
      /^The expiry .* does not fit: /,
    );
    const { lines } = await add({ duties: "all" });
    expect(lines[0]).to.match(
      /: administer, brand, produce, dispatch, receive, inspect, finance\.$/,
    );
  });

  it("changes duties or expiry, and leaves the other", async () => {
    await add();
    await on("operator-change", { duties: "receive" });
    expect((await operator())!.duties).to.deep.equal(["receive"]);
    expect((await operator())!.expiry).to.equal(endOfDay(parseIsoDate("2099-12-31"), 32));
    expect((await on("operator-change", { expiry: "2098-01-01" })).lines[0]).to.match(
      /: receive, until 2098-01-01\.$/,
    );
    await on("operator-change", { duties: "administer" });
    expect((await operator())!.expiry).to.equal(0n);
    expect(await messageOf(on("operator-change", { duties: "receive" }))).to.match(
      /^A key that does not administer needs a last day /,
    );
  });

  it("removes a key, but never the last administrator", async () => {
    await add();
    expect((await on("operator-remove")).lines).to.deep.equal([
      `The key ${registry.newcomer.address} no longer acts for 东方茶业.`,
    ]);
    expect(await operator()).to.equal(undefined);
    expect(await messageOf(on("operator-remove"))).to.match(/ does not act for .*东方茶业\.$/);
    expect(await messageOf(on("operator-remove", {}, registry.producer.address))).to.match(
      / is the last administrator of .*东方茶业 and must stay one\. /,
    );
    expect(await messageOf(on("operator-remove", {}, "PRODUCER"))).to.match(
      /^"PRODUCER" is not the address of a key: /,
    );
  });

  it("lets a key resign", async () => {
    await add();
    expect((await run("member", "resign", by(registry, registry.newcomer))).lines).to.deep.equal([
      `Your key ${registry.newcomer.address} no longer acts for 东方茶业.`,
    ]);
    expect(await operator()).to.equal(undefined);
    expect(await messageOf(run("member", "resign", by(registry, registry.producer)))).to.match(
      /must stay one\. /,
    );
  });

  it("is for administrators", async () => {
    await add();
    const values = { ...by(registry, registry.newcomer), operator: registry.producer.address };
    const change = run("member", "operator-change", { ...values, duties: "all" });
    expect(await messageOf(change)).to.match(/ does not have the duty "administer"\. /);
    expect(await messageOf(run("member", "operator-remove", values))).to.match(
      / does not have the duty "administer"\. /,
    );
  });
});
