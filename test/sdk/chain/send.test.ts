import { expect } from "chai";
import { loadFixture, mine } from "@nomicfoundation/hardhat-network-helpers";
import {
  type BaseWallet,
  HDNodeWallet,
  type JsonRpcProvider,
  type Provider,
  VoidSigner,
  Wallet,
} from "ethers";
import { ethers, network } from "hardhat";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import {
  type Call,
  connectProvider,
  estimate,
  explain,
  type LotmarkError,
  openProvider,
  readFees,
  send,
} from "../../../sdk/chain";
import { admitMember, deployMembers, GROUNDS } from "../../contracts/support/members";
import { fails, refuses } from "../support/refuses";
import { RpcServer } from "../support/rpcServer";

const PHRASE = "test test test test test test test test test test test junk";
/** For tests: nothing takes long here. */
const QUICK = { pause: 1, pollingInterval: 5 };

/** Long enough for a transaction to reach the chain. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));

describe("chain: sending", () => {
  let server: RpcServer;
  let provider: JsonRpcProvider;
  /** The registrar's key, which signs by itself. */
  let registrar: BaseWallet;

  before(async () => {
    server = await RpcServer.start();
    provider = openProvider(server.url, { chainId: 31337, pause: 1 });
    registrar = HDNodeWallet.fromPhrase(PHRASE, "", "m/44'/60'/0'/0/1").connect(provider);
  });
  beforeEach(() => {
    server.intercept = () => "answer";
    server.roundTrips.length = 0;
  });
  after(async () => {
    provider.destroy();
    await server.stop();
  });

  async function admitOne() {
    const consortium = await deployMembers();
    const { members } = consortium;
    const account = await admitMember(consortium, { administrator: consortium.keys[0]! });
    const suspend = (await members.suspend.populateTransaction(account, GROUNDS)) as Call;
    const standing = async (): Promise<bigint> => (await members.memberOf(account)).standing;
    return { ...consortium, account, suspend, standing };
  }

  /** Lets transactions wait until `mine()`. */
  async function withoutMining(act: () => Promise<void>): Promise<void> {
    await network.provider.send("evm_setAutomine", [false]);
    try {
      await act();
    } finally {
      await network.provider.send("evm_setAutomine", [true]);
    }
  }

  it("records a call, and tells the hash before", async () => {
    const { suspend, standing } = await loadFixture(admitOne);
    const hashes: string[] = [];
    const receipt = await send(registrar, suspend, { onSent: (hash) => hashes.push(hash) });
    expect(receipt.status).to.equal(1);
    expect(hashes).to.deep.equal([receipt.hash]);
    expect(await standing()).to.equal(2n);
  });

  it("records a call of a key that a node or wallet keeps", async () => {
    const { suspend, standing, registrar: kept } = await loadFixture(admitOne);
    const hashes: string[] = [];
    const { hash } = await send(kept, suspend, { onSent: (sent) => hashes.push(sent) });
    expect(hashes).to.deep.equal([hash]);
    expect(await standing()).to.equal(2n);
  });

  it("leaves more gas than estimated, but not more than a block has", async () => {
    const { suspend } = await loadFixture(admitOne);
    const gas = await estimate(registrar, suspend);
    const { hash } = await send(registrar, suspend);
    expect((await ethers.provider.getTransaction(hash))!.gasLimit).to.equal(gas + gas / 5n);

    const salt = { to: suspend.to, data: ethers.id("salt()").slice(0, 10) };
    const most = await send(registrar, salt, { gasEstimate: 29_999_999n });
    expect((await ethers.provider.getTransaction(most.hash))!.gasLimit).to.equal(30_000_000n);
  });

  it("does not send what the contract refuses, and says why", async () => {
    const { suspend, keys, standing } = await loadFixture(admitOne);
    const names = { account: () => Promise.resolve("Dongfang") };
    const error = await refuses(send(keys[3]!, suspend, { names }), "AccessManagedUnauthorized");
    expect(error.message).to.match(/^Dongfang may not do this/);
    await refuses(estimate(keys[3]!, suspend, { names }), "AccessManagedUnauthorized");
    expect(await standing()).to.equal(1n);
    expect(server.roundTrips.flat()).not.to.include("eth_sendRawTransaction");
  });

  it("needs a node", async () => {
    const { suspend } = await loadFixture(admitOne);
    await refuses(send(Wallet.createRandom(), suspend), "NO_PROVIDER");
  });

  describe("over a bad connection", () => {
    const onSend =
      (...verdicts: ("cut" | "cutAfter" | 503)[]) =>
      (methods: readonly string[]) =>
        methods.includes("eth_sendRawTransaction") ? (verdicts.shift() ?? "answer") : "answer";
    const handedIn = (): number =>
      server.roundTrips.filter((methods) => methods.includes("eth_sendRawTransaction")).length;

    it("hands the same transaction in again when it did not arrive", async () => {
      const { suspend, standing } = await loadFixture(admitOne);
      server.intercept = onSend("cut", 503);
      const words: string[] = [];
      await send(registrar, suspend, { ...QUICK, onRetry: ({ en }) => words.push(en) });
      expect(await standing()).to.equal(2n);
      expect(handedIn()).to.equal(3);
      expect(words).to.have.length(2);
      expect(words[0]).to.match(/^The node cannot be reached\. .* Trying again in 0\.001 s\.$/);
    });

    it("sees that it arrived when the answer did not", async () => {
      const { suspend, standing } = await loadFixture(admitOne);
      const nonce = await ethers.provider.getTransactionCount(registrar.address);
      server.intercept = onSend("cutAfter");
      const receipt = await send(registrar, suspend, QUICK);
      expect(receipt.status).to.equal(1);
      expect(await standing()).to.equal(2n);
      expect(await ethers.provider.getTransactionCount(registrar.address)).to.equal(nonce + 1);
    });

    it("sees that it waits already", async () => {
      const { suspend, standing } = await loadFixture(admitOne);
      server.intercept = onSend("cutAfter");
      await withoutMining(async () => {
        const sending = send(registrar, suspend, QUICK);
        setTimeout(() => void mine(), 200);
        await sending;
      });
      expect(await standing()).to.equal(2n);
    });

    it("takes a node's word that it has the transaction", async () => {
      const { suspend, standing } = await loadFixture(admitOne);
      const forgetful = new Proxy(provider, {
        get(target, key) {
          const value: unknown = Reflect.get(target, key, target);
          if (key === "getTransaction") return () => Promise.resolve(null);
          if (key === "broadcastTransaction") {
            return async (signed: string) => {
              await target.broadcastTransaction(signed);
              throw new Error("already known");
            };
          }
          return typeof value === "function" ? (value.bind(target) as unknown) : value;
        },
      });
      await send(registrar.connect(forgetful), suspend, { ...QUICK, retries: 0 });
      expect(await standing()).to.equal(2n);
    });

    it("says that it does not know when the connection stays away", async () => {
      const { suspend, standing } = await loadFixture(admitOne);
      server.intercept = onSend("cut", "cut", "cut");
      const error = await refuses(send(registrar, suspend, { ...QUICK, retries: 2 }), "UNCERTAIN");
      expect(error.values.hash).to.match(/^0x[0-9a-f]{64}$/);
      expect(await standing()).to.equal(1n);
    });

    it("never hands in twice what somebody else signs", async () => {
      const { suspend, standing } = await loadFixture(admitOne);
      const sent: unknown[] = [];
      class Remote extends VoidSigner {
        override sendTransaction(request: unknown): Promise<never> {
          sent.push(request);
          return Promise.reject(new Error("socket hang up"));
        }
      }
      const remote = new Remote(registrar.address, provider);
      const error = await refuses(send(remote, suspend, QUICK), "UNCERTAIN");
      expect(error.message).to.match(/^The connection was lost while a transaction was handed in/);
      expect(sent).to.have.length(1);
      expect(await standing()).to.equal(1n);
    });

    it("reads again, as often as it was told", async () => {
      const { suspend, standing } = await loadFixture(admitOne);
      let failures = 3;
      server.intercept = () => (failures-- > 0 ? 503 : "answer");
      await send(registrar, suspend, QUICK);
      expect(await standing()).to.equal(2n);

      server.intercept = () => "cut";
      server.roundTrips.length = 0;
      const patient = openProvider(server.url, { chainId: 31337, retries: 1, pause: 1 });
      expect(await fails(patient.getBlockNumber())).to.match(/socket hang up/);
      expect(server.roundTrips).to.have.length(2);
      patient.destroy();
    });

    it("does not hand in again by itself what changes something", async () => {
      server.intercept = () => 503;
      await fails(provider.send("eth_sendTransaction", [{}]));
      await fails(provider.send("personal_sign", []));
      await fails(provider.send("eth_sign", []));
      expect(server.roundTrips).to.have.length(3);
    });

    it("finds out the chain when it was not told", async () => {
      const open = openProvider(server.url);
      expect((await open.getNetwork()).chainId).to.equal(31337n);
      open.destroy();
    });

    it("asks a node for its chain before it connects, and says so where that fails", async () => {
      server.intercept = () => (server.roundTrips.length < 3 ? "cut" : "answer");
      const patient = { retries: 2, pause: 1 };
      const connected = await connectProvider(server.url, patient);
      expect((await connected.getNetwork()).chainId).to.equal(31337n);
      expect(server.roundTrips).to.have.length(3);
      connected.destroy();
      server.intercept = () => "cut";
      expect((await explain(await fails(connectProvider(server.url, patient)))).code).to.equal(
        "UNREACHABLE",
      );
    });

    for (const body of ["<html></html>", "null", '{"result":1}', '{"error":{}}']) {
      it(`does not take for a node what answers ${body}`, async () => {
        const stranger = createServer((_request, response) => response.end(body));
        await new Promise<void>((resolve) => stranger.listen(0, "127.0.0.1", resolve));
        const url = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
        const error = await refuses(connectProvider(url), "NO_NODE");
        expect(error.message).to.equal(
          `What answers at ${url} is no node of a chain. Check the address of the RPC endpoint.`,
        );
        stranger.closeAllConnections();
        stranger.close();
      });
    }
  });

  describe("waiting", () => {
    it("lasts for the blocks after it, too", async () => {
      const { suspend } = await loadFixture(admitOne);
      const sending = send(registrar, suspend, { ...QUICK, confirmations: 3 });
      const timer = setInterval(() => void mine(), 50);
      const { blockNumber } = await sending;
      clearInterval(timer);
      expect(await ethers.provider.getBlockNumber()).to.be.at.least(blockNumber + 2);
    });

    it("ends, and says that it may still come", async () => {
      const { suspend, standing } = await loadFixture(admitOne);
      await withoutMining(async () => {
        const error = await refuses(
          send(registrar, suspend, { ...QUICK, timeout: 30 }),
          "NOT_RECORDED",
        );
        expect(error.message).to.contain("within 0.03 seconds");
        await mine();
      });
      expect(await standing()).to.equal(2n);
    });

    it("says when the gas did not suffice", async () => {
      const { suspend } = await loadFixture(admitOne);
      await withoutMining(async () => {
        const refused = refuses(
          send(registrar, suspend, { ...QUICK, gasEstimate: 25_000n }),
          "OUT_OF_GAS",
        );
        await pause();
        await mine();
        await refused;
      });
    });

    /** Lets somebody suspend the member before `registrar` does in the same block. */
    async function sendTooLate(code: string, after?: () => Promise<void>): Promise<LotmarkError> {
      const { suspend, members, registrar: faster, account } = await loadFixture(admitOne);
      let refusal: LotmarkError | undefined;
      await withoutMining(async () => {
        await members.connect(faster).suspend(account, GROUNDS);
        const refused = refuses(
          send(registrar, suspend, { ...QUICK, gasEstimate: 200_000n }),
          code,
        );
        await pause();
        await after?.();
        await mine();
        refusal = await refused;
      });
      return refusal!;
    }

    it("says why a recorded transaction failed", async () => {
      const { values } = await sendTooLate("MemberRegistryWrongStanding");
      expect(values.standing).to.equal(2n);
    });

    it("says when the reason has gone", async () => {
      const { members, account, registrar: other } = await loadFixture(admitOne);
      const { message } = await sendTooLate("REFUSED", async () => {
        await members.connect(other).reinstate(account, GROUNDS, { gasLimit: 200_000 });
      });
      expect(message).to.contain("no longer holds");
    });
  });
});

