import { LotmarkError } from "../../../sdk/chain";
import { NO_DATE, parseIsoDate } from "../../../sdk/gs1";
import { declarationOf, findLot } from "../../../sdk/lots";
import { MAX_UNITS } from "../../../sdk/sheets";
import { readTrail } from "../../../sdk/trail";
import * as texts from "../../../texts/tasks/lot";
import type { Answer } from "../support/answer";
import { act } from "../support/act";
import { type Circumstances, occurrenceOf, openDesk } from "../support/desk";
import { type GivenGrounds, groundsOf, hashOf } from "../support/grounds";
import { saidLot } from "../support/saidLot";
import type { ActingSession } from "../support/session";
import { labelOf } from "./names";

/** What is right, where it is not what was declared. */
export interface Correction extends GivenGrounds, Circumstances {
  readonly quantity?: string | undefined;
  readonly production?: string | undefined;
  readonly bestBefore?: string | undefined;
  readonly expiration?: string | undefined;
  readonly analysis?: string | undefined;
}

/** Corrects what was declared of a lot that has not moved; what is not given stays. */
export async function correct(
  session: ActingSession,
  code: string,
  given: Correction,
): Promise<Answer> {
  const desk = await openDesk(session, "produce");
  const { consortium } = session;
  const lot = await findLot(consortium, await saidLot(session, code));
  const before = declarationOf((await readTrail(consortium, lot)).history);
  if (before === undefined) {
    throw new LotmarkError("NOT_DECLARED", texts.notDeclared(labelOf(lot)), { lot });
  }
  const right = {
    quantity: given.quantity === undefined ? before.quantity : readQuantity(given.quantity),
    productionDate: readDate(given.production, before.productionDate),
    bestBeforeDate: readDate(given.bestBefore, before.bestBeforeDate),
    expirationDate: readDate(given.expiration, before.expirationDate),
    documentHash: given.analysis === undefined ? before.documentHash : hashOf(given.analysis),
  };
  return act(
    session,
    consortium.production.correct.populateTransaction(
      { lot, ...right },
      groundsOf(given),
      occurrenceOf(desk, given),
    ),
    texts.corrected(labelOf(lot), right.quantity),
    { lot, before, right },
  );
}

function readQuantity(text: string): bigint {
  const quantity = /^[0-9]{1,18}$/.test(text) ? BigInt(text) : -1n;
  if (quantity >= 0n && quantity <= MAX_UNITS) return quantity;
  throw new LotmarkError("QUANTITY_FORMAT", texts.quantityFormat(text, 0n, MAX_UNITS), { text });
}

function readDate(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  return text === "none" ? NO_DATE : parseIsoDate(text);
}
