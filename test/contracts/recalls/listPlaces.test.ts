import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ZeroAddress } from "ethers";
import { numberOf } from "../../../sdk/chain/enumerations";
import { expectOnlyRole } from "../support/behaviours";
import { type Consortium, deployConsortium } from "../support/consortium";
import { GROUNDS } from "../support/members";
import { authority } from "../support/recalls";

const AUTHORITIES = ["Maker", "MarkOwner", "Regulator"] as const;
const FIRST = 4n;

const list = (
  { recalls, regulator }: Consortium,
  by: bigint,
  places: string[],
  caller = regulator,
) => recalls.connect(caller).listPlaces(by, places);

describe("Recalls: listPlaces", () => {
  it("numbers lists of places, those of each authority apart", async () => {
    const consortium = await loadFixture(deployConsortium);
    const { recalls, ledger, distributor, retailer } = consortium;
    const places = [distributor.account, retailer.account];
    for (const [n, name] of AUTHORITIES.entries()) {
      const number = FIRST + BigInt(n);
      expect(await recalls.listOf(authority(name), places)).to.equal(0n);
      expect(
        await recalls.connect(consortium.regulator).listPlaces.staticCall(authority(name), places),
      ).to.equal(number);
      await expect(list(consortium, authority(name), places))
        .to.emit(recalls, "StopPlacesListed")
        .withArgs(number, authority(name), places);
      expect(await recalls.listOf(authority(name), places)).to.equal(number);
      expect(await recalls.placesOf(number)).to.deep.equal([authority(name), places]);
      for (const place of places) expect(await ledger.isListed(number, place)).to.equal(true);
      expect(await ledger.isListed(number, consortium.packer.account)).to.equal(false);
    }
  });

  it("keeps the number of the same places in the same order", async () => {
    const consortium = await loadFixture(deployConsortium);
    const { recalls, regulator, distributor, retailer } = consortium;
    const places = [distributor.account, retailer.account];
    await list(consortium, authority("Regulator"), places);
    await expect(list(consortium, authority("Regulator"), places)).not.to.emit(
      recalls,
      "StopPlacesListed",
    );
    const numberOfPlaces = (given: string[]) =>
      recalls.connect(regulator).listPlaces.staticCall(authority("Regulator"), given);
    expect(await numberOfPlaces(places)).to.equal(FIRST);
    expect(await numberOfPlaces([...places].reverse())).to.equal(FIRST + 1n);
  });

  it("has the authorities' own numbers for lists without places", async () => {
    const { recalls } = await loadFixture(deployConsortium);
    for (const name of AUTHORITIES) {
      expect(await recalls.listOf(authority(name), [])).to.equal(authority(name));
      expect(await recalls.placesOf(authority(name))).to.deep.equal([authority(name), []]);
    }
    for (const none of [0n, FIRST, 255n]) {
      expect(await recalls.placesOf(none)).to.deep.equal([authority("None"), []]);
    }
  });

  it("needs an authority and a place", async () => {
    const consortium = await loadFixture(deployConsortium);
    const { recalls, distributor } = consortium;
    for (const [by, places] of [
      [authority("None"), [distributor.account]],
      [authority("Regulator"), []],
    ] as [bigint, string[]][]) {
      await expect(list(consortium, by, places)).to.be.revertedWithCustomError(
        recalls,
        "RecallsNothingGiven",
      );
    }
  });

  it("needs places that are active members, and no more than 31", async () => {
    const consortium = await loadFixture(deployConsortium);
    const { members, ledger, registrar, distributor, retailer, stranger } = consortium;
    for (const nobody of [stranger.address, ZeroAddress]) {
      await expect(list(consortium, authority("Maker"), [distributor.account, nobody]))
        .to.be.revertedWithCustomError(members, "MemberRegistryUnknownMember")
        .withArgs(nobody);
    }
    await members.connect(registrar).suspend(retailer.account, GROUNDS);
    await expect(list(consortium, authority("Maker"), [retailer.account]))
      .to.be.revertedWithCustomError(members, "MemberRegistryMemberNotActive")
      .withArgs(retailer.account, numberOf("IMemberRegistry.Standing", "Suspended"));
    const many = Array.from({ length: 32 }, () => distributor.account);
    await expect(list(consortium, authority("Maker"), many))
      .to.be.revertedWithCustomError(ledger, "LotTokenInvalidPlaces")
      .withArgs(32n, 33n);
    await list(consortium, authority("Maker"), many.slice(1));
  });

  it("is for the regulator", async () => {
    const consortium = await loadFixture(deployConsortium);
    await expectOnlyRole(consortium, "regulator", consortium.recalls, (by) =>
      list(consortium, authority("Maker"), [consortium.distributor.account], by),
    );
  });
});
