import {
  FetchRequest,
  isHexString,
  JsonRpcProvider,
  type JsonRpcPayload,
  type JsonRpcResult,
  Network,
  type Provider,
} from "ethers";

import { noNode } from "../../../texts/failures";
import { LotmarkError } from "../errors";
import { type Patience, withRetries } from "./retry";

/** How a node is asked. */
export interface ProviderOptions extends Patience {
  /** The chain that the node belongs to; known, it is not asked for before every first question. */
  readonly chainId?: number;
  /** Milliseconds for one answer; default 30,000. */
  readonly timeout?: number;
}

/** What changes something, or signs; sending it twice is not ours to decide. */
const CHANGES = /^(?!eth_|net_|web3_)|send|sign|submit/i;

/** Asks again what failed for a moment, unless the question changes something. */
class PatientProvider extends JsonRpcProvider {
  readonly #patience: Patience;

  constructor(connection: FetchRequest, network: Network | undefined, patience: Patience) {
    super(connection, network, {
      staticNetwork: network ?? true,
      // Reading right after writing must not show what was before.
      cacheTimeout: -1,
    });
    this.#patience = patience;
  }

  override async _send(payload: JsonRpcPayload | JsonRpcPayload[]): Promise<JsonRpcResult[]> {
    const ask = (): Promise<JsonRpcResult[]> => super._send(payload);
    const questions = Array.isArray(payload) ? payload : [payload];
    if (questions.some(({ method }) => CHANGES.test(method))) return ask();
    return withRetries(ask, this.#patience);
  }
}

/**
 * Connects to a node over HTTP. Questions asked together travel together; a question that fails for
 * a passing reason is asked again.
 */
export function openProvider(url: string, options: ProviderOptions = {}): JsonRpcProvider {
  const connection = new FetchRequest(url);
  connection.timeout = options.timeout ?? 30_000;
  const { chainId } = options;
  return new PatientProvider(
    connection,
    chainId === undefined ? undefined : Network.from(chainId),
    options,
  );
}

/**
 * Connects to a node over HTTP after asking it once for its chain. A node that cannot be reached is
 * an error here; a provider that does not know its chain would go on trying, and print that.
 */
export async function connectProvider(
  url: string,
  options: Omit<ProviderOptions, "chainId"> = {},
): Promise<JsonRpcProvider> {
  const ask = async (): Promise<unknown> => {
    const request = new FetchRequest(url);
    request.timeout = options.timeout ?? 30_000;
    request.body = { jsonrpc: "2.0", id: 1, method: "eth_chainId", params: [] };
    const response = await request.send();
    response.assertOk();
    return chainIdIn(response.bodyText);
  };
  const chainId = await withRetries(ask, options);
  if (typeof chainId === "string" && isHexString(chainId)) {
    return openProvider(url, { ...options, chainId: Number(chainId) });
  }
  throw new LotmarkError("NO_NODE", noNode(url), { url });
}

function chainIdIn(body: string): unknown {
  try {
    return (JSON.parse(body) as { readonly result?: unknown } | null)?.result;
  } catch {
    return undefined;
  }
}

/** The chain that a node belongs to, asked of the node even where ethers was told. */
export async function readChainId(provider: Provider): Promise<bigint> {
  if (!("send" in provider)) return (await provider.getNetwork()).chainId;
  const node = provider as Pick<JsonRpcProvider, "send">;
  return BigInt((await node.send("eth_chainId", [])) as string);
}
