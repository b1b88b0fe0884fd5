import { expect } from "chai";
import { decodeRlp, encodeRlp, type RlpStructuredData } from "ethers";

import {
  checkedValidators,
  commitHashOf,
  ConsensusError,
  genesisExtraData,
  readBftExtraData,
  readCliqueExtraData,
  readHeader,
} from "../../../sdk/consensus";
import goerli from "../../vectors/blocks/clique-goerli-genesis-extradata.json";
import ibft2 from "../../vectors/blocks/ibft2-besu-1val-block178.json";
import only from "../../vectors/blocks/qbft-besu-4val-extradata-only.json";
import qbft from "../../vectors/blocks/qbft-besu-4val-round1-block7528.json";
import vector from "../../vectors/blocks/qbft-besu-extradata-rlp-vector.json";

const codeOf = (act: () => unknown): string | undefined => {
  try {
    act();
  } catch (error) {
    expect(error).to.be.instanceOf(ConsensusError);
    return (error as ConsensusError).code;
  }
  return undefined;
};

describe("consensus: extraData", () => {
  it("is read as Besu writes it", () => {
    const read = readBftExtraData(vector.extraData, "qbft");
    expect(read.validators).to.deep.equal(vector.expected.validators);
    expect(read.round).to.equal(vector.expected.round);
    expect(read.seals).to.have.length(vector.expected.seals);

    const second = readBftExtraData(only.extraData, "qbft");
    expect(second.round).to.equal(only.expected.round);
    expect(second.validators).to.have.length(only.expected.validatorCount);
    expect(second.seals).to.have.length(only.expected.sealCount);

    const third = readBftExtraData(ibft2.header.extraData, "ibft2");
    expect([third.round, third.validators.length, third.seals.length]).to.deep.equal([0, 1, 1]);
  });

  it("gives the hash that the validators signed", () => {
    expect(commitHashOf(readHeader(qbft.header), "qbft")).to.equal(qbft.expected.commitHash);
  });

  it("is written for a first block as Besu does", () => {
    const { validators } = qbft.expected;
    const written = genesisExtraData([...validators].reverse());
    // The same block without vote, round and seals.
    const [vanity, list] = decodeRlp(qbft.header.extraData) as RlpStructuredData[];
    expect(written).to.equal(encodeRlp([vanity!, list!, [], "0x", []]));
    expect(readBftExtraData(written, "qbft")).to.deep.include({ round: 0, seals: [] });
    const ibft = genesisExtraData(validators, "ibft2");
    expect(ibft.endsWith("808400000000c0")).to.equal(true);
    expect(readBftExtraData(ibft, "ibft2").validators.map((v) => v.toLowerCase())).to.deep.equal(
      validators,
    );
  });

  it("needs validators that are addresses, each of them once", () => {
    const [one] = qbft.expected.validators;
    expect(codeOf(() => checkedValidators([]))).to.equal("VALIDATOR_NONE");
    expect(
      codeOf(() => checkedValidators([one!, one!.toUpperCase().replace("0X", "0x")])),
    ).to.equal("VALIDATOR_TWICE");
    expect(codeOf(() => checkedValidators(["0x12"]))).to.equal("VALIDATOR_FORMAT");
    expect(codeOf(() => checkedValidators([one!.slice(2)]))).to.equal("VALIDATOR_FORMAT");
  });

  it("is refused in any other form", () => {
    const items = decodeRlp(qbft.header.extraData) as RlpStructuredData[];
    const with_ = (index: number, item: RlpStructuredData): string =>
      encodeRlp(items.map((old, at) => (at === index ? item : old)));
    const refused = [
      "0x",
      "0x80",
      `${qbft.header.extraData}00`,
      qbft.header.extraData.slice(0, -2),
      encodeRlp(items.slice(0, 4)),
      encodeRlp([...items, "0x"]),
      with_(0, "0x12"),
      with_(1, "0x12"),
      with_(1, ["0x12"]),
      with_(3, "0x00"),
      with_(3, "0x0001"),
      with_(3, "0x0100000000"),
      with_(3, []),
      with_(4, "0x12"),
      with_(4, [[]]),
    ];
    for (const extraData of refused) {
      expect(
        codeOf(() => readBftExtraData(extraData, "qbft")),
        extraData,
      ).to.equal("EXTRA_DATA_FORMAT");
    }
    // Neither protocol takes the other's.
    expect(codeOf(() => readBftExtraData(qbft.header.extraData, "ibft2"))).to.equal(
      "EXTRA_DATA_FORMAT",
    );
    expect(codeOf(() => readBftExtraData(ibft2.header.extraData, "qbft"))).to.equal(
      "EXTRA_DATA_FORMAT",
    );
    expect(codeOf(() => readBftExtraData(with_(1, []), "qbft"))).to.equal("VALIDATORS_IN_CONTRACT");
  });

  it("of Clique names the signers on an epoch's block", () => {
    const { signers } = readCliqueExtraData(goerli.extraData);
    expect(signers).to.deep.equal(["0xe0a2Bd4258D2768837BAa26A28fE71Dc079f84c7"]);
    for (const extraData of [
      "0x",
      goerli.extraData.slice(0, -2),
      `${goerli.extraData}00`,
      "rubbish",
    ]) {
      expect(codeOf(() => readCliqueExtraData(extraData))).to.equal("EXTRA_DATA_FORMAT");
    }
  });
});
