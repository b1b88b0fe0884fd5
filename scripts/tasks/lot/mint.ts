import { basename } from "node:path";

import { declareLots, planLots, readLotSheet } from "../../../sdk/sheets";
import { say } from "../../language";
import { type Answer, answer } from "../support/answer";
import { readText } from "../support/files";
import { ProgressBar } from "../support/progressBar";
import type { ActingSession } from "../support/session";
import { count, table } from "../support/table";

/** Declares all lots of a CSV file that are not declared yet. */
export async function mint(session: ActingSession, file: string): Promise<Answer> {
  const sheet = readLotSheet(readText(file), basename(file));
  const maker = await session.member();
  await session.settle();
  const { consortium, signer, names, environment } = session;

  const lookingUp = new ProgressBar("Looking up", environment.isCommand);
  const plan = await planLots(consortium, maker, sheet, {
    names,
    onProgress: (done, of) => lookingUp.update(done, of),
  }).finally(() => lookingUp.end());

  const declaring = new ProgressBar("Declaring", environment.isCommand);
  declaring.update(0, plan.lots.length);
  const batches = await declareLots(consortium, signer, plan, {
    names,
    eventTime: BigInt(Math.floor(Date.now() / 1000)),
    onRetry: (words) => environment.report(say(words)),
    onProgress: ({ declared, of, transactions }) =>
      declaring.update(declared, of, `, ${transactions} transactions`),
  }).finally(() => declaring.end());

  const units = plan.lots.reduce((sum, { added }) => sum + added, 0n);
  const transactions = batches.map(({ lots, receipt }) => ({
    hash: receipt.hash,
    block: receipt.blockNumber,
    lots: lots.length,
    gasUsed: receipt.gasUsed,
  }));
  return answer(summarise(plan.lots.length, plan.done.length, units, transactions), {
    declared: plan.lots.length,
    units,
    already: plan.done.length,
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
  const before = already === 0 ? "" : ` ${count(already, "lot")} had been declared before.`;
  if (declared === 0) return [`There is nothing to declare.${before}`];
  return [
    `Declared ${count(declared, "lot")} with ${count(units, "unit")} in ${count(transactions.length, "transaction")}.${before}`,
    ...table(
      ["Block", "Lots", "Gas"],
      transactions.map(({ block, lots, gasUsed }) => [BigInt(block), BigInt(lots), gasUsed]),
    ),
  ];
}
