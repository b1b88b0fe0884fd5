import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ethers } from "hardhat";
import { type PickUpTerms, pickUpTypedData } from "../../../sdk/custody";
import { LOT, OCCURRENCE, PERISHABLE } from "../support/consortium";
import { expectEvents, expectRecorded, inEvent, structHash, TYPES } from "../support/recorded";
import { otherOccurrences, placeOf, shouldNeedSignature } from "../support/signatures";
import { deployCarriedConsortium, pickUp, pickUpTerms, sendPickUp, signPickUp } from "./carried";
import {
  deployShippedConsortium,
  expectState,
  refuse,
  type ShippedConsortium,
  statusNumber,
} from "./shipped";

describe("CustodyTransfer: pickUpSigned", () => {
  it("does what the carrier's transaction does, and uses the nonce up", async () => {
    const consortium = await loadFixture(deployCarriedConsortium);
    const { custody, shipmentId, retailer } = consortium;
    const terms = pickUpTerms(consortium);
    const signed = await signPickUp(consortium, terms, retailer.receive);
    const data = structHash("PickUp", ["bytes32", shipmentId], [TYPES.occurrence, OCCURRENCE]);
    const sending = sendPickUp(consortium, terms, signed);
    const receipt = await expectRecorded(consortium, custody, sending, [
      { kind: "PICKED_UP", lots: [LOT, PERISHABLE], data: [data] },
    ]);
    expectEvents(custody, receipt, await custody.getAddress(), [
      ["NonceUsed", retailer.account, 5n, retailer.receive.address],
      ["ShipmentPickedUp", shipmentId, inEvent(OCCURRENCE)],
    ]);
    await expectState(consortium, "Shipped", { pickedUp: true });
    expect(await custody.isNonceUsed(retailer.account, 5n)).to.equal(true);
  });

  it("is possible where its transaction is", async () => {
    const consortium = await loadFixture(deployCarriedConsortium);
    const { custody, shipmentId, retailer } = consortium;
    const terms = pickUpTerms(consortium);
    const signed = await signPickUp(consortium, terms, retailer.receive);
    await pickUp(consortium);
    await expect(sendPickUp(consortium, terms, signed))
      .to.be.revertedWithCustomError(custody, "CustodyTransferPickedUp")
      .withArgs(shipmentId);
    const refused = await loadFixture(deployCarriedConsortium);
    await refuse(refused);
    await expect(sendPickUp(refused, terms, signed))
      .to.be.revertedWithCustomError(custody, "CustodyTransferWrongStatus")
      .withArgs(shipmentId, statusNumber("Refused"));
  });

  it("is not for a shipment without a carrier", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    const { custody, retailer } = consortium;
    const terms = pickUpTerms(consortium);
    const signed = await signPickUp(consortium, terms, retailer.receive);
    await expect(sendPickUp(consortium, terms, signed))
      .to.be.revertedWithCustomError(custody, "OperatorSignatureOfAnotherMember")
      .withArgs(retailer.receive.address, retailer.account, ethers.ZeroAddress);
  });

  it("has a type of which every part is signed", async () => {
    const consortium = await loadFixture(deployCarriedConsortium);
    const typed = pickUpTypedData(await placeOf(consortium.custody), pickUpTerms(consortium));
    const fields = Object.fromEntries(
      Object.entries(typed.types).map(([name, list]) => [name, [...list]]),
    );
    expect(ethers.TypedDataEncoder.from(fields).encodeType("PickUp")).to.equal(
      "PickUp(bytes32 shipmentId,Occurrence occurrence,uint256 nonce,uint40 deadline)Occurrence(uint40 eventTime,int8 utcOffset,bytes32 documentHash)",
    );
  });

  shouldNeedSignature<ShippedConsortium, PickUpTerms>({
    deploy: deployCarriedConsortium,
    contract: ({ custody }) => custody,
    company: ({ retailer }) => retailer,
    duty: "receive",
    terms: (consortium) => Promise.resolve(pickUpTerms(consortium)),
    typedData: pickUpTypedData,
    others: (consortium) => [
      { shipmentId: ethers.id("another shipment") },
      ...otherOccurrences(pickUpTerms(consortium).occurrence).map((occurrence) => ({ occurrence })),
      { nonce: 6n },
      { deadline: 2n ** 40n - 2n },
    ],
    send: sendPickUp,
    used: {
      error: "CustodyTransferNonceUsed",
      args: ({ retailer }, nonce) => [retailer.account, nonce],
    },
  });
});
