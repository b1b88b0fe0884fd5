import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { LotmarkError } from "../../sdk/chain";
import { bftQuorum } from "../../sdk/consensus";
import { networkTexts } from "../../texts/network";
import { besuConfig, enodeOf, permissions } from "./besu";
import { composeAll, composeOne } from "./compose";
import { genesisOf } from "./genesis";
import type { NetworkNode, NetworkPlan } from "./plan";

/** Readable by its owner only. */
const SECRET = 0o600;

/**
 * Writes all files of a network into a folder that holds none yet: `node1/`, `node2/`, … are whole in
 * themselves, one for each company. Throws a {@link LotmarkError} rather than overwrite anything.
 *
 * @param time when it is made, in Unix seconds
 */
export function writeNetwork(plan: NetworkPlan, folder: string, time: number): void {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  if (names.some((name) => /^(node\d+|genesis\.json|compose\.yaml|validators\.json)$/.test(name))) {
    throw new LotmarkError("NETWORK_EXISTS", networkTexts.exists(folder), { folder });
  }
  const genesis = json(genesisOf(plan, time));
  mkdirSync(folder, { recursive: true });
  write(join(folder, "genesis.json"), genesis);
  write(join(folder, "validators.json"), json(trustedValidators(plan, time)));
  if (plan.together) write(join(folder, "compose.yaml"), composeAll(plan));
  for (const node of plan.nodes) writeNode(plan, node, join(folder, `node${node.number}`), genesis);
}

/** Writes a node's private key where there is nothing yet. */
export function writeNodeKey(file: string, privateKey: string): void {
  if (existsSync(file)) {
    throw new LotmarkError("NODE_KEY_EXISTS", networkTexts.keyExists(file), { file });
  }
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  write(file, privateKey, SECRET);
}

function writeNode(plan: NetworkPlan, node: NetworkNode, folder: string, genesis: string): void {
  mkdirSync(join(folder, "data"), { recursive: true, mode: 0o700 });
  write(join(folder, "genesis.json"), genesis);
  write(join(folder, "besu.toml"), besuConfig(plan, node));
  write(join(folder, "permissions.toml"), permissions(plan));
  const others = plan.nodes.filter(({ number }) => number !== node.number);
  write(join(folder, "static-nodes.json"), json(others.map(enodeOf)));
  if (!plan.together) write(join(folder, "compose.yaml"), composeOne(node));
  if (node.privateKey !== undefined) writeNodeKey(join(folder, "data", "key"), node.privateKey);
}

/** What a verifier has to be told of who seals blocks: the validators part of a trust file. */
function trustedValidators({ nodes, chainId }: NetworkPlan, time: number): object {
  return {
    chainId,
    consensus: "qbft",
    validators: nodes.map(({ validator }) => validator),
    quorum: bftQuorum(nodes.length),
    asOf: { block: 0, time },
  };
}

// "wx": what came in between is not overwritten either.
const write = (file: string, content: string, mode?: number): void =>
  writeFileSync(file, content, { flag: "wx", ...(mode === undefined ? {} : { mode }) });

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
