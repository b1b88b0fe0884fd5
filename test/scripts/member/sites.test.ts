import { expect } from "chai";
import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";

import { readSite, siteIdOfCode, siteIdOfGln } from "../../../sdk/members";
import { run } from "../support/consortium";
import { messageOf } from "../support/messageOf";
import { by, deployRegistry, NOT_THE_OFFICE, PRODUCER, type Registry } from "../support/registry";

const GLN = "6901234500004";

describe("member site-add, site-close, strike-off-site", () => {
  let registry: Registry;

  beforeEach(async () => {
    registry = await loadFixture(deployRegistry);
  });

  const add = (given: object, key = registry.producer) =>
    run("member", "site-add", { ...by(registry, key), ...given });

  it("adds a place with a GLN or with an own code and coordinates", async () => {
    expect((await add({ site: GLN, name: "Gate" })).lines).to.deep.equal([
      `Gate (GLN ${GLN}) is a site of 东方茶业.`,
    ]);
    expect((await add({ site: "HALL-2", at: "30.2319, -120.124600" })).lines).to.deep.equal([
      "HALL-2 is a site of 东方茶业.",
    ]);
    const { producer } = registry.accounts;
    const hall = await readSite(registry.consortium, producer, siteIdOfCode("HALL-2"));
    expect(hall).to.include({ open: true, latitude: 30_231_900, longitude: -120_124_600 });
    const gate = await readSite(registry.consortium, producer, siteIdOfGln(GLN));
    expect(gate).to.include({ open: true, name: "Gate" });
  });

  it("refuses a wrong GLN, a missing or impossible place, and what is taken", async () => {
    expect(await messageOf(add({ site: "6901234500005" }))).to.match(
      /^The last digit of GLN .* should be 4\./,
    );
    expect(await messageOf(add({ site: "HALL-2" }))).to.equal(
      "A site without a GLN needs its place. Give latitude and longitude with --at, such as 30.2319,120.1246.",
    );
    expect(await messageOf(add({ site: "HALL-2", at: "91,0" }))).to.equal(
      '"91,0" is not a place on earth. Write latitude and longitude in degrees with up to six decimals, such as 30.2319,120.1246.',
    );
    await add({ site: GLN });
    expect(await messageOf(add({ site: GLN }, registry.trader))).to.match(
      new RegExp(`^The site GLN ${GLN} has been added already, by .*东方茶业`),
    );
  });

  it("closes a site", async () => {
    await add({ site: GLN });
    const values = { ...by(registry, registry.producer), site: `GLN ${GLN}` };
    expect((await run("member", "site-close", values)).lines).to.deep.equal([
      `GLN ${GLN} of 东方茶业 is closed.`,
    ]);
    expect(await messageOf(run("member", "site-close", values))).to.match(
      new RegExp(`东方茶业.* has no open site GLN ${GLN}\\.$`),
    );
  });

  it("strikes a site off, by the registrar", async () => {
    await add({ site: GLN });
    const values = { member: PRODUCER, site: GLN, reason: "Another company's number" };
    expect(
      await messageOf(
        run("member", "strike-off-site", { ...by(registry, registry.trader), ...values }),
      ),
    ).to.match(NOT_THE_OFFICE);
    const { registrar } = registry.offices;
    const { lines } = await run("member", "strike-off-site", {
      ...by(registry, registrar),
      ...values,
    });
    expect(lines).to.deep.equal([`GLN ${GLN} is no longer a site of 东方茶业.`]);
    await add({ site: GLN }, registry.trader);
  });
});
