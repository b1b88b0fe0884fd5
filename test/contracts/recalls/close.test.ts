import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import type { ContractTransactionResponse } from "ethers";
import { CAPABILITIES } from "../../../sdk/lots";
import { declare } from "../production/verbs";
import { expectGroundsNeeded } from "../support/behaviours";
import {
  BULK_TEA,
  type Company,
  type Consortium,
  declarationOf,
  deployStockedConsortium,
  LOT,
  lotOf,
  OCCURRENCE,
  PERISHABLE,
  UNKNOWN_LOT,
} from "../support/consortium";
import { shouldNeedDuty } from "../support/duties";
import { GROUNDS } from "../support/members";
import { authority, recallAsMaker, recallAsMarkOwner, recallAsRegulator } from "../support/recalls";
import { expectEvents, expectRecorded, inEvent, structHash, TYPES } from "../support/recorded";

const BULK_LOT = lotOf("P-1", BULK_TEA);

/** LOT is stopped by its maker; a lot of the packer's, by the owner of its mark. */
async function deploy() {
  const consortium = await deployStockedConsortium();
  await declare(consortium, [declarationOf(BULK_LOT, 10n)], consortium.packer.produce);
  await recallAsMaker(consortium);
  await recallAsMarkOwner(consortium, [BULK_LOT]);
  return consortium;
}

const close = (
  { recalls, producer }: Consortium,
  lots: bigint[],
  {
    brand = 0n,
    by = producer.produce,
    grounds = GROUNDS,
  }: {
    readonly brand?: bigint;
    readonly by?: Company["produce"];
    readonly grounds?: typeof GROUNDS;
  } = {},
): Promise<ContractTransactionResponse> =>
  recalls.connect(by).close(lots, brand, grounds, OCCURRENCE);

describe("Recalls: close", () => {
  for (const [as, name] of [
    ["a maker", "Maker"],
    ["the owner of a mark", "MarkOwner"],
  ] as const) {
    it(`closes the matter of lots as ${as}, and says so in their trails`, async () => {
      const consortium = await loadFixture(deploy);
      const { recalls, ledger, producer, association, origin } = consortium;
      const isMaker = name === "Maker";
      const { account, produce, brand: key } = isMaker ? producer : association;
      const lots = isMaker ? [LOT] : [LOT, BULK_LOT];
      const data = structHash(
        "RecallClosure",
        ["uint8", authority(name)],
        ["address", account],
        [TYPES.grounds, GROUNDS],
        [TYPES.occurrence, OCCURRENCE],
      );
      const receipt = await expectRecorded(
        consortium,
        recalls,
        close(consortium, lots, isMaker ? { by: produce } : { brand: origin, by: key }),
        [{ kind: "RECALL_CLOSED", lots, data: [data] }],
      );
      expectEvents(recalls, receipt, await recalls.getAddress(), [
        ["RecallClosed", authority(name), account, inEvent(GROUNDS), inEvent(OCCURRENCE)],
      ]);
      for (const lot of lots) {
        expect((await ledger.lotOf(lot)).stop === 0n).to.equal(false);
      }
    });
  }

  it("works in a pause", async () => {
    const consortium = await loadFixture(deploy);
    await consortium.ledger.connect(consortium.emergency).pause();
    await close(consortium, [LOT]);
  });

  it("is for those who have a say over the lot", async () => {
    const consortium = await loadFixture(deploy);
    const { recalls, packer, producer, association, origin, trademark } = consortium;
    await expect(close(consortium, [LOT], { by: packer.produce }))
      .to.be.revertedWithCustomError(recalls, "RecallsNotMaker")
      .withArgs(LOT, packer.account, producer.account);
    await expect(close(consortium, [LOT], { brand: trademark, by: association.brand }))
      .to.be.revertedWithCustomError(recalls, "RecallsNotMarkOwner")
      .withArgs(trademark, association.account, producer.account);
    await expect(close(consortium, [BULK_LOT], { by: packer.produce }))
      .to.be.revertedWithCustomError(recalls, "RecallsStoppedByHigher")
      .withArgs(BULK_LOT, authority("MarkOwner"));
    await recallAsRegulator(consortium, [LOT, BULK_LOT]);
    for (const [lot, options] of [
      [LOT, {}],
      [LOT, { brand: trademark, by: producer.brand }],
      [BULK_LOT, { brand: origin, by: association.brand }],
    ] as const) {
      await expect(close(consortium, [lot], options))
        .to.be.revertedWithCustomError(recalls, "RecallsStoppedByHigher")
        .withArgs(lot, authority("Regulator"));
    }
  });

  it("needs stopped lots", async () => {
    const consortium = await loadFixture(deploy);
    const { recalls, association, origin } = consortium;
    await expect(close(consortium, [LOT, PERISHABLE]))
      .to.be.revertedWithCustomError(recalls, "RecallsNotStopped")
      .withArgs(PERISHABLE);
    await expect(close(consortium, [UNKNOWN_LOT], { brand: origin, by: association.brand }))
      .to.be.revertedWithCustomError(recalls, "RecallsNotStopped")
      .withArgs(UNKNOWN_LOT);
    await expect(close(consortium, [])).to.be.revertedWithCustomError(
      recalls,
      "RecallsNothingGiven",
    );
  });

  it("needs grounds", async () => {
    const consortium = await loadFixture(deploy);
    await expectGroundsNeeded(consortium.recalls, (grounds) =>
      close(consortium, [LOT], { grounds }),
    );
  });

  it("ends with the module's capability", async () => {
    const consortium = await loadFixture(deploy);
    const { ledger, council, recalls } = consortium;
    await ledger.connect(council).setModule(recalls, CAPABILITIES.stop);
    await expect(close(consortium, [LOT]))
      .to.be.revertedWithCustomError(ledger, "LotTokenCapabilityMissing")
      .withArgs(await recalls.getAddress(), CAPABILITIES.record);
  });

  describe("as the maker", () => {
    shouldNeedDuty({
      deploy,
      company: ({ producer }) => producer,
      duty: "produce",
      call: (consortium, by) => close(consortium, [LOT], { by }),
    });
  });

  describe("as the owner of a mark", () => {
    shouldNeedDuty({
      deploy,
      company: ({ association }) => association,
      duty: "brand",
      call: (consortium, by) => close(consortium, [LOT], { brand: consortium.origin, by }),
    });
  });
});
