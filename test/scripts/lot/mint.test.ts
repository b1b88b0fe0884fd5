import { expect } from "chai";
import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import type { Result } from "ethers";
import { ethers } from "hardhat";
import { writeXlsx } from "hucre";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { encodeLotId, parseIsoDate } from "../../../sdk/gs1";
import { run } from "../support/consortium";
import { messageOf } from "../support/messageOf";
import {
  as,
  CASE,
  type Company,
  deployTeaTrade,
  TEA,
  type TeaTrade,
  TIN,
} from "../support/teaTrade";

const HEADINGS = "gtin,lot,quantity,production,best_before,expiration,document";
const COLUMNS =
  "gtin, lot, quantity, unit, case code, production, best_before, expiration, shelf life, document, origin, reference";
const NOW = { eventTime: 0, utcOffset: 32, documentHash: ethers.ZeroHash };

const tea = (lotNumber: string): bigint => encodeLotId({ gtin: TEA, lotNumber });

describe("lot mint", () => {
  let trade: TeaTrade;
  let folder: string;

  beforeEach(async () => {
    trade = await loadFixture(deployTeaTrade);
    folder = mkdtempSync(join(tmpdir(), "lotmark-mint-"));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const mint = (content: string | Buffer, maker: Company = trade.producer) => {
    const file = join(folder, "lots.csv");
    writeFileSync(file, content);
    return run("lot", "mint", { ...trade.files, signer: maker.key.address, file });
  };

  const balance = (lot: bigint): Promise<bigint> =>
    trade.consortium.lotToken.balanceOf(trade.producer.account, lot);

  /** What is said of a file, after the headline. */
  async function faults(content: string, maker?: Company): Promise<string[]> {
    const block = await ethers.provider.getBlockNumber();
    const message = await messageOf(mint(content, maker));
    const [, refused = "", copy = ""] =
      /^(.*)\nThe cells are marked in (.*)\.$/s.exec(message) ?? [];
    expect(existsSync(copy), message).to.be.true;
    rmSync(copy);
    const [headline, ...lines] = refused.split("\n  ");
    const rows = new Set(lines.map((line) => /^row (\d+)/.exec(line)?.[1])).size;
    expect(headline).to.equal(
      `${rows === 1 ? "1 row" : `${rows} rows`} of lots.csv cannot be used. Nothing was sent.`,
    );
    expect(await ethers.provider.getBlockNumber()).to.equal(block);
    return lines;
  }

  it("declares what a file says, products next to each other", async () => {
    const document = ethers.id("analysis");
    const { lines, data } = await mint(
      [
        HEADINGS,
        `${TEA},A-1,100,2026-11-01,2027-11-01,2028-11-01,${document}`,
        `${TIN},T-1,30,,,,`,
        "",
        ` ${TEA.slice(1)} , a-1 ,200,,,,`,
      ].join("\r\n"),
    );
    expect(await balance(tea("A-1"))).to.equal(100n);
    expect(await balance(tea("a-1"))).to.equal(200n);
    expect(await balance(encodeLotId({ gtin: TIN, lotNumber: "T-1" }))).to.equal(30n);
    const { production } = trade.consortium;
    const [event] = await production.queryFilter(production.filters.LotsDeclared(), "latest");
    const { declarations, utcOffset, maker } = event!.args;
    expect(maker).to.equal(trade.producer.account);
    expect(declarations.map(({ lot }) => lot)).to.deep.equal([
      tea("A-1"),
      tea("a-1"),
      encodeLotId({ gtin: TIN, lotNumber: "T-1" }),
    ]);
    expect((declarations[0] as unknown as Result).toObject()).to.deep.equal({
      lot: tea("A-1"),
      quantity: 100n,
      productionDate: BigInt(parseIsoDate("2026-11-01")),
      bestBeforeDate: BigInt(parseIsoDate("2027-11-01")),
      expirationDate: BigInt(parseIsoDate("2028-11-01")),
      documentHash: document,
    });
    expect(utcOffset).to.equal(32n);
    const { gasUsed } = await event!.getTransactionReceipt();
    expect(lines).to.deep.equal([
      "Declared 3 lots with 330 units in 1 transaction.",
      "Block  Lots  Gas",
      "-----  ----  -------",
      `${event!.blockNumber.toLocaleString("en").padStart(5)}     3  ${gasUsed.toLocaleString("en")}`,
    ]);
    expect(data).to.deep.equal({
      declared: 3,
      units: 330n,
      already: 0,
      leftOut: [],
      unused: [],
      transactions: [{ hash: event!.transactionHash, block: event!.blockNumber, lots: 3, gasUsed }],
    });
  });

  it("takes a workbook with Chinese headings, and quantities in cases", async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "批次",
          rows: [
            ["东方茶业 2026年11月 入库单"],
            ["序号", "商品条码", "生产批号", "数量", "单位", "生产日期", "保质期", "箱码"],
            [1, Number(TEA), "Ａ-1", 2, "箱", new Date(Date.UTC(2026, 10, 5)), "18个月", CASE],
            [2, TIN, "'T-1", "1,200", "罐", "2026年11月5日", "540天", null],
            ["合计", null, null, 1202],
          ],
        },
      ],
    });
    const { lines } = await mint(Buffer.from(bytes));
    expect(lines[0]).to.equal("Declared 2 lots with 1,224 units in 1 transaction.");
    expect(lines.at(-1)).to.equal("Left out as titles, totals, signatures or example: rows 1, 5.");
    const { production } = trade.consortium;
    const [event] = await production.queryFilter(production.filters.LotsDeclared(), "latest");
    expect(
      event!.args.declarations.map((one) => [one.lot, one.quantity, one.expirationDate]),
    ).to.deep.equal([
      [tea("A-1"), 24n, BigInt(parseIsoDate("2028-05-05"))],
      [encodeLotId({ gtin: TIN, lotNumber: "T-1" }), 1200n, BigInt(parseIsoDate("2028-04-28"))],
    ]);
  });

  it("declares only what is missing when it is run again", async () => {
    await mint(`gtin,lot,quantity\n${TEA},A-1,100`);
    const block = await ethers.provider.getBlockNumber();
    const again = await mint(`gtin,lot,quantity\n${TEA},A-1,100`);
    expect(again.lines).to.deep.equal([
      "There is nothing to declare. 1 lot had been declared before.",
    ]);
    expect(await ethers.provider.getBlockNumber()).to.equal(block);
    const more = await mint(`gtin,lot,quantity\n${TEA},A-1,150\n${TEA},A-2,7`);
    expect(more.lines[0]).to.equal("Declared 2 lots with 57 units in 1 transaction.");
    expect(await balance(tea("A-1"))).to.equal(150n);
    expect(await balance(tea("A-2"))).to.equal(7n);
  });

  it("does not declare again what has left the maker or circulation", async () => {
    await mint(`gtin,lot,quantity\n${TEA},A-1,100`);
    const { production } = as(trade, trade.producer);
    await production.retire([tea("A-1")], [40n], 0, NOW);
    const { lines } = await mint(`gtin,lot,quantity\n${TEA},A-1,100`);
    expect(lines).to.deep.equal(["There is nothing to declare. 1 lot had been declared before."]);
    await mint(`gtin,lot,quantity\n${TEA},A-1,110`);
    expect(await balance(tea("A-1"))).to.equal(70n);
  });

  it("counts the units in cases", async () => {
    const { lines } = await mint(`gtin,lot,quantity\n${CASE},A-1,3`);
    expect(lines[0]).to.equal("Declared 1 lot with 36 units in 1 transaction.");
    expect(await balance(tea("A-1"))).to.equal(36n);
  });

  it("accepts a closed lot whose quantity is the same", async () => {
    await mint(`gtin,lot,quantity\n${TEA},A-1,100`);
    await as(trade, trade.producer).production.close([tea("A-1")], NOW);
    const { lines } = await mint(`gtin,lot,quantity\n${TEA},A-1,100`);
    expect(lines).to.deep.equal(["There is nothing to declare. 1 lot had been declared before."]);
  });

  describe("fills blocks, and needs as few transactions as that takes", () => {
    const setBlockGas = async (gas: number): Promise<void> => {
      await ethers.provider.send("evm_setBlockGasLimit", [ethers.toQuantity(gas)]);
      await ethers.provider.send("evm_mine", []);
    };
    const mintLots = (count: number) => {
      const rows = Array.from({ length: count }, (_, index) => `${TIN},B-${index},${index + 1}`);
      return mint(["gtin,lot,quantity", ...rows].join("\n"));
    };

    afterEach(() => setBlockGas(30_000_000));

    for (const gas of [1_000_000, 5_000_000]) {
      it(`of ${gas} gas`, async () => {
        await setBlockGas(gas);
        const count = gas / 40_000;
        const { data, lines } = await mintLots(count);
        const { transactions } = data as { transactions: { lots: number; gasUsed: bigint }[] };
        expect(lines[0]).to.match(new RegExp(`^Declared ${count} lots with .* in 3 transactions`));
        expect(transactions.reduce((sum, { lots }) => sum + lots, 0)).to.equal(count);
        for (const { gasUsed } of transactions.slice(0, -1)) {
          expect(Number(gasUsed)).to.be.within(gas * 0.88, gas * 0.98);
        }
        for (const index of [0, count - 1]) {
          const lot = encodeLotId({ gtin: TIN, lotNumber: `B-${index}` });
          expect(await balance(lot)).to.equal(BigInt(index + 1));
        }
      });
    }

    it("of too little gas for a single lot, and says so", async () => {
      await setBlockGas(120_000);
      expect(await messageOf(mintLots(3))).to.equal(
        "Not even one lot (B-0) fits into a block of this chain.",
      );
    });
  });

  describe("reports every bad row in one go", () => {
    it("by what stands in it", async () => {
      expect(
        await faults(
          [
            HEADINGS,
            "06901234567893,A-1,100,,,,",
            `${TEA},A 1,100,,,,`,
            `${TEA},,1.5,2026-13-01,,,`,
            `${TEA},A-4,0,2026-11-02,2026-11-01,2026-10-01,0x12`,
            `${TEA},123456789012345678901,,01/02/2026,,,`,
            `${TEA},A-5,281474976710656,,,,`,
          ].join("\n"),
        ),
      ).to.deep.equal([
        'row 2, gtin "06901234567893": The last digit of GTIN 06901234567893 should be 2. Compare every digit with the label; one of them is wrong.',
        'row 3, lot "A 1": Character 2 of lot number "A 1" is a space (U+0020), which GS1 does not allow. Use A-Z, a-z, 0-9 and !"%&\'()*+,-./:;<=>?_ without spaces.',
        "row 4, lot: The lot number is empty. Enter it as printed on the package.",
        'row 4, quantity "1.5": A quantity is a whole number from 1 to 281474976710655, in digits only.',
        'row 4, production "2026-13-01": "2026-13-01" has month 13; months are 01 to 12.',
        'row 5, quantity "0": A quantity is a whole number from 1 to 281474976710655, in digits only.',
        'row 5, best_before "2026-11-01": it is before the date of production, 2026-11-02.',
        'row 5, expiration "2026-10-01": it is before the date of best_before, 2026-11-01.',
        'row 5, expiration "2026-10-01": it is before the date of production, 2026-11-02.',
        'row 5, document "0x12": A document is given by its hash: 0x and 64 hexadecimal digits.',
        'row 6, lot "123456789012345678901": A lot number has at most 20 characters, but "123456789012345678901" has 21. Shorten it.',
        "row 6, quantity: The quantity is empty.",
        'row 6, production "01/02/2026": it can be 2026-02-01 or 2026-01-02. Write the year first, as in 2026-02-01.',
        'row 7, quantity "281474976710656": A quantity is a whole number from 1 to 281474976710655, in digits only.',
      ]);
    });

    it("by what the chain would refuse", async () => {
      await mint(
        `gtin,lot,quantity,expiration\n${TEA},A-1,100,2028-11-01\n${TEA},A-2,100,\n${TEA},A-3,9,`,
      );
      const { production, productRegistry } = as(trade, trade.producer);
      await production.close([tea("A-2")], NOW);
      await productRegistry.discontinue(BigInt(TIN));
      expect(
        await faults(
          [
            HEADINGS,
            "06901234567915,A-1,100,,,,",
            `${TIN},A-1,100,,,,`,
            `${TEA},A-1,99,,,2028-11-01,`,
            `${TEA},A-1,100,,,2028-11-01,`,
            `${TEA},A-2,101,,,,`,
            `${TEA},A-3,10,,,2027-01-01,`,
            `${CASE},A-9,23456248059222,,,,`,
            `${TEA},A-4,1700,,,,`,
            `${CASE},A-5,30,,,,`,
            `${TEA},A-6,1,,,,`,
            `${TEA},A-7,one,,,,`,
          ].join("\n"),
        ),
      ).to.deep.equal([
        'row 2, gtin "06901234567915": There is no product with the GTIN 6901234567915. The company that owns the GTIN has to add it first.',
        `row 3, gtin "${TIN}": The product ${TIN.slice(1)} is discontinued: no new lots.`,
        'row 4, quantity "99": 100 units are declared already. Give the whole quantity, not what is new; a mistake can be corrected until the first movement.',
        'row 5, lot "A-1": it is the same lot as in row 4; give the whole quantity in one row.',
        'row 6, quantity "101": the lot is closed with 100 units, and no more of it can be declared.',
        'row 7, expiration "2027-01-01": the lot was declared without one. A date can be corrected until the first movement.',
        'row 8, quantity "23456248059222": that many cases of 12 are 281474976710664 units; a lot has at most 281474976710655.',
        'row 10, quantity "30": with this row the quota of the mark 西湖龙井 (West Lake Longjing) is exceeded: 895500 are left, and the sheet needs 1031500 (in the mark\'s base measure).',
        'row 12, quantity "one": A quantity is a whole number from 1 to 281474976710655, in digits only.',
      ]);
    });

    it("when a date that was declared is left out", async () => {
      await mint(`gtin,lot,quantity,expiration\n${TEA},A-1,100,2028-11-01`);
      expect(await faults(`gtin,lot,quantity\n${TEA},A-1,100`)).to.deep.equal([
        "row 2, expiration: the lot was declared to expire 2028-11-02 00:00 UTC+8. A date can be corrected until the first movement.",
      ]);
    });

    it("when another company made the lot, or makes the product", async () => {
      await mint(`gtin,lot,quantity\n${TIN},A-1,100`);
      const { productRegistry } = as(trade, trade.producer);
      const prefix = ethers.zeroPadBytes(ethers.toUtf8Bytes("P-"), 20);
      await productRegistry.permitMaker(BigInt(TIN), trade.packer.account, prefix);
      const content = `gtin,lot,quantity\n${TIN},A-1,100\n${TEA},P-1,5`;
      expect(await faults(content, trade.packer)).to.deep.equal([
        // The trademark on both products is the producer's.
        `row 2, gtin "${TIN}": Huamao Packing (Huamao Packing Ltd) is not authorised to use the mark 东方 (Dongfang) in season 0. The mark's owner can authorise it.`,
        `row 3, gtin "${TEA}": Huamao Packing (Huamao Packing Ltd) may not make the product ${TEA.slice(1)}. The company responsible for it can permit that.`,
      ]);
      await as(trade, trade.producer).brandRegistry.grantAuthorisation(
        trade.trademark,
        trade.packer.account,
        0,
        0,
        (await time.latest()) + 10_000,
        2n ** 64n - 1n,
      );
      expect(await faults(content, trade.packer)).to.deep.equal([
        'row 2, lot "A-1": your lot numbers of this product begin with P-; this one does not.',
        'row 2, lot "A-1": this lot was made by Dongfang Tea (Dongfang Tea Ltd).',
        `row 3, gtin "${TEA}": Huamao Packing (Huamao Packing Ltd) may not make the product ${TEA.slice(1)}. The company responsible for it can permit that.`,
      ]);
      const { lines } = await mint(`gtin,lot,quantity\n${TIN},P-1,100`, trade.packer);
      expect(lines[0]).to.equal("Declared 1 lot with 100 units in 1 transaction.");
    });

    it("when a mark is not in force", async () => {
      const { brandRegistry } = trade.consortium;
      await brandRegistry
        .connect(trade.offices.registrar)
        .suspend(trade.trademark, { reason: "Disputed", evidence: ethers.ZeroHash });
      expect(await faults(`gtin,lot,quantity\n${TIN},A-1,100`)).to.deep.equal([
        `row 2, gtin "${TIN}": The mark 东方 (Dongfang) is not in force: it is suspended. No new lots can be made under it.`,
      ]);
    });

    it("by its headings", async () => {
      expect(await faults("gtin,lot,Menge,lot,入库日期\n")).to.deep.equal([
        `row 1: the column quantity is missing; the columns are ${COLUMNS}.`,
        'row 1 "lot": it says the same as the column “lot”. Keep one of the two.',
        `row 1 "入库日期": it is not clear what this column is for. Name it as one of ${COLUMNS}, or remove it.`,
      ]);
    });

    it("by its form", async () => {
      expect(await faults("gtin,lot,quantity\n")).to.deep.equal([
        "row 2: there is no row below the headings.",
      ]);
      expect(await faults(`gtin,lot,quantity\n${TEA},A-1,5,,7`)).to.deep.equal([
        'row 2 "7": it stands in a column without a heading.',
      ]);
      expect(await messageOf(mint(`gtin,lot,quantity\n${TEA},"A-1,5`))).to.equal(
        "1 row of lots.csv cannot be used. Nothing was sent.\n  row 2: it is not valid CSV: Quoted field unterminated.",
      );
    });
  });

  it("says what is wrong with a file that holds no sheet", async () => {
    const file = join(folder, "lots.csv");
    expect(await messageOf(mint(Buffer.from([0xb2, 0xff, 0x00, 0xb7])))).to.equal(
      "lots.csv is neither a workbook (.xlsx) nor text in UTF-8 or GB18030. Save the sheet as .xlsx, or as “CSV UTF-8”.",
    );
    rmSync(file);
    const values = { ...trade.files, signer: trade.producer.key.address, file };
    expect(await messageOf(run("lot", "mint", values))).to.equal(`There is no file ${file}.`);
  });

  it("needs a key that may produce", async () => {
    const stranger = trade.keys[20]!.address;
    const file = join(folder, "lots.csv");
    writeFileSync(file, `gtin,lot,quantity\n${TEA},A-1,5`);
    const values = { ...trade.files, signer: stranger, file };
    expect(await messageOf(run("lot", "mint", values))).to.equal(
      `The key ${stranger} does not act for any member. An administrator of the company has to add it.`,
    );
  });

  it("tells why the chain refuses where only the chain knows", async () => {
    await trade.consortium.lotToken.connect(trade.offices.emergency).pause();
    expect(await messageOf(mint(`gtin,lot,quantity\n${TEA},A-1,5`))).to.equal(
      "The consortium is in an emergency pause: no minting, shipping, acceptance or handover until it ends.",
    );
  });
});