describe("chain: what is offered for gas", () => {
  const node = (base: bigint | null, gasPrice: bigint | null, balance: bigint): Provider =>
    ({
      getBlock: () => Promise.resolve({ baseFeePerGas: base }),
      getFeeData: () => Promise.resolve({ gasPrice }),
      getBalance: () => Promise.resolve(balance),
    }) as unknown as Provider;

  it("follows EIP-1559 where there is a base fee", async () => {
    expect(await readFees(node(100n, 130n, 1n), "0x")).to.deep.equal({
      type: 2,
      maxFeePerGas: 230n,
      maxPriorityFeePerGas: 30n,
    });
    expect(await readFees(node(100n, 90n, 1n), "0x")).to.deep.equal({
      type: 2,
      maxFeePerGas: 200n,
      maxPriorityFeePerGas: 0n,
    });
    expect(await readFees(node(100n, 130n, 0n), "0x"), "whoever owns nothing").to.deep.equal({
      type: 2,
      maxFeePerGas: 230n,
      maxPriorityFeePerGas: 30n,
    });
  });

  it("is a price on a chain without", async () => {
    expect(await readFees(node(null, 7n, 1n), "0x")).to.deep.equal({ type: 0, gasPrice: 7n });
    expect(await readFees(node(null, null, 1n), "0x")).to.deep.equal({ type: 0, gasPrice: 0n });
  });

  it("is nothing where the key has nothing and the chain is free", async () => {
    expect(await readFees(node(0n, 10n ** 9n, 0n), "0x")).to.deep.equal({
      type: 2,
      maxFeePerGas: 0n,
      maxPriorityFeePerGas: 0n,
    });
    expect(await readFees(node(null, 1000n, 0n), "0x")).to.deep.equal({ type: 0, gasPrice: 0n });
  });

  it("lets a key without money send on a free chain", async () => {
    const { members } = await loadFixture(deployMembers);
    await network.provider.send("hardhat_setNextBlockBaseFeePerGas", ["0x0"]);
    await mine();
    const poor = Wallet.createRandom().connect(ethers.provider);
    const call = await members.salt.populateTransaction();
    const receipt = await send(poor, call, QUICK);
    expect(receipt.status).to.equal(1);
    expect(receipt.gasPrice).to.equal(0n);
  });
});
