/** All that an error, however wrapped, says of its cause. */
export interface Evidence {
  /** What contracts may have reverted with. */
  readonly data: readonly string[];
  /** Messages, the outermost first. */
  readonly messages: readonly string[];
  /** Codes of ethers, Node and JSON-RPC. */
  readonly codes: readonly string[];
}

/**
 * Where libraries and nodes put the error below: ethers (`info`, `error`), Hardhat (`data`), browser
 * wallets (`data.originalError`), nodes behind HTTP errors (`body`), development chains that key
 * results by transaction (`data["0x…"].return`). Never the request, whose data is not an answer.
 */
const WRAPPED = [
  "error",
  "data",
  "info",
  "cause",
  "errors",
  "originalError",
  "body",
  "responseBody",
  "responseStatus",
  "result",
  "return",
  "reason",
];

const HEX = /^0x(?:[0-9a-f]{2})*$/i;
/** How OpenEthereum and Hardhat quote the data in a message. */
const QUOTED = /(?:^Reverted |return data: )(0x[0-9a-f]+)/i;

/** Gathers what is known of an error from wherever it stands. */
export function gather(error: unknown): Evidence {
  const data: string[] = [];
  const messages: string[] = [];
  const codes: string[] = [];
  const seen = new Set<unknown>();

  const visit = (value: unknown): void => {
    if (typeof value === "string") {
      visitText(value);
      return;
    }
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    if (Array.isArray(value)) value.forEach(visit);
    const fields = value as Readonly<Record<string, unknown>>;
    const { code, message } = fields;
    if (typeof message === "string") visitText(message);
    if (typeof code === "string" || typeof code === "number") codes.push(String(code));
    for (const key of WRAPPED) visit(fields[key]);
    // Keyed by the hash of the transaction.
    for (const [key, inner] of Object.entries(fields)) if (HEX.test(key)) visit(inner);
  };
  const visitText = (text: string): void => {
    if (HEX.test(text)) {
      if (text.length > 2) data.push(text);
      return;
    }
    const quoted = QUOTED.exec(text)?.[1];
    if (quoted !== undefined) data.push(quoted);
    messages.push(text);
    if (text.startsWith("{")) visit(parseJson(text));
  };
  visit(error);
  return { data, messages, codes };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
