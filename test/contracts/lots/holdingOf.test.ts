import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import {
  BUYER,
  DATA,
  DECLARED,
  deployShipped,
  deployStock,
  HELD,
  HOLDER,
  issueOf,
  KIND,
  LOT,
  MAKER,
  NOBODY,
  OTHER_LOT,
  THIRD_LOT,
  TRANSIT,
  UNKNOWN_LOT,
} from "./stock";
import { minedAt } from "./events";

describe("LotToken: holdingOf", () => {
  it("says what there is, since when, whether the maker let go of any, and whether it closed the lot", async () => {
    const { ledger, module } = await loadFixture(deployStock);
    const { since } = await ledger.holdingOf(MAKER, THIRD_LOT);
    expect(await ledger.holdingOf(MAKER, THIRD_LOT)).to.deep.equal([
      DECLARED[2],
      since,
      false,
      false,
    ]);
    expect((await ledger.holdingOf(MAKER, LOT)).taken).to.equal(true);
    const declaring = ledger
      .connect(module)
      .declare(MAKER, [issueOf(THIRD_LOT, DECLARED[2] + 1n)], KIND, false);
    expect(await minedAt(declaring)).to.be.greaterThan(since);
    expect(await ledger.holdingOf(MAKER, THIRD_LOT)).to.deep.equal([
      DECLARED[2] + 1n,
      await minedAt(declaring),
      false,
      false,
    ]);
    await ledger.connect(module).close(MAKER, [THIRD_LOT], KIND, DATA);
    expect((await ledger.holdingOf(MAKER, THIRD_LOT)).closed).to.equal(true);
  });

  it("is empty for who never had any, and for who has none any more", async () => {
    const { ledger, module } = await loadFixture(deployStock);
    const nothing = [0n, 0n, false, false];
    expect(await ledger.holdingOf(BUYER, LOT)).to.deep.equal(nothing);
    expect(await ledger.holdingOf(NOBODY, LOT)).to.deep.equal(nothing);
    expect(await ledger.holdingOf(MAKER, UNKNOWN_LOT)).to.deep.equal(nothing);
    await ledger.connect(module).retire(HOLDER, [LOT], [HELD[0]], KIND, DATA);
    expect(await ledger.holdingOf(HOLDER, LOT)).to.deep.equal(nothing);
  });

  it("keeps a mark of a transit that was used, at its first lot", async () => {
    const { ledger, module, transitAccount } = await loadFixture(deployShipped);
    const { since } = await ledger.holdingOf(transitAccount, LOT);
    expect(await ledger.holdingOf(transitAccount, LOT)).to.deep.equal([
      HELD[0],
      since,
      false,
      false,
    ]);
    await ledger.connect(module).deliver(TRANSIT, [LOT, OTHER_LOT], [...HELD], KIND, DATA);
    expect(await ledger.holdingOf(transitAccount, LOT)).to.deep.equal([0n, since, true, false]);
    expect(await ledger.holdingOf(transitAccount, OTHER_LOT)).to.deep.equal([0n, 0n, false, false]);
    const { timestamp } = (await ledger.runner!.provider!.getBlock("latest"))!;
    expect(await ledger.holdingOf(BUYER, LOT)).to.deep.equal([
      HELD[0],
      BigInt(timestamp),
      false,
      false,
    ]);
  });
});
