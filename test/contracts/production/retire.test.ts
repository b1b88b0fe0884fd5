import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/signers";
import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import type { ContractTransactionResponse } from "ethers";
import { type MemberOf, numberOf } from "../../../sdk/chain/enumerations";
import { ENUMERATIONS } from "../../../sdk/chain/generated/enumerations";
import { CAPABILITIES } from "../../../sdk/lots";
import {
  type Company,
  type Consortium,
  deployStockedConsortium,
  drawnBy,
  LOT,
  OCCURRENCE,
  PERISHABLE,
  stopLots,
  UNKNOWN_LOT,
} from "../support/consortium";
import { shouldNeedDuty } from "../support/duties";
import { MAX_UNITS } from "../support/ledger";
import { expectEvents, expectRecorded, inEvent, structHash, TYPES } from "../support/recorded";
import { bring } from "../support/shipments";
import { close } from "./verbs";

type Reason = MemberOf<"IProduction.Retirement">;

const retire = (
  { production, producer }: Consortium,
  lots: readonly bigint[],
  units: readonly bigint[],
  {
    reason = "Sold",
    by = producer.dispatch,
  }: { readonly reason?: Reason; readonly by?: HardhatEthersSigner } = {},
): Promise<ContractTransactionResponse> =>
  production
    .connect(by)
    .retire([...lots], [...units], numberOf("IProduction.Retirement", reason), OCCURRENCE);

describe("Production: retire", () => {
  /** Expects that units leave circulation, and that all of it is said. */
  const expectRetired = async (
    consortium: Consortium,
    lots: readonly bigint[],
    units: readonly bigint[],
    reason: Reason = "Sold",
    { account, dispatch }: Company = consortium.producer,
  ): Promise<void> => {
    const { production } = consortium;
    const number = numberOf("IProduction.Retirement", reason);
    const data = structHash(
      "Retirement",
      ["address", account],
      ["uint8", number],
      [TYPES.occurrence, OCCURRENCE],
    );
    const receipt = await expectRecorded(
      consortium,
      production,
      retire(consortium, lots, units, { reason, by: dispatch }),
      [{ kind: "RETIRED", from: account, lots, units, data: [data] }],
    );
    expectEvents(production, receipt, await production.getAddress(), [
      ["UnitsRetired", account, lots, units, number, inEvent(OCCURRENCE)],
    ]);
  };

  it("takes units out of circulation, and counts them", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { ledger, producer } = consortium;
    await expectRetired(consortium, [LOT, PERISHABLE], [30n, 50n]);
    expect(await ledger.balanceOf(producer.account, LOT)).to.equal(70n);
    expect(await ledger.balanceOf(producer.account, PERISHABLE)).to.equal(0n);
    expect((await ledger.lotOf(LOT)).live).to.equal(70n);
    expect((await ledger.lotOf(PERISHABLE)).live).to.equal(0n);
    expect(await ledger.burntOf(LOT)).to.equal(30n);
    expect(await ledger.burntOf(PERISHABLE)).to.equal(50n);
    expect(await drawnBy(consortium, producer), "the quota is used").to.equal(150n * 250n);
  });

  it("says why", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    for (const reason of ENUMERATIONS["IProduction.Retirement"]) {
      await expectRetired(consortium, [LOT], [1n], reason);
    }
    const { production, producer } = consortium;
    await expect(production.connect(producer.dispatch).retire([LOT], [1n], 7, OCCURRENCE)).to.be
      .reverted;
  });

  it("is for whoever holds them, not the maker only", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { ledger, producer, distributor } = consortium;
    await bring(consortium, producer, distributor, [LOT], [10n]);
    await expectRetired(consortium, [LOT], [10n], "Sold", distributor);
    expect(await ledger.burntOf(LOT)).to.equal(10n);
    expect(await ledger.balanceOf(producer.account, LOT)).to.equal(90n);
  });

  it("takes no more than the caller's member holds, in however many lines", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { ledger, producer, distributor } = consortium;
    const expectRefused = async (
      lots: bigint[],
      units: bigint[],
      [balance, needed, lot]: readonly [bigint, bigint, bigint],
      { account, dispatch } = producer,
    ): Promise<void> => {
      await expect(retire(consortium, lots, units, { by: dispatch }))
        .to.be.revertedWithCustomError(ledger, "ERC1155InsufficientBalance")
        .withArgs(account, balance, needed, lot);
    };
    await expectRefused([LOT], [101n], [100n, 101n, LOT]);
    await expectRefused([LOT], [MAX_UNITS], [100n, MAX_UNITS, LOT]);
    await expectRefused([LOT, PERISHABLE, LOT], [60n, 1n, 41n], [40n, 41n, LOT]);
    await expectRefused([UNKNOWN_LOT], [1n], [0n, 1n, UNKNOWN_LOT]);
    await expectRefused([LOT], [1n], [0n, 1n, LOT], distributor);
    await expectRetired(consortium, [LOT, LOT], [60n, 40n]);
  });

  it("takes at least a unit of each lot, and at least one lot", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { ledger } = consortium;
    for (const units of [0n, MAX_UNITS + 1n]) {
      await expect(retire(consortium, [PERISHABLE, LOT], [1n, units]))
        .to.be.revertedWithCustomError(ledger, "LotTokenInvalidUnits")
        .withArgs(LOT, units);
    }
    for (const [lots, units] of [
      [[], []],
      [[LOT], []],
      [[], [1n]],
      [[LOT], [1n, 1n]],
    ] as [bigint[], bigint[]][]) {
      await expect(retire(consortium, lots, units))
        .to.be.revertedWithCustomError(ledger, "LotTokenLengthMismatch")
        .withArgs(lots.length, units.length);
    }
  });

  it("takes closed, stopped and expired lots, and is not stopped by a pause", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { ledger, emergency, expiresAt } = consortium;
    await close(consortium, [LOT]);
    await stopLots(consortium, [LOT]);
    await time.increaseTo(expiresAt);
    await ledger.connect(emergency).pause();
    await expectRetired(consortium, [LOT, PERISHABLE], [100n, 50n], "Destroyed");
  });

  it("stops with the module's capability", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { council, ledger, production } = consortium;
    await ledger.connect(council).setModule(production, CAPABILITIES.leave);
    await expect(retire(consortium, [LOT], [1n]))
      .to.be.revertedWithCustomError(ledger, "LotTokenCapabilityMissing")
      .withArgs(await production.getAddress(), CAPABILITIES.burn);
  });

  shouldNeedDuty({
    deploy: deployStockedConsortium,
    company: ({ producer }) => producer,
    duty: "dispatch",
    call: (consortium, by) => retire(consortium, [LOT], [1n], { by }),
  });
});
