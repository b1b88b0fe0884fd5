import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ROLES } from "../../../sdk/chain";
import { EVIDENCE, markOf } from "../support/brands";
import { GROUNDS, YEAR } from "../support/members";
import { deployMarks, NOBODY } from "./marks";

describe("BrandRegistry: the AccessManager", () => {
  it("acts for no member, even when the council executes through it", async () => {
    const { manager, brands, members, council, brand, makerAccount } =
      await loadFixture(deployMarks);
    const until = BigInt(await time.latest()) + YEAR;
    const { interface: abi } = brands;
    for (const call of [
      abi.encodeFunctionData("applyFor", [markOf({ number: "2" }), EVIDENCE]),
      abi.encodeFunctionData("withdrawApplication", [brand]),
      abi.encodeFunctionData("dispute", [brand, GROUNDS]),
      abi.encodeFunctionData("withdrawDispute", [brand]),
      abi.encodeFunctionData("openSeason", [brand, 1]),
      abi.encodeFunctionData("grantAuthorisation", [brand, makerAccount, 0, 0, until, 1]),
      abi.encodeFunctionData("withdrawAuthorisation", [brand, makerAccount, 0, GROUNDS]),
      abi.encodeFunctionData("offer", [brand, NOBODY]),
      abi.encodeFunctionData("acceptOffer", [brand]),
    ]) {
      await expect(manager.connect(council).execute(brands, call))
        .to.be.revertedWithCustomError(members, "MemberRegistryUnknownOperator")
        .withArgs(await manager.getAddress());
    }
  });

  it("draws no quotas", async () => {
    const { manager, brands, council, brand, account } = await loadFixture(deployMarks);
    for (const call of [
      brands.interface.encodeFunctionData("draw", [[brand], account, 1]),
      brands.interface.encodeFunctionData("giveBack", [[brand], account, 1, 0]),
    ]) {
      await expect(manager.connect(council).execute(brands, call))
        .to.be.revertedWithCustomError(brands, "BrandRegistryNotQuotaDrawer")
        .withArgs(await manager.getAddress());
    }
  });

  it("carries out the roles' decisions", async () => {
    const { manager, brands, registrar, brand } = await loadFixture(deployMarks);
    const call = brands.interface.encodeFunctionData("suspend", [brand, GROUNDS]);
    await expect(manager.connect(registrar).execute(brands, call)).to.emit(
      brands,
      "BrandSuspended",
    );
  });

  it("makes roles wait for their delay", async () => {
    const { manager, brands, council, registrar, brand } = await loadFixture(deployMarks);
    await manager.connect(council).grantRole(ROLES.registrar, registrar, 3600);
    const revoke = () => brands.connect(registrar).revoke(brand, GROUNDS);
    await expect(revoke()).to.be.revertedWithCustomError(manager, "AccessManagerNotScheduled");
    const call = brands.interface.encodeFunctionData("revoke", [brand, GROUNDS]);
    await manager.connect(registrar).schedule(brands, call, 0);
    await time.increase(3600);
    await expect(revoke()).to.emit(brands, "BrandRevoked");
  });
});
