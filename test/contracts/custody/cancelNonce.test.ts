import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { shouldNeedDuty } from "../support/duties";
import {
  acceptanceTerms,
  deployCarriedConsortium,
  pickUpTerms,
  sendAcceptance,
  sendPickUp,
  signAcceptance,
  signPickUp,
} from "./carried";

describe("CustodyTransfer: cancelNonce", () => {
  it("makes void what the member's operators signed with the nonce", async () => {
    const consortium = await loadFixture(deployCarriedConsortium);
    const { custody, distributor } = consortium;
    const terms = acceptanceTerms(consortium);
    const signed = await signAcceptance(consortium, terms, distributor.administrator);
    await expect(custody.connect(distributor.receive).cancelNonce(terms.nonce))
      .to.emit(custody, "NonceUsed")
      .withArgs(distributor.account, terms.nonce, distributor.receive.address);
    expect(await custody.isNonceUsed(distributor.account, terms.nonce)).to.equal(true);
    await expect(sendAcceptance(consortium, terms, signed))
      .to.be.revertedWithCustomError(custody, "CustodyTransferNonceUsed")
      .withArgs(distributor.account, terms.nonce);
  });

  it("leaves other nonces and other members alone", async () => {
    const consortium = await loadFixture(deployCarriedConsortium);
    const { custody, distributor, retailer } = consortium;
    const acceptance = { ...acceptanceTerms(consortium), nonce: 256n };
    const pickUp = pickUpTerms(consortium);
    for (const nonce of [255n, 257n, 0n, pickUp.nonce]) {
      await custody.connect(distributor.receive).cancelNonce(nonce);
    }
    expect(await custody.isNonceUsed(retailer.account, pickUp.nonce)).to.equal(false);
    expect(await custody.isNonceUsed(distributor.account, 256n)).to.equal(false);
    await sendPickUp(consortium, pickUp, await signPickUp(consortium, pickUp, retailer.receive));
    const signed = await signAcceptance(consortium, acceptance, distributor.receive);
    await sendAcceptance(consortium, acceptance, signed);
  });

  it("is for a nonce that is free", async () => {
    const consortium = await loadFixture(deployCarriedConsortium);
    const { custody, retailer } = consortium;
    const terms = pickUpTerms(consortium);
    await sendPickUp(consortium, terms, await signPickUp(consortium, terms, retailer.receive));
    const asCarrier = custody.connect(retailer.receive);
    await asCarrier.cancelNonce(6n);
    for (const nonce of [terms.nonce, 6n]) {
      await expect(asCarrier.cancelNonce(nonce))
        .to.be.revertedWithCustomError(custody, "CustodyTransferNonceUsed")
        .withArgs(retailer.account, nonce);
    }
  });

  it("works in a pause", async () => {
    const { custody, emergency, ledger, retailer } = await loadFixture(deployCarriedConsortium);
    await ledger.connect(emergency).pause();
    await custody.connect(retailer.receive).cancelNonce(1n);
  });

  shouldNeedDuty({
    deploy: deployCarriedConsortium,
    company: ({ retailer }) => retailer,
    duty: "receive",
    call: ({ custody }, by) => custody.connect(by).cancelNonce(1n),
  });
});
