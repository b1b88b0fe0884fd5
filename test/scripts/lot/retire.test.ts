import { expect } from "chai";
import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { ethers } from "hardhat";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { run } from "../support/consortium";
import { actingAs, latestTransaction, tea, teaLabel, tradeWithLots } from "../support/lots";
import { messageOf } from "../support/messageOf";
import { TEA, type TeaTrade } from "../support/teaTrade";

describe("lot retire, seize", () => {
  let trade: TeaTrade;

  beforeEach(async () => {
    trade = await loadFixture(tradeWithLots);
  });

  const balance = (lotNumber: string): Promise<bigint> =>
    trade.consortium.lotToken.balanceOf(trade.producer.account, tea(lotNumber));

  describe("lot retire", () => {
    const retire = (way: string, values: Readonly<Record<string, unknown>>) =>
      run("lot", "retire", { ...actingAs(trade, trade.producer), way, ...values });

    it("takes units out of circulation", async () => {
      const { lines, data } = await retire("sold", { lot: teaLabel("A-1"), units: "1" });
      expect(lines).to.deep.equal(["1 unit of 1 lot out of circulation: sold."]);
      expect(data).to.deep.equal({
        retirement: "Sold",
        lots: [tea("A-1")],
        units: [1n],
        transaction: await latestTransaction(),
      });
      expect(await balance("A-1")).to.equal(99n);
    });

    it("takes them from a file", async () => {
      const folder = mkdtempSync(join(tmpdir(), "lotmark-retire-"));
      const file = join(folder, "sold.csv");
      writeFileSync(file, `gtin,lot,units\n${TEA},A-1,30\n${TEA},A-2,60\n`);
      const { lines } = await retire("left", { file });
      expect(lines).to.deep.equal(["90 units of 2 lots out of circulation: left the network."]);
      expect(await balance("A-2")).to.equal(0n);

      writeFileSync(file, `gtin,lot,units\n${TEA},A-1,x\n${TEA},,1\n`);
      expect(await messageOf(retire("sold", { file }))).to.equal(
        [
          "This cannot be done. Nothing was sent.",
          '  row 2, units "x": A quantity is a whole number from 1 to 281474976710655, in digits only.',
          "  row 3, lot: The lot number is empty. Enter it as printed on the package.",
        ].join("\n"),
      );
      rmSync(folder, { recursive: true });
    });

    it("knows the ways out", async () => {
      const given = { lot: teaLabel("A-1"), units: "1" };
      for (const way of ["consumed", "destroyed", "lost", "stolen"]) {
        const { lines } = await retire(way, given);
        expect(lines).to.deep.equal([`1 unit of 1 lot out of circulation: ${way}.`]);
      }
      expect((await retire("Sample", given)).lines).to.deep.equal([
        "1 unit of 1 lot out of circulation: taken as a sample.",
      ]);
      expect(await messageOf(retire("eaten", given))).to.equal(
        '"eaten" is no way out of circulation. There are sold, consumed, destroyed, lost, stolen, sample, left.',
      );
    });

    it("tells why the chain refuses", async () => {
      const given = { lot: teaLabel("A-1"), units: "101" };
      expect(await messageOf(retire("sold", given))).to.equal(
        `Dongfang Tea (Dongfang Tea Ltd) has 100 units of ${teaLabel("A-1")}; 101 are needed.`,
      );
    });
  });

  describe("lot seize", () => {
    const seize = (values: Readonly<Record<string, unknown>> = {}) =>
      run("lot", "seize", {
        ...trade.files,
        signer: trade.offices.regulator.address,
        member: "Dongfang Tea",
        way: "destroyed",
        lot: teaLabel("A-1"),
        units: "100",
        reason: "Expelled",
        ...values,
      });

    it("takes what an expelled member holds", async () => {
      const { memberRegistry } = trade.consortium;
      await memberRegistry
        .connect(trade.offices.registrar)
        .expel(trade.producer.account, { reason: "Fraud", evidence: ethers.ZeroHash });
      const { lines, data } = await seize();
      expect(lines).to.deep.equal([
        "100 units of 1 lot of Dongfang Tea (Dongfang Tea Ltd) out of circulation: destroyed.",
      ]);
      expect(data).to.deep.equal({
        holder: trade.producer.account,
        retirement: "Destroyed",
        lots: [tea("A-1")],
        units: [100n],
        transaction: await latestTransaction(),
      });
      expect(await balance("A-1")).to.equal(0n);
    });

    it("takes nothing from others, and is for the regulator", async () => {
      expect(await messageOf(seize())).to.equal(
        "Dongfang Tea (Dongfang Tea Ltd) has not been expelled, so only the company itself retires what it holds.",
      );
      const { address } = trade.offices.registrar;
      expect(await messageOf(seize({ signer: address }))).to.equal(
        `${address} may not do this: it is for an office of the consortium (registrar, council, …) that this key does not hold.`,
      );
    });
  });
});
