import { encodeRlp, isHexString, keccak256, toBeArray, hexlify } from "ethers";

import { consensusTexts } from "../../texts/consensus";
import { ConsensusError } from "./errors";

/**
 * A block's header with the fields and the names of `eth_getBlockByNumber`, in the order in which
 * they are hashed (Ethereum Yellow Paper, 4.4; later forks append fields). Hexadecimal, as the node
 * gives them.
 */
export interface Header {
  readonly parentHash: string;
  readonly sha3Uncles: string;
  readonly miner: string;
  readonly stateRoot: string;
  readonly transactionsRoot: string;
  readonly receiptsRoot: string;
  readonly logsBloom: string;
  readonly difficulty: string;
  readonly number: string;
  readonly gasLimit: string;
  readonly gasUsed: string;
  readonly timestamp: string;
  readonly extraData: string;
  readonly mixHash: string;
  readonly nonce: string;
  /** London. */
  readonly baseFeePerGas?: string | undefined;
  /** Shanghai. */
  readonly withdrawalsRoot?: string | undefined;
  /** Cancun. */
  readonly blobGasUsed?: string | undefined;
  readonly excessBlobGas?: string | undefined;
  readonly parentBeaconBlockRoot?: string | undefined;
  /** Prague. */
  readonly requestsHash?: string | undefined;
}

type FieldName = keyof Header;

/** How a field is written: a number without leading zeros, or so many bytes; any number of bytes where none is said. */
type Form = "number" | "bytes" | { readonly bytes: number };

const HASH: Form = { bytes: 32 };

const FIELDS: readonly (readonly [FieldName, Form])[] = [
  ["parentHash", HASH],
  ["sha3Uncles", HASH],
  ["miner", { bytes: 20 }],
  ["stateRoot", HASH],
  ["transactionsRoot", HASH],
  ["receiptsRoot", HASH],
  ["logsBloom", { bytes: 256 }],
  ["difficulty", "number"],
  ["number", "number"],
  ["gasLimit", "number"],
  ["gasUsed", "number"],
  ["timestamp", "number"],
  ["extraData", "bytes"],
  ["mixHash", HASH],
  ["nonce", { bytes: 8 }],
  ["baseFeePerGas", "number"],
  ["withdrawalsRoot", HASH],
  ["blobGasUsed", "number"],
  ["excessBlobGas", "number"],
  ["parentBeaconBlockRoot", HASH],
  ["requestsHash", HASH],
];

/** The first fork that appended a field. */
const FIRST_OPTIONAL = 15;

/**
 * The fields of a header out of what a node answered, and nothing else of it.
 *
 * Throws a {@link ConsensusError}: `HEADER_FIELD` for a field that is missing or malformed,
 * `HEADER_GAP` where one is left out in between.
 */
export function readHeader(block: Readonly<Record<string, unknown>>): Header {
  const given = FIELDS.flatMap(([name, form], index) => {
    const value = block[name];
    if (value === undefined || value === null) {
      if (index < FIRST_OPTIONAL) throw badField(name, value);
      return [];
    }
    return [[name, normalised(name, value, form), index] as const];
  });
  given.forEach(([, , index], position) => {
    const missing = FIELDS[position];
    if (index !== position && missing !== undefined) {
      throw new ConsensusError("HEADER_GAP", consensusTexts.gap(missing[0]), { field: missing[0] });
    }
  });
  return Object.fromEntries(given.map(([name, value]) => [name, value])) as unknown as Header;
}

/**
 * keccak256 of a header's RLP, with another extraData if one is given: what is hashed for a seal
 * differs from what is hashed for the block.
 */
export function hashHeader(header: Header, extraData: string = header.extraData): string {
  const items = FIELDS.flatMap(([name, form]) => {
    const value = name === "extraData" ? extraData : header[name];
    if (value === undefined) return [];
    return [form === "number" ? hexlify(toBeArray(BigInt(value))) : value];
  });
  return keccak256(encodeRlp(items));
}

/** The number of a header's block. */
export const blockNumberOf = (header: Header): number => Number(header.number);

/** When a header's block was made, in Unix seconds. */
export const timeOf = (header: Header): number => Number(header.timestamp);

function normalised(name: FieldName, value: unknown, form: Form): string {
  if (typeof value !== "string") throw badField(name, value);
  if (form === "number") {
    // JSON-RPC quantities; 256 bits are more than any of them has.
    if (!/^0x[0-9a-fA-F]{1,64}$/.test(value)) throw badField(name, value);
    return `0x${BigInt(value).toString(16)}`;
  }
  if (!isHexString(value, form === "bytes" ? true : form.bytes)) throw badField(name, value);
  return value.toLowerCase();
}

function badField(name: string, value: unknown): ConsensusError {
  const json = value === undefined ? "missing" : JSON.stringify(value);
  const found = json.length > 80 ? `${json.slice(0, 80)}…` : json;
  return new ConsensusError("HEADER_FIELD", consensusTexts.field(name, found), { field: name });
}
