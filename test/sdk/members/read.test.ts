import { expect } from "chai";
import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { ethers } from "hardhat";

import { connect } from "../../../sdk/chain";
import {
  accountIn,
  type Admission,
  ALL_DUTIES,
  displayName,
  DUTIES,
  DUTY_NAMES,
  readMember,
  readNamedMember,
  readOperator,
  readProfile,
  readSite,
  searchAdmissions,
  siteIdOfCode,
} from "../../../sdk/members";
import { addOperator, inAnHour } from "../../contracts/support/members";
import { collect } from "../support/collect";
import { fakeProvider } from "../support/fakeProvider";
import { refuses } from "../support/refuses";
import { deployTeaTrade } from "../support/teaTrade";

const NOBODY = "0x00000000000000000000000000000000000000A1";

describe("members: reading", () => {
  it("finds a member by its legal identifier", async () => {
    const { consortium, producer } = await loadFixture(deployTeaTrade);
    expect(accountIn(consortium, "REG", "DONGFANG")).to.equal(producer.account);
  });

  it("reads a member with its name", async () => {
    const { consortium, producer } = await loadFixture(deployTeaTrade);
    const member = (await readNamedMember(consortium, producer.account))!;
    expect(member).to.deep.include({
      account: producer.account,
      standing: "Active",
      epoch: 1,
      administrators: 1,
      utcOffset: 32,
      profile: {
        name: "Dongfang商行",
        internationalName: "Dongfang Ltd",
        documentHash: ethers.ZeroHash,
      },
    });
    const block = await ethers.provider.getBlock(member.profileBlock);
    expect(member.admittedAt).to.equal(BigInt(block!.timestamp));
  });

  it("reads the present name of a member that has changed it twice in a block", async () => {
    const { consortium, members, producer } = await loadFixture(deployTeaTrade);
    const profile = (name: string) => ({
      name,
      internationalName: "",
      documentHash: ethers.id(name),
    });
    const own = members.connect(producer.key);
    const nonce = await producer.key.getNonce();
    await ethers.provider.send("evm_setAutomine", [false]);
    await own.changeProfile(profile("一"), 28, { nonce, gasLimit: 200_000 });
    await own.changeProfile(profile("二"), -20, { nonce: nonce + 1, gasLimit: 200_000 });
    await ethers.provider.send("evm_mine", []);
    await ethers.provider.send("evm_setAutomine", [true]);
    const member = (await readNamedMember(consortium, producer.account))!;
    expect(member.profile).to.deep.equal(profile("二"));
    expect(member.utcOffset).to.equal(-20);
  });

  it("does not take another name from a node", async () => {
    const { consortium, deployment, producer } = await loadFixture(deployTeaTrade);
    const member = await readMember(consortium, producer.account);
    const forged = fakeProvider({
      getLogs: async (filter) =>
        (await ethers.provider.getLogs(filter)).map((log) => ({
          ...log.toJSON(),
          index: log.index,
          topics: [...log.topics],
          data: log.data.replace("446f6e6766616e67", "4875616d616f2020"),
        })),
    });
    const error = await refuses(readProfile(connect(deployment, forged), member), "PROFILE_BROKEN");
    expect(error.values).to.deep.equal({ account: producer.account, block: member.profileBlock });
  });

  it("says of others that they are none", async () => {
    const { consortium } = await loadFixture(deployTeaTrade);
    expect((await readMember(consortium, NOBODY)).standing).to.equal("None");
    expect(await readNamedMember(consortium, NOBODY)).to.equal(undefined);
  });

  it("reads a member as it was at a block", async () => {
    const { consortium, members, registrar, producer } = await loadFixture(deployTeaTrade);
    const block = await ethers.provider.getBlockNumber();
    await members
      .connect(registrar)
      .suspend(producer.account, { reason: "x", evidence: ethers.ZeroHash });
    expect((await readMember(consortium, producer.account, block)).standing).to.equal("Active");
    expect((await readMember(consortium, producer.account)).standing).to.equal("Suspended");
  });

  it("reads keys and what they may do", async () => {
    const { consortium, members, producer, keys } = await loadFixture(deployTeaTrade);
    const key = keys[7]!;
    const expiry = await inAnHour();
    const duties = DUTIES.dispatch | DUTIES.receive;
    await addOperator(members, producer.key, { key, duties, expiry });
    expect(await readOperator(consortium, key.address)).to.deep.equal({
      key: key.address,
      member: producer.account,
      duties: ["dispatch", "receive"],
      expiry,
      epoch: 1,
      nonce: 1n,
    });
    expect((await readOperator(consortium, producer.key.address))!.duties).to.deep.equal(
      DUTY_NAMES,
    );
    expect(ALL_DUTIES).to.equal(127n);
    expect(await readOperator(consortium, NOBODY)).to.equal(undefined);
  });

  it("reads sites with their names, closed ones too", async () => {
    const { consortium, members, distributor } = await loadFixture(deployTeaTrade);
    const { account, site } = distributor;
    const expected = {
      account,
      site,
      open: true,
      latitude: 31_230_400,
      longitude: 121_473_700,
      name: "Huamao's gate",
    };
    expect(await readSite(consortium, account, site)).to.deep.equal(expected);
    await members.connect(distributor.key).closeSite(site);
    expect(await readSite(consortium, account, site)).to.deep.equal({ ...expected, open: false });
    expect(await readSite(consortium, account, siteIdOfCode("NONE"))).to.equal(undefined);
  });

  it("lists who was admitted, the latest first", async () => {
    const { consortium, distributor } = await loadFixture(deployTeaTrade);
    const all: Admission[] = await collect(searchAdmissions(consortium));
    expect(all.map(({ id }) => id)).to.deep.equal(["LAOTIAN", "HUAMAO", "DONGFANG", "HANGZHOU"]);
    const [one, ...others] = await collect(
      searchAdmissions(consortium, { account: distributor.account, window: 3 }),
    );
    expect(one).to.deep.include({ account: distributor.account, scheme: "REG", id: "HUAMAO" });
    expect(others).to.deep.equal([]);
  });

  it("shows a name in both scripts where there are two", () => {
    expect(displayName({ name: "东方", internationalName: "Dongfang" })).to.equal(
      "东方 (Dongfang)",
    );
    expect(displayName({ name: "Tea", internationalName: "" })).to.equal("Tea");
    expect(displayName({ name: "Tea", internationalName: "Tea" })).to.equal("Tea");
  });
});
