import { expect } from "chai";
import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { ethers } from "hardhat";

import { connect, explain } from "../../../sdk/chain";
import { Directory } from "../../../sdk/directory";
import { siteIdOfCode } from "../../../sdk/members";
import { fakeProvider } from "../support/fakeProvider";
import { fails } from "../support/refuses";
import { declare, deployTeaTrade, lotNumbered } from "../support/teaTrade";

const NOBODY = "0x00000000000000000000000000000000000000A1";

describe("directory", () => {
  it("names members, keys, contracts and marks", async () => {
    const { consortium, producer, indication, custody } = await loadFixture(deployTeaTrade);
    const directory = new Directory(consortium);
    const name = "Dongfang商行 (Dongfang Ltd)";
    expect(await directory.account(producer.account)).to.deep.equal({ en: name, zh: name });
    expect((await directory.member(producer.account))!.standing).to.equal("Active");
    const { address } = producer.key;
    const short = `${address.slice(0, 6)}…${address.slice(-4)}`;
    expect(await directory.account(address)).to.deep.equal({
      en: `${short} of ${name}`,
      zh: `${name}的密钥 ${short}`,
    });
    expect(await directory.account(await custody.getAddress())).to.deep.equal({
      en: "the contract custodyTransfer",
      zh: "合约 custodyTransfer",
    });
    expect(await directory.brand(indication)).to.equal("西湖龙井 (West Lake Longjing)");
  });

  it("names sites by name and number", async () => {
    const { consortium, producer, distributor } = await loadFixture(deployTeaTrade);
    const directory = new Directory(consortium);
    expect(await directory.siteName(producer.account, producer.site)).to.equal(
      "Dongfang's gate (GLN 6901234500004)",
    );
    expect(await directory.siteName(distributor.account, distributor.site)).to.equal(
      "Huamao's gate (DOCK-1)",
    );
    expect(await directory.siteName(distributor.account, siteIdOfCode("X"))).to.equal("X");
  });

  it("shows what it does not know as it is", async () => {
    const { consortium } = await loadFixture(deployTeaTrade);
    const directory = new Directory(consortium);
    expect(await directory.account(NOBODY)).to.equal(undefined);
    expect(await directory.nameOf(NOBODY)).to.deep.equal({ en: NOBODY, zh: NOBODY });
    expect(await directory.brand(7n)).to.equal(undefined);
  });

  it("asks once, and again after a failure", async () => {
    const { deployment, producer } = await loadFixture(deployTeaTrade);
    let asked = 0;
    const provider = fakeProvider({
      getLogs: (filter) => {
        if (++asked === 1) return Promise.reject(new Error("gone"));
        return ethers.provider.getLogs(filter);
      },
    });
    const directory = new Directory(connect(deployment, provider));
    expect(await fails(directory.account(producer.account))).to.match(/gone/);
    await directory.account(producer.account);
    await Promise.all([directory.account(producer.account), directory.nameOf(producer.account)]);
    expect(asked).to.equal(2);
  });

  it("gives names and local time to explanations", async () => {
    const trade = await loadFixture(deployTeaTrade);
    const { consortium, production, retailer, keys } = trade;
    const directory = new Directory(consortium, 32);
    const explained = async (call: Promise<unknown>): Promise<string> =>
      (await explain(await fails(call), directory)).message;
    const lots = [lotNumbered("A")];
    await declare(trade, [[lots[0]!, 5n]]);
    const occurrence = { eventTime: 0n, utcOffset: 0n, documentHash: ethers.ZeroHash };
    expect(await explained(production.connect(keys[20]).close(lots, occurrence))).to.equal(
      `The key ${keys[20]!.address} does not act for any member. An administrator of the company has to add it.`,
    );
    expect(await explained(production.connect(retailer.key).close(lots, occurrence))).to.match(
      /^The lot \(01\)06901234567892\(10\)A was made by Dongfang商行 \(Dongfang Ltd\), not by Laotian商行 \(Laotian Ltd\)\.$/,
    );
    expect(directory.utcOffset).to.equal(32);
  });
});
