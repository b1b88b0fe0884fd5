import { expect } from "chai";
import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";

import { readBrand } from "../../../sdk/brands";
import { about, deployMark, type Marked, NAME } from "../support/mark";
import { messageOf } from "../support/messageOf";
import { NOT_THE_OFFICE } from "../support/registry";

const REASON = { reason: "Decision of May" };

describe("brand suspend, reinstate, revoke, lapse, renew", () => {
  let marked: Marked;

  beforeEach(async () => {
    marked = await loadFixture(deployMark);
  });

  const status = async () => (await readBrand(marked.consortium, marked.brand))!.status;

  it("suspends and reinstates", async () => {
    const { registrar } = about(marked);
    expect((await registrar("suspend", REASON)).lines).to.deep.equal([
      `${NAME} is suspended: no new lots under it. Those that exist are not touched.`,
    ]);
    expect(await status()).to.equal("Suspended");
    expect((await registrar("reinstate", REASON)).lines).to.deep.equal([
      `${NAME} is reinstated: lots can be made under it again.`,
    ]);
    expect(await status()).to.equal("Recorded");
  });

  it("lapses and is renewed", async () => {
    const { registrar } = about(marked);
    expect((await registrar("lapse", REASON)).lines).to.deep.equal([
      `${NAME} has lapsed: no new lots under it until it is renewed.`,
    ]);
    const renewal = { officeStatus: "renewed", statusDate: "2026-11-01", validUntil: "2041-06-27" };
    expect((await registrar("renew", renewal)).lines).to.deep.equal([
      `${NAME} is renewed until 2041-06-27.`,
    ]);
    expect(await status()).to.equal("Recorded");
    expect((await readBrand(marked.consortium, marked.brand))!.officeStatus).to.equal("renewed");
  });

  it("is revoked for good", async () => {
    const { registrar } = about(marked);
    expect((await registrar("revoke", REASON)).lines).to.deep.equal([
      `${NAME} is revoked for good. Lots that exist are not touched.`,
    ]);
    expect(await messageOf(registrar("reinstate", REASON))).to.match(
      /^The mark .*西湖龙井.* is revoked, so this decision does not apply to it\.$/,
    );
  });

  it("is for the registrar, with grounds, of recorded marks", async () => {
    const { owner, registrar } = about(marked);
    const renewal = { officeStatus: "renewed", statusDate: "2026-11-01", validUntil: "2041-06-27" };
    for (const task of ["suspend", "reinstate", "revoke", "lapse", "renew"]) {
      expect(await messageOf(owner(task, task === "renew" ? renewal : REASON)), task).to.match(
        NOT_THE_OFFICE,
      );
    }
    expect(await messageOf(registrar("revoke"))).to.match(/^Say why: /);
    expect(await messageOf(registrar("suspend", { mark: "CN:tm:1", ...REASON }))).to.equal(
      'The mark CN:tm:1 is not recorded in this consortium. "brand list" shows all that are.',
    );
  });
});

describe("brand distinction-grant, distinction-withdraw", () => {
  const GRANT = {
    title: "China Time-Honoured Brand",
    authority: "Ministry of Commerce",
    evidence: __filename,
    validFrom: "2020-01-01",
    validUntil: "2030-12-31",
  };

  it("grants and withdraws", async () => {
    const marked = await loadFixture(deployMark);
    const { registrar, owner, anybody } = about(marked);
    expect((await registrar("distinction-grant", GRANT)).lines).to.deep.equal([
      `${NAME} is China Time-Honoured Brand, granted by Ministry of Commerce, from 2020-01-01 until 2030-12-31.`,
    ]);
    expect((await anybody("show")).lines.at(-1)).to.equal(
      "0    China Time-Honoured Brand  Ministry of Commerce  2020-01-01  2030-12-31",
    );
    expect(await messageOf(owner("distinction-grant", GRANT))).to.match(NOT_THE_OFFICE);
    expect(await messageOf(owner("distinction-withdraw", { index: "0", reason: "x" }))).to.match(
      NOT_THE_OFFICE,
    );
    expect(
      await messageOf(registrar("distinction-withdraw", { index: "1", reason: "x" })),
    ).to.equal(`${NAME} has no distinction number 1. "brand show" lists them.`);
    const withdrawn = await registrar("distinction-withdraw", { index: "0", reason: "Expired" });
    expect(withdrawn.lines).to.deep.equal([`${NAME} is no longer China Time-Honoured Brand.`]);
    expect(
      await messageOf(registrar("distinction-withdraw", { index: "0", reason: "x" })),
    ).to.match(/ has no distinction number 0, or it has ended already\.$/);
  });
});

