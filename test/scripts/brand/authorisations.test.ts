import { expect } from "chai";
import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";

import { readAuthorisation, UNLIMITED_QUOTA } from "../../../sdk/brands";
import { dayOf, formatMoment } from "../../../sdk/chain";
import { formatIsoDate } from "../../../sdk/gs1";
import { about, deployMark, type Marked, NAME } from "../support/mark";
import { messageOf } from "../support/messageOf";
import { NOT_THE_OFFICE } from "../support/registry";

const DAY = 86_400;
const RIGHT = { member: "东方茶业", validUntil: "2099-03-31", quota: "20 t" };

describe("brand season-open, authorise, authorisation-withdraw, -revoke", () => {
  let marked: Marked;

  beforeEach(async () => {
    marked = await loadFixture(deployMark);
  });

  const authorisation = () =>
    readAuthorisation(marked.consortium, marked.brand, marked.accounts.producer, 2026);

  it("authorises for the open season with a quota in units", async () => {
    const { owner } = about(marked);
    expect((await owner("authorise", RIGHT)).lines).to.deep.equal([
      `东方茶业 may use ${NAME} in season 2026 until 2099-03-31: 20 t.`,
    ]);
    const { validFrom, quota, validUntil } = (await authorisation())!;
    expect(quota).to.equal(20_000_000n);
    expect(new Date(Number(validUntil) * 1000).toISOString()).to.equal("2099-03-31T15:59:59.000Z");
    const { lines } = await owner("authorise", { ...RIGHT, quota: "unlimited" });
    expect(lines).to.deep.equal([
      `东方茶业 may use ${NAME} in season 2026 until 2099-03-31: without limit.`,
    ]);
    const changed = (await authorisation())!;
    expect(changed.quota).to.equal(UNLIMITED_QUOTA);
    expect(changed.validFrom, "what has begun keeps its beginning").to.equal(validFrom);
  });

  it("authorises for a later season, from a day on", async () => {
    const { owner } = about(marked);
    const later = { ...RIGHT, season: "2027", validFrom: "2098-01-01" };
    await owner("authorise", later);
    const { producer } = marked.accounts;
    const right = await readAuthorisation(marked.consortium, marked.brand, producer, 2027);
    expect(new Date(Number(right!.validFrom) * 1000).toISOString()).to.equal(
      "2097-12-31T16:00:00.000Z",
    );
  });

  it("withdraws, by owner and registrar", async () => {
    const { owner, registrar } = about(marked);
    const withdrawal = { member: "东方茶业", reason: "Other origin" };
    for (const [task, by] of [
      ["authorisation-withdraw", owner],
      ["authorisation-revoke", registrar],
    ] as const) {
      await owner("authorise", RIGHT);
      expect((await by(task, withdrawal)).lines).to.deep.equal([
        `东方茶业 may no longer use ${NAME} in season 2026.`,
      ]);
      expect(await messageOf(by(task, withdrawal))).to.match(/^The authorisation of .*东方茶业/);
    }
    expect(await messageOf(owner("authorisation-revoke", withdrawal))).to.match(NOT_THE_OFFICE);
  });

  it("is for the owner", async () => {
    const { producer } = about(marked);
    const NOT_OWNER = /^The mark .*西湖龙井.* belongs to .*西湖龙井茶协会.*, not to .*东方茶业/;
    expect(await messageOf(producer("authorise", RIGHT))).to.match(NOT_OWNER);
    expect(await messageOf(producer("season-open", { season: "2027" }))).to.match(NOT_OWNER);
    const withdrawal = { member: "东方茶业", reason: "x" };
    expect(await messageOf(producer("authorisation-withdraw", withdrawal))).to.match(NOT_OWNER);
  });

  it("refuses quotas, seasons and dates that do not fit", async () => {
    const { owner } = about(marked);
    const authorise = (given: object) => messageOf(owner("authorise", { ...RIGHT, ...given }));
    expect(await authorise({ quota: "1000 pcs" })).to.equal(
      `The quotas of ${NAME} are counted in grams, and "1000 pcs" is not.`,
    );
    expect(await authorise({ quota: "much" })).to.match(/^"much" is not one amount with a unit\. /);
    expect(await authorise({ quota: "99999999999999999999 g" })).to.match(
      /is more than can be counted\./,
    );
    expect(await authorise({ season: "spring" })).to.equal(
      '"spring" is not a season: a number such as 2026 or 202601 is expected.',
    );
    expect(await authorise({ season: "2025" })).to.match(/^The season 2025 of .* is over: /);
    expect(await authorise({ validUntil: "2020-01-01" })).to.match(/^The dates do not fit: /);
    expect(await messageOf(owner("season-open", { season: "2025" }))).to.match(
      /^The season 2025 of the mark .* cannot be opened: /,
    );
  });

  describe("brand check", () => {
    const check = (given: object = {}) =>
      about(marked).anybody("check", { company: "东方茶业", ...given });
    const today = async (days = 0) => formatIsoDate(dayOf(BigInt(await time.latest()), 32) + days);

    it("says yes, with the right that it rests on", async () => {
      await about(marked).owner("authorise", RIGHT);
      const { validFrom } = (await authorisation())!;
      const { lines, failed, data } = await check();
      const since = formatMoment(validFrom, 32);
      expect(lines).to.deep.equal([
        `Yes: 东方茶业 was authorised by 西湖龙井茶协会 to use ${NAME} in season 2026, from ${since} until 2099-03-31 23:59 UTC+8, quota 20 t.`,
        `This is as of ${since}.`,
      ]);
      expect(failed).to.equal(false);
      expect(data).to.include({ authorised: true, reason: "authorised", season: 2026 });
      expect((await check({ on: await today() })).failed).to.equal(false);
    });

    it("says yes to the owner", async () => {
      const { lines, failed } = await check({ company: "西湖龙井茶协会" });
      expect(lines[0]).to.equal(`Yes: 西湖龙井茶协会 owned ${NAME}, and the mark was in force.`);
      expect(failed).to.equal(false);
    });

    it("says no to who was never authorised", async () => {
      const { lines, failed } = await check();
      expect(lines[0]).to.equal(
        `No: 东方茶业 was not authorised to use ${NAME} in season 2026, the open one.`,
      );
      expect(failed).to.equal(true);
    });

    it("knows how it stood at the end of a day that is past", async () => {
      const { owner, registrar } = about(marked);
      await owner("authorise", RIGHT);
      const first = await today();
      await time.increase(2 * DAY);
      await owner("authorisation-withdraw", { member: "东方茶业", reason: "x" });
      await time.increase(2 * DAY);
      await registrar("suspend", { reason: "x" });
      await time.increase(DAY);
      expect((await check({ on: first })).lines[0]).to.match(/^Yes: /);
      const after = await check({ on: await today(-3) });
      expect(after.lines[0]).to.match(
        new RegExp(
          "^No: the authorisation of 东方茶业 for .* in season 2026 ended 20.* UTC\\+8\\.$",
        ),
      );
      expect((await check()).lines[0]).to.equal(
        `No: ${NAME} was suspended, so nobody could make lots under it.`,
      );
      expect((await check({ on: await today(-6) })).lines[0]).to.equal(
        `No: ${NAME} was not recorded yet.`,
      );
    });

    it("tells of a right that begins later, was never begun, or of a company that is suspended", async () => {
      const { owner } = about(marked);
      await owner("authorise", { ...RIGHT, validFrom: "2098-01-01" });
      expect((await check()).lines[0]).to.equal(
        `No: the authorisation of 东方茶业 for ${NAME} in season 2026 begins 2098-01-01 00:00 UTC+8 only.`,
      );
      await owner("season-open", { season: "2027" });
      expect((await check()).lines[0]).to.match(/ in season 2027, the open one\.$/);
    });

    it("knows nothing of days ahead", async () => {
      const now = await today();
      expect(await messageOf(check({ on: "2099-01-01" }))).to.equal(
        `2099-01-01 lies ahead: nobody knows yet who will be authorised then. It is ${now} there.`,
      );
    });
  });

  it("shows and lists marks", async () => {
    const { owner, anybody } = about(marked);
    await owner("authorise", RIGHT);
    const { validFrom } = (await authorisation())!;
    const { lines } = await anybody("show");
    expect(lines.slice(0, 9)).to.deep.equal([
      `Mark         ${NAME}`,
      "Entry        CN:geographical-indication:1385542",
      "Goods        Tea of the West Lake district",
      "Owner        西湖龙井茶协会",
      "Status       recorded",
      "Office       registered, 2011-06-28",
      "Valid until  2031-06-27",
      "Quotas       in grams",
      "Season       2026",
    ]);
    expect(lines.at(-1)).to.equal(
      `东方茶业    ${formatMoment(validFrom, 32)}  2099-03-31 23:59 UTC+8  20 t   0 g`,
    );
    expect((await anybody("list", { mark: undefined })).lines).to.deep.equal([
      "Mark                           Entry                               Owner           Status    Season",
      "-----------------------------  ----------------------------------  --------------  --------  ------",
      `${NAME}  CN:geographical-indication:1385542  西湖龙井茶协会  recorded  2026`,
    ]);
    const byId = await anybody("show", {
      mark: `0x${marked.brand.toString(16).padStart(64, "0")}`,
    });
    expect(byId.lines).to.deep.equal(lines);
  });
});
