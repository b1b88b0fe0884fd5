import { expect } from "chai";
import { encryptKeystoreJsonSync, Wallet } from "ethers";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createKeystore, openKeystore } from "../../../scripts/keys/keystore";
import { messageOf } from "../support/messageOf";

const QUICK = { scrypt: { N: 2, r: 8, p: 1 } };

const anyKey = (): Wallet => new Wallet(Wallet.createRandom().privateKey);

describe("keystores", () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "lotmark-keys-"));
    file = join(folder, "key.json");
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const secret = (): Promise<string> => Promise.resolve("secret");

  it("are made, readable by their owner only, and opened with their password", async () => {
    const deep = join(folder, "new", "key.json");
    const address = createKeystore(deep, "secret");
    expect(statSync(deep).mode & 0o777).to.equal(0o600);
    expect(readFileSync(deep, "utf8")).to.not.include("mnemonic");
    let asked = "";
    const wallet = await openKeystore(deep, (whose) => {
      asked = whose;
      return secret();
    });
    expect(wallet.address).to.equal(address);
    expect(asked.toLowerCase()).to.equal(address.toLowerCase());
  });

  it("never overwrite a file", () => {
    writeFileSync(file, "precious");
    expect(() => createKeystore(file, "secret")).to.throw(
      `${file} is there already. A key that is overwritten is lost; name another file.`,
    );
    expect(readFileSync(file, "utf8")).to.equal("precious");
  });

  it("tell of a wrong password", async () => {
    writeFileSync(file, encryptKeystoreJsonSync(anyKey(), "another", QUICK));
    expect(await messageOf(openKeystore(file, secret))).to.equal(
      `The password does not open ${file}.`,
    );
  });

  it("tell of a missing or unreadable file, before they ask for a password", async () => {
    const unasked = (): Promise<string> => expect.fail("asked for a password");
    expect(await messageOf(openKeystore(file, unasked))).to.equal(
      `There is no keystore file ${file}. "npx hardhat member key" makes one.`,
    );
    mkdirSync(file);
    expect(await messageOf(openKeystore(file, unasked))).to.equal(
      `The keystore file ${file} cannot be read (EISDIR).`,
    );
  });

  for (const [what, content] of [
    ["text", "my key is 0x1234"],
    ["other JSON", '{"abi":[]}'],
    ["a plain key", Wallet.createRandom().privateKey],
    ["nothing", ""],
  ] as const) {
    it(`refuse ${what}`, async () => {
      writeFileSync(file, content);
      expect(await messageOf(openKeystore(file, secret))).to.equal(
        `${file} is not a keystore: expected is an encrypted JSON file as wallets export it, or as "npx hardhat member key" makes it.`,
      );
    });
  }

  it("refuse a damaged one, and one without an address is asked for all the same", async () => {
    const json = JSON.parse(encryptKeystoreJsonSync(anyKey(), "secret", QUICK)) as Record<
      string,
      unknown
    >;
    const { address, ...anonymous } = json;
    expect(address).to.be.a("string");
    writeFileSync(file, JSON.stringify(anonymous));
    let asked = "";
    await openKeystore(file, (whose) => {
      asked = whose;
      return secret();
    });
    expect(asked).to.equal("the key");

    const crypto = json.Crypto as Record<string, unknown>;
    writeFileSync(file, JSON.stringify({ ...json, Crypto: { ...crypto, kdf: "none" } }));
    expect(await messageOf(openKeystore(file, secret))).to.equal(
      `${file} is a keystore of a kind that cannot be read here. Expected is version 3, as wallets export it.`,
    );
    expect(existsSync(file)).to.equal(true);
  });
});
