import { ZeroAddress } from "ethers";

import * as texts from "../../texts/custody";
import { type Consortium, formatMoment, QUARTER_HOUR } from "../chain";
import type { Directory } from "../directory";
import { decodeLotId } from "../gs1";
import { inTurns } from "../sheets/turns";
import type { CustodyFaults } from "./faults";
import type { Line } from "./lines";

const { FIELDS } = texts;

/** What is to go from whom to whom, as far as that is known. */
export interface Movement {
  readonly consignor: string;
  readonly consignee: string | undefined;
  readonly lines: readonly Line[];
}

/** Whether the consignor has the units of each line, and the lot may go to the consignee. */
export async function checkLines(
  consortium: Consortium,
  directory: Directory,
  { consignor, consignee, lines }: Movement,
  faults: CustodyFaults,
): Promise<void> {
  const { lotToken, provider } = consortium;
  const [block, consignorName] = await Promise.all([
    provider.getBlock("latest"),
    directory.nameOf(consignor),
  ]);
  const now = BigInt(block?.timestamp ?? 0);
  // A lot on several pallets has several lines, of which the last is said to be too many.
  const needed = new Map<bigint, bigint>();
  const neededFor = new Map(
    lines.map((line) => {
      const sum = (needed.get(line.lot) ?? 0n) + line.units;
      needed.set(line.lot, sum);
      return [line, sum];
    }),
  );
  await inTurns(lines, async (line) => {
    const { written, lot } = line;
    const { number } = written;
    const units = neededFor.get(line) ?? line.units;
    const [{ maker, stop, expiry: quarters }, balance] = await Promise.all([
      lotToken.lotOf(lot),
      lotToken.balanceOf(consignor, lot),
    ]);
    if (maker === ZeroAddress) {
      const { gtin, lotNumber } = decodeLotId(lot);
      const reason = texts.noSuchLot(`(01)${gtin}(10)${lotNumber}`);
      faults.add(number, FIELDS.lot, written.lot, reason);
      return;
    }
    if (balance < units) {
      const reason = texts.tooFewUnits(consignorName, balance, units);
      faults.add(number, FIELDS.units, written.units, reason);
    }
    if (consignee === undefined || consignee === maker) return;
    const expiry = quarters * QUARTER_HOUR;
    const makerName = await directory.nameOf(maker);
    if (stop !== 0n) {
      if (await lotToken.isListed(stop, consignee)) return;
      faults.add(number, FIELDS.lot, written.lot, texts.isStopped(makerName));
    } else if (expiry !== 0n && now >= expiry) {
      const when = formatMoment(expiry, directory.utcOffset);
      faults.add(number, FIELDS.lot, written.lot, texts.isExpired(when, makerName));
    }
  });
}
