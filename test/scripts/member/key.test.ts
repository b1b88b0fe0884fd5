import { expect } from "chai";
import { Wallet } from "ethers";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { run } from "../support/consortium";
import { messageOf } from "../support/messageOf";

describe("member key", () => {
  let folder: string;
  let file: string;
  const { LOTMARK_PASSWORD, LOTMARK_PASSWORD_FILE } = process.env;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "lotmark-key-"));
    file = join(folder, "key.json");
    process.env.LOTMARK_PASSWORD = "correct horse";
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
    for (const [name, value] of Object.entries({ LOTMARK_PASSWORD, LOTMARK_PASSWORD_FILE })) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  });

  it("makes an encrypted file that only its owner can read", async () => {
    const { lines, data } = await run("member", "key", { file });
    const { address } = Wallet.fromEncryptedJsonSync(readFileSync(file, "utf8"), "correct horse");
    expect(lines).to.deep.equal([
      `Made the key ${address}.`,
      `It is in ${file}. Keep a copy of the file and the password in different places: nobody can restore them.`,
    ]);
    expect(data).to.deep.equal({ address, file });
    expect(statSync(file).mode & 0o777).to.equal(0o600);
  });

  it("overwrites nothing", async () => {
    writeFileSync(file, "something");
    expect(await messageOf(run("member", "key", { file }))).to.equal(
      `${file} is there already. A key that is overwritten is lost; name another file.`,
    );
    expect(readFileSync(file, "utf8")).to.equal("something");
  });

  it("wants a password", async () => {
    process.env.LOTMARK_PASSWORD = "";
    expect(await messageOf(run("member", "key", { file }))).to.equal(
      "The password is empty. Choose one, and keep it safe.",
    );
  });
});
