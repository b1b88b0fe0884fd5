import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/signers";
import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { expectHeld } from "../custody/shipped";
import { deployStockedConsortium, type StockedConsortium } from "../support/consortium";
import { shouldNeedDuty } from "../support/duties";
import { handOver } from "./agreed";

/** Cancels a nonce between producer and distributor. */
const cancel = (
  { handover, producer, distributor }: StockedConsortium,
  by: HardhatEthersSigner,
  nonce = 7n,
) => handover.connect(by).cancel(producer.account, distributor.account, nonce);

describe("Handover: cancel", () => {
  for (const [side, duty] of [
    ["producer", "dispatch"],
    ["distributor", "receive"],
  ] as const) {
    describe(`by the ${side === "producer" ? "giver" : "taker"}`, () => {
      it("makes void what was signed with the nonce, and nothing else", async () => {
        const consortium = await loadFixture(deployStockedConsortium);
        const { handover, producer, distributor } = consortium;
        const { account, [duty]: key } = consortium[side];
        await expect(cancel(consortium, key))
          .to.emit(handover, "HandoverCancelled")
          .withArgs(producer.account, distributor.account, 7n, account);
        expect(await handover.isNonceUsed(producer.account, distributor.account, 7n)).to.equal(
          true,
        );
        await expect(handOver(consortium, producer, distributor, { nonce: 7n }))
          .to.be.revertedWithCustomError(handover, "HandoverNonceUsed")
          .withArgs(producer.account, distributor.account, 7n);
        await handOver(consortium, producer, distributor, { nonce: 6n });
        await expectHeld(consortium, distributor, [40n, 20n]);
        await handOver(consortium, distributor, producer, { nonce: 7n });
      });

      it("is for a nonce that is free", async () => {
        const consortium = await loadFixture(deployStockedConsortium);
        const { handover, producer, distributor } = consortium;
        const key = consortium[side][duty];
        await handOver(consortium, producer, distributor, { nonce: 7n });
        await cancel(consortium, key, 8n);
        for (const nonce of [7n, 8n]) {
          await expect(cancel(consortium, key, nonce))
            .to.be.revertedWithCustomError(handover, "HandoverNonceUsed")
            .withArgs(producer.account, distributor.account, nonce);
        }
      });

      it("works in a pause", async () => {
        const consortium = await loadFixture(deployStockedConsortium);
        await consortium.ledger.connect(consortium.emergency).pause();
        await cancel(consortium, consortium[side][duty]);
      });

      shouldNeedDuty({
        deploy: deployStockedConsortium,
        company: (consortium) => consortium[side],
        duty,
        call: (consortium, by) => cancel(consortium, by),
      });
    });
  }

  it("is for giver and taker only", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { handover, producer, distributor, retailer } = consortium;
    await expect(cancel(consortium, retailer.dispatch))
      .to.be.revertedWithCustomError(handover, "HandoverNotParty")
      .withArgs(retailer.account, producer.account, distributor.account);
  });
});
