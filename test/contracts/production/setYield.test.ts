import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import type { ContractTransactionResponse } from "ethers";
import { type Consortium, deployConsortium } from "../support/consortium";
import { shouldNeedDuty } from "../support/duties";

const ONE = 1_000_000n;
const NO_LIMIT = 2n ** 32n - 1n;
const NO_MARK = 7n;

const setYield = (
  { production, association, origin }: Consortium,
  millionths: bigint,
  { brand = origin, by = association.brand } = {},
): Promise<ContractTransactionResponse> => production.connect(by).setYield(brand, millionths);

describe("Production: setYield", () => {
  it("is one at first, for every mark", async () => {
    const { production, origin, trademark } = await loadFixture(deployConsortium);
    for (const brand of [origin, trademark, NO_MARK]) {
      expect(await production.yieldOf(brand)).to.equal(ONE);
    }
  });

  it("sets the yield of one mark, as often as it likes", async () => {
    const consortium = await loadFixture(deployConsortium);
    const { production, association, origin, trademark } = consortium;
    for (const millionths of [250_000n, 0n, NO_LIMIT - 1n, ONE]) {
      await expect(setYield(consortium, millionths))
        .to.emit(production, "YieldSet")
        .withArgs(origin, association.account, millionths);
      expect(await production.yieldOf(origin)).to.equal(millionths);
      expect(await production.yieldOf(trademark)).to.equal(ONE);
    }
  });

  it("has no limit only where the mark counts no quotas", async () => {
    const consortium = await loadFixture(deployConsortium);
    const { production, producer, origin, trademark } = consortium;
    await expect(setYield(consortium, NO_LIMIT))
      .to.be.revertedWithCustomError(production, "ProductionYieldNeedsLimit")
      .withArgs(origin);
    await setYield(consortium, NO_LIMIT, { brand: trademark, by: producer.brand });
    expect(await production.yieldOf(trademark)).to.equal(NO_LIMIT);
  });

  it("is for the owner of the mark", async () => {
    const consortium = await loadFixture(deployConsortium);
    const { brands, production, association, producer, origin } = consortium;
    await expect(setYield(consortium, 1n, { by: producer.brand }))
      .to.be.revertedWithCustomError(production, "ProductionNotMarkOwner")
      .withArgs(origin, producer.account, association.account);
    await expect(setYield(consortium, 1n, { brand: NO_MARK }))
      .to.be.revertedWithCustomError(brands, "ERC721NonexistentToken")
      .withArgs(NO_MARK);
    await brands.connect(association.brand).offer(origin, producer.account);
    await setYield(consortium, 5n);
    await brands.connect(producer.brand).acceptOffer(origin);
    expect(await production.yieldOf(origin)).to.equal(5n);
    await expect(setYield(consortium, 1n))
      .to.be.revertedWithCustomError(production, "ProductionNotMarkOwner")
      .withArgs(origin, association.account, producer.account);
    await setYield(consortium, 1n, { by: producer.brand });
  });

  shouldNeedDuty({
    deploy: deployConsortium,
    company: ({ association }) => association,
    duty: "brand",
    call: (consortium, by) => setYield(consortium, 1n, { by }),
  });
});
