import { expect } from "chai";
import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";

import { readPackaging, readProduct } from "../../../sdk/products";
import { run } from "../support/consortium";
import { deployMark, MARK, type Marked, NAME } from "../support/mark";
import { messageOf } from "../support/messageOf";
import { by, NOT_THE_OFFICE, PRODUCER, TRADER } from "../support/registry";

const PREFIX = "690123456";
const GTIN = "6901234567892";
const CASE = "16901234567899";
const TEA = { gtin: GTIN, name: "龙井 500 g", netContent: "500 g", marks: MARK };

async function deployPrefix(): Promise<Marked> {
  const marked = await deployMark();
  const values = { ...by(marked, marked.offices.registrar), prefix: PREFIX, member: PRODUCER };
  await run("product", "prefix-record", values);
  return marked;
}

describe("product", () => {
  let marked: Marked;

  beforeEach(async () => {
    marked = await loadFixture(deployPrefix);
  });

  const producer = (task: string, given: object = {}) =>
    run("product", task, { ...by(marked, marked.producer), gtin: GTIN, ...given });
  const trader = (task: string, given: object = {}) =>
    run("product", task, { ...by(marked, marked.trader), gtin: GTIN, ...given });
  const registrar = (task: string, given: object = {}) =>
    run("product", task, { ...by(marked, marked.offices.registrar), ...given });
  const show = (gtin = GTIN) => run("product", "show", { ...marked.files, gtin });

  it("records prefixes and strikes them off", async () => {
    const other = { prefix: "0614141", member: TRADER };
    expect((await registrar("prefix-record", other)).lines).to.deep.equal([
      "The GS1 company prefix 0614141 is that of Jiangnan Trading.",
    ]);
    expect(await messageOf(registrar("prefix-record", { ...other, prefix: PREFIX }))).to.match(
      /^The GS1 company prefix 690123456 has been recorded already, for .*东方茶业/,
    );
    expect(await messageOf(registrar("prefix-record", { ...other, prefix: "69-1" }))).to.match(
      /^A GS1 Company Prefix is 4 to 12 digits, but got "69-1"\. /,
    );
    expect(await messageOf(registrar("prefix-remove", { prefix: PREFIX }))).to.match(/^Say why: /);
    const removal = { prefix: PREFIX, reason: "Licence ended" };
    expect((await registrar("prefix-remove", removal)).lines).to.deep.equal([
      "The GS1 company prefix 690123456 is struck off.",
    ]);
    expect(await messageOf(producer("add", TEA))).to.match(
      /^The GTIN 6901234567892 lies outside every GS1 company prefix recorded for .*东方茶业/,
    );
  });

  it("records single GTINs and strikes them off", async () => {
    const single = { gtin: "96385074", member: TRADER };
    expect((await registrar("gtin-record", single)).lines).to.deep.equal([
      "The GTIN 96385074 is that of Jiangnan Trading.",
    ]);
    expect((await trader("add", { ...TEA, ...single, marks: undefined })).lines).to.deep.equal([
      "龙井 500 g (96385074) is a product of Jiangnan Trading: 500 g a unit, without a mark.",
    ]);
    const removal = { gtin: "96385074", reason: "Licence ended" };
    expect((await registrar("gtin-remove", removal)).lines).to.deep.equal([
      "The GTIN 96385074 is struck off.",
    ]);
    expect(await messageOf(registrar("gtin-record", { ...single, gtin: "96385075" }))).to.match(
      /^The last digit of GTIN 96385075 should be 4\. /,
    );
  });

  it("leaves numbers to the registrar", async () => {
    const reason = "x";
    for (const [task, given] of [
      ["prefix-record", { prefix: "0614141", member: TRADER }],
      ["prefix-remove", { prefix: PREFIX, reason }],
      ["gtin-record", { gtin: "96385074", member: TRADER }],
      ["gtin-remove", { gtin: "96385074", reason }],
    ] as const) {
      const values = { ...by(marked, marked.trader), ...given };
      expect(await messageOf(run("product", task, values)), task).to.match(NOT_THE_OFFICE);
    }
  });

  it("adds a product under marks", async () => {
    expect((await producer("add", TEA)).lines).to.deep.equal([
      "龙井 500 g (6901234567892) is a product of 东方茶业: 500 g a unit, under 西湖龙井 (West Lake Longjing).",
    ]);
    expect(await readProduct(marked.consortium, `0${GTIN}`)).to.deep.equal({
      gtin: `0${GTIN}`,
      name: "龙井 500 g",
      responsible: marked.accounts.producer,
      discontinued: false,
      netContent: 500n,
      measure: "Grams",
      unitCode: "H87",
      decimals: 0,
      marks: [marked.brand],
      makers: [],
    });
    expect((await show()).lines).to.deep.equal([
      "Product      龙井 500 g",
      "GTIN         6901234567892",
      "Responsible  东方茶业",
      "Net content  500 g a unit",
      "Unit         H87",
      `Marks        ${NAME}`,
      "Makers       东方茶业",
      "Lots         can be made",
    ]);
  });

  it("adds goods in bulk", async () => {
    await producer("add", { ...TEA, netContent: "1 g", unit: "kgm", decimals: "3" });
    expect((await show()).lines).to.include("Unit         KGM with 3 decimals");
  });

  it("refuses products that do not fit", async () => {
    const add = (given: object) => messageOf(producer("add", { ...TEA, ...given }));
    expect(await add({ netContent: "10 pcs" })).to.match(
      /^The mark .*西湖龙井.* counts in grams, but the product's net content is in pieces\.$/,
    );
    expect(await add({ netContent: "a lot" })).to.match(/ is not one amount with a unit\. /);
    expect(await add({ unit: "piece" })).to.match(/^"piece" is not a unit's code: /);
    expect(await add({ decimals: "x" })).to.equal('"x" is not a whole number from 0 to 9.');
    expect(await add({ marks: "CN:tm:7" })).to.match(/^There is no mark /);
    expect(await add({ gtin: CASE })).to.match(/ is the GTIN of a case /);
    expect(await messageOf(show())).to.equal(
      'There is no product with the GTIN 6901234567892. The company that owns the GTIN adds it with "product add".',
    );
  });

  it("discontinues and resumes", async () => {
    await producer("add", TEA);
    expect((await producer("discontinue")).lines).to.deep.equal([
      "龙井 500 g (6901234567892) is discontinued: no new lots.",
    ]);
    expect((await show()).lines).to.include("Lots         discontinued: no new ones");
    expect(await messageOf(producer("discontinue"))).to.match(/ is discontinued: no new lots\.$/);
    expect((await producer("resume")).lines).to.deep.equal([
      "Lots of 龙井 500 g (6901234567892) can be made again.",
    ]);
  });

  it("adds a case", async () => {
    await producer("add", TEA);
    const add = (count: string) => producer("packaging-add", { gtin: CASE, inner: GTIN, count });
    expect(await messageOf(add("a dozen"))).to.match(/^"a dozen" is not a whole number /);
    expect(await messageOf(add("1"))).to.equal("A case holds at least 2 units.");
    expect((await add("12")).lines).to.deep.equal([
      "16901234567899 is a case of 12 × 龙井 500 g (6901234567892).",
    ]);
    expect(await readPackaging(marked.consortium, CASE)).to.include({ count: 12 });
    expect((await show(CASE)).lines.slice(0, 2)).to.deep.equal([
      "16901234567899 is a case of 12 × 龙井 500 g (6901234567892):",
      "Product      龙井 500 g",
    ]);
  });

  it("permits makers, each with its lot numbers", async () => {
    await producer("add", TEA);
    const permit = (member: string, lotPrefix?: string) =>
      producer("maker-permit", { member, lotPrefix });
    expect((await permit(PRODUCER, "D")).lines).to.deep.equal([
      "东方茶业 may make 龙井 500 g (6901234567892), with lot numbers that begin with D.",
    ]);
    expect(await messageOf(permit(TRADER))).to.match(
      /^With two makers of 6901234567892 or more each needs a lot-number prefix; .*Jiangnan Trading.* has none\.$/,
    );
    expect(await messageOf(permit(TRADER, "J 1"))).to.match(/^Character 2 of lot number "J 1" is /);
    await permit(TRADER, "J");
    expect((await show()).lines).to.include(
      "Makers       东方茶业 (lot numbers D…), Jiangnan Trading (lot numbers J…)",
    );
    expect((await producer("maker-withdraw", { member: TRADER })).lines).to.deep.equal([
      "Jiangnan Trading may no longer make 龙井 500 g (6901234567892).",
    ]);
  });

  it("is for the responsible member", async () => {
    await producer("add", TEA);
    for (const [task, given] of [
      ["discontinue", {}],
      ["resume", {}],
      ["maker-permit", { member: TRADER }],
      ["maker-withdraw", { member: TRADER }],
      ["packaging-add", { gtin: CASE, inner: GTIN, count: "12" }],
    ] as const) {
      expect(await messageOf(trader(task, given)), task).to.match(
        /东方茶业.* is responsible for the product 6901234567892, not .*Jiangnan Trading|^The GTIN 16901234567899 lies outside /,
      );
    }
  });
});
