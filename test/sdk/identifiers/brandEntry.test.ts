import { expect } from "chai";
import { AbiCoder, id, keccak256, ZeroHash } from "ethers";

import { brandIdOf, parseBrandEntry } from "../../../sdk/identifiers";
import { expectRefusal } from "../support/refusal";

describe("identifiers: brand entry", () => {
  const SALT = id("consortium");

  it("is written in upper case without white space", () => {
    expect(parseBrandEntry("cn", 0, " 1234 5678a ")).to.deep.equal({
      office: "CN",
      kind: 0,
      number: "12345678A",
    });
    expect(parseBrandEntry("EM", 3, "EUTM/018-1.2").number).to.equal("EUTM/018-1.2");
  });

  it("keeps zeros and punctuation, which offices use differently", () => {
    expect(parseBrandEntry("EM", 0, "000012").number).to.equal("000012");
  });

  it("refuses what is no office, no kind or no number", () => {
    for (const office of ["", "C", "CHN", "C1", "中国"]) {
      expectRefusal(() => parseBrandEntry(office, 0, "1"), "OFFICE_FORMAT", { office });
    }
    for (const kind of [-1, 256, 0.5, Infinity]) {
      expectRefusal(() => parseBrandEntry("CN", kind, "1"), "BRAND_KIND_RANGE", { kind });
    }
    for (const number of ["", " ", "第1号", "1_2", "1".repeat(33)]) {
      expectRefusal(() => parseBrandEntry("CN", 0, number), "BRAND_NUMBER_FORMAT", { number });
    }
  });

  it("has the hash of domain, salt and entry as its token id", () => {
    const encoded = AbiCoder.defaultAbiCoder().encode(
      ["bytes32", "bytes32", "string", "uint8", "string"],
      [id("lotmark.brand"), SALT, "CN", 1, "12345678A"],
    );
    expect(brandIdOf(SALT, "CN", 1, "12345678A")).to.equal(BigInt(keccak256(encoded)));
    expect(brandIdOf(SALT, "cn", 1, "12345678a")).to.equal(BigInt(keccak256(encoded)));
    expectRefusal(() => brandIdOf("0x00", "CN", 1, "1"), "SALT_FORMAT");
  });

  it("never changes: these are kept by others", () => {
    expect(brandIdOf(ZeroHash, "CN", 0, "1").toString(16)).to.equal(
      "568c2213afd04df194f437fc737fe7432098362fcf3cdcbecfed2e54737a1393",
    );
  });

  it("differs by every part of the entry", () => {
    const ids = [
      brandIdOf(SALT, "CN", 0, "1"),
      brandIdOf(SALT, "CN", 1, "1"),
      brandIdOf(SALT, "EM", 0, "1"),
      brandIdOf(SALT, "CN", 0, "11"),
      brandIdOf(ZeroHash, "CN", 0, "1"),
    ];
    expect(new Set(ids).size).to.equal(ids.length);
  });
});
