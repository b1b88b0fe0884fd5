import {
  FetchRequest,
  JsonRpcProvider,
  type JsonRpcPayload,
  type JsonRpcResult,
  Network,
  type Provider,
} from "ethers";

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

/** The chain that a node belongs to, asked of the node even where ethers was told. */
export async function readChainId(provider: Provider): Promise<bigint> {
  if (!("send" in provider)) return (await provider.getNetwork()).chainId;
  const node = provider as Pick<JsonRpcProvider, "send">;
  return BigInt((await node.send("eth_chainId", [])) as string);
}
