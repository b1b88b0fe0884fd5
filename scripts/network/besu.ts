import { type NetworkNode, type NetworkPlan, P2P_PORT, RPC_PORT } from "./plan";

/** The version of Hyperledger Besu whose options these are. */
export const BESU_VERSION = "26.8.0";

/** Where a container has its node's folder. */
export const HOME = "/network";

/** How a node is found. */
export const enodeOf = ({ publicKey, host, port }: NetworkNode): string =>
  `enode://${publicKey.slice(2)}@${host}:${port}`;

type Setting = string | number | boolean | readonly string[];

/** Besu's configuration of one node: names are its command line options without the dashes. */
export function besuConfig(plan: NetworkPlan, node: NetworkNode): string {
  const { chainId, baseFee, senders } = plan;
  const settings: Readonly<Record<string, Setting>> = {
    "data-path": `${HOME}/data`,
    "genesis-file": `${HOME}/genesis.json`,
    "node-private-key-file": `${HOME}/data/key`,
    "static-nodes-file": `${HOME}/static-nodes.json`,
    "network-id": chainId,
    // All blocks with all states, since proofs of older blocks need them.
    "sync-mode": "FULL",
    "data-storage-format": "FOREST",
    "sync-min-peers": 1,
    // The validators know each other and nobody else.
    "discovery-enabled": false,
    "remote-connections-limit-enabled": false,
    "p2p-host": node.host,
    "p2p-port": plan.together ? P2P_PORT : node.port,
    "permissions-nodes-config-file-enabled": true,
    "permissions-nodes-config-file": `${HOME}/permissions.toml`,
    ...(senders.length === 0
      ? {}
      : {
          "permissions-accounts-config-file-enabled": true,
          "permissions-accounts-config-file": `${HOME}/permissions.toml`,
        }),
    "rpc-http-enabled": true,
    "rpc-http-host": "0.0.0.0",
    "rpc-http-port": RPC_PORT,
    "rpc-http-apis": ["ETH", "NET", "WEB3", "QBFT", "TXPOOL"],
    "host-allowlist": ["localhost", "127.0.0.1", node.host],
    "rpc-max-logs-range": 5000,
    "rpc-gas-cap": plan.gasLimit,
    "min-gas-price": baseFee,
    "tx-pool": "SEQUENCED",
    // One company's import of a price list must not be refused as too much of the pool.
    "tx-pool-limit-by-account-percentage": 1,
    "tx-pool-no-local-priority": true,
    "tx-pool-enable-save-restore": true,
    "revert-reason-enabled": true,
    "metrics-enabled": true,
    "metrics-host": "0.0.0.0",
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return `# Options of Hyperledger Besu ${BESU_VERSION}\n${lines.join("\n")}\n`;
}

/** Who may connect, and whose transactions are accepted. */
export function permissions({ nodes, senders }: NetworkPlan): string {
  const lines = [`nodes-allowlist=${JSON.stringify(nodes.map(enodeOf))}`];
  if (senders.length > 0) lines.push(`accounts-allowlist=${JSON.stringify(senders)}`);
  return `${lines.join("\n")}\n`;
}
