import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import type { ContractTransactionResponse } from "ethers";
import { ethers } from "hardhat";
import {
  type Consortium,
  deployStockedConsortium,
  LOT,
  now,
  OCCURRENCE,
  PERISHABLE,
  stopLots,
  UNKNOWN_LOT,
} from "../support/consortium";
import { shouldNeedDuty } from "../support/duties";
import { expectEvents, expectRecorded, inEvent, structHash, TYPES } from "../support/recorded";
import { COMMITMENT, itemOf, OTHER_COMMITMENT, Tree } from "./items";

type Commitment = Omit<typeof COMMITMENT, "lot" | "count" | "location"> & {
  readonly lot: bigint;
  readonly count: bigint;
  readonly location: string;
};

const commit = (
  { serials, producer }: Consortium,
  commitments: readonly Commitment[] = [COMMITMENT],
  by = producer.produce,
): Promise<ContractTransactionResponse> => serials.connect(by).commit([...commitments], OCCURRENCE);

const commitmentHash = (maker: string, commitment: Commitment): string =>
  structHash(
    "SerialsCommitment",
    ["address", maker],
    [TYPES.commitment, commitment],
    [TYPES.occurrence, OCCURRENCE],
  );

describe("Serials: commit", () => {
  it("commits to the serials of a lot, which its trail tells", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { serials, producer } = consortium;
    const { account } = producer;
    expect(await serials.committedAt(LOT, COMMITMENT.root)).to.equal(0);
    const receipt = await expectRecorded(consortium, serials, commit(consortium), [
      { kind: "SERIALS_COMMITTED", lots: [LOT], data: [commitmentHash(account, COMMITMENT)] },
    ]);
    expectEvents(serials, receipt, await serials.getAddress(), [
      ["SerialsCommitted", account, [inEvent(COMMITMENT)], inEvent(OCCURRENCE)],
    ]);
    expect(await serials.committedAt(LOT, COMMITMENT.root)).to.equal(await now());
    expect(await serials.committedAt(PERISHABLE, COMMITMENT.root)).to.equal(0);
  });

  it("takes many lots, and several trees of one", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { serials, producer } = consortium;
    const { account } = producer;
    const more = { ...COMMITMENT, root: new Tree([itemOf("B1")]).root, count: 1n };
    const all = [COMMITMENT, OTHER_COMMITMENT, more];
    await expectRecorded(consortium, serials, commit(consortium, all), [
      {
        kind: "SERIALS_COMMITTED",
        lots: [LOT, PERISHABLE, LOT],
        data: all.map((commitment) => commitmentHash(account, commitment)),
      },
    ]);
    for (const { lot, root } of all) {
      expect(await serials.committedAt(lot, root)).to.equal(await now());
    }
  });

  it("takes the root of one lot for another, too, since leaves are of one lot", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    await commit(consortium, [COMMITMENT, { ...COMMITMENT, lot: PERISHABLE }]);
  });

  it("can be done in a pause and when the lot is stopped", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    await stopLots(consortium, [LOT]);
    await consortium.ledger.connect(consortium.emergency).pause();
    await commit(consortium);
  });

  it("needs a lot", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    await expect(commit(consortium, [])).to.be.revertedWithCustomError(
      consortium.serials,
      "SerialsNothingGiven",
    );
  });

  for (const [what, changes] of [
    ["a root", { root: ethers.ZeroHash }],
    ["a number of serials", { count: 0n }],
  ] as const) {
    it(`needs ${what}`, async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const wrong = { ...COMMITMENT, ...changes };
      await expect(commit(consortium, [OTHER_COMMITMENT, wrong]))
        .to.be.revertedWithCustomError(consortium.serials, "SerialsInvalidCommitment")
        .withArgs(LOT);
    });
  }

  it("is for the lot's maker, whoever holds it", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { serials, producer, packer } = consortium;
    await expect(commit(consortium, [COMMITMENT], packer.produce))
      .to.be.revertedWithCustomError(serials, "SerialsNotMaker")
      .withArgs(LOT, packer.account, producer.account);
    await expect(commit(consortium, [{ ...COMMITMENT, lot: UNKNOWN_LOT }]))
      .to.be.revertedWithCustomError(serials, "SerialsNotMaker")
      .withArgs(UNKNOWN_LOT, producer.account, ethers.ZeroAddress);
  });

  it("does not take the same tree twice", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { serials } = consortium;
    await expect(commit(consortium, [COMMITMENT, COMMITMENT])).to.be.revertedWithCustomError(
      serials,
      "SerialsAlreadyCommitted",
    );
    await commit(consortium);
    const committedAt = await now();
    await expect(commit(consortium, [{ ...COMMITMENT, count: 6n }]))
      .to.be.revertedWithCustomError(serials, "SerialsAlreadyCommitted")
      .withArgs(LOT, COMMITMENT.root, committedAt);
  });

  shouldNeedDuty({
    deploy: deployStockedConsortium,
    company: ({ producer }) => producer,
    duty: "produce",
    call: (consortium, by) => commit(consortium, [COMMITMENT], by),
  });
});
