import { expect } from "chai";
import { Wallet } from "ethers";

import { makeNodeKey, planNetwork, type NetworkRequest } from "../../../scripts/network/plan";
import type { LotmarkError } from "../../../sdk/chain";

/** What a plan is refused with: by the toolkit, or, for validators, by the SDK. */
const refused = (request: NetworkRequest): Pick<LotmarkError, "code" | "message" | "text"> => {
  try {
    planNetwork(request);
  } catch (error) {
    return error as LotmarkError;
  }
  throw new Error("was planned");
};
const some = (count: number): string[] =>
  Array.from({ length: count }, () => makeNodeKey().publicKey);

describe("network: plan", () => {
  it("has four validators with keys of their own on one machine, unless told", () => {
    const plan = planNetwork({});
    expect(plan).to.deep.include({
      together: true,
      chainId: 20260,
      period: 2,
      gasLimit: 60_000_000,
    });
    expect(plan).to.deep.include({ baseFee: 0, funded: [], senders: [] });
    expect(
      plan.nodes.map(({ number, host, port, rpcPort }) => [number, host, port, rpcPort]),
    ).to.deep.equal([
      [1, "172.28.45.11", 30303, 8545],
      [2, "172.28.45.12", 30303, 8546],
      [3, "172.28.45.13", 30303, 8547],
      [4, "172.28.45.14", 30303, 8548],
    ]);
    for (const { validator, privateKey, publicKey } of plan.nodes) {
      const wallet = new Wallet(privateKey!);
      expect(wallet.address).to.equal(validator);
      expect(wallet.signingKey.publicKey).to.equal(`0x04${publicKey.slice(2)}`);
    }
    expect(new Set(plan.nodes.map(({ privateKey }) => privateKey)).size).to.equal(4);
  });

  it("takes public keys of companies that keep the private ones", () => {
    const keys = some(2);
    const { nodes } = planNetwork({ publicKeys: ` ${keys.join(" , ")},` });
    expect(nodes.map(({ publicKey }) => publicKey)).to.deep.equal(keys);
    expect(nodes.every(({ privateKey }) => privateKey === undefined)).to.equal(true);
  });

  it("takes the machines of the companies", () => {
    const plan = planNetwork({ validators: "2", hosts: "10.0.0.1,10.0.0.1:30304" });
    expect(plan.together).to.equal(false);
    expect(plan.nodes.map(({ host, port, rpcPort }) => [host, port, rpcPort])).to.deep.equal([
      ["10.0.0.1", 30303, 8545],
      ["10.0.0.1", 30304, 8545],
    ]);
  });

  it("takes what the edges allow", () => {
    const wide = planNetwork({
      validators: "100",
      chainId: "9007199254740991",
      period: "3600",
      gasLimit: "10000000000",
      baseFee: "7",
      fund: `${Wallet.createRandom().address},`,
    });
    expect(wide.nodes).to.have.length(100);
    const narrow = planNetwork({
      validators: "1",
      chainId: "1",
      period: "1",
      gasLimit: "16777216",
    });
    expect([narrow.nodes.length, narrow.chainId, narrow.period]).to.deep.equal([1, 1, 1]);
    const { address } = Wallet.createRandom();
    expect(planNetwork({ senders: `${address},${address.toLowerCase()}` }).senders).to.deep.equal([
      address,
    ]);
  });

  it("is refused in words, in both languages", () => {
    const [key] = some(1);
    for (const [request, code, words] of [
      [{ validators: "0" }, "NETWORK_NUMBER", '--validators is "0"'],
      [{ validators: "101" }, "NETWORK_NUMBER", "from 1 to 100"],
      [{ chainId: "0" }, "NETWORK_NUMBER", "--chain-id"],
      [{ chainId: "9007199254740992" }, "NETWORK_NUMBER", "--chain-id"],
      [{ period: "0" }, "NETWORK_NUMBER", "--period"],
      [{ period: "1.5" }, "NETWORK_NUMBER", '--period is "1.5"'],
      [{ gasLimit: "16777215" }, "NETWORK_NUMBER", "--gas-limit"],
      [{ baseFee: "-1" }, "NETWORK_NUMBER", "--base-fee"],
      [{ baseFee: "1" }, "NETWORK_UNFUNDED", "--fund"],
      [{ fund: "0x12" }, "NETWORK_ADDRESS", '--fund names "0x12"'],
      [{ senders: "bob" }, "NETWORK_ADDRESS", '--senders names "bob"'],
      [{ publicKeys: "0x12" }, "NETWORK_PUBLIC_KEY", '"0x12" is no public key'],
      [{ publicKeys: `0x${"0".repeat(128)}` }, "NETWORK_PUBLIC_KEY", "no public key"],
      [{ publicKeys: key, validators: "1" }, "NETWORK_KEYS", "Give either"],
      [{ publicKeys: `${key},${key}` }, "VALIDATOR_TWICE", "named twice"],
      [{ publicKeys: "," }, "VALIDATOR_NONE", "at least one"],
      [{ hosts: "10.0.0.1" }, "NETWORK_HOSTS", "1 host for 4 validators"],
      [{ validators: "1", hosts: "node.example.cn" }, "NETWORK_HOST", "no IPv4 address"],
      [{ validators: "1", hosts: "10.0.0.256" }, "NETWORK_HOST", "no IPv4 address"],
      [{ validators: "1", hosts: "10.0.0.1:0" }, "NETWORK_HOST", "no IPv4 address"],
      [{ validators: "1", hosts: "10.0.0.1:65536" }, "NETWORK_HOST", "no IPv4 address"],
      [{ validators: "2", hosts: "10.0.0.1,10.0.0.1" }, "NETWORK_HOST", "named twice"],
    ] as const) {
      const error = refused(request);
      expect(error.code, words).to.equal(code);
      expect(error.message).to.contain(words);
      expect(error.text.zh).to.match(/\p{Script=Han}/u);
    }
  });
});
