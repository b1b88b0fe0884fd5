import { expect } from "chai";
import { decodeRlp, encodeRlp, keccak256 } from "ethers";

import {
  blockNumberOf,
  ConsensusError,
  hashHeader,
  readHeader,
  timeOf,
} from "../../../sdk/consensus";
import clique from "../../vectors/blocks/clique-goerli-1-to-N.json";
import ibft2 from "../../vectors/blocks/ibft2-besu-1val-block178.json";
import qbft from "../../vectors/blocks/qbft-besu-4val-round1-block7528.json";
import hive from "../../vectors/proofs/execution-apis-hivechain-latest.json";

describe("consensus: header", () => {
  it("hashes as the chain does, with the fields of every fork", () => {
    // Prague: all fields there are
    expect(hashHeader(readHeader(hive.header))).to.equal(hive.header.hash);
    // Paris and before, with nothing appended
    const headers = clique.headers.map((header) => readHeader(header));
    for (const [index, header] of headers.slice(0, -1).entries()) {
      expect(hashHeader(header)).to.equal(headers[index + 1]!.parentHash);
    }
  });

  it("is encoded as Besu does", () => {
    for (const { header, headerRlp } of [qbft, ibft2]) {
      expect(hashHeader(readHeader(header))).to.equal(keccak256(headerRlp));
      expect(encodeRlp(decodeRlp(headerRlp))).to.equal(headerRlp);
    }
  });

  it("keeps the fields of a header only, numbers without leading zeros", () => {
    const { hash, ...fields } = hive.header;
    const read = readHeader({ ...fields, hash, uncles: [], size: "0x1", number: "0x0036" });
    expect(read).to.deep.equal(fields);
    expect(blockNumberOf(read)).to.equal(0x36);
    expect(timeOf(read)).to.equal(0x21c);
  });

  const refused = (change: Record<string, unknown>): ConsensusError | undefined => {
    try {
      readHeader({ ...hive.header, ...change });
    } catch (error) {
      return error as ConsensusError;
    }
    return undefined;
  };

  it("refuses fields that no header has", () => {
    for (const [change, words] of [
      [{ stateRoot: "0x12" }, 'The header\'s stateRoot is "0x12"'],
      [{ stateRoot: undefined }, "The header's stateRoot is missing"],
      [{ number: 54 }, "The header's number is 54"],
      [{ number: "54" }, 'The header\'s number is "54"'],
      [{ number: "0x" }, 'The header\'s number is "0x"'],
      [{ gasUsed: `0x${"1".repeat(65)}` }, "The header's gasUsed is"],
      [{ extraData: "0x123" }, 'The header\'s extraData is "0x123"'],
      [{ nonce: "0x0" }, 'The header\'s nonce is "0x0"'],
      [{ logsBloom: "0x00" }, 'The header\'s logsBloom is "0x00"'],
    ] as const) {
      const error = refused(change);
      expect(error, words).to.be.instanceOf(ConsensusError);
      expect(error!.code).to.equal("HEADER_FIELD");
      expect(error!.message).to.contain(words);
      expect(error!.text.zh).to.match(/\p{Script=Han}/u);
    }
  });

  it("refuses a header with a gap", () => {
    const error = refused({ withdrawalsRoot: undefined });
    expect(error!.code).to.equal("HEADER_GAP");
    expect(error!.values).to.deep.equal({ field: "withdrawalsRoot" });
  });
});
