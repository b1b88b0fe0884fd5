import { type Keccak, keccak } from "./leaf";

/**
 * The tree over the leaves of a batch: a node is the hash of its two children, the smaller one first,
 * as OpenZeppelin's MerkleProof has it, and one without a sibling goes up as it is. It never doubles
 * a leaf, so no two lists of leaves have the same root.
 *
 * It is made in groups of 2^10 leaves. A group is a whole subtree, so that the roots of all groups
 * are enough to go on from, and neither making the root nor proving a leaf takes more than one group
 * and those roots in memory.
 */
export const GROUP_SIZE = 1_024;

/** What is above nodes of one level: their root. The list is used up. */
export function rootOf(nodes: Uint8Array[], hash: Keccak = keccak): Uint8Array {
  let level = nodes;
  while (level.length > 1) level = levelAbove(level, hash);
  const [root] = level;
  if (root === undefined) throw new RangeError("A tree has at least one leaf");
  return root;
}

/** The siblings of a node on the way from its level up to the root. */
export function pathOf(
  nodes: readonly Uint8Array[],
  position: number,
  hash: Keccak = keccak,
): Uint8Array[] {
  const path: Uint8Array[] = [];
  let level = nodes;
  for (let at = position; level.length > 1; at >>= 1) {
    const sibling = level[at ^ 1];
    if (sibling !== undefined) path.push(sibling);
    level = levelAbove(level, hash);
  }
  return path;
}

/** What a leaf and its path lead to. */
export const rootFrom = (
  leaf: Uint8Array,
  path: readonly Uint8Array[],
  hash: Keccak = keccak,
): Uint8Array => path.reduce((node, sibling) => parentOf(node, sibling, hash), leaf);

/** Makes the root of any number of leaves, which come one after the other. */
export class TreeBuilder {
  readonly #hash: Keccak;
  readonly #roots: Uint8Array[] = [];
  #group: Uint8Array[] = [];

  constructor(hash: Keccak = keccak) {
    this.#hash = hash;
  }

  add(leaf: Uint8Array): void {
    this.#group.push(leaf);
    if (this.#group.length === GROUP_SIZE) this.#closeGroup();
  }

  /** The roots of all groups, in their order, and the root of them. */
  finish(): { readonly groups: readonly Uint8Array[]; readonly root: Uint8Array } {
    if (this.#group.length > 0) this.#closeGroup();
    return { groups: this.#roots, root: rootOf(this.#roots, this.#hash) };
  }

  #closeGroup(): void {
    this.#roots.push(rootOf(this.#group, this.#hash));
    this.#group = [];
  }
}

function levelAbove(nodes: readonly Uint8Array[], hash: Keccak): Uint8Array[] {
  const above: Uint8Array[] = [];
  for (let i = 0; i < nodes.length; i += 2) {
    const [left, right] = [nodes[i], nodes[i + 1]];
    if (left !== undefined) above.push(right === undefined ? left : parentOf(left, right, hash));
  }
  return above;
}

const pair = new Uint8Array(64);

function parentOf(one: Uint8Array, other: Uint8Array, hash: Keccak): Uint8Array {
  const [smaller, larger] = compareBytes(one, other) <= 0 ? [one, other] : [other, one];
  pair.set(smaller, 0);
  pair.set(larger, 32);
  return hash(pair);
}

/** Below zero if the first of two lists of bytes of one length comes first, above if the second does. */
export function compareBytes(one: Uint8Array, other: Uint8Array): number {
  for (let i = 0; i < one.length; i++) {
    const difference = (one[i] ?? 0) - (other[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
