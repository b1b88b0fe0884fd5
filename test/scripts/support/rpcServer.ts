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

/** What a {@link Listener} throws so that a question is never answered: the line is cut. */
export class LineCut extends Error {}

/** Told of what is asked. */
export interface Listener {
  before?(method: string): void | Promise<void>;
  after?(method: string): void | Promise<void>;
}

/** Serves the chain of this process as a node does. */
export async function serveChain(listener: () => Listener = () => ({})): Promise<RpcServer> {
  const answer = async ({ id, method, params = [] }: Question): Promise<object> => {
    try {
      await listener().before?.(method);
      const result: unknown = await hre.network.provider.send(method, params);
      await listener().after?.(method);
      return { jsonrpc: "2.0", id, result };
    } catch (error) {
      if (error instanceof LineCut) throw error;
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
  const server = createServer((request, response) => {
    // A client that is killed while it asks is no failure of the test that kills it.
    serve(request, response).catch(() => request.socket.destroy());
  });
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
