import { loadFixture, mine, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ethers } from "hardhat";
import { expectOnlyRole } from "../support/behaviours";
import { deployLedger, type Ledger } from "../support/ledger";

describe("LotToken: pause", () => {
  const at = (moment: bigint): Promise<void> => time.setNextBlockTimestamp(moment);
  const pause = async ({ ledger, emergency }: Ledger, moment: bigint): Promise<void> => {
    await at(moment);
    await ledger.connect(emergency).pause();
  };
  const unpause = async ({ ledger, emergency }: Ledger, moment: bigint): Promise<void> => {
    await at(moment);
    await ledger.connect(emergency).unpause();
  };
  /** A ledger, and a moment a little later. */
  const prepare = async (): Promise<Ledger & { readonly start: bigint }> => ({
    ...(await loadFixture(deployLedger)),
    start: BigInt(await time.latest()) + 1000n,
  });

  it("is for the emergency role only", async () => {
    const base = await loadFixture(deployLedger);
    await expectOnlyRole(base, "emergency", base.ledger, (caller) =>
      base.ledger.connect(caller).pause(),
    );
    await base.ledger.connect(base.emergency).pause();
    await expectOnlyRole(base, "emergency", base.ledger, (caller) =>
      base.ledger.connect(caller).unpause(),
    );
  });

  it("begins and ends", async () => {
    const base = await prepare();
    const { ledger, emergency, start } = base;
    expect(await ledger.isPaused()).to.equal(false);
    await at(start);
    await expect(ledger.connect(emergency).pause()).to.emit(ledger, "Paused").withArgs(start);
    expect(await ledger.isPaused()).to.equal(true);
    await at(start + 60n);
    await expect(ledger.connect(emergency).unpause())
      .to.emit(ledger, "Unpaused")
      .withArgs(start + 60n);
    expect(await ledger.isPaused()).to.equal(false);
  });

  it("begins once and ends once", async () => {
    const { ledger, emergency } = await loadFixture(deployLedger);
    await expect(ledger.connect(emergency).unpause()).to.be.revertedWithCustomError(
      ledger,
      "LotTokenNotPaused",
    );
    await ledger.connect(emergency).pause();
    await expect(ledger.connect(emergency).pause()).to.be.revertedWithCustomError(
      ledger,
      "LotTokenPaused",
    );
    await ledger.connect(emergency).unpause();
    await expect(ledger.connect(emergency).unpause()).to.be.revertedWithCustomError(
      ledger,
      "LotTokenNotPaused",
    );
  });

  it("is counted from any moment, whether within a pause or not", async () => {
    const base = await prepare();
    const { ledger, start } = base;
    const since = (offset: bigint): Promise<bigint> => ledger.pausedSecondsSince(start + offset);
    const reach = async (offset: bigint): Promise<void> => {
      await at(start + offset);
      await mine();
    };

    expect(await since(-10n)).to.equal(0n);
    await pause(base, start);
    expect(await since(-10n)).to.equal(0n);
    await reach(30n);
    expect(await since(-10n)).to.equal(30n);
    expect(await since(0n)).to.equal(30n);
    expect(await since(20n)).to.equal(10n);
    expect(await since(30n)).to.equal(0n);
    expect(await since(31n)).to.equal(0n);
    await unpause(base, start + 100n);
    await reach(150n);
    for (const [offset, seconds] of [
      [-10n, 100n],
      [0n, 100n],
      [1n, 99n],
      [99n, 1n],
      [100n, 0n],
      [149n, 0n],
      [1000n, 0n],
    ] as const) {
      expect(await since(offset), `from ${offset}`).to.equal(seconds);
    }
    await pause(base, start + 200n);
    await reach(205n);
    for (const [offset, seconds] of [
      [-10n, 105n],
      [50n, 55n],
      [100n, 5n],
      [150n, 5n],
      [200n, 5n],
      [203n, 2n],
      [205n, 0n],
      [1000n, 0n],
    ] as const) {
      expect(await since(offset), `from ${offset}`).to.equal(seconds);
    }
    await unpause(base, start + 207n);
    expect(await since(0n)).to.equal(107n);
    expect(await since(150n)).to.equal(7n);
  });

  it("may begin and end in one block, more than once", async () => {
    const base = await prepare();
    const { ledger, emergency, start } = base;
    await ethers.provider.send("evm_setAutomine", [false]);
    try {
      for (let n = 0; n < 2; n++) {
        await ledger.connect(emergency).pause({ gasLimit: 200_000n });
        await ledger.connect(emergency).unpause({ gasLimit: 200_000n });
      }
      await ledger.connect(emergency).pause({ gasLimit: 200_000n });
      await at(start);
      await mine();
    } finally {
      await ethers.provider.send("evm_setAutomine", [true]);
    }
    expect(await ledger.isPaused()).to.equal(true);
    await unpause(base, start + 50n);
    expect(await ledger.pausedSecondsSince(start)).to.equal(50n);
    expect(await ledger.pausedSecondsSince(start - 1n)).to.equal(50n);
    expect(await ledger.pausedSecondsSince(start + 20n)).to.equal(30n);
  });
});
