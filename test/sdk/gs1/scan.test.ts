import { expect } from "chai";

import { encodeLotId, formatLotId, parseIsoDate, parseScan } from "../../../sdk/gs1";
import { expectRefusal } from "../support/refusal";

describe("gs1: scan", () => {
  const GTIN = "06901234567892";
  const LOT = { gtin: GTIN, lotNumber: "A-2026-11" };
  const TOKEN_ID = encodeLotId(LOT);
  const ELEMENTS = [
    { ai: "01", value: GTIN },
    { ai: "10", value: "A-2026-11" },
  ];

  const SAME_LOT = {
    "a Digital Link of any host": "https://example.cn/01/06901234567892/10/A-2026-11",
    "a Digital Link with a resolver's parameters":
      "https://example.cn/p/01/06901234567892/10/A-2026-11?linkType=gs1:pip#x",
    "a Digital Link with a short GTIN": "https://example.cn/01/6901234567892/10/A-2026-11",
    "the bracketed form": "(01)06901234567892(10)A-2026-11",
    "GS1-128": "]C1010690123456789210A-2026-11",
    "GS1 DataMatrix": "]d2010690123456789210A-2026-11",
    "GS1 QR Code with FNC1 in front": "]Q3\x1d010690123456789210A-2026-11",
    "GS1 DataBar, FNC1 at the end": "]e0010690123456789210A-2026-11\x1d",
    "GS1 DataMatrix, lot first": "]d210A-2026-11\x1d0106901234567892",
    "a QR code with a Digital Link": "]Q1https://example.cn/01/06901234567892/10/A-2026-11",
    "a scanner that sends no identifier": "010690123456789210A-2026-11\r\n",
    "vectors' notation of FNC1": "^010690123456789210A-2026-11",
    "a Chinese keyboard's brackets and digits": "（０１）06901234567892（１０）A-2026-11",
    "a clipboard, with what surrounds it": "\uFEFF \u200B(01)06901234567892(10)A-2026-11\u3000\n",
    "GS written as a picture": "]d210A-2026-11␝0106901234567892",
    "GS written in words": "10A-2026-11<GS>0106901234567892",
    "GS written in words, in braces": "]C110A-2026-11{gs}0106901234567892",
    "GS written as an escape": "]Q310A-2026-11\\x1d0106901234567892",
  };

  for (const [name, text] of Object.entries(SAME_LOT)) {
    it(`reads a lot from ${name}`, () => {
      const scan = parseScan(text);
      expect(scan).to.deep.include({ kind: "lot", ...LOT, tokenId: TOKEN_ID, dates: {} });
      expect(scan.elements).to.have.deep.members(ELEMENTS);
    });
  }

  it("reads a lot from its token id, in hexadecimal and decimal", () => {
    for (const text of [
      formatLotId(TOKEN_ID),
      formatLotId(TOKEN_ID).toUpperCase().replace("0X", "0x"),
      String(TOKEN_ID),
    ]) {
      expect(parseScan(text)).to.deep.equal({
        kind: "lot",
        ...LOT,
        tokenId: TOKEN_ID,
        dates: {},
        elements: [],
      });
    }
    expectRefusal(() => parseScan(`0x${"ab".repeat(32)}`), "LOT_ID_SCHEME");
  });

  it("reads dates as day numbers, and the serial number", () => {
    const scan = parseScan("(01)06901234567892(10)L1(11)261101(15)270200(17)270315(21)S/1");
    expect(scan).to.deep.include({
      kind: "lot",
      lotNumber: "L1",
      serial: "S/1",
      dates: {
        production: parseIsoDate("2026-11-01"),
        bestBefore: parseIsoDate("2027-02-28"),
        expiration: parseIsoDate("2027-03-15"),
      },
    });
  });

  it("reads a product without a lot", () => {
    for (const text of [
      "6901234567892",
      "]E06901234567892",
      "]I106901234567892",
      "0106901234567892",
      "https://id.gs1.org/01/06901234567892",
    ]) {
      expect(parseScan(text)).to.deep.include({ kind: "gtin", gtin: GTIN, dates: {} });
    }
    expect(parseScan("]E496385074")).to.include({ kind: "gtin", gtin: "00000096385074" });
    expect(parseScan("614141007349")).to.include({ kind: "gtin", gtin: "00614141007349" });
  });

  it("reads a pallet and what it holds", () => {
    expect(parseScan("106141412345678908")).to.include({
      kind: "sscc",
      sscc: "106141412345678908",
    });
    const scan = parseScan("]C100106141412345678908020690123456789237120\x1d10L1");
    expect(scan).to.deep.include({
      kind: "sscc",
      sscc: "106141412345678908",
      content: { gtin: GTIN, count: 120, lotNumber: "L1" },
    });
    expect(parseScan("0010614141234567890802069012345678923712")).to.deep.include({
      content: { gtin: GTIN, count: 12 },
    });
  });

  it("reads the several bar codes of one label as one", () => {
    const scan = parseScan("]C10106901234567892", "]C11727031510A-2026-11");
    expect(scan).to.deep.include({
      kind: "lot",
      ...LOT,
      dates: { expiration: parseIsoDate("2027-03-15") },
    });
    const pallet = parseScan("]C1020690123456789237120", "]C100106141412345678908");
    expect(pallet).to.deep.include({ kind: "sscc", content: { gtin: GTIN, count: 120 } });
    expect(
      parseScan("]E06901234567892", "]C10106901234567892").elements,
      "each AI once",
    ).to.have.length(1);
  });

  it("refuses bar codes that cannot be of one item", () => {
    expectRefusal(() => parseScan("6901234567892", "96385074"), "AI_REPEATED", { ai: "01" });
    expectRefusal(() => parseScan("(01)06901234567892", "(02)06901234567892(37)1"), "AI_EXCLUDED");
    expectRefusal(() => parseScan("(8030)ABC", "(253)1234567890128"), "AI_SERIAL_REQUIRED", {
      ai: "253",
    });
  });

  it("reads a place", () => {
    expect(parseScan("https://id.gs1.org/414/9506000134376")).to.include({
      kind: "gln",
      gln: "9506000134376",
    });
    expect(parseScan("(417)9506000134376")).to.include({ kind: "gln", gln: "9506000134376" });
  });

  it("says what to scan as well if the bar code is not enough", () => {
    const lotOnly = expectRefusal(() => parseScan("]C110A-2026-11"), "SCAN_NO_KEY", {
      ais: "(10)",
    });
    expect(lotOnly.message).to.contain("Scan the other bar codes of the label too.");
    expectRefusal(() => parseScan("]C1020690123456789237120"), "SCAN_CONTENT_ONLY", { gtin: GTIN });
  });

  it("believes the symbology rather than the looks of the data", () => {
    expectRefusal(() => parseScan("]C196385074"), "SCAN_NO_KEY", { ais: "(96)" });
    expectRefusal(() => parseScan("]E0(01)06901234567892"), "GTIN_CHARACTER");
  });

  it("refuses rubbish with a clear message", () => {
    expectRefusal(() => parseScan(), "SCAN_NO_KEY");
    expectRefusal(() => parseScan(""), "SCAN_EMPTY");
    expectRefusal(() => parseScan(" \r\n"), "SCAN_EMPTY");
    expectRefusal(() => parseScan("]C1"), "SCAN_EMPTY");
    expectRefusal(() => parseScan("]A0123"), "SCAN_SYMBOLOGY", { identifier: "]A0" });
    for (const text of [
      "hello",
      "1",
      "690123456789",
      "WIFI:S:cafe;;",
      "ftp://example.com",
      "0x1234",
      "批号",
    ]) {
      expect(() => parseScan(text), text).to.throw(/\.$/);
    }
    expectRefusal(() => parseScan("hello"), "SCAN_UNREADABLE", { text: "hello" });
    expectRefusal(() => parseScan("6901234567893"), "GTIN_CHECK_DIGIT");
    expectRefusal(() => parseScan("106141412345678909"), "SSCC_CHECK_DIGIT");
    expectRefusal(() => parseScan("https://example.com/"), "DIGITAL_LINK_NO_KEY");
    expectRefusal(() => parseScan("(01)00000000000000"), "GTIN_ZERO");
    expectRefusal(() => parseScan("]d2010690123456789210A 1"), "AI_VALUE_CONTENT", {
      ai: "10",
      position: 2,
    });
  });
});
