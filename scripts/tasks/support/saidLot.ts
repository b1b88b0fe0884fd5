import { createInterface } from "node:readline/promises";

import { LotmarkError } from "../../../sdk/chain";
import type { WrittenLine, WrittenLines } from "../../../sdk/custody";
import { decodeLotId, encodeLotId, formatLotId, Gs1Error, parseScan } from "../../../sdk/gs1";
import type { HeldLot } from "../../../sdk/lots";
import { readOperator } from "../../../sdk/members";
import { readPackaging } from "../../../sdk/products";
import * as texts from "../../../texts/scans";
import { readKeystoreAddress } from "../../keys/keystore";
import { say } from "../../language";
import { labelOf } from "../lot/names";
import { findHeldLots } from "./remembered";
import { ActingSession, type Session } from "./session";

/**
 * A code that says a lot. The bar code of a product alone does not: of its lots that the member holds
 * whose key acts, the person at the terminal chooses one. The code of a case stays one of a case.
 *
 * Throws a {@link LotmarkError} `LOT_NOT_SAID` with the lots where nobody can be asked, or
 * `NO_LOT_NUMBER`. What cannot be read at all comes back as it is, for its reader to refuse.
 */
export async function saidLot(session: Session, code: string): Promise<string> {
  const gtin = productIn(code);
  if (gtin === undefined) return code;
  const member = await actingMember(session);
  if (member === undefined) return code;
  const packaging = await readPackaging(session.consortium, gtin);
  const held = await findHeldLots(session, member, packaging?.inner ?? gtin);
  const chosen = await choose(session, gtin, held.lots);
  if (packaging === undefined) return formatLotId(chosen);
  return formatLotId(encodeLotId({ gtin, lotNumber: decodeLotId(chosen).lotNumber }));
}

/** The same for codes that are written one after the other. */
export async function saidLots(session: Session, codes: readonly string[]): Promise<string[]> {
  const said: string[] = [];
  for (const code of codes) said.push(await saidLot(session, code));
  return said;
}

/**
 * The same for lines; those of a sheet, whose GTIN is in a column of its own, say both. Of several
 * lines about which nobody can be asked, everything that is wrong is told in one go by their reader.
 */
export async function saidLines(session: Session, written: WrittenLines): Promise<WrittenLines> {
  if (written.lines.length > 1 && !canAsk(session)) return written;
  const lines: WrittenLine[] = [];
  for (const line of written.lines) {
    lines.push(line.gtin === "" ? { ...line, lot: await saidLot(session, line.lot) } : line);
  }
  return { ...written, lines };
}

/** The GTIN of a code that says a product and no lot. */
function productIn(code: string): string | undefined {
  try {
    const scan = parseScan(code);
    return scan.kind === "gtin" ? scan.gtin : undefined;
  } catch (error) {
    if (error instanceof Gs1Error) return undefined;
    throw error;
  }
}

/** The member whose key acts, or would act: the one that LOTMARK_KEYSTORE names, which stays closed. */
async function actingMember(session: Session): Promise<string | undefined> {
  const { LOTMARK_KEYSTORE } = process.env;
  const key =
    session instanceof ActingSession
      ? session.key
      : LOTMARK_KEYSTORE && readKeystoreAddress(LOTMARK_KEYSTORE);
  if (key === undefined || key === "") return undefined;
  return (await readOperator(session.consortium, key))?.member;
}

/** Whether a person is there who can be asked. */
const canAsk = ({ environment }: Session): boolean => environment.isCommand && process.stdin.isTTY;

async function choose(session: Session, gtin: string, lots: readonly HeldLot[]): Promise<bigint> {
  const { environment } = session;
  const choices = lots.map(({ lot, units }) => ({ label: labelOf(lot), units }));
  if (choices.length === 0) {
    throw new LotmarkError("LOT_NOT_SAID", texts.noneOfProduct(gtin), { gtin, lots: [] });
  }
  if (!canAsk(session)) {
    const values = { gtin, lots: lots.map(({ lot }) => lot) };
    throw new LotmarkError("LOT_NOT_SAID", texts.whichLot(gtin, choices), values);
  }
  environment.report(texts.chooseLot(gtin, choices));
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const closed = new Promise<undefined>((resolve) => {
    terminal.once("close", () => resolve(undefined));
  });
  try {
    for (;;) {
      const answer = await Promise.race([terminal.question(say(texts.CHOOSE)), closed]);
      if (answer === undefined) throw new LotmarkError("INTERRUPTED", texts.INTERRUPTED);
      const chosen = chosenLot(answer, lots);
      if (chosen !== undefined) return chosen;
      environment.report(texts.notAChoice(answer.trim()));
    }
  } finally {
    terminal.close();
  }
}

/** The lot that an answer means: by its lot number first, then by its place in the list. */
export function chosenLot(
  answer: string,
  lots: readonly Pick<HeldLot, "lot">[],
): bigint | undefined {
  const written = answer.trim();
  const named = lots.find(({ lot }) => decodeLotId(lot).lotNumber === written);
  const numbered = /^[0-9]{1,4}$/.test(written) ? lots[Number(written) - 1] : undefined;
  return (named ?? numbered)?.lot;
}
