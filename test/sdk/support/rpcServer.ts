import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { network } from "hardhat";

interface Question {
  readonly id: number;
  readonly method: string;
  readonly params?: readonly unknown[];
}

/** What a test does with a request before the chain sees it. */
export type Interception = (methods: readonly string[]) => "answer" | "cut" | "cutAfter" | 503;

/** Hardhat's chain behind HTTP, as a node is. */
export class RpcServer {
  /** The methods of every request so far: one element per round trip. */
  readonly roundTrips: (readonly string[])[] = [];
  /** Decides what becomes of a request. */
  intercept: Interception = () => "answer";
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        const body = JSON.parse(Buffer.concat(chunks).toString()) as Question | Question[];
        const questions = Array.isArray(body) ? body : [body];
        const methods = questions.map(({ method }) => method);
        this.roundTrips.push(methods);
        const verdict = this.intercept(methods);
        if (verdict === 503) response.writeHead(503).end("busy");
        else if (verdict === "cut") request.socket.destroy();
        else {
          void Promise.all(questions.map(answer)).then((answers) => {
            if (verdict === "cutAfter") request.socket.destroy();
            else {
              response.writeHead(200, { "content-type": "application/json" });
              response.end(JSON.stringify(Array.isArray(body) ? answers : answers[0]));
            }
          });
        }
      });
    });
  }

  static async start(): Promise<RpcServer> {
    const server = new RpcServer();
    await new Promise<void>((resolve) => server.#server.listen(0, "127.0.0.1", resolve));
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

async function answer({ id, method, params }: Question): Promise<unknown> {
  try {
    const result: unknown = await network.provider.send(method, [...(params ?? [])]);
    return { jsonrpc: "2.0", id, result };
  } catch (error) {
    const { message, code = -32603, data } = error as Error & { code?: number; data?: unknown };
    return { jsonrpc: "2.0", id, error: { code, message, data } };
  }
}
