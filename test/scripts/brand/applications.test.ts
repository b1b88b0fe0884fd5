import { expect } from "chai";
import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";

import { formatMarkName, readBrand } from "../../../sdk/brands";
import { findBrand } from "../../../sdk/directory";
import { run } from "../support/consortium";
import { APPLICATION, MARK, NAME, RECORDING } from "../support/mark";
import { messageOf } from "../support/messageOf";
import { by, deployRegistry, NOT_THE_OFFICE, PRODUCER, type Registry } from "../support/registry";

describe("brand apply, withdraw-application, reject, record", () => {
  let registry: Registry;

  beforeEach(async () => {
    registry = await loadFixture(deployRegistry);
  });

  const apply = (given: object = {}, key = registry.association) =>
    run("brand", "apply", { ...by(registry, key), ...APPLICATION, ...given });
  const registrar = (task: string, given: object, key = registry.offices.registrar) =>
    run("brand", task, { ...by(registry, key), mark: MARK, ...given });
  const show = () => run("brand", "show", { ...registry.files, mark: MARK });

  it("records what was applied for", async () => {
    expect((await apply()).lines).to.deep.equal([
      `西湖龙井茶协会 applied for ${NAME}, CN:geographical-indication:1385542. The registrar decides.`,
    ]);
    expect((await registrar("record", RECORDING)).lines).to.deep.equal([
      `${NAME} is recorded; it belongs to 西湖龙井茶协会 and is valid until 2031-06-27.`,
    ]);
    const brand = (await readBrand(registry.consortium, findBrand(registry.consortium, MARK)))!;
    expect(brand).to.include({
      status: "Recorded",
      measure: "Grams",
      officeStatus: "registered",
      owner: registry.accounts.association,
      evidence: APPLICATION.evidence,
    });
    expect(formatMarkName(brand.mark)).to.equal("CN:geographical-indication:1385542");
    expect(brand.mark.goods).to.equal(APPLICATION.goods);
    expect(new Date(Number(brand.validUntil) * 1000).toISOString()).to.equal(
      "2031-06-27T15:59:59.000Z",
    );
  });

  it("shows the applications that stand, the latest of each company", async () => {
    await apply({ name: "Draft" });
    await apply();
    await apply({ goods: "Anything" }, registry.producer);
    await apply({}, registry.trader);
    const values = { ...by(registry, registry.trader), mark: MARK };
    expect((await run("brand", "withdraw-application", values)).lines).to.deep.equal([
      `Jiangnan Trading no longer applies for ${MARK}.`,
    ]);
    const { lines } = await show();
    expect(lines[0]).to.equal(`The mark ${MARK} is not recorded. Applications:`);
    expect(lines.slice(3).map((line) => line.split(/ {2,}/))).to.deep.equal([
      ["东方茶业", NAME, "Anything", APPLICATION.evidence],
      ["西湖龙井茶协会", NAME, APPLICATION.goods, APPLICATION.evidence],
    ]);
  });

  it("turns an application down", async () => {
    await apply({}, registry.producer);
    const rejection = { applicant: PRODUCER, reason: "Not the owner" };
    expect(await messageOf(registrar("reject", { applicant: PRODUCER }))).to.match(/^Say why: /);
    expect(await messageOf(registrar("reject", rejection, registry.trader))).to.match(
      NOT_THE_OFFICE,
    );
    expect((await registrar("reject", rejection)).lines).to.deep.equal([
      `The application of 东方茶业 for ${MARK} is turned down.`,
    ]);
    expect(await messageOf(show())).to.equal(
      `The mark ${MARK} is not recorded in this consortium, and nobody has applied for it.`,
    );
  });

  it("is recorded by the registrar, for who applied, with right particulars", async () => {
    await apply();
    expect(await messageOf(registrar("record", RECORDING, registry.association))).to.match(
      NOT_THE_OFFICE,
    );
    const record = (given: object) => messageOf(registrar("record", { ...RECORDING, ...given }));
    expect(await record({ applicant: PRODUCER })).to.equal(
      `东方茶业 has not applied for ${MARK}. "brand show" lists who has.`,
    );
    expect(await record({ measure: "bushels" })).to.equal(
      '"bushels" is not a measure in which quotas are counted: grams, millilitres, pieces, or none.',
    );
    expect(await record({ validUntil: "2031-02-30" })).to.match(/^"2031-02-30" has day 30; /);
    expect(await record({ validUntil: "2020-02-28" })).to.match(/^The dates do not fit: /);
  });

  it("refuses what is no mark, and applications without evidence or for what is recorded", async () => {
    expect(await messageOf(apply({ mark: "Longjing" }))).to.equal(
      '"Longjing" is not a mark. Write office, kind and number of its entry in the register, such as CN:geographical-indication:1385542, or its id.',
    );
    expect(await messageOf(apply({ mark: "CN:pgi:1" }))).to.equal(
      '"pgi" is not a kind of mark. Kinds are trademark (tm), collective-mark (cm), certification-mark (cert) and geographical-indication (gi).',
    );
    expect(await messageOf(apply({ evidence: "certificate.pdf" }))).to.match(
      /^"certificate\.pdf" is neither a file that can be read nor a hash/,
    );
    await apply();
    await registrar("record", RECORDING);
    expect(await messageOf(apply({}, registry.producer))).to.match(
      /has been recorded already; it belongs to .*西湖龙井茶协会/,
    );
    expect(await messageOf(apply({}, registry.newcomer))).to.match(/does not act for any member/);
  });
});
