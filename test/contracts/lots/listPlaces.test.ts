import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import type { ContractTransactionResponse } from "ethers";
import { accountNamed, deployLedger, type Ledger } from "../support/ledger";
import { shouldNeedCapability, shouldWorkInPause } from "./behaviours";
import { BUYER, DEPOT, deployStock, EMPTY_LISTS, MAKER, NOBODY, type Stock } from "./stock";

describe("LotToken: listPlaces", () => {
  const LABORATORY = accountNamed("a laboratory");
  const FIRST = 4n;

  const list = (
    { ledger, module }: Ledger,
    places: string[],
    by = module,
  ): Promise<ContractTransactionResponse> => ledger.connect(by).listPlaces(places);
  const numberOf = ({ ledger, module }: Ledger, places: string[]): Promise<bigint> =>
    ledger.connect(module).listPlaces.staticCall(places);

  it("numbers lists upwards from those that are empty for ever", async () => {
    const base = await loadFixture(deployLedger);
    const { ledger } = base;
    await expect(list(base, [DEPOT, LABORATORY]))
      .to.emit(ledger, "PlacesListed")
      .withArgs(FIRST, [DEPOT, LABORATORY]);
    await expect(list(base, [LABORATORY]))
      .to.emit(ledger, "PlacesListed")
      .withArgs(FIRST + 1n, [LABORATORY]);
    expect(await ledger.isListed(FIRST, DEPOT)).to.equal(true);
    expect(await ledger.isListed(FIRST, LABORATORY)).to.equal(true);
    expect(await ledger.isListed(FIRST, BUYER)).to.equal(false);
    expect(await ledger.isListed(FIRST + 1n, LABORATORY)).to.equal(true);
    expect(await ledger.isListed(FIRST + 1n, DEPOT)).to.equal(false);
    for (const none of [0n, ...EMPTY_LISTS, FIRST + 2n]) {
      expect(await ledger.isListed(none, DEPOT)).to.equal(false);
    }
  });

  it("keeps the number of the same places in the same order", async () => {
    const base = await loadFixture(deployLedger);
    await list(base, [DEPOT, LABORATORY]);
    expect(await numberOf(base, [DEPOT, LABORATORY])).to.equal(FIRST);
    await expect(list(base, [DEPOT, LABORATORY])).not.to.emit(base.ledger, "PlacesListed");
    expect(await numberOf(base, [LABORATORY, DEPOT])).to.equal(FIRST + 1n);
  });

  it("takes a place that stands twice for one", async () => {
    const base = await loadFixture(deployLedger);
    await list(base, [DEPOT, DEPOT]);
    expect(await base.ledger.isListed(FIRST, DEPOT)).to.equal(true);
  });

  it("has 1 to 32 places on a list", async () => {
    const base = await loadFixture(deployLedger);
    const places = Array.from({ length: 33 }, (_, n) => accountNamed(`place ${n}`));
    await list(base, places.slice(1));
    for (const place of places.slice(1)) {
      expect(await base.ledger.isListed(FIRST, place)).to.equal(true);
    }
    for (const wrong of [places, []]) {
      await expect(list(base, wrong))
        .to.be.revertedWithCustomError(base.ledger, "LotTokenInvalidPlaces")
        .withArgs(32n, wrong.length);
    }
  });

  it("has at most 255 lists", async () => {
    const base = await loadFixture(deployLedger);
    const { ledger } = base;
    for (let n = 4; n < 255; n++) await list(base, [accountNamed(`place ${n}`)]);
    await expect(list(base, [MAKER]))
      .to.emit(ledger, "PlacesListed")
      .withArgs(255n, [MAKER]);
    await expect(list(base, [DEPOT])).to.be.revertedWithCustomError(
      ledger,
      "LotTokenTooManyPlaceLists",
    );
    expect(await numberOf(base, [MAKER])).to.equal(255n);
    expect(await ledger.isListed(255n, MAKER)).to.equal(true);
    expect(await ledger.isListed(0n, DEPOT)).to.equal(false);
  });

  it("lets a list name even the zero address, where no lot ever goes", async () => {
    const base = await loadFixture(deployLedger);
    await list(base, [NOBODY]);
    expect(await base.ledger.isListed(FIRST, NOBODY)).to.equal(true);
  });

  const call = (stock: Stock, by = stock.module): Promise<ContractTransactionResponse> =>
    list(stock, [MAKER], by);
  shouldNeedCapability(deployStock, "stop", call);
  shouldWorkInPause(deployStock, call);
});
