import { expect } from "chai";
import {
  hexlify,
  Interface,
  makeError,
  toUtf8Bytes,
  ZeroAddress,
  ZeroHash,
  zeroPadBytes,
} from "ethers";

import { explain, LotmarkError, type Names } from "../../../sdk/chain/errors";
import { CATALOGUE } from "../../../sdk/chain/errors/catalogue";
import { INTERFACES } from "../../../sdk/chain/interfaces";
import { encodeLotId, Gs1Error } from "../../../sdk/gs1";
import { siteIdOfCode, siteIdOfGln } from "../../../sdk/members";

const TEA = "0x00000000000000000000000000000000000000A1";
const PACKER = "0x00000000000000000000000000000000000000b2";
const LOT = encodeLotId({ gtin: "6901234567892", lotNumber: "A-2026-11" });
const MARK = 2n ** 255n;
const NOON = 1_795_521_600n; // 2026-11-24 12:00 UTC

const ALL = new Interface([...CATALOGUE.values()].map(({ fragment }) => fragment));

/** What a contract reverts with. */
const revert = (name: string, ...values: unknown[]): string => ALL.encodeErrorResult(name, values);

const names: Names = {
  account: (address) => Promise.resolve(address === TEA ? "Dongfang Tea" : undefined),
  brand: (id) => Promise.resolve(id === MARK ? "Green Mountain" : undefined),
  utcOffset: 32,
};

const messageOf = async (name: string, ...values: unknown[]): Promise<string> => {
  const error = await explain({ data: revert(name, ...values) }, names);
  expect(error.code).to.equal(name);
  return error.message;
};

