import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ethers } from "hardhat";
import { type AcceptanceTerms, acceptanceTypedData } from "../../../sdk/custody";
import { LOT, OCCURRENCE, PERISHABLE } from "../support/consortium";
import { expectEvents, expectRecorded, inEvent, structHash, TYPES } from "../support/recorded";
import { otherOccurrences, placeOf, shouldNeedSignature } from "../support/signatures";
import { acceptanceTerms, sendAcceptance, signAcceptance } from "./carried";
import {
  accept,
  deployShippedConsortium,
  expectHeld,
  expectState,
  outcomeOf,
  type ShippedConsortium,
  statusNumber,
} from "./shipped";

describe("CustodyTransfer: acceptSigned", () => {
  it("brings what the consignee signed for, and what it turned back on its way", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    const { custody, distributor, shipmentId, transit } = consortium;
    const terms = acceptanceTerms(consortium);
    const signed = await signAcceptance(consortium, terms, distributor.receive);
    const { nonce, deadline, outcomes, returnDeadline } = terms;
    const returning = await custody
      .connect(consortium.stranger)
      .acceptSigned.staticCall(consortium.shipment, [...outcomes], returnDeadline, OCCURRENCE, {
        ...{ nonce, deadline, signed },
      });
    const back = { consignor: distributor.account, consignee: consortium.producer.account };
    const returnTransit = await consortium.ledger.transitAccountOf(custody, {
      ...back,
      shipment: returning,
    });
    const data = structHash(
      "PartialAcceptance",
      ["bytes32", shipmentId],
      [TYPES.outcomes, outcomes],
      ["bytes32", returning],
      [TYPES.occurrence, OCCURRENCE],
    );
    const sending = sendAcceptance(consortium, terms, signed);
    const receipt = await expectRecorded(consortium, custody, sending, [
      {
        ...{ kind: "ACCEPTED", from: transit, to: distributor.account },
        ...{ lots: [LOT, PERISHABLE], units: [40n, 15n], data: [data] },
      },
      {
        ...{ kind: "TURNED_BACK", from: transit, to: returnTransit },
        ...{ lots: [PERISHABLE], units: [2n], data: [data] },
      },
    ]);
    const [used, accepted] = receipt.logs
      .filter(({ address }) => address === custody.target)
      .map((log) => custody.interface.parseLog(log)!);
    expect([used!.name, ...used!.args]).to.deep.equal([
      ...["NonceUsed", distributor.account, 5n, distributor.receive.address],
    ]);
    expect(accepted!.name).to.equal("ShipmentAcceptedPartly");
    await expectHeld(consortium, distributor, [40n, 15n]);
    await expectState(consortium, "Short", { outstanding: 3n });
    expect(await custody.isNonceUsed(distributor.account, 5n)).to.equal(true);
  });

  it("accepts in full", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    const { custody, distributor, shipmentId } = consortium;
    const outcomes = [outcomeOf(40n), outcomeOf(20n)];
    const terms = { ...acceptanceTerms(consortium), outcomes, returnDeadline: 0n };
    const signed = await signAcceptance(consortium, terms, distributor.receive);
    const receipt = (await (await sendAcceptance(consortium, terms, signed)).wait())!;
    expectEvents(custody, receipt, await custody.getAddress(), [
      ["NonceUsed", distributor.account, 5n, distributor.receive.address],
      [
        ...(["ShipmentAcceptedPartly", shipmentId] as const),
        ...[outcomes.map(inEvent), ethers.ZeroHash, inEvent(OCCURRENCE)],
      ],
    ]);
    await expectHeld(consortium, distributor, [40n, 20n]);
    await expectState(consortium, "Accepted");
  });

  it("is possible where the consignee's transaction is", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    const { custody, distributor, shipmentId, ledger, emergency } = consortium;
    const terms = acceptanceTerms(consortium);
    const signed = await signAcceptance(consortium, terms, distributor.receive);
    await accept(consortium);
    await expect(sendAcceptance(consortium, terms, signed))
      .to.be.revertedWithCustomError(custody, "CustodyTransferWrongStatus")
      .withArgs(shipmentId, statusNumber("Accepted"));
    const paused = await loadFixture(deployShippedConsortium);
    await ledger.connect(emergency).pause();
    await expect(sendAcceptance(paused, terms, signed)).to.be.revertedWithCustomError(
      ledger,
      "LotTokenPaused",
    );
    const late = await loadFixture(deployShippedConsortium);
    const { returnDeadline } = { returnDeadline: BigInt(await time.latest()) };
    const past = { ...terms, returnDeadline };
    await expect(sendAcceptance(late, past, await signAcceptance(late, past, distributor.receive)))
      .to.be.revertedWithCustomError(custody, "CustodyTransferInvalidDeadline")
      .withArgs(returnDeadline);
  });

  it("has a type of which every part is signed", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    const { types } = acceptanceTypedData(
      await placeOf(consortium.custody),
      acceptanceTerms(consortium),
    );
    const fields = Object.fromEntries(
      Object.entries(types).map(([name, list]) => [name, [...list]]),
    );
    expect(ethers.TypedDataEncoder.from(fields).encodeType("Acceptance")).to.equal(
      "Acceptance(bytes32 shipmentId,Outcome[] outcomes,uint40 returnDeadline,Occurrence occurrence,uint256 nonce,uint40 deadline)Occurrence(uint40 eventTime,int8 utcOffset,bytes32 documentHash)Outcome(uint48 accepted,uint48 turnedBack,uint8 fault)",
    );
  });

  shouldNeedSignature<ShippedConsortium, AcceptanceTerms>({
    deploy: deployShippedConsortium,
    contract: ({ custody }) => custody,
    company: ({ distributor }) => distributor,
    duty: "receive",
    terms: (consortium) => Promise.resolve(acceptanceTerms(consortium)),
    typedData: acceptanceTypedData,
    others: (consortium) => [
      { shipmentId: ethers.id("another shipment") },
      { outcomes: [outcomeOf(40n), outcomeOf(16n, 2n)] },
      { outcomes: [outcomeOf(40n), outcomeOf(15n, 3n)] },
      { outcomes: [outcomeOf(40n), outcomeOf(15n, 2n, "Wrong")] },
      { outcomes: [outcomeOf(15n, 2n), outcomeOf(40n)] },
      { outcomes: [outcomeOf(40n)] },
      { outcomes: [] },
      { returnDeadline: 2n ** 40n - 2n },
      ...otherOccurrences(acceptanceTerms(consortium).occurrence).map((occurrence) => ({
        occurrence,
      })),
      { nonce: 6n },
      { deadline: 2n ** 40n - 2n },
    ],
    send: sendAcceptance,
    used: {
      error: "CustodyTransferNonceUsed",
      args: ({ distributor }, nonce) => [distributor.account, nonce],
    },
  });
});
