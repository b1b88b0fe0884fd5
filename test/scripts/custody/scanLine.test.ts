import { expect } from "chai";

import { readScanLine } from "../../../scripts/tasks/custody/scanLine";

describe("lines between scans", () => {
  const SCAN = "010690123456789210A*B";

  it("are scans, with how often they count and why they go back in front", () => {
    for (const [line, times, fault, scan] of [
      [SCAN, 1n, undefined, SCAN],
      [`40*${SCAN}`, 40n, undefined, SCAN],
      [`  7 * ${SCAN}\r`, 7n, undefined, SCAN],
      [`40＊${SCAN}`, 40n, undefined, SCAN],
      [`damaged 3*${SCAN}`, 3n, "Damaged", SCAN],
      [`破损3*${SCAN}`, 3n, "Damaged", SCAN],
      [`Wrong ${SCAN}`, 1n, "Wrong", SCAN],
      [`错货 ${SCAN}`, 1n, "Wrong", SCAN],
      [`bad-quality ${SCAN}`, 1n, "BadQuality", SCAN],
      [`质量问题 2*${SCAN}`, 2n, "BadQuality", SCAN],
      // Digits of a scan are no number of times.
      ["01069012345678921012*34", 1n, undefined, "01069012345678921012*34"],
      [`0*${SCAN}`, 1n, undefined, `0*${SCAN}`],
      ["0x01", 1n, undefined, "0x01"],
    ] as const) {
      expect(readScanLine(line), line).to.deep.equal({ kind: "scan", scan, times, fault });
    }
  });

  it("are commands, in either language", () => {
    for (const [line, kind] of [
      ["done", "done"],
      [" DONE ", "done"],
      ["完成", "done"],
      ["undo", "undo"],
      ["撤销", "undo"],
      ["missing", "missing"],
      ["缺", "missing"],
    ] as const) {
      expect(readScanLine(line)).to.deep.equal({ kind });
    }
  });

  it("are nothing where they are empty", () => {
    expect(readScanLine(" \t\r")).to.equal(undefined);
  });
});
