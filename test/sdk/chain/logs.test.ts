import { expect } from "chai";
import { ethers } from "hardhat";
import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";

import { connect, INTERFACES, searchLogs, topicOf } from "../../../sdk/chain";
import { collect } from "../support/collect";
import { fakeProvider } from "../support/fakeProvider";
import { fails } from "../support/refuses";
import { deployTeaTrade } from "../support/teaTrade";

const ADMITTED = INTERFACES.memberRegistry.getEvent("MemberAdmitted").topicHash;
const FILTER = { contract: "memberRegistry", topics: [ADMITTED] } as const;

describe("chain: searching events", () => {
  /** A consortium that notes the windows that were asked for, and may refuse them. */
  async function watched(refuse: (size: number) => Error | undefined = () => undefined) {
    const { deployment } = await loadFixture(deployTeaTrade);
    const asked: [number, number][] = [];
    const provider = fakeProvider({
      getLogs: (filter) => {
        const { fromBlock, toBlock } = filter;
        asked.push([fromBlock, toBlock]);
        const refusal = refuse(toBlock - fromBlock + 1);
        return refusal === undefined ? ethers.provider.getLogs(filter) : Promise.reject(refusal);
      },
    });
    return { consortium: connect(deployment, provider), asked };
  }

  it("goes back to the deployment, window by window, the newest first", async () => {
    const { consortium, asked } = await watched();
    const head = await ethers.provider.getBlockNumber();
    const found = await collect(searchLogs(consortium, FILTER, { window: 10 }));
    expect(found.map(({ topics }) => topics[0])).to.deep.equal(Array(4).fill(ADMITTED));
    const blocks = found.map(({ blockNumber }) => blockNumber);
    expect(blocks).to.deep.equal([...blocks].sort((a, b) => b - a));
    expect(asked[0]).to.deep.equal([head - 9, head]);
    expect(asked[1]).to.deep.equal([head - 19, head - 10]);
    expect(asked.at(-1)![0]).to.equal(consortium.deployment.deploymentBlock);
  });

  it("stops asking when enough was found", async () => {
    const { consortium, asked } = await watched();
    for await (const log of searchLogs(consortium, FILTER, { window: 15 })) {
      expect(log.topics[0]).to.equal(ADMITTED);
      break;
    }
    const all = Math.ceil((await ethers.provider.getBlockNumber()) / 15);
    expect(asked.length).to.be.lessThan(all);
  });

  it("keeps to the blocks that it was given", async () => {
    const { consortium, asked } = await watched();
    await collect(searchLogs(consortium, FILTER, { fromBlock: 5, toBlock: 9 }));
    expect(asked).to.deep.equal([[5, 9]]);
  });

  it("asks for less when a node refuses so many blocks", async () => {
    const { consortium, asked } = await watched((size) =>
      size > 6 ? new Error("Requested range exceeds maximum RPC range limit") : undefined,
    );
    const found = await collect(searchLogs(consortium, FILTER, { window: 20 }));
    expect(found).to.have.length(4);
    const sizes = asked.map(([from, to]) => to - from + 1);
    expect(sizes.slice(0, 4)).to.deep.equal([20, 10, 5, 5]);
  });

  it("gives up when a node refuses a single block, or for another reason", async () => {
    const one = await watched(() => new Error("query returned more than 10000 results"));
    expect(await fails(collect(searchLogs(one.consortium, FILTER, { window: 4 })))).to.match(
      /10000/,
    );
    expect(one.asked).to.have.length(3);
    const other = await watched(() => new Error("disk on fire"));
    expect(await fails(collect(searchLogs(other.consortium, FILTER)))).to.match(/fire/);
    expect(other.asked).to.have.length(1);
  });

  it("writes accounts as topics", () => {
    expect(topicOf("0x00000000000000000000000000000000000000A1")).to.equal(`0x${"0".repeat(62)}a1`);
  });
});
