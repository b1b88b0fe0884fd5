import { BESU_VERSION, HOME } from "./besu";
import { type NetworkNode, type NetworkPlan, RPC_PORT, SUBNET } from "./plan";

const IMAGE = `hyperledger/besu:${BESU_VERSION}`;

/** The image has a shell and no program that asks over HTTP. */
const HEALTH = String.raw`exec 3<>/dev/tcp/127.0.0.1/${RPC_PORT} && printf 'GET /liveness HTTP/1.0\r\n\r\n' >&3 && head -n 1 <&3 | grep -q 200`;

/** For Docker: all nodes on one machine, each reachable on its own port of this machine only. */
export function composeAll({ nodes }: NetworkPlan): string {
  return [
    "name: lotmark",
    "services:",
    ...nodes.flatMap((node) => [
      ...service(node, `./node${node.number}`),
      "    ports:",
      `      - "127.0.0.1:${node.rpcPort}:${RPC_PORT}"`,
      "    networks:",
      "      validators:",
      `        ipv4_address: ${node.host}`,
    ]),
    "networks:",
    "  validators:",
    "    ipam:",
    "      config:",
    `        - subnet: ${SUBNET}.0/24`,
    "",
  ].join("\n");
}

/** For Docker: one node on a company's machine. */
export function composeOne(node: NetworkNode): string {
  return [
    "name: lotmark",
    "services:",
    ...service(node, "."),
    "    ports:",
    `      - "127.0.0.1:${RPC_PORT}:${RPC_PORT}"`,
    `      - "${node.port}:${node.port}/tcp"`,
    "",
  ].join("\n");
}

const service = ({ number }: NetworkNode, folder: string): string[] => [
  `  node${number}:`,
  `    image: ${IMAGE}`,
  `    command: ["--config-file=${HOME}/besu.toml"]`,
  "    restart: unless-stopped",
  "    stop_grace_period: 60s",
  "    volumes:",
  `      - ${folder}:${HOME}`,
  "    healthcheck:",
  `      test: ["CMD", "bash", "-c", ${JSON.stringify(HEALTH)}]`,
  "      interval: 10s",
  "      timeout: 5s",
  "      retries: 6",
  "      start_period: 30s",
];
