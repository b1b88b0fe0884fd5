import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ethers } from "hardhat";
import { DUTIES, siteIdOfCode, signConsent } from "../../../sdk/members";
import { consentOf, consentTerms, GROUNDS, YEAR } from "../support/members";
import { deployConsortium } from "./consortium";
import { deployObjectedRecovery, deployRecovery } from "./recovery";

const PROFILE = { name: "东方", internationalName: "", documentHash: ethers.ZeroHash };

describe("MemberRegistry: the AccessManager", () => {
  it("acts for no member, even when the council executes through it", async () => {
    const fixture = await loadFixture(deployRecovery);
    const { manager, members, council, clerk, stranger, account } = fixture;
    const nextYear = BigInt(await time.latest()) + YEAR;
    const { interface: abi } = members;
    for (const call of [
      abi.encodeFunctionData("changeProfile", [PROFILE, 0]),
      abi.encodeFunctionData("addOperator", [
        await consentOf(members, stranger, account),
        DUTIES.brand,
        nextYear,
      ]),
      abi.encodeFunctionData("changeOperator", [clerk.address, DUTIES.brand, nextYear]),
      abi.encodeFunctionData("removeOperator", [clerk.address]),
      abi.encodeFunctionData("addSite", [siteIdOfCode("DOCK-1"), 1, 2, ""]),
      abi.encodeFunctionData("closeSite", [siteIdOfCode("DOCK-1")]),
      abi.encodeFunctionData("objectToRecovery", [GROUNDS]),
      abi.encodeFunctionData("resign"),
    ]) {
      await expect(manager.connect(council).execute(members, call))
        .to.be.revertedWithCustomError(members, "MemberRegistryUnknownOperator")
        .withArgs(await manager.getAddress());
    }
  });

  it("cannot consent to act for one, whoever signs", async () => {
    const fixture = await loadFixture(deployConsortium);
    const { manager, members, registrar, recovery, council, owner, account } = fixture;
    const operator = await manager.getAddress();
    const newAccount = await members.accountOf("VAT", "42");
    const expectRefused = async (call: Promise<unknown>, member: string) =>
      expect(call)
        .to.be.revertedWithCustomError(members, "MemberRegistryInvalidConsent")
        .withArgs(operator, member, 0);

    for (const signer of [council, registrar, recovery, owner]) {
      const terms = await consentTerms(members, operator, account);
      const consent = await signConsent(signer, terms);
      const admission = await signConsent(signer, { ...terms, member: newAccount });
      await expectRefused(
        members.connect(owner).addOperator(consent, DUTIES.administer, 0),
        account,
      );
      await expectRefused(
        members.connect(recovery).proposeRecovery(account, consent, GROUNDS),
        account,
      );
      await expectRefused(
        members.connect(registrar).admit("VAT", "42", PROFILE, 0, admission),
        newAccount,
      );
    }
  });

  it("carries out the roles' decisions, which name nobody but the member", async () => {
    const fixture = await loadFixture(deployObjectedRecovery);
    const { manager, members, council, account, newcomer } = fixture;
    const decision = members.interface.encodeFunctionData("decideRecovery", [
      account,
      true,
      GROUNDS,
    ]);
    await expect(manager.connect(council).execute(members, decision))
      .to.emit(members, "MemberRecovered")
      .withArgs(account, newcomer.address, 2);
  });

  it("makes roles wait for their delay", async () => {
    const fixture = await loadFixture(deployRecovery);
    const { manager, members, council, recovery, account } = fixture;
    await manager.connect(council).grantRole(2, recovery, 3600);
    const withdraw = () => members.connect(recovery).withdrawRecovery(account, GROUNDS);
    await expect(withdraw()).to.be.revertedWithCustomError(manager, "AccessManagerNotScheduled");
    const call = members.interface.encodeFunctionData("withdrawRecovery", [account, GROUNDS]);
    await manager.connect(recovery).schedule(members, call, 0);
    await expect(withdraw()).to.be.revertedWithCustomError(manager, "AccessManagerNotReady");
    await time.increase(3600);
    await withdraw();
  });
});
