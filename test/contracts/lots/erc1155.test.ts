import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { type Erc1155Scene, shouldBehaveLikeERC1155Reads } from "../support/erc1155";
import { expectTrailsToFold } from "../support/trails";
import {
  BUYER,
  DATA,
  DECLARED,
  deployShipped,
  HELD,
  HOLDER,
  KIND,
  LOT,
  MAKER,
  OTHER_LOT,
  THIRD_LOT,
  TRANSIT,
} from "./stock";

describe("LotToken: ERC-1155", () => {
  /** Units that were minted, shipped, delivered, given back and burnt. */
  async function deployBusy(): Promise<Erc1155Scene> {
    const { ledger, module, stranger, transitAccount } = await deployShipped();
    const busy = ledger.connect(module);
    await busy.deliver(TRANSIT, [LOT, OTHER_LOT], [10n, 5n], KIND, DATA);
    await busy.giveBack(TRANSIT, [LOT], [3n], KIND, DATA);
    await busy.retire(BUYER, [LOT, OTHER_LOT], [1n, 5n], KIND, DATA);
    await busy.correct(THIRD_LOT, MAKER, 2n, 0n, KIND, DATA);
    await busy.handOver(HOLDER, BUYER, [LOT], [1n], KIND, DATA);
    await expectTrailsToFold(ledger);
    return {
      token: ledger,
      balances: [
        [MAKER, LOT, DECLARED[0] - HELD[0]],
        [HOLDER, LOT, 2n],
        [BUYER, LOT, 10n],
        [transitAccount, LOT, HELD[0] - 13n],
        [MAKER, OTHER_LOT, DECLARED[1] - HELD[1]],
        [BUYER, OTHER_LOT, 0n],
        [transitAccount, OTHER_LOT, HELD[1] - 5n],
        [MAKER, THIRD_LOT, 2n],
      ],
      anybody: stranger,
    };
  }

  shouldBehaveLikeERC1155Reads(deployBusy, "LotTokenMovesThroughCustodyOnly");

  it("does not let even a module transfer or be approved", async () => {
    const { ledger, module } = await loadFixture(deployShipped);
    const token = ledger.connect(module);
    for (const send of [
      () => token.safeTransferFrom(HOLDER, BUYER, LOT, 1n, "0x"),
      () => token.safeBatchTransferFrom(HOLDER, BUYER, [LOT], [1n], "0x"),
      () => token.setApprovalForAll(HOLDER, true),
    ]) {
      await expect(send()).to.be.revertedWithCustomError(ledger, "LotTokenMovesThroughCustodyOnly");
    }
  });
});
