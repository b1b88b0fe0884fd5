import { expect } from "chai";

import { LotmarkError } from "../../../sdk/chain";
import { CustodyFaults } from "../../../sdk/custody";
import { normalizeGtin } from "../../../sdk/gs1";
import { CANNOT_BE_SHIPPED, FIELDS } from "../../../texts/custody";
import { fails } from "../support/refuses";

describe("custody: faults", () => {
  it("are said together, in both languages, in the order of the lines", async () => {
    const faults = new CustodyFaults("row");
    faults.add(3, FIELDS.units, "x", { en: "it is no number.", zh: "不是数字。" });
    await faults.attempt(2, FIELDS.gtin, "6901234567891", () => normalizeGtin("6901234567891"));
    faults.add(0, FIELDS.deadline, "", { en: "it is missing.", zh: "缺失。" });
    const { code, text, message } = faults.error("SHIPMENT_INVALID", CANNOT_BE_SHIPPED);
    expect(code).to.equal("SHIPMENT_INVALID");
    expect(message).to.equal(text.en);
    expect(text.en.split("\n")).to.deep.equal([
      "This cannot be shipped. Nothing was sent.",
      "  deadline: it is missing.",
      '  row 2, gtin "6901234567891": The last digit of GTIN 6901234567891 should be 2. Compare every digit with the label; one of them is wrong.',
      '  row 3, units "x": it is no number.',
    ]);
    expect(text.zh.split("\n")).to.deep.equal([
      "不能发货。未发送任何内容。",
      "  截止时间：缺失。",
      "  表格第 2 行，商品条码“6901234567891”：商品条码 (GTIN) 6901234567891 的末位应为 2。请与标签逐位核对，其中有一位错误。",
      "  表格第 3 行，数量“x”：不是数字。",
    ]);
  });

  it("are not what a node did", async () => {
    const faults = new CustodyFaults("line");
    const act = () => Promise.reject(new LotmarkError("UNREACHABLE", { en: "No.", zh: "无。" }));
    expect(await fails(faults.attempt(1, FIELDS.lot, "", act))).to.include({ code: "UNREACHABLE" });
    expect(faults.any).to.equal(false);
  });
});
