import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import hre from "hardhat";

interface Question {
  readonly id: unknown;
  readonly method: string;
  readonly params?: unknown[];
}

/** The in-process chain over HTTP, for processes of their own. */
export interface RpcServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Told of what is asked. What it throws away is never answered. */
export interface Listener {
  before?(method: string): void | Promise<void>;
  after?(method: string): void | Promise<void>;
}

/** Serves the chain of this process as a node does. */
export async function serveChain(listener: () => Listener = () => ({})): Promise<RpcServer> {
  const answer = async ({ id, method, params = [] }: Question): Promise<object> => {
    await listener().before?.(method);
    try {
      const result: unknown = await hre.network.provider.send(method, params);
      await listener().after?.(method);
      return { jsonrpc: "2.0", id, result };
    } catch (error) {
      const { message, code = -32000, data } = error as Error & { code?: number; data?: unknown };
      return { jsonrpc: "2.0", id, error: { code, message, data } };
    }
  };
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    const questions = JSON.parse(body) as Question | Question[];
    const answers = Array.isArray(questions)
      ? await Promise.all(questions.map(answer))
      : await answer(questions);
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(answers));
  };
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
