import { getAddress, isAddress, isHexString } from "ethers";

import * as texts from "../../../texts/deployment";
import { LotmarkError } from "../errors";
import { Capability } from "../generated/enumerations";
import type { ContractName } from "../interfaces";
import {
  check,
  list,
  literal,
  object,
  type Shape,
  ShapeError,
  text,
  wholeNumber,
  yesOrNo,
} from "../shape";

/** Where a contract is, and what its code hashes to. */
export interface DeployedContract {
  readonly address: string;
  /** keccak256 of the code on chain. */
  readonly codeHash: string;
}

/** What a verifier needs beside an RPC endpoint: the deployment manifest. */
export interface Deployment {
  readonly format: "lotmark-deployment";
  readonly version: 1;
  /** The consortium's name. */
  readonly name: string;
  readonly chainId: number;
  /** Hash of the chain's first block, which tells chains with the same id apart. */
  readonly genesis: string;
  /** The block before which nothing of the consortium is on the chain. */
  readonly deploymentBlock: number;
  readonly contracts: Readonly<Record<ContractName, DeployedContract>>;
  /** How the code was compiled, so that anybody can compile it again. */
  readonly compiler: {
    readonly solc: string;
    readonly evmVersion: string;
    readonly optimizer: { readonly enabled: boolean; readonly runs: number };
    readonly viaIR: boolean;
  };
  /** The consortium's salt, part of every account and brand id. */
  readonly salt: string;
  /** The base of Digital Links at the time of the deployment. */
  readonly baseUri: string;
  /** For how many seconds a member can object to a recovery. */
  readonly objectionPeriod: number;
  /** What each module may ask of the ledger, by the names of capabilities. */
  readonly modules: Readonly<Record<ModuleName, readonly string[]>>;
}

/** The contracts that are modules of the ledger. */
export type ModuleName = Extract<
  ContractName,
  "production" | "custodyTransfer" | "handover" | "attestations" | "serials" | "recalls"
>;

const hash = text(texts.HASH, (value) => isHexString(value, 32));

const address: Shape<string> = (value, field) => {
  if (typeof value !== "string" || !value.startsWith("0x") || !isAddress(value)) {
    throw new ShapeError(field, texts.ADDRESS, value);
  }
  return getAddress(value);
};

const capabilities = list(text(texts.CAPABILITY, (value) => value.toUpperCase() in Capability));

const contract = object({ address, codeHash: hash });

const DEPLOYMENT = object({
  format: literal("lotmark-deployment"),
  version: literal(1),
  name: text(texts.CONSORTIUM_NAME, (value) => value !== ""),
  chainId: wholeNumber(1),
  genesis: hash,
  deploymentBlock: wholeNumber(0),
  contracts: object({
    accessManager: contract,
    memberRegistry: contract,
    brandRegistry: contract,
    productRegistry: contract,
    lotToken: contract,
    production: contract,
    custodyTransfer: contract,
    handover: contract,
    attestations: contract,
    serials: contract,
    recalls: contract,
  }),
  compiler: object({
    solc: text(texts.COMPILER_VERSION, (value) => /^\d+\.\d+\.\d+/.test(value)),
    evmVersion: text(texts.EVM_VERSION, (value) => value !== ""),
    optimizer: object({ enabled: yesOrNo, runs: wholeNumber(0) }),
    viaIR: yesOrNo,
  }),
  salt: hash,
  baseUri: text(texts.LINK_BASE),
  objectionPeriod: wholeNumber(0),
  modules: object({
    production: capabilities,
    custodyTransfer: capabilities,
    handover: capabilities,
    attestations: capabilities,
    serials: capabilities,
    recalls: capabilities,
  }),
});

/**
 * Checks a deployment manifest.
 *
 * @param json the parsed file. Throws a {@link LotmarkError} `MANIFEST_INVALID` that names the
 * wrong field.
 */
export function parseDeployment(json: unknown): Deployment {
  try {
    return check(DEPLOYMENT, json);
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    const { field, expected, found } = error;
    throw new LotmarkError(
      "MANIFEST_INVALID",
      texts.manifestInvalid(error.text),
      { field, expected: expected.en, found },
      error,
    );
  }
}
