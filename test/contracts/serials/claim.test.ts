import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import {
  concat,
  getBytes,
  hexlify,
  keccak256,
  Signature,
  TypedDataEncoder,
  ZeroAddress,
} from "ethers";
import { ethers } from "hardhat";
import { CAPABILITIES } from "../../../sdk/lots";
import {
  claimTypedData,
  leafOf,
  pathOf,
  rootOf,
  serialBytes,
  serialIdOf,
  signClaim,
} from "../../../sdk/serials";
import { LOT, now, OCCURRENCE, PERISHABLE, stopLots } from "../support/consortium";
import {
  claim,
  COMMITMENT,
  deployCommitted,
  type Item,
  ITEM,
  itemOf,
  ITEMS,
  leafOfItem,
  OTHER_COMMITMENT,
  OTHER_ITEM,
  OTHER_TREE,
  Tree,
  TREE,
} from "./items";

const SERIAL = serialBytes(ITEM.serial);

/** Commits to one more root of LOT. */
const commitTo = async (
  { serials, producer }: Awaited<ReturnType<typeof deployCommitted>>,
  root: string,
): Promise<unknown> =>
  serials.connect(producer.produce).commit([{ ...COMMITMENT, root }], OCCURRENCE);

describe("Serials: claim", () => {
  it("keeps who was first, and when", async () => {
    const consortium = await loadFixture(deployCommitted);
    const { serials, retailer, ledger } = consortium;
    const claimant = retailer.administrator.address;
    expect(await serials.claimOf(LOT, SERIAL)).to.deep.equal([ZeroAddress, 0n]);
    const trail = await ledger.trailOf(LOT);
    await expect(claim(consortium))
      .to.emit(serials, "SerialClaimed")
      .withArgs(LOT, SERIAL, claimant, TREE.root);
    expect(await serials.claimOf(LOT, SERIAL)).to.deep.equal([claimant, await now()]);
    expect(await ledger.trailOf(LOT)).to.equal(trail);
  });

  it("works for every item of the tree, without membership", async () => {
    const consortium = await loadFixture(deployCommitted);
    const { serials } = consortium;
    for (const item of ITEMS) {
      const claimant = ethers.Wallet.createRandom().address;
      await claim(consortium, { item, claimant });
      expect((await serials.claimOf(LOT, serialBytes(item.serial))).claimant).to.equal(claimant);
    }
  });

  it("works for a tree of a single item", async () => {
    const consortium = await loadFixture(deployCommitted);
    const { serials, producer } = consortium;
    await serials.connect(producer.produce).commit([OTHER_COMMITMENT], OCCURRENCE);
    expect(OTHER_TREE.proofOf(OTHER_ITEM)).to.deep.equal([]);
    await claim(consortium, { item: OTHER_ITEM, root: OTHER_TREE.root, proof: [] });
  });

  it("tells who comes later who was first, and keeps it", async () => {
    const consortium = await loadFixture(deployCommitted);
    const { serials, retailer, distributor, stranger } = consortium;
    await claim(consortium);
    const first = [LOT, SERIAL, retailer.administrator.address, await now()] as const;
    for (const changes of [
      {},
      { claimant: distributor.administrator.address },
      // whatever else is wrong about it: this is what matters
      { proof: [], signature: "0x" },
    ]) {
      await expect(claim(consortium, changes, stranger))
        .to.be.revertedWithCustomError(serials, "SerialsAlreadyClaimed")
        .withArgs(...first);
    }
    expect(await serials.claimOf(LOT, SERIAL)).to.deep.equal([first[2], first[3]]);
  });

  it("can be sent by anybody, but for the claimant only that was signed for", async () => {
    const consortium = await loadFixture(deployCommitted);
    const { serials, retailer, stranger } = consortium;
    await expect(
      claim(consortium, {
        claimant: stranger.address,
        signedFor: retailer.administrator.address,
      }),
    ).to.be.revertedWithCustomError(serials, "SerialsNotCommitted");
    await claim(consortium, {}, stranger);
    expect((await serials.claimOf(LOT, SERIAL)).claimant).to.equal(retailer.administrator.address);
  });

  it("signs an EIP-712 struct in the domain of the contract", async () => {
    const { serials, stranger } = await loadFixture(deployCommitted);
    const { domain, types } = claimTypedData({
      ...{ chainId: 31337n, contract: await serials.getAddress() },
      ...{ lot: LOT, serial: ITEM.serial, claimant: stranger.address },
    });
    expect(await serials.eip712Domain()).to.deep.equal([
      ...["0x0f", domain.name, domain.version, domain.chainId, domain.verifyingContract],
      ...[ethers.ZeroHash, []],
    ]);
    expect(TypedDataEncoder.from(types).encodeType("SerialClaim")).to.equal(
      "SerialClaim(uint256 lot,bytes20 serial,address claimant)",
    );
  });

  it("refuses a signature for another chain or contract", async () => {
    const consortium = await loadFixture(deployCommitted);
    const { serials, manager } = consortium;
    for (const changes of [{ chainId: 1n }, { contract: await manager.getAddress() }]) {
      await expect(claim(consortium, changes)).to.be.revertedWithCustomError(
        serials,
        "SerialsNotCommitted",
      );
    }
  });

  it("refuses the signature of another item's key, and of none", async () => {
    const consortium = await loadFixture(deployCommitted);
    const { serials } = consortium;
    const key = ITEMS[1]!.key;
    await expect(claim(consortium, { item: { ...ITEM, key }, proof: TREE.proofOf(ITEM) }))
      .to.be.revertedWithCustomError(serials, "SerialsNotCommitted")
      .withArgs(LOT, SERIAL, key.address);
    await expect(claim(consortium, { item: { ...ITEM, key }, proof: TREE.proofOf(ITEMS[1]!) }))
      .to.be.revertedWithCustomError(serials, "SerialsNotCommitted")
      .withArgs(LOT, SERIAL, key.address);
  });

  it("refuses a signature that is none, and the mirror of a genuine one", async () => {
    const consortium = await loadFixture(deployCommitted);
    const { serials, retailer } = consortium;
    const genuine = await signClaim(ITEM.key, {
      ...{ chainId: 31337n, contract: await serials.getAddress() },
      ...{ lot: LOT, serial: ITEM.serial, claimant: retailer.administrator.address },
    });
    const { r, s, v } = Signature.from(genuine);
    const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
    const mirrored = ethers.toBeHex(order - BigInt(s), 32);
    for (const signature of [
      "0x",
      ethers.dataSlice(genuine, 0, 64),
      concat([genuine, "0x00"]),
      `0x${"00".repeat(65)}`,
      concat([r, mirrored, v === 27 ? "0x1c" : "0x1b"]),
    ]) {
      await expect(claim(consortium, { signature }), signature)
        .to.be.revertedWithCustomError(serials, "SerialsInvalidSignature")
        .withArgs(LOT, SERIAL);
    }
    await claim(consortium, { signature: genuine });
  });

  it("refuses an item that the maker did not commit to", async () => {
    const consortium = await loadFixture(deployCommitted);
    const { serials } = consortium;
    const item = itemOf("A6");
    for (const proof of [[], TREE.proofOf(ITEM)]) {
      await expect(claim(consortium, { item, proof }))
        .to.be.revertedWithCustomError(serials, "SerialsNotCommitted")
        .withArgs(LOT, serialBytes("A6"), item.key.address);
    }
  });

  it("refuses an item of another lot, even where both lots have the same root", async () => {
    const consortium = await loadFixture(deployCommitted);
    const { serials, producer } = consortium;
    const otherLot = { ...ITEM, lot: PERISHABLE };
    await expect(claim(consortium, { item: otherLot, proof: TREE.proofOf(ITEM) }))
      .to.be.revertedWithCustomError(serials, "SerialsUnknownRoot")
      .withArgs(PERISHABLE, TREE.root);
    await serials
      .connect(producer.produce)
      .commit([{ ...COMMITMENT, lot: PERISHABLE }], OCCURRENCE);
    await expect(claim(consortium, { item: otherLot, proof: TREE.proofOf(ITEM) }))
      .to.be.revertedWithCustomError(serials, "SerialsNotCommitted")
      .withArgs(PERISHABLE, SERIAL, ITEM.key.address);
  });

  it("refuses a root that the maker did not commit to", async () => {
    const consortium = await loadFixture(deployCommitted);
    const { serials } = consortium;
    const forged = itemOf("A7");
    const { root } = new Tree([forged]);
    await expect(claim(consortium, { item: forged, root, proof: [] }))
      .to.be.revertedWithCustomError(serials, "SerialsUnknownRoot")
      .withArgs(LOT, root);
    const zero = ethers.ZeroHash;
    await expect(claim(consortium, { item: forged, root: zero, proof: [] }))
      .to.be.revertedWithCustomError(serials, "SerialsUnknownRoot")
      .withArgs(LOT, zero);
  });

  it("needs a claimant", async () => {
    const consortium = await loadFixture(deployCommitted);
    await expect(claim(consortium, { claimant: ZeroAddress })).to.be.revertedWithCustomError(
      consortium.serials,
      "SerialsClaimantMissing",
    );
  });

  it("is refused while the lot is stopped, claimed or not, and possible again afterwards", async () => {
    const consortium = await loadFixture(deployCommitted);
    const { serials, ledger, stranger } = consortium;
    await claim(consortium, { item: ITEMS[1]! });
    await stopLots(consortium, [LOT]);
    for (const item of ITEMS.slice(0, 2)) {
      await expect(claim(consortium, { item }))
        .to.be.revertedWithCustomError(serials, "SerialsLotStopped")
        .withArgs(LOT);
    }
    await ledger.connect(stranger).lift([LOT], 99, ethers.ZeroHash);
    await claim(consortium);
  });

  it("is not stopped by a pause, and needs no capability of the ledger", async () => {
    const consortium = await loadFixture(deployCommitted);
    const { serials, ledger, council, emergency } = consortium;
    await ledger.connect(emergency).pause();
    await ledger.connect(council).setModule(serials, CAPABILITIES.leave);
    await claim(consortium);
  });

  describe("refuses attacks on the tree:", () => {
    it("a leaf hashed once, as inner nodes are, which could then be passed off as leaves", async () => {
      const consortium = await loadFixture(deployCommitted);
      const item = itemOf("B1");
      const once = keccak256(
        concat([serialIdOf(LOT, "B1"), ethers.zeroPadValue(item.key.address, 32)]),
      );
      await commitTo(consortium, once);
      await expect(
        claim(consortium, { item, root: once, proof: [] }),
      ).to.be.revertedWithCustomError(consortium.serials, "SerialsNotCommitted");
    });

    it("a proof that is too short, too long, or in another order", async () => {
      const consortium = await loadFixture(deployCommitted);
      const { serials } = consortium;
      const item = ITEMS.find((each) => TREE.proofOf(each).length > 2)!;
      const proof = TREE.proofOf(item);
      for (const wrong of [
        proof.slice(1),
        proof.slice(0, -1),
        [...proof, TREE.root],
        [leafOfItem(item), ...proof],
        [...proof].reverse(),
      ]) {
        await expect(claim(consortium, { item, proof: wrong })).to.be.revertedWithCustomError(
          serials,
          "SerialsNotCommitted",
        );
      }
    });

    it("a leaf doubled to fill up the tree, which other trees do: it has another root", async () => {
      const consortium = await loadFixture(deployCommitted);
      const odd = TREE.leaves.slice(0, 3);
      const doubled = [...odd, odd[2]!];
      expect(hexlify(rootOf([...doubled]))).not.to.equal(hexlify(rootOf([...odd])));
      const last = ITEMS.find((item) => leafOfItem(item) === hexlify(odd[2]!))!;
      const { root } = { root: hexlify(rootOf([...odd])) };
      await commitTo(consortium, root);
      const proof = pathOf(doubled, 3).map((node) => hexlify(node));
      await expect(claim(consortium, { item: last, root, proof })).to.be.revertedWithCustomError(
        consortium.serials,
        "SerialsNotCommitted",
      );
      await claim(consortium, {
        ...{ item: last, root },
        proof: pathOf(odd, 2).map((node) => hexlify(node)),
      });
    });

    it("a serial that is in the tree twice with two keys, of which one claims", async () => {
      const consortium = await loadFixture(deployCommitted);
      const { serials, retailer } = consortium;
      const twins: readonly [Item, Item] = [itemOf("C1"), itemOf("C1", LOT, "copy")];
      const tree = new Tree(twins);
      await commitTo(consortium, tree.root);
      const [one, other] = twins;
      expect(one.key.address).not.to.equal(other.key.address);
      await claim(consortium, { item: one, root: tree.root, proof: tree.proofOf(one) });
      const claimedAt = await now();
      await expect(claim(consortium, { item: other, root: tree.root, proof: tree.proofOf(other) }))
        .to.be.revertedWithCustomError(serials, "SerialsAlreadyClaimed")
        .withArgs(LOT, serialBytes("C1"), retailer.administrator.address, claimedAt);
    });

    it("a leaf that is in the tree twice, of which one claims", async () => {
      const consortium = await loadFixture(deployCommitted);
      const item = itemOf("D1");
      const leaf = getBytes(leafOf(serialIdOf(LOT, "D1"), item.key.address));
      const leaves = [leaf, leaf];
      const root = hexlify(rootOf([...leaves]));
      await commitTo(consortium, root);
      const proof = pathOf(leaves, 0).map((node) => hexlify(node));
      await claim(consortium, { item, root, proof });
      await expect(claim(consortium, { item, root, proof })).to.be.revertedWithCustomError(
        consortium.serials,
        "SerialsAlreadyClaimed",
      );
    });

    it("a serial that is in two trees of the lot, of which one claims", async () => {
      const consortium = await loadFixture(deployCommitted);
      const again = itemOf("A1", LOT, "second batch");
      const tree = new Tree([again]);
      await commitTo(consortium, tree.root);
      await claim(consortium);
      await expect(
        claim(consortium, { item: again, root: tree.root, proof: [] }),
      ).to.be.revertedWithCustomError(consortium.serials, "SerialsAlreadyClaimed");
    });
  });

  it("can be checked beforehand, without a transaction", async () => {
    const consortium = await loadFixture(deployCommitted);
    const { serials } = consortium;
    const address = ITEM.key.address;
    const proof = TREE.proofOf(ITEM);
    const check = (serial = SERIAL, key = address, root = TREE.root, path = proof, lot = LOT) =>
      serials.isCommitted(lot, serial, key, root, path);
    expect(await check()).to.equal(true);
    expect(await check(serialBytes("A2"))).to.equal(false);
    expect(await check(SERIAL, ITEMS[1]!.key.address)).to.equal(false);
    expect(await check(SERIAL, address, OTHER_TREE.root)).to.equal(false);
    expect(await check(SERIAL, address, leafOfItem(ITEM), [])).to.equal(false);
    expect(await check(SERIAL, address, TREE.root, proof.slice(1))).to.equal(false);
    expect(await check(SERIAL, address, TREE.root, proof, PERISHABLE)).to.equal(false);
    await claim(consortium);
    expect(await check()).to.equal(true);
  });
});
