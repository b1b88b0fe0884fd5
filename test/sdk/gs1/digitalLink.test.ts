import { expect } from "chai";

import {
  canonicalizeDigitalLink,
  formatDigitalLink,
  formatLotLink,
  type Lot,
  parseBracketed,
  parseDigitalLink,
  withCheckDigit,
} from "../../../sdk/gs1";
import { CSET_82 } from "../../../sdk/gs1/characterSets";
import { Random } from "../support/random";
import { expectRefusal } from "../support/refusal";

describe("gs1: Digital Link", () => {
  const LOT: Lot = { gtin: "06901234567892", lotNumber: "A-2026/11" };

  it("links to a lot, on any host", () => {
    expect(formatLotLink(LOT)).to.equal("https://id.gs1.org/01/06901234567892/10/A-2026%2F11");
    expect(formatLotLink(LOT, "https://example.cn:8443/p/")).to.equal(
      "https://example.cn:8443/p/01/06901234567892/10/A-2026%2F11",
    );
  });

  it("gives a GTIN of any length its 14 digits", () => {
    expect(formatLotLink({ ...LOT, gtin: "6901234567892" })).to.equal(formatLotLink(LOT));
  });

  it("tells what a link says and where it points", () => {
    expect(
      parseDigitalLink("https://example.cn/p/01/06901234567892/10/A-2026%2F11?17=270315&x=1#y"),
    ).to.deep.equal({
      base: "https://example.cn/p",
      path: [
        { ai: "01", value: "06901234567892" },
        { ai: "10", value: "A-2026/11" },
      ],
      attributes: [{ ai: "17", value: "270315" }],
    });
  });

  it("writes the same link for what it read", () => {
    for (const link of [
      "https://id.gs1.org/01/06901234567892/22/V/10/L/21/S?3103=001750&37x=1",
      "http://EXAMPLE.com/a/b/01/06901234567892/235/T?10=L",
      "https://example.com/00/106141412345678908?02=06901234567892&37=5&10=L1",
    ]) {
      const canonical = canonicalizeDigitalLink(link);
      expect(canonicalizeDigitalLink(canonical)).to.equal(canonical);
      const [read, again] = [parseDigitalLink(link), parseDigitalLink(canonical)];
      expect([again.path, again.attributes]).to.deep.equal([read.path, read.attributes]);
    }
  });

  it("requires of a link what it requires of a label", () => {
    expectRefusal(() => parseDigitalLink("https://a/01/06901234567892?37=5"), "AI_EXCLUDED", {
      ai: "01",
      other: "37",
    });
    expectRefusal(
      () => parseDigitalLink("https://a/01/06901234567892?02=06901234567892"),
      "AI_EXCLUDED",
    );
    expectRefusal(() => parseDigitalLink("https://a/01/06901234567892?250=X"), "AI_REQUIRED", {
      ai: "250",
    });
    expectRefusal(
      () => parseDigitalLink("https://a/253/1234567890128?8030=ABC"),
      "AI_SERIAL_REQUIRED",
    );
    expectRefusal(
      () => formatDigitalLink(parseBracketed("(00)106141412345678908(37)5")),
      "AI_REQUIRED",
      {
        ai: "37",
        required: "(00) and (02), or (00) and (8026)",
      },
    );
  });

  it("refuses a link that is broken, and says how", () => {
    expectRefusal(
      () => parseDigitalLink("https://a/01/06901234567892?17=270315&17=270315"),
      "DIGITAL_LINK_DUPLICATE",
      {
        ai: "17",
      },
    );
    expectRefusal(
      () => parseDigitalLink("https://a/01/06901234567892?17="),
      "DIGITAL_LINK_VALUE_EMPTY",
      { part: "query" },
    );
    expectRefusal(
      () => parseDigitalLink("https://a/01/06901234567892?99=A%00"),
      "DIGITAL_LINK_NUL",
      { ai: "99" },
    );
    expectRefusal(() => parseDigitalLink("https://a"), "DIGITAL_LINK_DOMAIN");
    expectRefusal(() => parseDigitalLink("https:///01/06901234567892"), "DIGITAL_LINK_DOMAIN");
    expectRefusal(
      () => parseDigitalLink("https://user@a/01/06901234567892"),
      "DIGITAL_LINK_DOMAIN",
      { host: "user@a" },
    );
    expectRefusal(
      () => parseDigitalLink("javascript://a/01/06901234567892"),
      "DIGITAL_LINK_SCHEME",
    );
  });

  it("refuses a base that is no base", () => {
    for (const base of [
      "",
      "id.gs1.org",
      "ftp://a",
      "https://",
      "https://a?x",
      "https://a/#",
      "https://a b",
      "https://用例",
    ]) {
      expectRefusal(() => formatLotLink(LOT, base), "DIGITAL_LINK_BASE", { base });
    }
  });

  it("refuses to link to what is no lot", () => {
    expectRefusal(() => formatLotLink({ ...LOT, lotNumber: "A 1" }), "LOT_NUMBER_CHARACTER");
    expectRefusal(() => formatLotLink({ ...LOT, gtin: "6901234567893" }), "GTIN_CHECK_DIGIT");
  });

  it("returns every lot that it linked", () => {
    const random = new Random(14);
    for (let round = 0; round < 1000; round++) {
      const gtin = withCheckDigit(random.text("0123456789", 13));
      const lotNumber = random.text(CSET_82, 1 + random.below(20));
      const link = formatLotLink(
        { gtin, lotNumber },
        random.pick(["https://id.gs1.org", "http://a.b/01/c", "https://[::1]:1/"]),
      );
      const { path, attributes } = parseDigitalLink(link);
      expect(path.map(({ value }) => value)).to.deep.equal([gtin, lotNumber]);
      expect(attributes).to.deep.equal([]);
      expect(canonicalizeDigitalLink(link)).to.equal(formatLotLink({ gtin, lotNumber }));
    }
  });
});
