import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ethers } from "hardhat";
import { handoverIdOf, termsStruct } from "../../../sdk/handover";
import { deployStockedConsortium, LOT } from "../support/consortium";
import { placeOf } from "../support/signatures";
import { handOver, termsOf } from "./agreed";

describe("Handover: reading", () => {
  it("answers with the digest of terms, on this chain and for this contract", async () => {
    const { handover, members, ledger, producer, distributor } =
      await loadFixture(deployStockedConsortium);
    const terms = termsOf(producer, distributor, { lots: [LOT], units: [1n] });
    const place = await placeOf(handover);
    const id = await handover.handoverIdOf(termsStruct(terms));
    expect(id).to.equal(handoverIdOf(place, terms));
    const other = await ethers.deployContract("Handover", [members, ledger]);
    const otherId = await other.handoverIdOf(termsStruct(terms));
    expect(otherId).to.equal(handoverIdOf(await placeOf(other), terms));
    expect(otherId).not.to.equal(id);
  });

  it("tells which nonces are used", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { handover, producer, distributor } = consortium;
    const isUsed = (nonce: bigint) =>
      handover.isNonceUsed(producer.account, distributor.account, nonce);
    expect(await isUsed(3n)).to.equal(false);
    await handOver(consortium, producer, distributor, { nonce: 3n });
    expect(await isUsed(3n)).to.equal(true);
    expect(await isUsed(3n + 256n)).to.equal(false);
    expect(await handover.isNonceUsed(distributor.account, producer.account, 3n)).to.equal(false);
  });
});
