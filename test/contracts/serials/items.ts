import { getBytes, hexlify, id, type HDNodeWallet, Wallet } from "ethers";
import { ethers } from "hardhat";
import {
  compareBytes,
  leafOf,
  pathOf,
  rootOf,
  serialBytes,
  serialIdOf,
  signClaim,
} from "../../../sdk/serials";
import {
  deployStockedConsortium,
  LOT,
  OCCURRENCE,
  PERISHABLE,
  type StockedConsortium,
} from "../support/consortium";

/** An item of a lot, with the key under its scratch field. */
export interface Item {
  readonly lot: bigint;
  readonly serial: string;
  readonly key: Wallet | HDNodeWallet;
}

/** An item; its key follows from its serial and, for items with the same one, from `copy`. */
export const itemOf = (serial: string, lot = LOT, copy = ""): Item => ({
  lot,
  serial,
  key: new Wallet(id(`key of ${lot} ${serial} ${copy}`)),
});

export const leafOfItem = ({ lot, serial, key }: Item): string =>
  leafOf(serialIdOf(lot, serial), key.address);

/** A tree over items, in the order of their leaves. */
export class Tree {
  readonly leaves: readonly Uint8Array[];
  readonly root: string;

  constructor(items: readonly Item[]) {
    this.leaves = items.map((item) => getBytes(leafOfItem(item))).sort(compareBytes);
    this.root = hexlify(rootOf([...this.leaves]));
  }

  proofOf(item: Item): string[] {
    const leaf = leafOfItem(item);
    const position = this.leaves.findIndex((candidate) => hexlify(candidate) === leaf);
    return pathOf(this.leaves, position).map((node) => hexlify(node));
  }
}

export const ITEMS = ["A1", "A2", "A3", "A4", "A5"].map((serial) => itemOf(serial));
export const TREE = new Tree(ITEMS);
export const [ITEM] = ITEMS as [Item, ...Item[]];

export const COMMITMENT = {
  lot: LOT,
  root: TREE.root,
  count: 5n,
  location: "https://tea.example.cn/a-2026-11.serials",
} as const;

/** The commitment of another lot of the producer's, to one item. */
export const OTHER_ITEM = itemOf("A1", PERISHABLE);
export const OTHER_TREE = new Tree([OTHER_ITEM]);
export const OTHER_COMMITMENT = {
  lot: PERISHABLE,
  root: OTHER_TREE.root,
  count: 1n,
  location: "",
} as const;

/** The consortium, with serials of LOT committed to. */
export async function deployCommitted(): Promise<StockedConsortium> {
  const consortium = await deployStockedConsortium();
  const { serials, producer } = consortium;
  await serials.connect(producer.produce).commit([COMMITMENT], OCCURRENCE);
  return consortium;
}

/** What is claimed and how; left out is what a genuine claim has. */
export interface ClaimChanges {
  readonly item?: Item;
  readonly claimant?: string;
  readonly signedFor?: string;
  readonly root?: string;
  readonly proof?: string[];
  readonly chainId?: bigint;
  readonly contract?: string;
  readonly signature?: string;
}

/** Claims an item with its key; whoever sends it. */
export async function claim(
  { serials, stranger, retailer }: StockedConsortium,
  changes: ClaimChanges = {},
  by = stranger,
) {
  const { item = ITEM, claimant = retailer.administrator.address, root = TREE.root } = changes;
  const { lot, serial, key } = item;
  const terms = {
    chainId: changes.chainId ?? (await ethers.provider.getNetwork()).chainId,
    contract: changes.contract ?? (await serials.getAddress()),
    ...{ lot, serial, claimant: changes.signedFor ?? claimant },
  };
  return serials
    .connect(by)
    .claim(
      lot,
      serialBytes(serial),
      claimant,
      root,
      changes.proof ?? TREE.proofOf(item),
      changes.signature ?? (await signClaim(key, terms)),
    );
}
