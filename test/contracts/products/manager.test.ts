import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { productOf } from "../support/products";
import { CASE_GTIN, deployGoods, FREE_GTIN, GTIN, lotPrefix, OUTSIDE_GTIN } from "./goods";

describe("ProductRegistry: the AccessManager", () => {
  it("acts for no member, even when the council executes through it", async () => {
    const { manager, products, members, council, makerAccount } = await loadFixture(deployGoods);
    const { interface: abi } = products;
    for (const call of [
      abi.encodeFunctionData("addProduct", [productOf({ gtin: FREE_GTIN })]),
      abi.encodeFunctionData("discontinue", [GTIN]),
      abi.encodeFunctionData("resume", [GTIN]),
      abi.encodeFunctionData("addPackaging", [CASE_GTIN, GTIN, 12]),
      abi.encodeFunctionData("permitMaker", [GTIN, makerAccount, lotPrefix("")]),
      abi.encodeFunctionData("withdrawMaker", [GTIN, makerAccount]),
    ]) {
      await expect(manager.connect(council).execute(products, call))
        .to.be.revertedWithCustomError(members, "MemberRegistryUnknownOperator")
        .withArgs(await manager.getAddress());
    }
  });

  it("carries out the registrar's decisions", async () => {
    const { manager, products, registrar, account } = await loadFixture(deployGoods);
    const call = products.interface.encodeFunctionData("recordGtin", [OUTSIDE_GTIN, account]);
    await expect(manager.connect(registrar).execute(products, call))
      .to.emit(products, "GtinRecorded")
      .withArgs(OUTSIDE_GTIN, account);
  });
});
