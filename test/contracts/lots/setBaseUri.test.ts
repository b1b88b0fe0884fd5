import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { expectOnlyRole } from "../support/behaviours";
import { BASE_URI, deployLedger } from "../support/ledger";
import { LOT } from "./stock";

describe("LotToken: setBaseUri", () => {
  const OTHER = "https://lots.example.org/t";

  it("is for the council only", async () => {
    const base = await loadFixture(deployLedger);
    await expectOnlyRole(base, "council", base.ledger, (caller) =>
      base.ledger.connect(caller).setBaseUri(OTHER),
    );
  });

  it("begins with what the ledger was deployed with", async () => {
    const { ledger } = await loadFixture(deployLedger);
    expect(await ledger.baseUri()).to.equal(BASE_URI);
    await expect(ledger.deploymentTransaction()).to.emit(ledger, "BaseUriSet").withArgs(BASE_URI);
  });

  it("changes the Digital Link of every lot", async () => {
    const { ledger, council } = await loadFixture(deployLedger);
    await expect(ledger.connect(council).setBaseUri(OTHER))
      .to.emit(ledger, "BaseUriSet")
      .withArgs(OTHER);
    expect(await ledger.baseUri()).to.equal(OTHER);
    expect(await ledger.uri(LOT)).to.equal(`${OTHER}/01/06901234567892/10/A-2026-11`);
  });
});
