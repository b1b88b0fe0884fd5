import { expect } from "chai";
import { ZeroAddress } from "ethers";

import { encodeLotId } from "../../../sdk/gs1";
import { blockOf, type Entry, extend, fold, seed } from "../../../sdk/trail";

const LEDGER = "0x00000000000000000000000000000000000000A1";
const MAKER = "0x00000000000000000000000000000000000000b2";
const LOT = encodeLotId({ gtin: "06901234567892", lotNumber: "A-2026-11" });

const DECLARED: Entry = {
  lot: LOT,
  module: LEDGER,
  kind: 1,
  from: ZeroAddress,
  to: MAKER,
  units: 1000n,
  time: 1_795_521_600n,
  data: `0x${"11".repeat(32)}`,
  block: 0x01020304,
};
const CLOSED: Entry = { ...DECLARED, kind: 2, to: ZeroAddress, units: 0n, block: 0x01020305 };

// Computed apart from this code, from the formulas alone.
const SEED = "0x090409f3d6716a07698f2954dd71813955c2a77253c9f5ebee2f785e00000000";
const AFTER_DECLARED = "0xa1f7df2dab9ca073e815231fa1814d9b845d7b613bc2217d07b6edec01020304";
const AFTER_CLOSED = "0xb489cce0401f2982d332633a1dc293f7a73e49028415d09e3de849e901020305";

describe("trail: slot", () => {
  it("begins with a seed that has no block", () => {
    expect(seed(31337n, LEDGER, LOT)).to.equal(SEED);
    expect(blockOf(SEED)).to.equal(0);
  });

  it("is extended by an entry over the whole slot before, and ends with the entry's block", () => {
    expect(extend(SEED, DECLARED)).to.equal(AFTER_DECLARED);
    expect(extend(AFTER_DECLARED, CLOSED)).to.equal(AFTER_CLOSED);
    expect(blockOf(AFTER_CLOSED)).to.equal(0x01020305);
  });

  it("folds entries in their order", () => {
    expect(fold(SEED, [])).to.equal(SEED);
    expect(fold(SEED, [DECLARED, CLOSED])).to.equal(AFTER_CLOSED);
    expect(fold(SEED, [CLOSED, DECLARED])).not.to.equal(AFTER_CLOSED);
  });

  it("depends on every field", () => {
    const changes: Partial<Entry>[] = [
      { lot: LOT + 1n },
      { module: MAKER },
      { kind: 3 },
      { from: MAKER },
      { to: LEDGER },
      { units: 1001n },
      { time: 0n },
      { data: `0x${"12".repeat(32)}` },
      { block: 0 },
    ];
    const slots = changes.map((change) => extend(SEED, { ...DECLARED, ...change }));
    expect(new Set([AFTER_DECLARED, ...slots]).size).to.equal(changes.length + 1);
    expect(seed(1n, LEDGER, LOT)).not.to.equal(SEED);
    expect(seed(31337n, MAKER, LOT)).not.to.equal(SEED);
    expect(seed(31337n, LEDGER, LOT + 1n)).not.to.equal(SEED);
  });

  it("keeps 32 bits of a block's number", () => {
    expect(blockOf(extend(SEED, { ...DECLARED, block: 2 ** 32 + 5 }))).to.equal(5);
  });
});
