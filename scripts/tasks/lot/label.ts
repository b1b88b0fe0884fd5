import { LotmarkError } from "../../../sdk/chain";
import { Gs1Error, parseDigitalLink } from "../../../sdk/gs1";
import { type LotReport, readLot } from "../../../sdk/lots";
import * as texts from "../../../texts/labels";
import { inEach, type Text } from "../../../texts/text";
import { language } from "../../language";
import { labelContent } from "../../labels/content";
import { formatOf, numbered, refuseToOverwrite, writeLabels } from "../../labels/files";
import { type Labels, makeLabels } from "../../labels/make";
import {
  type LabelOrder,
  MAX_LABELS,
  readOrder,
  type WrittenOrder,
  xDimension,
} from "../../labels/order";
import { type PlacedScan, readScans } from "../../labels/scans";
import { type Answer, answer } from "../support/answer";
import { ProgressBar } from "../support/progressBar";
import { saidLot } from "../support/saidLot";
import type { Session } from "../support/session";
import { labelOf } from "./names";

/** What is to be labelled, and how. */
export interface WrittenLabels extends WrittenOrder {
  readonly codes: readonly string[];
  readonly out?: string | undefined;
  readonly overwrite: boolean;
}

/** Writes labels of lots. */
export async function label(session: Session, given: WrittenLabels): Promise<Answer> {
  const { codes, out = "labels.pdf", overwrite } = given;
  const order = readOrder(given);
  const format = formatOf(out);
  const scans = readScans(codes);
  const count = scans.length * order.copies;
  if (count > MAX_LABELS) {
    throw new LotmarkError("TOO_MANY_LABELS", texts.tooMany(count, MAX_LABELS), { count });
  }
  const reports = await readReports(session, scans);
  const base = await linkBase(session, reports);
  const wanted = reports.map((report) => ({
    name: labelOf(report.lot),
    content: labelContent(report, { base, symbols: order.symbols, language: language() }),
  }));
  const labels = await makeLabels(wanted, order);
  const files = format === "pdf" ? [out] : numbered(out, labels.pageCount);
  if (!overwrite) refuseToOverwrite(files);
  await write(labels, order, files, { format, overwrite });
  const [narrowest = 0] = labels.labels.map(({ module }) => module).sort((a, b) => a - b);
  return answer(
    [
      texts.written({
        labels: count,
        lots: new Set(reports.map(({ lot }) => lot)).size,
        files,
        pages: labels.pageCount,
        page: order.sheet?.page ?? order.size,
      }),
      texts.modules({
        ...{ ...xDimension(order), dpi: order.dpi, module: narrowest },
        dots: Math.round(narrowest / order.dot),
      }),
      ...warnings(reports, labels),
    ],
    { files, labels: count, pages: labels.pageCount, xDimension: narrowest, dpi: order.dpi },
  );
}

/** Everything that is known of each lot. Throws a {@link LotmarkError} with all that are none. */
async function readReports(session: Session, scans: readonly PlacedScan[]): Promise<LotReport[]> {
  const { consortium, environment } = session;
  const reading = new ProgressBar("Looking up", environment.isCommand);
  const reports: LotReport[] = [];
  const faults: Text[] = [];
  try {
    for (const [index, { scan, where }] of scans.entries()) {
      try {
        reports.push(await readLot(consortium, await saidLot(session, scan)));
      } catch (error) {
        if (!isRefusal(error) || scans.length === 1) throw error;
        faults.push(texts.faultOf(where, error.text));
      }
      reading.update(index + 1, scans.length);
    }
  } finally {
    reading.end();
  }
  if (faults.length === 0) return reports;
  const lines = [texts.invalid(faults.length), ...faults];
  const text = inEach((say) => lines.map(say).join("\n"));
  throw new LotmarkError("LABELS_INVALID", text, { faults: faults.map(({ en }) => en) });
}

/** Whether an error is about a scan, not about the chain or the way to it. */
const isRefusal = (error: unknown): error is Gs1Error | LotmarkError =>
  error instanceof Gs1Error ||
  (error instanceof LotmarkError &&
    ["NO_LOT", "NO_LOT_NUMBER", "LOT_NOT_SAID"].includes(error.code));

/** Where the consortium's links point, as the ledger has it. */
async function linkBase({ consortium }: Session, [first]: readonly LotReport[]): Promise<string> {
  if (first === undefined) return "";
  return parseDigitalLink(await consortium.lotToken.uri(first.lot)).base;
}

async function write(
  { pages, typeface }: Labels,
  { dot }: LabelOrder,
  files: readonly string[],
  { format, overwrite }: { readonly format: string; readonly overwrite: boolean },
): Promise<void> {
  const [first = ""] = files;
  if (format === "pdf") {
    const { toPdf } = await import("../../labels/pdf");
    writeLabels(first, await toPdf(pages(), typeface, first), overwrite);
    return;
  }
  const { toSvg } = await import("../../labels/svg");
  const { toPng } = await import("../../labels/png");
  let index = 0;
  for (const page of pages()) {
    const content = format === "svg" ? toSvg(page, typeface) : await toPng(page, typeface, dot);
    writeLabels(files[index++] ?? first, content, overwrite);
  }
}

function warnings(reports: readonly LotReport[], { typeface }: Labels): Text[] {
  return [
    ...(typeface.missing.size === 0 ? [] : [texts.notWritable([...typeface.missing])]),
    ...reports.flatMap(({ lot, stop, isExpired, relabelled }) => [
      ...(relabelled.length === 0 ? [] : [texts.newDates(labelOf(lot))]),
      ...(stop === 0 ? [] : [texts.isStopped(labelOf(lot))]),
      ...(isExpired ? [texts.isExpired(labelOf(lot))] : []),
    ]),
  ];
}
