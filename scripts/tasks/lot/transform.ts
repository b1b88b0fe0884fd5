import { measureNamed } from "../../../sdk/brands";
import { LotmarkError, numberOf } from "../../../sdk/chain";
import { NO_DATE, parseAmount, parseIsoDate } from "../../../sdk/gs1";
import { findLot } from "../../../sdk/lots";
import { MAX_UNITS } from "../../../sdk/sheets";
import * as texts from "../../../texts/tasks/lot";
import { act } from "../support/act";
import type { Answer } from "../support/answer";
import { type Circumstances, occurrenceOf, openDesk } from "../support/desk";
import { hashOf } from "../support/grounds";
import type { ActingSession } from "../support/session";
import { labelOf } from "./names";
import { readPortions, type WrittenPortions } from "./portions";

/** What is made of what. */
export interface Transformation extends WrittenPortions, Circumstances {
  readonly into: string;
  readonly outputUnits: string;
  readonly production?: string | undefined;
  readonly bestBefore?: string | undefined;
  readonly expiration?: string | undefined;
  readonly analysis?: string | undefined;
  readonly loss?: string | undefined;
  readonly byProduct?: string | undefined;
  readonly outside?: string | undefined;
}

/** Makes new lots of units of others; all of them get the same dates and document. */
export async function transform(session: ActingSession, given: Transformation): Promise<Answer> {
  const desk = await openDesk(session, "produce");
  const { consortium } = session;
  const portions = await readPortions(consortium, given);
  const codes = splitList(given.into);
  const quantities = splitList(given.outputUnits).map(readUnits);
  if (codes.length !== quantities.length) {
    throw new LotmarkError("LINES_MISMATCH", texts.unpaired(codes.length, quantities.length));
  }
  const lots = await Promise.all(codes.map((code) => findLot(consortium, code)));
  const outputs = lots.map((lot, n) => ({
    lot,
    quantity: quantities[n] ?? 0n,
    productionDate: readDate(given.production),
    bestBeforeDate: readDate(given.bestBefore),
    expirationDate: readDate(given.expiration),
    documentHash: hashOf(given.analysis),
  }));
  const transformation = {
    inputs: portions.map(({ lot }) => lot),
    inputUnits: portions.map(({ units }) => units),
    outputs,
    remainders: [
      ...(given.loss === undefined ? [] : [remainder("Loss", given.loss)]),
      ...(given.byProduct === undefined ? [] : [remainder("ByProduct", given.byProduct)]),
    ],
    outsideInputs: hashOf(given.outside),
  };
  return act(
    session,
    consortium.production.transform.populateTransaction(transformation, occurrenceOf(desk, given)),
    texts.transformed(
      portions.length,
      outputs.map(({ lot, quantity }) => [labelOf(lot), quantity]),
    ),
    { ...transformation },
  );
}

/** An amount and, after it, what it is: "1.2 kg stalks". */
function remainder(residue: "Loss" | "ByProduct", text: string) {
  const [, written = text, description = ""] =
    /^\s*([0-9][0-9.,]*\s*\S+)(?:\s+(.*?))?\s*$/.exec(text) ?? [];
  const { amount, measure } = parseAmount(written);
  return {
    residue: numberOf("IProduction.Residue", residue),
    measure: numberOf("Measure", measureNamed(measure)),
    amount,
    description,
  };
}

const readDate = (text: string | undefined): number =>
  text === undefined || text === "none" ? NO_DATE : parseIsoDate(text);

/** Lot numbers may have commas in them, so where there are spaces those alone separate them. */
const splitList = (text: string): string[] =>
  /\s/.test(text.trim()) ? text.trim().split(/,?\s+/) : text.trim().split(",");

function readUnits(text: string): bigint {
  const units = /^[0-9]{1,18}$/.test(text) ? BigInt(text) : 0n;
  if (units > 0n && units <= MAX_UNITS) return units;
  throw new LotmarkError("QUANTITY_FORMAT", texts.quantityFormat(text, 1n, MAX_UNITS), { text });
}
