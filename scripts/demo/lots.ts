import { basename, join } from "node:path";

import { connect } from "../../sdk/chain";
import { encodeLotId } from "../../sdk/gs1";
import { declareLots, LOT_COLUMNS, planLots, readLotSheet } from "../../sdk/sheets";
import * as texts from "../../texts/demo";
import { readSheetFile } from "../sheets/readSheetFile";
import { table } from "../tasks/support/table";
import type { Cast } from "./cast";
import { PACKED } from "./registers";
import { type Company, must, type Stage } from "./stage";

const SHEET = join(__dirname, "../../samples/lots/yunxi-autumn-2026.csv");
/** Enough lots that batches matter. */
const AT_LEAST = 200;

/** Mints the estate's lots from its file, as `lot mint` does, and some of the garden and the packer. */
export async function mintLots(stage: Stage, cast: Cast): Promise<void> {
  const sheet = readLotSheet((await readSheetFile(SHEET, LOT_COLUMNS)).table, basename(SHEET));
  const { estate } = cast;
  const plan = await planLots(stage.consortium, estate.account, sheet, { names: stage.directory });
  must(plan.lots.length >= AT_LEAST, `the file has at least ${AT_LEAST} lots`);
  const batches = await declareLots(
    connect(stage.deployment, estate.operator),
    estate.operator,
    plan,
    { names: stage.directory, eventTime: await stage.now(), pollingInterval: 5 },
  );
  const again = await planLots(stage.consortium, estate.account, sheet, { names: stage.directory });
  must(again.lots.length === 0, "declaring the file again changes nothing");

  const units = plan.lots.reduce((sum, { added }) => sum + added, 0n);
  stage.say(
    texts.minted(basename(SHEET), plan.lots.length, units, batches.length),
    texts.NOTHING_LEFT,
    "",
    ...table(
      texts.TRANSACTIONS,
      batches.map(({ lots, receipt }, index) => [
        String(index + 1),
        BigInt(lots.length),
        receipt.gasUsed,
        receipt.gasUsed / BigInt(lots.length),
      ]),
    ),
  );

  await declareOne(stage, cast.garden, "B2611-01", 500n);
  await declareOne(stage, cast.packer, "P2611-01", 400n);
  stage.say("", texts.PACKED);
}

/** Token id of a lot of the product that garden and packer make. */
export const packedLot = (lotNumber: string): bigint => encodeLotId({ gtin: PACKED, lotNumber });

/** Declares one lot of the product that garden and packer make. */
export async function declareOne(
  stage: Stage,
  { operator }: Company,
  lotNumber: string,
  quantity: bigint,
  gtin = PACKED,
): Promise<void> {
  const eventTime = await stage.now();
  await stage.act(operator, ({ production }) =>
    production.declare.populateTransaction(
      [
        {
          lot: encodeLotId({ gtin, lotNumber }),
          quantity,
          productionDate: 20_758,
          bestBeforeDate: 21_300,
          expirationDate: 0,
          documentHash: `0x${"00".repeat(32)}`,
        },
      ],
      eventTime,
    ),
  );
}
