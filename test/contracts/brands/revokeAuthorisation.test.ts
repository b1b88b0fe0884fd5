import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expectOnlyRole } from "../support/behaviours";
import { GROUNDS } from "../support/members";
import { deployAuthorised, shouldEndAuthorisations } from "./endingAuthorisations";

describe("BrandRegistry: revokeAuthorisation", () => {
  shouldEndAuthorisations("revokeAuthorisation", "registrar");

  it("is for the registrar", async () => {
    const fixture = await loadFixture(deployAuthorised);
    const { brands, brand, makerAccount } = fixture;
    await expectOnlyRole(fixture, "registrar", brands, (caller) =>
      brands.connect(caller).revokeAuthorisation(brand, makerAccount, 0, GROUNDS),
    );
  });
});