describe("chain: errors in words", () => {
  describe("values", () => {
    it("names accounts, keys and duties", async () => {
      expect(await messageOf("MemberRegistryDutyMissing", PACKER, TEA, 8 + 16)).to.equal(
        `The key ${PACKER} of Dongfang Tea does not have the duty "dispatch, receive". ` +
          "An administrator of the company can give it.",
      );
    });

    it("shows lots as on the label, and quantities as people group them", async () => {
      expect(await messageOf("ERC1155InsufficientBalance", TEA, 1000, 1_234_567, LOT)).to.equal(
        "Dongfang Tea has 1,000 units of (01)06901234567892(10)A-2026-11; 1,234,567 are needed.",
      );
    });

    it("shows what is no lot as it is", async () => {
      expect(await messageOf("LotTokenInvalidLot", 7)).to.match(/^7 is not a lot/);
      expect(await messageOf("LotTokenInvalidLot", MARK)).to.match(/^0x80{63} is not a lot/);
    });

    it("shows kinds of certificates and serials as people write them", async () => {
      const kind = "0123456789abcdefghijklmnopqrstuv";
      const bytes = hexlify(toUtf8Bytes(kind));
      expect(await messageOf("AttestationsNotAccredited", TEA, bytes)).to.equal(
        `Dongfang Tea is not accredited for certificates of the kind ${kind}. The registrar can accredit it.`,
      );
      const serial = zeroPadBytes(toUtf8Bytes("0K7F"), 20);
      expect(await messageOf("SerialsAlreadyClaimed", LOT, serial, PACKER, NOON)).to.contain(
        `The item 0K7F of (01)06901234567892(10)A-2026-11 was claimed on 2026-11-24 20:00 UTC+8 already, by ${PACKER}.`,
      );
    });

    it("names marks and moments", async () => {
      expect(
        await messageOf("BrandRegistryAuthorisationNotCurrent", MARK, TEA, 2026, NOON, NOON + 60n),
      ).to.equal(
        "The authorisation of Dongfang Tea for the mark Green Mountain in season 2026 holds " +
          "from 2026-11-24 20:00 UTC+8 until 2026-11-24 20:01 UTC+8, not now.",
      );
    });

    it("shows moments of any width, and says where there is none", async () => {
      expect(await messageOf("CustodyTransferDeadlineAhead", ZeroHash, NOON)).to.contain(
        "from 2026-11-24 20:00 UTC+8",
      );
      expect(await messageOf("MemberRegistryConsentExpired", TEA, NOON)).to.contain("2026-11-24");
      expect(await messageOf("BrandRegistryInvalidValidity", 0, 2n ** 40n - 1n)).to.equal(
        "The dates do not fit: from no date until +036812-02-20 08:36 UTC+8.",
      );
      expect(await messageOf("CustodyTransferDeadlineAhead", ZeroHash, 2n ** 200n)).to.contain(
        "from ∞,",
      );
    });

    it("shows the expiry of lots and dates", async () => {
      expect(await messageOf("LotTokenExpiryDiffers", LOT, 0, NOON / 900n)).to.contain(
        "(never, now 2026-11-24 20:00 UTC+8)",
      );
      expect(await messageOf("ProductionDatesOutOfOrder", LOT, 20_000, 0, 1)).to.contain(
        "production (2024-10-04), best before (no date) and expiration (1970-01-02)",
      );
    });

    it("says enumerations in words", async () => {
      expect(await messageOf("MemberRegistryMemberNotActive", TEA, 2)).to.match(
        /^Dongfang Tea is suspended,/,
      );
      expect(await messageOf("BrandRegistryNotInForce", MARK, 4)).to.contain("it is lapsed");
      expect(await messageOf("CustodyTransferWrongStatus", ZeroHash, 3)).to.contain(
        "is accepted with units missing",
      );
      expect(await messageOf("ProductRegistryMeasureMismatch", MARK, 1, 2)).to.contain(
        "counts in grams, but the product's net content is in millilitres",
      );
    });

    it("shows an enumeration's unknown member as its number", async () => {
      // The encoder would refuse it, the decoder does not know of enumerations.
      const data = revert("MemberRegistryMemberNotActive", TEA, 9);
      expect((await explain({ data })).message).to.contain("is 9,");
    });

    it("shows GTINs by their digits, texts and sites", async () => {
      expect(
        await messageOf("ProductRegistryIsPackaging", 16901234567899n, 6901234567892n, 24),
      ).to.match(/^16901234567899 is a case of 24 × 6901234567892\./);
      expect(await messageOf("ProductRegistryLotPrefixMissing", 96385074n, TEA)).to.contain(
        "two makers of 96385074 or more",
      );
      expect(
        await messageOf("ProductionWrongLotPrefix", LOT, TEA, zeroPadBytes(toUtf8Bytes("P2"), 20)),
      ).to.match(/does not begin with P2, which .* by Dongfang Tea begin with\.$/);
      expect(await messageOf("MemberRegistryUnknownSite", TEA, siteIdOfCode("DOCK-1"))).to.contain(
        "no open site DOCK-1.",
      );
      expect(
        await messageOf("MemberRegistryUnknownSite", TEA, siteIdOfGln("6901234567892")),
      ).to.contain("no open site GLN 6901234567892.");
    });

    it("names offices, functions and capabilities", async () => {
      expect(await messageOf("AccessManagerUnauthorizedAccount", TEA, 1)).to.equal(
        "Dongfang Tea does not hold the office of registrar, which this needs.",
      );
      expect(await messageOf("AccessManagerLockedRole", 77)).to.contain("office of 77");
      const { selector } = INTERFACES.lotToken.getFunction("setModule");
      expect(await messageOf("AccessManagerLockedFunction", selector)).to.contain("setModule");
      expect(await messageOf("AccessManagerLockedFunction", "0xdeadbeef")).to.contain("0xdeadbeef");
      expect(await messageOf("LotTokenCapabilityMissing", TEA, 32)).to.contain("(capability stop)");
      expect(await messageOf("MemberRegistryInvalidDuties", 128)).to.contain("duties 128 are");
    });

    it("knows a quota without limit", async () => {
      const unlimited = 2n ** 64n - 1n;
      expect(
        await messageOf("BrandRegistryQuotaBelowDrawn", MARK, TEA, 2026, unlimited, 5),
      ).to.contain("the new quota without limit");
      expect(await messageOf("BrandRegistryQuotaBelowDrawn", MARK, TEA, 2026, 4000, 5000)).to.equal(
        "Dongfang Tea has declared 5,000 under the mark Green Mountain in season 2026 already, more than the new quota 4,000.",
      );
    });

    it("does without names when nobody has them, or they cannot be asked for", async () => {
      const data = revert("BrandRegistryNotOwner", MARK, TEA, PACKER);
      const without = `The mark 0x8${"0".repeat(63)} belongs to ${PACKER}, not to ${TEA}.`;
      expect((await explain({ data })).message).to.equal(without);
      const failing = { account: () => Promise.reject(new Error("gone")) };
      expect((await explain({ data }, failing)).message).to.equal(without);
    });

    it("counts lines as people do, and does not group what is no quantity", async () => {
      expect(await messageOf("CustodyTransferInvalidOutcome", 0, 1000, 999, 2)).to.match(
        /^Line 1 does not add up: of 1,000 units, 999 accepted/,
      );
      expect(await messageOf("MemberRegistryInvalidConsent", TEA, TEA, 1000)).to.contain(
        "nonce 1000.",
      );
    });

    it("says that nobody is meant by the zero address", async () => {
      expect(await messageOf("ProductionNotMaker", LOT, TEA, ZeroAddress)).to.equal(
        "The lot (01)06901234567892(10)A-2026-11 was made by nobody, not by Dongfang Tea.",
      );
    });

    it("names a key apart from the company that it serves", async () => {
      const data = revert("MemberRegistryOperatorTaken", PACKER, TEA);
      const keys: Names = { ...names, operator: () => Promise.resolve("the one at the gate") };
      expect((await explain({ data }, keys)).message).to.equal(
        "The key the one at the gate serves Dongfang Tea already; a key serves one member only.",
      );
    });

    it("gives programs the values as they are", async () => {
      const { values } = await explain({ data: revert("LotTokenStopped", LOT) });
      expect(values).to.deep.equal({ lot: LOT });
    });
  });

  describe("in Chinese", () => {
    const chinese = async (name: string, ...values: unknown[]): Promise<string> =>
      (await explain({ data: revert(name, ...values) }, names)).text.zh;

    it("says the same with the same values", async () => {
      expect(await chinese("MemberRegistryDutyMissing", PACKER, TEA, 8 + 16)).to.equal(
        `Dongfang Tea的密钥 ${PACKER} 没有“发货、收货”职责。可由企业管理员授予。`,
      );
      expect(await chinese("ERC1155InsufficientBalance", TEA, 1000, 1_234_567, LOT)).to.equal(
        "Dongfang Tea持有 (01)06901234567892(10)A-2026-11 1,000 件，所需 1,234,567 件。",
      );
      expect(await chinese("CustodyTransferWrongStatus", ZeroHash, 3)).to.contain("已收货但有短少");
      expect(await chinese("AccessManagerUnauthorizedAccount", TEA, 1)).to.contain(
        "“登记机构”职权",
      );
      expect(await chinese("LotTokenCapabilityMissing", TEA, 32)).to.contain("（权限：停止流通）");
      expect(await chinese("BrandRegistryInvalidValidity", 0, 1)).to.contain("自 无日期 至 1970-");
      expect(await chinese("ProductionNotMaker", LOT, TEA, ZeroAddress)).to.contain("由空账户生产");
    });

    it("takes names in both languages", async () => {
      const account = () => Promise.resolve({ en: "the tea house", zh: "茶馆" });
      const { text } = await explain(
        { data: revert("MemberRegistryUnknownMember", TEA) },
        { account },
      );
      expect(text).to.deep.equal({
        en: "the tea house is not a member of this consortium.",
        zh: "茶馆不是本联盟会员。",
      });
    });

    it("says what else a chain says", async () => {
      expect((await explain(new Error("out of gas"))).text.zh).to.match(/gas 不够用/);
      expect((await explain(new Error("execution reverted"))).text.zh).to.match(/未说明原因/);
      const panic = new Interface(["error Panic(uint256)"]).encodeErrorResult("Panic", [0x11]);
      expect((await explain({ data: panic })).text.zh).to.contain("数值溢出（panic 0x11）");
    });
  });

  describe("where errors are found", () => {
    const data = revert("GroundsMissing");
    const wrapped: Record<string, unknown> = {
      "ethers, from a call": makeError("execution reverted", "CALL_EXCEPTION", {
        action: "call",
        data,
        reason: null,
        transaction: { to: TEA, data: revert("LotTokenPaused") },
        invocation: null,
        revert: null,
      }),
      "ethers, from a node's answer": makeError("could not coalesce error", "UNKNOWN_ERROR", {
        error: { code: -32000, message: "Execution reverted", data },
        payload: { method: "eth_estimateGas", params: [{ data: revert("LotTokenPaused") }] },
      }),
      "a node": { code: 3, message: "execution reverted", data },
      Hardhat: Object.assign(new Error("VM Exception"), { data: { message: "…", data } }),
      "a browser's wallet": { code: -32603, data: { originalError: { code: 3, data } } },
      "an HTTP body": { info: { responseBody: JSON.stringify({ error: { code: 3, data } }) } },
      "a development chain": { data: { [ZeroHash]: { error: "revert", return: data } } },
      OpenEthereum: { data: `Reverted ${data}` },
      "a message": new Error(`reverted with an unrecognized custom error (return data: ${data})`),
      "a cause": new Error("It failed", { cause: { data } }),
      "one of several": new AggregateError([new Error("other"), { data }]),
      "its own circle": (() => {
        const circle: Record<string, unknown> = { data };
        circle.error = circle;
        return { info: circle };
      })(),
    };
    for (const [where, error] of Object.entries(wrapped)) {
      it(`in what comes from ${where}`, async () => {
        expect((await explain(error)).code).to.equal("GroundsMissing");
      });
    }

    it("and an error in words stays as it is", async () => {
      const error = new LotmarkError("X", { en: "It is so.", zh: "如此。" });
      expect(await explain(error)).to.equal(error);
      const refused = await explain(
        new Gs1Error("GTIN_ZERO", { en: "No GTIN.", zh: "无条码。" }, { a: 1 }),
      );
      expect(refused).to.include({ code: "GTIN_ZERO", message: "No GTIN." });
      expect(refused.values).to.deep.equal({ a: 1 });
      expect(refused.text.zh).to.equal("无条码。");
    });
  });

  describe("what else a chain says", () => {
    const reason = new Interface(["error Error(string)", "error Panic(uint256)"]);
    const cases: Record<string, [unknown, string, RegExp]> = {
      "a reason in words": [
        { data: reason.encodeErrorResult("Error", ["not today"]) },
        "REFUSED",
        /: not today$/,
      ],
      "a panic": [
        { data: reason.encodeErrorResult("Panic", [0x11]) },
        "PANIC",
        /left its range \(panic 0x11\)/,
      ],
      "an unknown panic": [
        { data: reason.encodeErrorResult("Panic", [0x99]) },
        "PANIC",
        /unknown fault/,
      ],
      "a broken reason": [{ data: "0x08c379a0ff", message: "revert" }, "REFUSED", /no reason/],
      "an error of another contract": [{ data: "0xdeadbeef" }, "UNKNOWN_REFUSAL", /0xdeadbeef/],
      "an error of ours with other data": [
        { data: `${revert("LotTokenStopped", LOT).slice(0, 10)}00`, message: "reverted" },
        "REFUSED",
        /no reason/,
      ],
      nothing: [new Error("execution reverted"), "REFUSED", /gave no reason/],
      "out of gas": [new Error("VM: out of gas"), "OUT_OF_GAS", /gas/],
      "too large": [
        { code: -32005, message: "Transaction gas limit exceeds block gas limit" },
        "EXCEEDS_BLOCK",
        /smaller parts/,
      ],
      "no funds (ethers)": [
        makeError("x", "INSUFFICIENT_FUNDS", { transaction: { to: TEA } }),
        "INSUFFICIENT_FUNDS",
        /fund it/,
      ],
      "no funds (Besu)": [
        { code: -32004, message: "Upfront cost exceeds account balance" },
        "INSUFFICIENT_FUNDS",
        /fund it/,
      ],
      "a used nonce": [{ message: "Nonce too low" }, "NONCE", /in between/],
      "a low price": [
        { code: -32009, message: "Gas price below configured minimum gas price" },
        "GAS_PRICE",
        /price/,
      ],
      "a stuck transaction": [
        { message: "replacement transaction underpriced" },
        "REPLACEMENT_UNDERPRICED",
        /waiting/,
      ],
      "a known transaction": [{ message: "Known transaction" }, "ALREADY_KNOWN", /already/],
      "a key that is not listed": [
        { code: -32007, message: "Sender account not authorized to send transactions" },
        "NOT_PERMITTED",
        /permission list/,
      ],
      "another chain": [{ message: "Wrong chainId" }, "WRONG_CHAIN", /another chain/],
      "no contract": [
        makeError("could not decode result data", "BAD_DATA", { value: "0x", info: {} }),
        "NO_CONTRACT",
        /manifest/,
      ],
      "too many logs": [
        { code: -32005, message: "Requested range exceeds maximum RPC range limit" },
        "LOG_RANGE",
        /fewer/,
      ],
      "no node": [
        Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:8545"), { code: "ECONNREFUSED" }),
        "UNREACHABLE",
        /cannot be reached/,
      ],
      "a silent node": [makeError("request timeout", "TIMEOUT", {} as never), "NO_ANSWER", /time/],
      "a node with a lock": [
        makeError("server response 401 Unauthorized", "SERVER_ERROR", {} as never),
        "DENIED",
        /password/,
      ],
      "a broken node": [
        makeError("server response 502 Bad Gateway", "SERVER_ERROR", {} as never),
        "NODE_ERROR",
        /answered/,
      ],
      "a wallet that says no": [
        makeError("user rejected", "ACTION_REJECTED", {} as never),
        "DECLINED",
        /declined/,
      ],
      "something of ethers": [
        makeError("bad thing", "INVALID_ARGUMENT", { argument: "a", value: 1 }),
        "UNEXPECTED",
        /^bad thing$/,
      ],
      something: [new Error("Whatever it is"), "UNEXPECTED", /^Whatever it is$/],
      "no error at all": [ZeroAddress.length, "UNEXPECTED", /^42$/],
    };
    for (const [what, [error, code, message]] of Object.entries(cases)) {
      it(`${what}: ${code}`, async () => {
        const explained = await explain(error);
        expect(explained).to.be.instanceOf(LotmarkError).with.property("code", code);
        expect(explained.message).to.match(message);
        expect(explained.cause).to.equal(error);
      });
    }
  });
});
