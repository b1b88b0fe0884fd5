import { expect } from "chai";
import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { readFileSync, writeFileSync } from "node:fs";

import { language } from "../../scripts/language";
import { widthOf } from "../../scripts/tasks/support/table";
import type { LotmarkError } from "../../sdk/chain";
import { deployConsortium, run } from "./support/consortium";
import { actingAs, teaLabel, tradeWithLots } from "./support/lots";
import { by, deployRegistry, PRODUCER } from "./support/registry";

/** What tasks say in Chinese, where tests elsewhere read it in English. */
describe("tasks in Chinese", () => {
  const lang = "zh";

  afterEach(() => expect(language()).to.equal("en"));

  /** Words of a line that are English, apart from names, identifiers and units. */
  const englishIn = (lines: readonly string[], names: readonly string[]): string[] =>
    lines
      .map((line) => names.reduce((rest, name) => rest.replaceAll(name, ""), line))
      .flatMap((line) => line.match(/[A-Za-z]{2,} [a-z]{2,}[a-z ]*/g) ?? []);

  it("show a lot", async () => {
    const { files } = await loadFixture(tradeWithLots);
    const { lines } = await run("lot", "show", { ...files, lot: teaLabel("A-1"), lang });
    expect(lines[0]).to.equal(`批次    ${teaLabel("A-1")}`);
    expect(lines).to.include("状态    可流通、在有效期内、可追加申报");
    expect(lines).to.include("件数    申报 100 件：流通 100 件，退出流通 0 件");
    expect(lines.find((line) => line.startsWith("日期"))).to.equal(
      "日期    生产日期 2026年10月24日",
    );
    expect(englishIn(lines, ["Dongfang Tea", "Longjing Association", "West Lake"])).to.deep.equal(
      [],
    );
  });

  it("line tables up", async () => {
    const { files } = await loadFixture(deployRegistry);
    const { lines } = await run("member", "list", { ...files, lang });
    const [heading, rule, ...rows] = lines;
    expect(heading).to.match(/^名称 +企业标识 +会员状态 +入会时间$/);
    const begins = [...rule!.matchAll(/-+/g)].map(({ index }) => index);
    for (const row of [heading!, ...rows]) {
      for (const begin of begins) {
        // In each row a cell begins where its column does.
        let before = "";
        for (const character of row) {
          if (widthOf(before) >= begin) break;
          before += character;
        }
        expect(widthOf(before), row).to.equal(begin);
        expect(before === "" || before.endsWith("  "), row).to.equal(true);
      }
    }
  });

  it("take and give the duties of a key", async () => {
    const registry = await loadFixture(deployRegistry);
    const { consent } = (
      await run("member", "consent", { ...by(registry, registry.newcomer), member: PRODUCER, lang })
    ).data as { consent: string };
    const { lines } = await run("member", "operator-add", {
      ...by(registry, registry.producer),
      consent,
      duties: "生产、发货",
      expiry: "2030-12-31",
      lang,
    });
    expect(lines).to.deep.equal([
      `密钥 ${registry.newcomer.address} 代表东方茶业，职责：生产、发货，至 2030-12-31。`,
    ]);
  });

  it("say who did what, and what follows", async () => {
    const trade = await loadFixture(tradeWithLots);
    const given = { ...actingAs(trade, trade.producer), lang };
    const closed = await run("lot", "close", { ...given, lots: [teaLabel("A-1")] });
    expect(closed.lines).to.deep.equal(["已关闭 1 个批次：不再追加申报。"]);
    const announced = await run("consortium", "set-base-uri", {
      ...trade.files,
      signer: trade.offices.council.address,
      baseUri: "https://id.other.cn",
      lang,
    });
    expect(announced.lines[0]).to.match(
      /^已公告。请自 .* UTC.* 起一周内再次执行同一命令，使其生效。$/,
    );
  });

  it("say what is wrong, with the same code and values", async () => {
    const { files } = await loadFixture(tradeWithLots);
    const failing = run("product", "show", { ...files, gtin: "6901234567915", lang });
    const error = await failing.then(
      () => expect.fail("expected a failure"),
      (reason: unknown) => reason as LotmarkError,
    );
    expect(error.code).to.equal("UNKNOWN_PRODUCT");
    expect(error.values).to.deep.equal({ gtin: "06901234567915" });
    expect(error.text.zh).to.equal(
      "没有 GTIN 为 6901234567915 的产品。由拥有该 GTIN 的企业用“product add”添加。",
    );
  });

  it("tell every drift", async () => {
    const { files, configuration } = await loadFixture(deployConsortium);
    const file = JSON.parse(readFileSync(configuration, "utf8")) as object;
    const other = `${configuration}.other`;
    writeFileSync(other, JSON.stringify({ ...file, objectionPeriod: "7 days" }));
    const { lines } = await run("consortium", "check", { ...files, configuration: other, lang });
    expect(lines).to.deep.equal(["异议期为 14 天，配置中为 7 天。"]);
  });
});
