import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { GROUNDS } from "../support/members";
import { deployAuthorised, shouldEndAuthorisations } from "./endingAuthorisations";
import { expectOnlyOwner } from "./marks";

describe("BrandRegistry: withdrawAuthorisation", () => {
  shouldEndAuthorisations("withdrawAuthorisation", "owner");

  it("is for the owner", async () => {
    const fixture = await loadFixture(deployAuthorised);
    await expectOnlyOwner(fixture, (caller, brand) =>
      fixture.brands.connect(caller).withdrawAuthorisation(brand, fixture.makerAccount, 0, GROUNDS),
    );
  });
});
