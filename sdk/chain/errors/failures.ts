import { FAILURES as WORDS } from "../../../texts/failures";
import type { Text } from "../../../texts/text";
import type { Evidence } from "./evidence";

/** A way in which a chain or the way to it fails. */
interface Failure {
  readonly code: keyof typeof WORDS;
  /** Any of these in a message. */
  readonly pattern?: RegExp;
  /** Or one of these codes of ethers. */
  readonly codes?: readonly string[];
}

/** In the order in which they are looked for: what says most comes first. */
const FAILURES: readonly Failure[] = [
  {
    code: "DECLINED",
    codes: ["ACTION_REJECTED", "4001"],
  },
  {
    code: "INSUFFICIENT_FUNDS",
    pattern: /insufficient funds|upfront cost exceeds|doesn't have enough funds/i,
    codes: ["INSUFFICIENT_FUNDS"],
  },
  {
    code: "ALREADY_KNOWN",
    pattern: /already known|known transaction|already imported|already have transaction/i,
  },
  {
    code: "REPLACEMENT_UNDERPRICED",
    pattern: /replacement transaction underpriced|lower gas price exists|fee too low to replace/i,
    codes: ["REPLACEMENT_UNDERPRICED"],
  },
  {
    code: "NONCE",
    pattern:
      /nonce too (low|high)|incorrect nonce|invalid nonce|nonce has already been used|nonce mismatch/i,
    codes: ["NONCE_EXPIRED", "TRANSACTION_REPLACED"],
  },
  {
    code: "GAS_PRICE",
    pattern:
      /gas price below|max fee per gas less|less than block base fee|gas tip cap|transaction underpriced|below current base fee|gasprice is less than|too low for the next block/i,
  },
  {
    code: "EXCEEDS_BLOCK",
    pattern:
      /exceeds block gas limit|exceeds block.?s? gas|gas required exceeds|exceeds the? ?transaction gas|gas limit (is )?too high|larger than block gas limit/i,
  },
  {
    code: "OUT_OF_GAS",
    pattern: /out of gas|ran out of gas|intrinsic gas|gas uint64 overflow/i,
  },
  {
    code: "NOT_PERMITTED",
    pattern: /not authorized to send|sender account not authorized|account not permitted/i,
  },
  {
    code: "WRONG_CHAIN",
    pattern:
      /wrong chain ?id|invalid chain ?id|incompatible EIP-?155|network changed|chainid mismatch/i,
  },
  {
    code: "NO_CONTRACT",
    pattern: /could not decode result data|call to a non-contract|not a contract account/i,
    codes: ["BAD_DATA"],
  },
  {
    code: "LOG_RANGE",
    pattern:
      /block range|log limit|too many logs|max-logs-range|range exceeds|query returned more than|limit the query/i,
  },
  {
    code: "UNREACHABLE",
    pattern:
      /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ECONNRESET|EHOSTUNREACH|ENETUNREACH|EPIPE|socket hang up|fetch failed|failed to detect network|cannot connect to the network|HH108|other side closed/i,
    codes: ["NETWORK_ERROR"],
  },
  {
    code: "NO_ANSWER",
    pattern: /ETIMEDOUT|timed? ?out/i,
    codes: ["TIMEOUT"],
  },
  {
    code: "DENIED",
    pattern: /\b40[13]\b.*(unauthorized|forbidden)|(unauthorized|forbidden).*\b40[13]\b/i,
  },
  {
    code: "NODE_ERROR",
    codes: ["SERVER_ERROR"],
  },
];

/** The failure that the evidence shows, if it is a known one. */
export function findFailure({
  messages,
  codes,
}: Evidence): { readonly code: string; readonly text: Text } | undefined {
  const found = FAILURES.find(
    (failure) =>
      failure.codes?.some((code) => codes.includes(code)) === true ||
      messages.some((message) => failure.pattern?.test(message) === true),
  );
  return found && { code: found.code, text: WORDS[found.code] };
}
