import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ethers } from "hardhat";
import {
  handoverIdOf,
  type HandoverTerms,
  handoverTypedData,
  termsStruct,
} from "../../../sdk/handover";
import { CAPABILITIES, capabilityMask } from "../../../sdk/lots";
import { expectHeld } from "../custody/shipped";
import {
  deployStockedConsortium,
  LOT,
  PERISHABLE,
  type StockedConsortium,
  stopLots,
  UNKNOWN_LOT,
} from "../support/consortium";
import { expectEvents, expectRecorded, inEvent, structHash } from "../support/recorded";
import { otherOccurrences, placeOf, shouldNeedSignature } from "../support/signatures";
import { agree, handOver, relay, termsOf } from "./agreed";

describe("Handover: handOver", () => {
  it("moves units from giver to taker in one transaction, and says who signed", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { handover, producer, distributor } = consortium;
    const terms = termsOf(producer, distributor, { nonce: 77n });
    const handoverId = handoverIdOf(await placeOf(handover), terms);
    const signers = [producer.dispatch.address, distributor.receive.address] as const;
    const data = structHash(
      "Handover",
      ["bytes32", handoverId],
      ["address", signers[0]],
      ["address", signers[1]],
    );
    const sending = handOver(consortium, producer, distributor, { nonce: 77n });
    const receipt = await expectRecorded(consortium, handover, sending, [
      {
        ...{ kind: "HANDED_OVER", from: producer.account, to: distributor.account },
        ...{ lots: [LOT, PERISHABLE], units: [40n, 20n], data: [data] },
      },
    ]);
    const { tradeReference, nonce, deadline } = terms;
    const occurrence = inEvent({ ...terms.occurrence, utcOffset: 32n });
    expectEvents(handover, receipt, await handover.getAddress(), [
      [
        ...(["HandedOver", handoverId, producer.account, distributor.account] as const),
        ...[tradeReference, occurrence, nonce, deadline, ...signers],
      ],
    ]);
    await expectHeld(consortium, producer, [60n, 30n]);
    await expectHeld(consortium, distributor, [40n, 20n]);
    expect(await handover.isNonceUsed(producer.account, distributor.account, 77n)).to.equal(true);
  });

  it("moves one lot, and one of several lines", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { producer, distributor } = consortium;
    await handOver(consortium, producer, distributor, { lots: [LOT], units: [100n] });
    await expectHeld(consortium, producer, [0n, 50n]);
    await handOver(consortium, distributor, producer, { lots: [LOT, LOT], units: [30n, 70n] });
    await expectHeld(consortium, producer, [100n, 50n]);
  });

  it("answers with the handover's id", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { handover, producer, distributor } = consortium;
    const terms = termsOf(producer, distributor);
    const id = await handover.handOver.staticCall(
      termsStruct(terms),
      await agree(consortium, terms, producer.dispatch),
      await agree(consortium, terms, distributor.receive),
    );
    expect(id).to.equal(handoverIdOf(await placeOf(handover), terms));
  });

  it("is relayed by anybody, the parties included", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { handover, producer, distributor, retailer } = consortium;
    for (const [n, by] of [
      producer.dispatch,
      distributor.receive,
      retailer.brand,
      consortium.stranger,
    ].entries()) {
      const terms = termsOf(producer, distributor, { nonce: BigInt(n), units: [1n, 1n] });
      const giver = await agree(consortium, terms, producer.dispatch);
      const taker = await agree(consortium, terms, distributor.receive);
      await handover.connect(by).handOver(termsStruct(terms), giver, taker);
    }
    await expectHeld(consortium, distributor, [4n, 4n]);
  });

  it("takes nonces in any order, apart for each pair and direction", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { handover, producer, distributor, retailer } = consortium;
    const units = [1n, 1n];
    const last = 2n ** 256n - 1n;
    const nonces = [5n, 0n, 255n, 256n, last, 4n];
    for (const nonce of nonces) await handOver(consortium, producer, distributor, { nonce, units });
    await handOver(consortium, distributor, producer, { nonce: 5n, units });
    await handOver(consortium, producer, retailer, { nonce: 5n, units });
    for (const nonce of nonces) {
      await expect(handOver(consortium, producer, distributor, { nonce, units }))
        .to.be.revertedWithCustomError(handover, "HandoverNonceUsed")
        .withArgs(producer.account, distributor.account, nonce);
    }
    for (const nonce of [1n, 254n, 257n, last - 1n]) {
      expect(await handover.isNonceUsed(producer.account, distributor.account, nonce)).to.equal(
        false,
      );
    }
    await expectHeld(consortium, distributor, [5n, 5n]);
  });

  it("is between two members", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { handover, producer } = consortium;
    await expect(handOver(consortium, producer, producer))
      .to.be.revertedWithCustomError(handover, "HandoverSameParty")
      .withArgs(producer.account);
  });

  it("needs each side's own signature", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { handover, members, producer, distributor } = consortium;
    const terms = termsOf(producer, distributor);
    const giver = await agree(consortium, terms, producer.dispatch);
    const taker = await agree(consortium, terms, distributor.receive);
    await expect(relay(consortium, terms, [taker, giver]))
      .to.be.revertedWithCustomError(members, "MemberRegistryDutyMissing")
      .withArgs(distributor.receive.address, distributor.account, 8);
    await expect(
      relay(consortium, terms, [giver, await agree(consortium, terms, producer.administrator)]),
    )
      .to.be.revertedWithCustomError(handover, "OperatorSignatureOfAnotherMember")
      .withArgs(producer.administrator.address, producer.account, distributor.account);
  });

  it("moves what the giver has, of lots that there are", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { ledger, producer, distributor } = consortium;
    const attempt = (lots: readonly bigint[], units: readonly bigint[]) =>
      expect(handOver(consortium, producer, distributor, { lots, units })).to.be;
    await attempt([LOT, LOT], [60n, 41n])
      .revertedWithCustomError(ledger, "ERC1155InsufficientBalance")
      .withArgs(producer.account, 40n, 41n, LOT);
    await attempt([UNKNOWN_LOT], [1n])
      .revertedWithCustomError(ledger, "ERC1155InsufficientBalance")
      .withArgs(producer.account, 0n, 1n, UNKNOWN_LOT);
    await attempt([LOT], [0n])
      .revertedWithCustomError(ledger, "LotTokenInvalidUnits")
      .withArgs(LOT, 0n);
    for (const [lots, units] of [
      [[], []],
      [[LOT], []],
      [[LOT], [1n, 2n]],
    ] as const) {
      await attempt(lots, units)
        .revertedWithCustomError(ledger, "LotTokenLengthMismatch")
        .withArgs(lots.length, units.length);
    }
  });

  it("brings stopped and expired lots to their maker only", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { ledger, producer, distributor, retailer, expiresAt } = consortium;
    await handOver(consortium, producer, distributor);
    await stopLots(consortium, [LOT]);
    await time.increaseTo(expiresAt);
    for (const [n, lot, error] of [
      [1n, LOT, "LotTokenStopped"],
      [2n, PERISHABLE, "LotTokenExpired"],
    ] as const) {
      const changes = { lots: [lot], units: [1n], nonce: n };
      for (const [giver, taker] of [
        [producer, distributor],
        [distributor, retailer],
      ] as const) {
        await expect(handOver(consortium, giver, taker, changes))
          .to.be.revertedWithCustomError(ledger, error)
          .withArgs(lot);
      }
      await handOver(consortium, distributor, producer, changes);
    }
  });

  it("stops in a pause, and with the module's capability", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { council, emergency, handover, ledger, producer, distributor } = consortium;
    await ledger.connect(emergency).pause();
    await expect(handOver(consortium, producer, distributor)).to.be.revertedWithCustomError(
      ledger,
      "LotTokenPaused",
    );
    await ledger.connect(emergency).unpause();
    const others = capabilityMask("create", "enter", "leave", "burn", "stop", "record");
    await ledger.connect(council).setModule(handover, others);
    await expect(handOver(consortium, producer, distributor))
      .to.be.revertedWithCustomError(ledger, "LotTokenCapabilityMissing")
      .withArgs(await handover.getAddress(), CAPABILITIES.handover);
    await ledger.connect(council).setModule(handover, CAPABILITIES.handover);
    await handOver(consortium, producer, distributor);
  });

  const others = ({ retailer }: StockedConsortium): readonly Partial<HandoverTerms>[] => [
    { giver: retailer.account },
    { taker: retailer.account },
    { lots: [PERISHABLE, LOT] },
    { lots: [LOT] },
    { units: [40n, 19n] },
    { units: [40n] },
    { tradeReference: "" },
    ...otherOccurrences(termsOf(retailer, retailer).occurrence).map((occurrence) => ({
      occurrence,
    })),
    { nonce: 1n },
    { deadline: 2n ** 40n - 2n },
  ];
  const used = {
    error: "HandoverNonceUsed",
    args: ({ producer, distributor }: StockedConsortium, nonce: bigint) => [
      producer.account,
      distributor.account,
      nonce,
    ],
  };
  const common = {
    deploy: deployStockedConsortium,
    contract: ({ handover }: StockedConsortium) => handover,
    terms: ({ producer, distributor }: StockedConsortium) =>
      Promise.resolve(termsOf(producer, distributor, { lots: [LOT, LOT] })),
    typedData: handoverTypedData,
    others,
    used,
  };

  describe("of the giver", () => {
    shouldNeedSignature<StockedConsortium, HandoverTerms>({
      ...common,
      company: ({ producer }) => producer,
      duty: "dispatch",
      send: async (consortium, terms, signed) =>
        relay(consortium, terms, [
          signed,
          await agree(consortium, terms, consortium.distributor.administrator),
        ]),
    });
  });

  describe("of the taker", () => {
    shouldNeedSignature<StockedConsortium, HandoverTerms>({
      ...common,
      company: ({ distributor }) => distributor,
      duty: "receive",
      send: async (consortium, terms, signed) =>
        relay(consortium, terms, [
          await agree(consortium, terms, consortium.producer.administrator),
          signed,
        ]),
    });
  });

  it("has a type of which every part is signed", async () => {
    const { handover, producer, distributor } = await loadFixture(deployStockedConsortium);
    const { types } = handoverTypedData(await placeOf(handover), termsOf(producer, distributor));
    const fields = Object.fromEntries(
      Object.entries(types).map(([name, list]) => [name, [...list]]),
    );
    expect(ethers.TypedDataEncoder.from(fields).encodeType("Handover")).to.equal(
      "Handover(address giver,address taker,uint256[] lots,uint256[] units,string tradeReference,Occurrence occurrence,uint256 nonce,uint40 deadline)Occurrence(uint40 eventTime,int8 utcOffset,bytes32 documentHash)",
    );
  });
});
