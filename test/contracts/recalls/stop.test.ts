import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { type ContractTransactionResponse, ZeroHash } from "ethers";
import { CAPABILITIES } from "../../../sdk/lots";
import { declare } from "../production/verbs";
import {
  BULK_TEA,
  type Company,
  type Consortium,
  declarationOf,
  deployStockedConsortium,
  LOT,
  lotOf,
  now,
  OCCURRENCE,
  PERISHABLE,
  PLAIN,
  stopLots,
  UNKNOWN_LOT,
} from "../support/consortium";
import { shouldNeedDuty } from "../support/duties";
import { expectEvents, expectRecorded, inEvent } from "../support/recorded";
import {
  authority,
  kindOf,
  type Notice,
  noticeId,
  noticeOf,
  recallAsMaker,
  recallAsMarkOwner,
  recallAsRegulator,
} from "../support/recalls";
import { bring, shipmentOf } from "../support/shipments";
import { expectGroundsNeeded } from "../support/behaviours";

const BULK_LOT = lotOf("P-1", BULK_TEA);
const PLAIN_LOT = lotOf("1", PLAIN);

/** The stock, a lot that the packer made under the same marks, and one of the producer's under none. */
async function deploy() {
  const consortium = await deployStockedConsortium();
  const { packer } = consortium;
  await declare(consortium, [declarationOf(BULK_LOT, 10n)], packer.produce);
  await declare(consortium, [declarationOf(PLAIN_LOT, 10n)]);
  return consortium;
}

const stop = async (
  { recalls, producer }: Consortium,
  lots: bigint[],
  {
    brand = 0n,
    by = producer.produce,
    ...changes
  }: Partial<Notice> & {
    readonly brand?: bigint;
    readonly by?: Company["produce"];
  } = {},
): Promise<ContractTransactionResponse> =>
  recalls.connect(by).stop(await noticeOf(changes), lots, brand);

