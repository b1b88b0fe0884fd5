import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ALL_CAPABILITIES, CAPABILITIES, CAPABILITY_NAMES } from "../../../sdk/lots";
import { expectOnlyRole } from "../support/behaviours";
import { accountNamed, deployLedger } from "../support/ledger";
import {
  BUYER,
  DATA,
  deployShipped,
  HELD,
  HOLDER,
  KIND,
  LOT,
  MAKER,
  OTHER_LOT,
  TRANSIT,
  transitTo,
} from "./stock";

describe("LotToken: setModule", () => {
  it("is for the council only", async () => {
    const base = await loadFixture(deployLedger);
    await expectOnlyRole(base, "council", base.ledger, (caller) =>
      base.ledger.connect(caller).setModule(base.stranger, 1n),
    );
  });

  it("sets and replaces what a module may", async () => {
    const { ledger, council, stranger } = await loadFixture(deployLedger);
    const governed = ledger.connect(council);
    expect(await ledger.capabilitiesOf(stranger)).to.equal(0n);
    const masks = [...CAPABILITY_NAMES.map((name) => CAPABILITIES[name]), ALL_CAPABILITIES, 0n];
    for (const mask of masks) {
      await expect(governed.setModule(stranger, mask))
        .to.emit(ledger, "ModuleSet")
        .withArgs(stranger.address, mask);
      expect(await ledger.capabilitiesOf(stranger)).to.equal(mask);
    }
  });

  it("leaves the other modules as they are", async () => {
    const { ledger, council, module, otherModule } = await loadFixture(deployLedger);
    await ledger.connect(council).setModule(module, 0n);
    expect(await ledger.capabilitiesOf(otherModule)).to.equal(ALL_CAPABILITIES);
  });

  it("knows seven capabilities", async () => {
    const { ledger, council, stranger } = await loadFixture(deployLedger);
    for (const mask of [ALL_CAPABILITIES + 1n, 255n]) {
      await expect(ledger.connect(council).setModule(stranger, mask))
        .to.be.revertedWithCustomError(ledger, "LotTokenInvalidCapabilities")
        .withArgs(mask);
    }
  });

  it("knows 32 modules in all, retired ones included", async () => {
    const { ledger, council, module } = await loadFixture(deployLedger);
    const governed = ledger.connect(council);
    // the fixture has set two
    for (let n = 2; n < 32; n++) await governed.setModule(accountNamed(`module ${n}`), 1n);
    await governed.setModule(module, 0n);
    await expect(governed.setModule(accountNamed("one more"), 1n))
      .to.be.revertedWithCustomError(ledger, "LotTokenTooManyModules")
      .withArgs(32n);
    await governed.setModule(module, 1n);
    await governed.setModule(accountNamed("module 31"), CAPABILITIES.leave);
    expect(await ledger.capabilitiesOf(accountNamed("module 31"))).to.equal(CAPABILITIES.leave);
  });

  it("sets a module during a pause, which then waits like the others", async () => {
    const { ledger, council, emergency, stranger, module } = await loadFixture(deployShipped);
    await ledger.connect(emergency).pause();
    for (const each of [stranger, module]) {
      await ledger.connect(council).setModule(each, ALL_CAPABILITIES);
      await expect(
        ledger.connect(each).enter(transitTo(BUYER, MAKER), [LOT], [1n], KIND, DATA),
      ).to.be.revertedWithCustomError(ledger, "LotTokenPaused");
    }
    await ledger.connect(emergency).unpause();
    for (const each of [stranger, module]) {
      await ledger.connect(each).enter(transitTo(BUYER, MAKER), [LOT], [1n], KIND, DATA);
    }
  });

  it("lets a retired module end what it began, and begin nothing", async () => {
    const { ledger, council, module } = await loadFixture(deployShipped);
    await ledger.connect(council).setModule(module, CAPABILITIES.leave);
    const retired = ledger.connect(module);
    await retired.deliver(TRANSIT, [LOT], [1n], KIND, DATA);
    await retired.giveBack(TRANSIT, [LOT], [HELD[0] - 1n], KIND, DATA);
    await retired.giveBack(TRANSIT, [OTHER_LOT], [HELD[1]], KIND, DATA);
    expect(await ledger.balanceOf(BUYER, LOT)).to.equal(1n);
    expect(await ledger.balanceOf(HOLDER, LOT)).to.equal(HELD[0] - 1n);
    await expect(retired.enter(transitTo(BUYER, MAKER), [LOT], [1n], KIND, DATA))
      .to.be.revertedWithCustomError(ledger, "LotTokenCapabilityMissing")
      .withArgs(module.address, CAPABILITIES.enter);
  });
});
