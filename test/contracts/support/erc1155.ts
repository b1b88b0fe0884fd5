import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/signers";
import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ethers } from "hardhat";
import type { LotToken } from "../../../typechain-types";

/** A token with units of two ids. */
export interface Erc1155Scene {
  readonly token: LotToken;
  /** Accounts, ids and how many units of the id the account has: at least two of each. */
  readonly balances: readonly (readonly [account: string, id: bigint, units: bigint])[];
  /** Somebody who sends transactions. */
  readonly anybody: HardhatEthersSigner;
}

/** Interface ids by the EIPs, worked out by hand rather than from the same artifacts. */
const INTERFACES = {
  "ERC-165": "0x01ffc9a7",
  "ERC-1155": "0xd9b67a26",
  "ERC-1155 metadata": "0x0e89341c",
} as const;

/** What the standard says of reading a token, and that it can only be read: transfers and approvals revert with `error`. */
export function shouldBehaveLikeERC1155Reads(
  deploy: () => Promise<Erc1155Scene>,
  error: string,
): void {
  describe("ERC-165", () => {
    for (const [name, id] of Object.entries(INTERFACES)) {
      it(`supports ${name}`, async () => {
        const { token } = await loadFixture(deploy);
        expect(await token.supportsInterface(id)).to.equal(true);
      });
    }

    it("supports neither what nobody knows nor the id that is none", async () => {
      const { token } = await loadFixture(deploy);
      for (const id of ["0xffffffff", "0x00000000", "0x80ac58cd", "0x4e2312e0"]) {
        expect(await token.supportsInterface(id), id).to.equal(false);
      }
    });
  });

  describe("ERC-1155", () => {
    it("answers balances one by one", async () => {
      const { token, balances } = await loadFixture(deploy);
      for (const [account, id, units] of balances) {
        expect(await token.balanceOf(account, id)).to.equal(units);
      }
    });

    it("answers balances in a batch, in any order and as often as asked", async () => {
      const { token, balances } = await loadFixture(deploy);
      const asked = [...balances, ...[...balances].reverse()];
      expect(
        await token.balanceOfBatch(
          asked.map(([account]) => account),
          asked.map(([, id]) => id),
        ),
      ).to.deep.equal(asked.map(([, , units]) => units));
      expect(await token.balanceOfBatch([], [])).to.deep.equal([]);
    });

    it("answers that nobody has units of an id that does not exist, and the zero address none at all", async () => {
      const { token, balances } = await loadFixture(deploy);
      const [[account, id]] = balances as [[string, bigint, bigint]];
      expect(await token.balanceOf(account, ethers.MaxUint256)).to.equal(0n);
      expect(await token.balanceOf(ethers.ZeroAddress, id)).to.equal(0n);
    });

    it("refuses a batch of accounts and ids that do not belong together", async () => {
      const { token, balances } = await loadFixture(deploy);
      const [[account, id]] = balances as [[string, bigint, bigint]];
      for (const [accounts, ids] of [
        [[account], []],
        [[], [id]],
        [[account, account], [id]],
        [[account], [id, id]],
      ] as [string[], bigint[]][]) {
        await expect(token.balanceOfBatch(accounts, ids))
          .to.be.revertedWithCustomError(token, "ERC1155InvalidArrayLength")
          .withArgs(ids.length, accounts.length);
      }
    });

    it("has announced every unit by a transfer event, so that they add up to the balances", async () => {
      const { token, balances } = await loadFixture(deploy);
      const sums = new Map<string, bigint>();
      const add = (account: string, id: bigint, units: bigint): void => {
        const key = `${account} ${id}`;
        if (account !== ethers.ZeroAddress) sums.set(key, (sums.get(key) ?? 0n) + units);
      };
      for (const { args } of await token.queryFilter(token.filters.TransferSingle())) {
        add(args.from, args.id, -args.value);
        add(args.to, args.id, args.value);
      }
      for (const { args } of await token.queryFilter(token.filters.TransferBatch())) {
        const [, from, to, ids, values] = args;
        for (const [n, id] of ids.entries()) {
          add(from, id, -values[n]!);
          add(to, id, values[n]!);
        }
      }
      for (const [key, sum] of sums) {
        const [account, id] = key.split(" ") as [string, string];
        expect(await token.balanceOf(account, BigInt(id)), key).to.equal(sum);
      }
      for (const [account, id, units] of balances) {
        expect(sums.get(`${account} ${id}`) ?? 0n).to.equal(units);
      }
    });

    it("lets nobody transfer, not even what it has", async () => {
      const { token, balances, anybody } = await loadFixture(deploy);
      const [[account, id, units]] = balances as [[string, bigint, bigint]];
      for (const from of [account, anybody.address]) {
        await expect(
          token.connect(anybody).safeTransferFrom(from, anybody.address, id, units, "0x"),
        ).to.be.revertedWithCustomError(token, error);
        await expect(
          token
            .connect(anybody)
            .safeBatchTransferFrom(from, anybody.address, [id, id], [units, 0n], "0x1234"),
        ).to.be.revertedWithCustomError(token, error);
      }
    });

    it("lets nobody be approved", async () => {
      const { token, balances, anybody } = await loadFixture(deploy);
      const [[account]] = balances as [[string, bigint, bigint]];
      for (const approved of [true, false]) {
        await expect(
          token.connect(anybody).setApprovalForAll(account, approved),
        ).to.be.revertedWithCustomError(token, error);
      }
      expect(await token.isApprovedForAll(account, anybody.address)).to.equal(false);
      expect(await token.isApprovedForAll(anybody.address, anybody.address)).to.equal(false);
    });
  });
}
