import {
  getAddress,
  isAddress,
  isHexString,
  SigningKey,
  computeAddress,
  hexlify,
  randomBytes,
} from "ethers";

import { networkTexts } from "../../texts/network";
import { LotmarkError } from "../../sdk/chain";
import { checkedValidators } from "../../sdk/consensus";

/** What a dev team asks for, as it is typed. */
export interface NetworkRequest {
  readonly validators?: string | undefined;
  readonly publicKeys?: string | undefined;
  readonly hosts?: string | undefined;
  readonly chainId?: string | undefined;
  readonly period?: string | undefined;
  readonly gasLimit?: string | undefined;
  readonly baseFee?: string | undefined;
  readonly fund?: string | undefined;
  readonly senders?: string | undefined;
}

/** One validator of a network. */
export interface NetworkNode {
  /** From 1. */
  readonly number: number;
  readonly validator: string;
  /** 64 bytes, without the prefix of an uncompressed key: what an enode URL names. */
  readonly publicKey: string;
  /** Where its company did not make it itself. */
  readonly privateKey?: string;
  readonly host: string;
  readonly port: number;
  /** Where its JSON-RPC is on the machine that it runs on. */
  readonly rpcPort: number;
}

/** A network that is to be written. */
export interface NetworkPlan {
  readonly nodes: readonly NetworkNode[];
  /** Whether all nodes run on one machine, in a network of containers. */
  readonly together: boolean;
  readonly chainId: number;
  /** Seconds between two blocks. */
  readonly period: number;
  readonly gasLimit: number;
  /** Wei; zero for a chain without fees. */
  readonly baseFee: number;
  /** Accounts that own the chain's currency from the beginning. */
  readonly funded: readonly string[];
  /** Accounts whose transactions are accepted; every account's where none is named. */
  readonly senders: readonly string[];
}

const DEFAULT_VALIDATORS = 4;
const MAX_VALIDATORS = 100;
export const P2P_PORT = 30303;
export const RPC_PORT = 8545;
/** The network of containers where all nodes are on one machine: addresses from .11 on. */
export const SUBNET = "172.28.45";

/** Makes out what is to be written. Throws a {@link LotmarkError} for what makes no network. */
export function planNetwork(request: NetworkRequest): NetworkPlan {
  const keys = readKeys(request);
  const together = request.hosts === undefined;
  const hosts = together ? undefined : readHosts(request.hosts ?? "", keys.length);
  const nodes = keys.map((key, index): NetworkNode => {
    const { host, port } = hosts?.[index] ?? { host: `${SUBNET}.${11 + index}`, port: P2P_PORT };
    return {
      number: index + 1,
      ...key,
      host,
      port,
      rpcPort: together ? RPC_PORT + index : RPC_PORT,
    };
  });
  checkedValidators(nodes.map(({ validator }) => validator));
  const baseFee = whole("base-fee", request.baseFee ?? "0", 0, 1e15);
  const funded = addresses("fund", request.fund);
  if (baseFee > 0 && funded.length === 0) {
    throw new LotmarkError("NETWORK_UNFUNDED", networkTexts.paidWithoutFunds());
  }
  return {
    nodes,
    together,
    chainId: whole("chain-id", request.chainId ?? "20260", 1, Number.MAX_SAFE_INTEGER),
    period: whole("period", request.period ?? "2", 1, 3600),
    gasLimit: whole("gas-limit", request.gasLimit ?? "60000000", 16_777_216, 10_000_000_000),
    baseFee,
    funded,
    senders: addresses("senders", request.senders),
  };
}

/** A node's key pair: the private one, 32 bytes, and the 64 bytes of the public one. */
export function makeNodeKey(): { readonly privateKey: string; readonly publicKey: string } {
  const { privateKey, publicKey } = new SigningKey(hexlify(randomBytes(32)));
  return { privateKey, publicKey: `0x${publicKey.slice(4)}` };
}

type Key = Pick<NetworkNode, "validator" | "publicKey" | "privateKey">;

function readKeys({ validators, publicKeys }: NetworkRequest): Key[] {
  if (publicKeys === undefined) {
    const count = whole("validators", validators ?? String(DEFAULT_VALIDATORS), 1, MAX_VALIDATORS);
    return Array.from({ length: count }, () => {
      const pair = makeNodeKey();
      return { ...pair, validator: computeAddress(pair.privateKey) };
    });
  }
  if (validators !== undefined)
    throw new LotmarkError("NETWORK_KEYS", networkTexts.keysAndNumber());
  return listOf(publicKeys).map((given) => {
    if (!isHexString(given, 64)) {
      throw new LotmarkError("NETWORK_PUBLIC_KEY", networkTexts.notAPublicKey(given), { given });
    }
    const publicKey = given.toLowerCase();
    return { publicKey, validator: addressOf(publicKey, given) };
  });
}

function addressOf(publicKey: string, given: string): string {
  try {
    return computeAddress(`0x04${publicKey.slice(2)}`);
  } catch {
    // 64 bytes that are no point of the curve
    throw new LotmarkError("NETWORK_PUBLIC_KEY", networkTexts.notAPublicKey(given), { given });
  }
}

function readHosts(text: string, count: number): { host: string; port: number }[] {
  const given = listOf(text);
  if (given.length !== count) {
    throw new LotmarkError("NETWORK_HOSTS", networkTexts.hostsDiffer(given.length, count), {
      hosts: given.length,
      validators: count,
    });
  }
  const hosts = given.map((name) => {
    const match = /^(\d{1,3}(?:\.\d{1,3}){3})(?::(\d{1,5}))?$/.exec(name);
    const [, host = "", port = String(P2P_PORT)] = match ?? [];
    const fits = host.split(".").every((part) => Number(part) <= 255) && Number(port) > 0;
    if (match === null || !fits || Number(port) > 65_535) {
      throw new LotmarkError("NETWORK_HOST", networkTexts.notAHost(name), { given: name });
    }
    return { host, port: Number(port) };
  });
  const names = hosts.map(({ host, port }) => `${host}:${port}`);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new LotmarkError("NETWORK_HOST", networkTexts.hostTwice(twice), { given: twice });
  }
  return hosts;
}

function addresses(optionName: string, text: string | undefined): string[] {
  const named = listOf(text ?? "").map((given) => {
    if (given.startsWith("0x") && isAddress(given)) return getAddress(given);
    throw new LotmarkError("NETWORK_ADDRESS", networkTexts.notAnAddress(optionName, given), {
      given,
    });
  });
  return [...new Set(named)];
}

const listOf = (text: string): string[] =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");

function whole(optionName: string, text: string, from: number, to: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= from && number <= to) return number;
  throw new LotmarkError("NETWORK_NUMBER", networkTexts.notANumber(optionName, text, from, to), {
    option: optionName,
    given: text,
  });
}