describe("brand dispute, dispute-withdraw, dispute-settle", () => {
  const SETTLED = { disputant: "东方茶业", reason: "Heard both" };

  it("disputes, settles and takes back", async () => {
    const marked = await loadFixture(deployMark);
    const { registrar, producer, trader, anybody } = about(marked);
    expect((await producer("dispute", { reason: "Older right" })).lines).to.deep.equal([
      `东方茶业 disputes ${NAME}.`,
    ]);
    await trader("dispute", { evidence: __filename });
    expect((await anybody("show")).lines).to.include("Disputes     2 open");
    expect(await messageOf(producer("dispute", { reason: "Again" }))).to.match(
      /东方茶业.* has disputed the mark .*西湖龙井.* already\.$/,
    );
    expect((await trader("dispute-withdraw")).lines).to.deep.equal([
      `Jiangnan Trading no longer disputes ${NAME}.`,
    ]);
    expect(await messageOf(trader("dispute-withdraw"))).to.match(/ has no open dispute of /);
    const settle = (decision: string) => registrar("dispute-settle", { decision, ...SETTLED });
    expect(await messageOf(settle("maybe"))).to.equal('"maybe" is no decision: uphold or dismiss.');
    expect(
      await messageOf(producer("dispute-settle", { decision: "uphold", ...SETTLED })),
    ).to.match(NOT_THE_OFFICE);
    expect((await settle("dismiss")).lines).to.deep.equal([
      `The dispute of ${NAME} by 东方茶业 is dismissed.`,
    ]);
    await producer("dispute", { reason: "New evidence" });
    expect((await settle("uphold")).lines).to.deep.equal([
      `The dispute of ${NAME} by 东方茶业 is upheld. What follows for the mark is a decision of its own.`,
    ]);
  });
});

describe("brand offer, offer-accept", () => {
  it("passes a mark to who accepts it", async () => {
    const marked = await loadFixture(deployMark);
    const { owner, producer, trader, anybody } = about(marked);
    expect(await messageOf(producer("offer", { member: "东方茶业" }))).to.match(
      /^The mark .*西湖龙井.* belongs to .*西湖龙井茶协会.*, not to .*东方茶业/,
    );
    expect((await owner("offer", { member: "东方茶业" })).lines).to.deep.equal([
      `${NAME} is offered to 东方茶业, who can accept it.`,
    ]);
    expect((await anybody("show")).lines).to.include("Offered to   东方茶业");
    expect((await owner("offer", { member: "nobody" })).lines).to.deep.equal([
      `${NAME} is no longer offered to anybody.`,
    ]);
    expect(await messageOf(producer("offer-accept"))).to.match(
      / has not been offered to .*东方茶业/,
    );
    await owner("offer", { member: "东方茶业" });
    expect(await messageOf(trader("offer-accept"))).to.match(/ has not been offered to /);
    expect((await producer("offer-accept")).lines).to.deep.equal([
      `${NAME} belongs to 东方茶业 now.`,
    ]);
    expect((await readBrand(marked.consortium, marked.brand))!.owner).to.equal(
      marked.accounts.producer,
    );
  });
});
