import type { Evidence } from "./evidence";

/** A way in which a chain or the way to it fails. */
interface Failure {
  readonly code: string;
  readonly message: string;
  /** Any of these in a message. */
  readonly pattern?: RegExp;
  /** Or one of these codes of ethers. */
  readonly codes?: readonly string[];
}

/** In the order in which they are looked for: what says most comes first. */
const FAILURES: readonly Failure[] = [
  {
    code: "DECLINED",
    message: "It was declined in the wallet, and nothing was sent.",
    codes: ["ACTION_REJECTED", "4001"],
  },
  {
    code: "INSUFFICIENT_FUNDS",
    message:
      "The key has not enough of the chain's own currency to pay for this. Ask the consortium's operators to fund it.",
    pattern: /insufficient funds|upfront cost exceeds|doesn't have enough funds/i,
    codes: ["INSUFFICIENT_FUNDS"],
  },
  {
    code: "ALREADY_KNOWN",
    message: "The node has this transaction already.",
    pattern: /already known|known transaction|already imported|already have transaction/i,
  },
  {
    code: "REPLACEMENT_UNDERPRICED",
    message:
      "Another transaction of the same key is still waiting. Let it be recorded, then run this again.",
    pattern: /replacement transaction underpriced|lower gas price exists|fee too low to replace/i,
    codes: ["REPLACEMENT_UNDERPRICED"],
  },
  {
    code: "NONCE",
    message:
      "Another transaction of the same key came in between: another program may be using it. Run this again once that is done.",
    pattern:
      /nonce too (low|high)|incorrect nonce|invalid nonce|nonce has already been used|nonce mismatch/i,
    codes: ["NONCE_EXPIRED", "TRANSACTION_REPLACED"],
  },
  {
    code: "GAS_PRICE",
    message:
      "The gas price that was offered is less than the chain accepts. Run this again; if that does not help, ask the consortium's operators.",
    pattern:
      /gas price below|max fee per gas less|less than block base fee|gas tip cap|transaction underpriced|below current base fee|gasprice is less than|too low for the next block/i,
  },
  {
    code: "EXCEEDS_BLOCK",
    message: "This is more than fits into one block. Do it in smaller parts.",
    pattern:
      /exceeds block gas limit|exceeds block.?s? gas|gas required exceeds|exceeds the? ?transaction gas|gas limit (is )?too high|larger than block gas limit/i,
  },
  {
    code: "OUT_OF_GAS",
    message: "The gas that was provided did not suffice. Run this again.",
    pattern: /out of gas|ran out of gas|intrinsic gas|gas uint64 overflow/i,
  },
  {
    code: "NOT_PERMITTED",
    message:
      "The chain's permission list does not let this key send transactions. Ask the consortium's operators to list it.",
    pattern: /not authorized to send|sender account not authorized|account not permitted/i,
  },
  {
    code: "WRONG_CHAIN",
    message: "The node belongs to another chain than this consortium's. Check the RPC endpoint.",
    pattern:
      /wrong chain ?id|invalid chain ?id|incompatible EIP-?155|network changed|chainid mismatch/i,
  },
  {
    code: "NO_CONTRACT",
    message:
      "There is no contract of the consortium at the address that the manifest gives. Check that endpoint and manifest belong together.",
    pattern: /could not decode result data|call to a non-contract|not a contract account/i,
    codes: ["BAD_DATA"],
  },
  {
    code: "LOG_RANGE",
    message: "The node refuses to search that many blocks at once. Ask for fewer.",
    pattern:
      /block range|log limit|too many logs|max-logs-range|range exceeds|query returned more than|limit the query/i,
  },
  {
    code: "UNREACHABLE",
    message:
      "The node cannot be reached. Check the address of the RPC endpoint, and that the node runs.",
    pattern:
      /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ECONNRESET|EHOSTUNREACH|ENETUNREACH|EPIPE|socket hang up|fetch failed|failed to detect network|cannot connect to the network|HH108|other side closed/i,
    codes: ["NETWORK_ERROR"],
  },
  {
    code: "NO_ANSWER",
    message: "The node did not answer in time. Try again; it may be starting or busy.",
    pattern: /ETIMEDOUT|timed? ?out/i,
    codes: ["TIMEOUT"],
  },
  {
    code: "DENIED",
    message: "The node wants a password or token for this. Check the address of the RPC endpoint.",
    pattern: /\b40[13]\b.*(unauthorized|forbidden)|(unauthorized|forbidden).*\b40[13]\b/i,
  },
  {
    code: "NODE_ERROR",
    message: "The node answered with an error of its own. Try again, or ask its operators.",
    codes: ["SERVER_ERROR"],
  },
];

/** The failure that the evidence shows, if it is a known one. */
export function findFailure({ messages, codes }: Evidence): Failure | undefined {
  return FAILURES.find(
    (failure) =>
      failure.codes?.some((code) => codes.includes(code)) === true ||
      messages.some((message) => failure.pattern?.test(message) === true),
  );
}
