import { expect } from "chai";
import { AbiCoder, getAddress, id, keccak256, ZeroHash } from "ethers";

import { accountOf } from "../../../sdk/identifiers";
import { expectRefusal } from "../support/refusal";

describe("identifiers: account of a member", () => {
  const SALT = id("consortium");

  it("is the last 20 bytes of the hash of domain, salt, scheme and id", () => {
    const encoded = AbiCoder.defaultAbiCoder().encode(
      ["bytes32", "bytes32", "string", "string"],
      [id("lotmark.member"), SALT, "USCC", "91350100M000100Y43"],
    );
    const expected = getAddress(`0x${keccak256(encoded).slice(-40)}`);
    expect(accountOf(SALT, "USCC", "91350100M000100Y43")).to.equal(expected);
  });

  it("never changes: these are printed and kept", () => {
    expect(accountOf(ZeroHash, "USCC", "91350100M000100Y43")).to.equal(
      "0x5bdb3DAcF3FE9f4A3A6e51a7107CF8a7D9890f7F",
    );
    expect(accountOf(ZeroHash, "LEI", "506700GE1G29325QX363")).to.equal(
      "0xDeAEE4320AE80f1Ea0D6961AcDeE721Fb8B233Db",
    );
  });

  it("does not depend on how the identifier was typed", () => {
    const account = accountOf(SALT, "USCC", "91350100M000100Y43");
    expect(
      accountOf(SALT.toUpperCase().replace("0X", "0x"), "uscc", "9135 0100 m000 100y 43"),
    ).to.equal(account);
  });

  it("differs between consortia, schemes and identifiers", () => {
    const accounts = [
      accountOf(SALT, "VAT", "AB"),
      accountOf(ZeroHash, "VAT", "AB"),
      accountOf(SALT, "VATA", "AB"),
      accountOf(SALT, "VAT", "AAB"),
      accountOf(SALT, "VATA", "B0"),
    ];
    expect(new Set(accounts).size).to.equal(accounts.length);
  });

  it("refuses a salt that is not 32 bytes, and an identifier that its scheme refuses", () => {
    for (const salt of ["", "0x", "0x01", SALT.slice(2), `${SALT}00`]) {
      expectRefusal(() => accountOf(salt, "VAT", "AB"), "SALT_FORMAT");
    }
    expectRefusal(() => accountOf(SALT, "USCC", "1"), "USCC_LENGTH");
  });
});
