import { declareLots, LOT_COLUMNS, planLots, readLotSheet } from "../../../sdk/sheets";
import * as texts from "../../../texts/mint";
import { say } from "../../language";
import { markingFaults } from "../../sheets/markedCopy";
import { readSheetFile } from "../../sheets/readSheetFile";
import { type Answer, answer } from "../support/answer";
import { confirm } from "../support/confirm";
import { ProgressBar } from "../support/progressBar";
import type { ActingSession } from "../support/session";
import { table } from "../support/table";
import { notesOf, previewOf } from "./preview";

/** Which lots are declared. */
export interface Given {
  readonly file: string;
  readonly sheet?: string | undefined;
  readonly yes: boolean;
}

/** Declares all lots of a workbook or CSV file that are not declared yet. */
export async function mint(
  session: ActingSession,
  { file, sheet: wanted, yes }: Given,
): Promise<Answer> {
  const read = await readSheetFile(file, LOT_COLUMNS, wanted);
  const { consortium, signer, names, environment } = session;
  const lookingUp = new ProgressBar(say(texts.LOOKING_UP), environment.isCommand);
  const { sheet, plan } = await markingFaults(read, async () => {
    const sheet = readLotSheet(read.table, read.name);
    const maker = await session.member();
    await session.settle();
    const plan = await planLots(consortium, maker, sheet, {
      names,
      onProgress: (done, of) => lookingUp.update(done, of),
    }).finally(() => lookingUp.end());
    return { sheet, plan };
  });
  if (plan.lots.length > 0) await confirm(environment, yes, previewOf(plan.lots, sheet));

  const declaring = new ProgressBar(say(texts.DECLARING), environment.isCommand);
  declaring.update(0, plan.lots.length);
  const batches = await declareLots(consortium, signer, plan, {
    names,
    eventTime: BigInt(Math.floor(Date.now() / 1000)),
    onRetry: (words) => environment.report(say(words)),
    onProgress: ({ declared, of, transactions }) =>
      declaring.update(declared, of, say(texts.transactionsSoFar(transactions))),
  }).finally(() => declaring.end());

  const units = plan.lots.reduce((sum, { added }) => sum + added, 0n);
  const transactions = batches.map(({ lots, receipt }) => ({
    hash: receipt.hash,
    block: receipt.blockNumber,
    lots: lots.length,
    gasUsed: receipt.gasUsed,
  }));
  const lines = summarise(plan.lots.length, plan.done.length, units, transactions);
  return answer([...lines, ...notesOf(sheet)], {
    declared: plan.lots.length,
    units,
    already: plan.done.length,
    leftOut: sheet.leftOut,
    unused: sheet.unused,
    transactions,
  });
}

interface Transaction {
  readonly block: number;
  readonly lots: number;
  readonly gasUsed: bigint;
}

function summarise(
  declared: number,
  already: number,
  units: bigint,
  transactions: readonly Transaction[],
): string[] {
  if (declared === 0) return [say(texts.nothingToDeclare(already))];
  return [
    say(texts.declared(declared, units, transactions.length, already)),
    ...table(
      texts.TRANSACTION_HEADINGS.map(say),
      transactions.map(({ block, lots, gasUsed }) => [BigInt(block), BigInt(lots), gasUsed]),
    ),
  ];
}