describe("Recalls: stop", () => {
  for (const [as, name, list] of [
    ["a maker", "Maker", 1n],
    ["the owner of a mark", "MarkOwner", 2n],
  ] as const) {
    it(`stops lots as ${as}, and says why in their trails`, async () => {
      const consortium = await loadFixture(deploy);
      const { recalls, ledger, producer, association, origin } = consortium;
      const isMaker = name === "Maker";
      const { account, produce, brand } = isMaker ? producer : association;
      const lots = [LOT, isMaker ? PLAIN_LOT : BULK_LOT, PERISHABLE];
      const notice = await noticeOf();
      const id = await noticeId(consortium, authority(name), account, notice);
      const receipt = await expectRecorded(
        consortium,
        recalls,
        recalls.connect(isMaker ? produce : brand).stop(notice, lots, isMaker ? 0n : origin),
        [{ kind: "STOPPED", lots, data: [id] }],
      );
      expectEvents(recalls, receipt, await recalls.getAddress(), [
        ["LotsStopped", id, authority(name), account, inEvent(notice)],
      ]);
      for (const lot of lots) {
        expect((await ledger.lotOf(lot)).stop).to.equal(list);
        expect(await recalls.authorityOver(lot)).to.equal(authority(name));
      }
      expect(await recalls.noticeIdOf(authority(name), account, notice)).to.equal(id);
    });
  }

  it("stops several lots of one product as the owner of its mark, and nobody had before", async () => {
    const consortium = await loadFixture(deploy);
    const { recalls, ledger, association, origin } = consortium;
    const another = lotOf("ANOTHER");
    await declare(consortium, [declarationOf(another, 10n)]);
    expect(await recalls.authorityOver(LOT)).to.equal(authority("None"));
    const lots = [LOT, another];
    await stop(consortium, lots, { brand: origin, by: association.brand });
    for (const lot of lots) expect((await ledger.lotOf(lot)).stop).to.equal(2n);
  });

  it("answers with the notice's id, the same in every batch", async () => {
    const consortium = await loadFixture(deploy);
    const { recalls, producer } = consortium;
    const notice = await noticeOf();
    const id = await noticeId(consortium, authority("Maker"), producer.account, notice);
    for (const lots of [[LOT], [PERISHABLE, PLAIN_LOT]]) {
      const asProducer = recalls.connect(producer.produce);
      expect(await asProducer.stop.staticCall(notice, lots, 0n)).to.equal(id);
      await expect(asProducer.stop(notice, lots, 0n))
        .to.emit(recalls, "LotsStopped")
        .withArgs(id, authority("Maker"), producer.account, inEvent(notice));
    }
  });

  it("stops what is in transit, expired or used up, in a pause too", async () => {
    const consortium = await loadFixture(deploy);
    const { custody, ledger, emergency, production, producer, distributor, expiresAt } = consortium;
    await custody.connect(producer.dispatch).ship(await shipmentOf(producer, distributor));
    await production.connect(producer.dispatch).retire([PLAIN_LOT], [10n], 0, OCCURRENCE);
    await time.increaseTo(expiresAt);
    await ledger.connect(emergency).pause();
    await stop(consortium, [LOT, PERISHABLE, PLAIN_LOT]);
    for (const lot of [LOT, PERISHABLE, PLAIN_LOT]) {
      expect((await ledger.lotOf(lot)).stop).to.equal(1n);
    }
  });

  it("lets a stopped lot go to a place that the notice names", async () => {
    const consortium = await loadFixture(deploy);
    const { recalls, custody, ledger, regulator } = consortium;
    const { producer, distributor, retailer } = consortium;
    await bring(consortium, producer, distributor, [LOT], [20n]);
    const places = [retailer.account];
    const list = await recalls.connect(regulator).listPlaces.staticCall(authority("Maker"), places);
    await recalls.connect(regulator).listPlaces(authority("Maker"), places);
    await stop(consortium, [LOT], { places: list });
    const asDistributor = custody.connect(distributor.dispatch);
    const lots = [LOT];
    await asDistributor.ship(await shipmentOf(distributor, retailer, { lots }));
    await asDistributor.ship(await shipmentOf(distributor, producer, { lots, units: [1n] }));
    await expect(
      custody
        .connect(producer.dispatch)
        .ship(await shipmentOf(producer, consortium.packer, { lots, units: [1n] })),
    )
      .to.be.revertedWithCustomError(ledger, "LotTokenStopped")
      .withArgs(LOT);
  });

  it("turns a hold into a recall, and back", async () => {
    const consortium = await loadFixture(deploy);
    const { ledger, recalls } = consortium;
    await stop(consortium, [LOT], { kind: kindOf("Hold"), class: 0n });
    await stop(consortium, [LOT], { kind: kindOf("Recall") });
    await stop(consortium, [LOT], { kind: kindOf("Withdrawal"), class: 0n });
    expect((await ledger.lotOf(LOT)).stop).to.equal(1n);
    expect(await recalls.authorityOver(LOT)).to.equal(authority("Maker"));
  });

  it("stops a lot that stands twice, with two entries", async () => {
    const consortium = await loadFixture(deploy);
    await stop(consortium, [LOT, LOT]);
    expect((await consortium.ledger.lotOf(LOT)).stop).to.equal(1n);
  });

  describe("is for those who have a say over the lot", () => {
    it("makers over what they made themselves", async () => {
      const consortium = await loadFixture(deploy);
      const { recalls, producer, packer } = consortium;
      for (const [lots, by, odd, maker] of [
        [[LOT, BULK_LOT], producer, BULK_LOT, packer.account],
        [[LOT], packer, LOT, producer.account],
      ] as const) {
        await expect(stop(consortium, [...lots], { by: by.produce }))
          .to.be.revertedWithCustomError(recalls, "RecallsNotMaker")
          .withArgs(odd, by.account, maker);
      }
      await expect(stop(consortium, [UNKNOWN_LOT])).to.be.revertedWithCustomError(
        recalls,
        "RecallsNotMaker",
      );
    });

    it("the owners of marks over what carries them", async () => {
      const consortium = await loadFixture(deploy);
      const { recalls, brands, ledger, association, producer, origin, trademark } = consortium;
      await expect(stop(consortium, [LOT], { brand: trademark, by: association.brand }))
        .to.be.revertedWithCustomError(recalls, "RecallsNotMarkOwner")
        .withArgs(trademark, association.account, producer.account);
      await expect(stop(consortium, [LOT, PLAIN_LOT], { brand: origin, by: association.brand }))
        .to.be.revertedWithCustomError(recalls, "RecallsMarkNotCarried")
        .withArgs(PLAIN_LOT, origin);
      await expect(stop(consortium, [LOT], { brand: 7n, by: association.brand }))
        .to.be.revertedWithCustomError(brands, "ERC721NonexistentToken")
        .withArgs(7n);
      await expect(stop(consortium, [UNKNOWN_LOT], { brand: origin, by: association.brand }))
        .to.be.revertedWithCustomError(ledger, "LotTokenUnknownLot")
        .withArgs(UNKNOWN_LOT);
      // both marks are on it
      await stop(consortium, [LOT, BULK_LOT, LOT], { brand: trademark, by: producer.brand });
      await stop(consortium, [LOT, BULK_LOT], { brand: origin, by: association.brand });
    });
  });

  it("changes no stop of somebody above", async () => {
    const consortium = await loadFixture(deploy);
    const { recalls, association, origin } = consortium;
    const asOwner = { brand: origin, by: association.brand };
    await recallAsMaker(consortium);
    await recallAsMarkOwner(consortium);
    await expect(stop(consortium, [PERISHABLE, LOT]))
      .to.be.revertedWithCustomError(recalls, "RecallsStoppedByHigher")
      .withArgs(LOT, authority("MarkOwner"));
    await recallAsRegulator(consortium);
    await expect(stop(consortium, [LOT]))
      .to.be.revertedWithCustomError(recalls, "RecallsStoppedByHigher")
      .withArgs(LOT, authority("Regulator"));
    await expect(stop(consortium, [LOT], asOwner))
      .to.be.revertedWithCustomError(recalls, "RecallsStoppedByHigher")
      .withArgs(LOT, authority("Regulator"));
  });

  it("leaves to the regulator what another module has stopped", async () => {
    const consortium = await loadFixture(deploy);
    const { recalls, ledger, stranger } = consortium;
    await stopLots(consortium, [PERISHABLE]);
    await ledger.connect(stranger).listPlaces([stranger]);
    await ledger.connect(stranger).stop([LOT], 4, 99, ZeroHash);
    expect(await recalls.authorityOver(LOT)).to.equal(authority("Regulator"));
    await expect(stop(consortium, [LOT]))
      .to.be.revertedWithCustomError(recalls, "RecallsStoppedByHigher")
      .withArgs(LOT, authority("Regulator"));
    await recallAsRegulator(consortium);
  });

  describe("needs a notice that can be followed", () => {
    it("with grounds", async () => {
      const consortium = await loadFixture(deploy);
      await expectGroundsNeeded(consortium.recalls, (grounds) =>
        stop(consortium, [LOT], { grounds }),
      );
    });

    it("with a class from 1 to 3, or none where it is no recall", async () => {
      const consortium = await loadFixture(deploy);
      const { recalls } = consortium;
      for (const [kind, wrong] of [
        ["Recall", [0n, 4n, 255n]],
        ["Withdrawal", [4n]],
        ["Hold", [4n]],
      ] as const) {
        for (const each of wrong) {
          await expect(stop(consortium, [LOT], { kind: kindOf(kind), class: each }), kind)
            .to.be.revertedWithCustomError(recalls, "RecallsInvalidClass")
            .withArgs(each);
        }
        for (const right of kind === "Recall" ? [1n, 2n, 3n] : [0n, 1n, 3n]) {
          await stop(consortium, [LOT], { kind: kindOf(kind), class: right });
        }
      }
    });

    it("with a deadline ahead, or none for a hold", async () => {
      const consortium = await loadFixture(deploy);
      const { recalls } = consortium;
      await stop(consortium, [LOT], { kind: kindOf("Hold"), deadline: 0n });
      for (const kind of ["Hold", "Withdrawal", "Recall"] as const) {
        const next = (await now()) + 10n;
        await time.setNextBlockTimestamp(next);
        await expect(stop(consortium, [LOT], { kind: kindOf(kind), deadline: next }))
          .to.be.revertedWithCustomError(recalls, "RecallsInvalidDeadline")
          .withArgs(next);
        const then = (await now()) + 10n;
        await time.setNextBlockTimestamp(then);
        await stop(consortium, [LOT], { kind: kindOf(kind), deadline: then + 1n });
      }
      for (const kind of ["Withdrawal", "Recall"] as const) {
        await expect(stop(consortium, [LOT], { kind: kindOf(kind), deadline: 0n }))
          .to.be.revertedWithCustomError(recalls, "RecallsInvalidDeadline")
          .withArgs(0n);
      }
    });

    it("with instructions, unless it is a hold", async () => {
      const consortium = await loadFixture(deploy);
      const { recalls } = consortium;
      for (const kind of ["Withdrawal", "Recall"] as const) {
        await expect(
          stop(consortium, [LOT], { kind: kindOf(kind), instructions: "" }),
        ).to.be.revertedWithCustomError(recalls, "RecallsInstructionsMissing");
      }
      await stop(consortium, [LOT], { kind: kindOf("Hold"), instructions: "" });
    });

    it("with a list of places of that authority", async () => {
      const consortium = await loadFixture(deploy);
      const { recalls, regulator, distributor } = consortium;
      await recalls.connect(regulator).listPlaces(authority("MarkOwner"), [distributor.account]);
      for (const places of [1n, 2n, 3n, 4n, 5n, 255n]) {
        await expect(stop(consortium, [LOT], { places }))
          .to.be.revertedWithCustomError(recalls, "RecallsUnknownPlaces")
          .withArgs(places, authority("Maker"));
      }
    });

    it("about some lot", async () => {
      const consortium = await loadFixture(deploy);
      await expect(stop(consortium, [])).to.be.revertedWithCustomError(
        consortium.recalls,
        "RecallsNothingGiven",
      );
    });
  });

  it("ends with the module's capability", async () => {
    const consortium = await loadFixture(deploy);
    const { ledger, council, recalls } = consortium;
    await ledger.connect(council).setModule(recalls, CAPABILITIES.record);
    await expect(stop(consortium, [LOT]))
      .to.be.revertedWithCustomError(ledger, "LotTokenCapabilityMissing")
      .withArgs(await recalls.getAddress(), CAPABILITIES.stop);
  });

  describe("as the maker", () => {
    shouldNeedDuty({
      deploy,
      company: ({ producer }) => producer,
      duty: "produce",
      call: (consortium, by) => stop(consortium, [LOT], { by }),
    });
  });

  describe("as the owner of a mark", () => {
    shouldNeedDuty({
      deploy,
      company: ({ association }) => association,
      duty: "brand",
      call: (consortium, by) => stop(consortium, [LOT], { brand: consortium.origin, by }),
    });
  });
});
