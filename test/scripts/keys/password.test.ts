import { expect } from "chai";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { askPassword, choosePassword } from "../../../scripts/keys/password";
import { messageOf } from "../support/messageOf";

describe("passwords", () => {
  const { LOTMARK_PASSWORD, LOTMARK_PASSWORD_FILE } = process.env;
  const { isTTY } = process.stdin;
  let folder: string;

  const set = (variables: Readonly<Record<string, string | undefined>>): void => {
    for (const [name, value] of Object.entries(variables)) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "lotmark-password-"));
    set({ LOTMARK_PASSWORD: undefined, LOTMARK_PASSWORD_FILE: undefined });
    process.stdin.isTTY = false;
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
    set({ LOTMARK_PASSWORD, LOTMARK_PASSWORD_FILE });
    process.stdin.isTTY = isTTY;
  });

  it("come from the environment", async () => {
    set({ LOTMARK_PASSWORD: "secret" });
    expect(await askPassword("?")).to.equal("secret");
    expect(await choosePassword()).to.equal("secret");
  });

  it("come from a file, without the end of its line", async () => {
    const file = join(folder, "password");
    set({ LOTMARK_PASSWORD_FILE: file });
    for (const [content, password] of [
      ["secret\n", "secret"],
      ["secret\r\n", "secret"],
      [" two words \n\n", " two words \n"],
    ] as const) {
      writeFileSync(file, content);
      expect(await askPassword("?")).to.equal(password);
    }
    rmSync(file);
    expect(await messageOf(askPassword("?"))).to.equal(
      `The password file ${file} (LOTMARK_PASSWORD_FILE) cannot be read.`,
    );
  });

  it("are missed where nobody can type one", async () => {
    expect(await messageOf(askPassword("?"))).to.equal(
      "The keystore's password is missing. Set LOTMARK_PASSWORD or LOTMARK_PASSWORD_FILE, or run this in a terminal to type it.",
    );
  });

  it("are not empty for a new key", async () => {
    set({ LOTMARK_PASSWORD: "" });
    expect(await messageOf(choosePassword())).to.equal(
      "The password is empty. Choose one, and keep it safe.",
    );
  });

  describe("typed in", () => {
    const { stdin, stderr } = process;
    const before = {
      setRawMode: Reflect.get<NodeJS.ReadStream, "setRawMode">(stdin, "setRawMode"),
      write: Reflect.get<NodeJS.WriteStream, "write">(stderr, "write"),
    };
    let shown: string;
    let raw: boolean[];

    beforeEach(() => {
      shown = "";
      raw = [];
      stdin.isTTY = true;
      Object.assign(stdin, { setRawMode: (mode: boolean) => raw.push(mode) });
      stderr.write = (text: string | Uint8Array) => {
        shown += String(text);
        return true;
      };
    });

    afterEach(() => {
      Object.assign(stdin, { setRawMode: before.setRawMode });
      Object.assign(stderr, { write: before.write });
    });

    const type = (...chunks: readonly string[]): void => {
      for (const chunk of chunks) setImmediate(() => stdin.emit("data", chunk));
    };

    it("are not shown, and can be corrected while typing", async () => {
      type("sex", "\x7fcret", "\r");
      expect(await askPassword("Password: ")).to.equal("secret");
      expect(shown).to.equal("Password: \n");
      expect(raw).to.deep.equal([true, false]);
      expect(stdin.listenerCount("data")).to.equal(0);
    });

    it("can be given up", async () => {
      type("sec", "\x03");
      expect(await messageOf(askPassword("Password: "))).to.equal("Interrupted. Nothing was sent.");
      expect(raw).to.deep.equal([true, false]);
    });

    it("are asked twice for a new key", async () => {
      const chosen = choosePassword();
      type("secret\n");
      setTimeout(() => stdin.emit("data", "secret\n"), 50);
      expect(await chosen).to.equal("secret");
      expect(shown).to.equal("Choose a password for the new key: \nThe same password again: \n");

      const other = messageOf(choosePassword());
      type("secret\n");
      setTimeout(() => stdin.emit("data", "sacret\n"), 50);
      expect(await other).to.equal("The two passwords differ. Nothing was written.");
    });
  });
});
