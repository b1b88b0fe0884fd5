import { LotmarkError } from "../../../sdk/chain";
import { decodeLotId, encodeLotId } from "../../../sdk/gs1";
import { findLot } from "../../../sdk/lots";
import { MAX_UNITS } from "../../../sdk/sheets";
import * as texts from "../../../texts/tasks/lot";
import type { Answer } from "../support/answer";
import { act } from "../support/act";
import { type Circumstances, occurrenceOf, openDesk } from "../support/desk";
import { saidLot } from "../support/saidLot";
import type { ActingSession } from "../support/session";
import { labelOf } from "./names";
import { readPortions, type WrittenPortions } from "./portions";

/** What comes out of a split. */
export interface Split extends Circumstances {
  /** Numbers of the new lots. */
  readonly into: string;
  readonly units: string;
  readonly inputUnits?: string | undefined;
}

/** Splits units of a lot into new lots of the same product. */
export async function split(session: ActingSession, code: string, given: Split): Promise<Answer> {
  const desk = await openDesk(session, "produce");
  const { consortium } = session;
  const input = await findLot(consortium, await saidLot(session, code));
  const numbers = splitList(given.into);
  const outputUnits = splitList(given.units).map(readUnits);
  if (numbers.length !== outputUnits.length) {
    throw new LotmarkError("LINES_MISMATCH", texts.unpaired(numbers.length, outputUnits.length));
  }
  const outputs = numbers.map((lotNumber) => sibling(input, lotNumber));
  const inputUnits =
    given.inputUnits === undefined ? sum(outputUnits) : readUnits(given.inputUnits);
  const call = consortium.production.split.populateTransaction(
    input,
    inputUnits,
    outputs,
    outputUnits,
    occurrenceOf(desk, given),
  );
  return act(session, call, texts.split(inputUnits, labelOf(input), outputs.map(labelOf)), {
    input,
    inputUnits,
    outputs,
    outputUnits,
  });
}

/** What is merged. */
export interface Merger extends WrittenPortions, Circumstances {
  readonly outputUnits?: string | undefined;
}

/** Merges units of lots into a new lot of the same product. */
export async function merge(
  session: ActingSession,
  lotNumber: string,
  given: Merger,
): Promise<Answer> {
  const desk = await openDesk(session, "produce");
  const { consortium } = session;
  const portions = await readPortions(consortium, given, session);
  const inputs = portions.map(({ lot }) => lot);
  const inputUnits = portions.map(({ units }) => units);
  const output = sibling(inputs[0] ?? 0n, lotNumber);
  const outputUnits =
    given.outputUnits === undefined ? sum(inputUnits) : readUnits(given.outputUnits);
  const call = consortium.production.merge.populateTransaction(
    inputs,
    inputUnits,
    output,
    outputUnits,
    occurrenceOf(desk, given),
  );
  return act(session, call, texts.merged(inputs.length, outputUnits, labelOf(output)), {
    inputs,
    inputUnits,
    output,
    outputUnits,
  });
}

/** Another lot of the same product. */
const sibling = (lot: bigint, lotNumber: string): bigint =>
  encodeLotId({ gtin: decodeLotId(lot).gtin, lotNumber });

/** Lot numbers may have commas in them, so where there are spaces those alone separate them. */
const splitList = (text: string): string[] =>
  /\s/.test(text.trim()) ? text.trim().split(/,?\s+/) : text.trim().split(",");

const sum = (units: readonly bigint[]): bigint => units.reduce((total, one) => total + one, 0n);

function readUnits(text: string): bigint {
  const units = /^[0-9]{1,18}$/.test(text) ? BigInt(text) : 0n;
  if (units > 0n && units <= MAX_UNITS) return units;
  throw new LotmarkError("QUANTITY_FORMAT", texts.quantityFormat(text, 1n, MAX_UNITS), { text });
}
