import { toUtf8Bytes, zeroPadBytes } from "ethers";

import { findMember } from "../../../sdk/directory";
import { checkLotNumber, LOT_NUMBER_MAX_LENGTH } from "../../../sdk/gs1";
import * as texts from "../../../texts/tasks/product";
import { act } from "../support/act";
import type { Answer } from "../support/answer";
import type { ActingSession } from "../support/session";
import { knownProduct } from "./product";

/** Permits a member to make a product. */
export async function permitMaker(
  session: ActingSession,
  text: string,
  company: string,
  given: string | undefined,
): Promise<Answer> {
  const { product, name } = await knownProduct(session, text);
  const maker = await findMember(session.consortium, company);
  const lotPrefix = given === undefined ? "" : checkLotNumber(given.trim());
  return act(
    session,
    session.consortium.productRegistry.permitMaker.populateTransaction(
      BigInt(product.gtin),
      maker,
      zeroPadBytes(toUtf8Bytes(lotPrefix), LOT_NUMBER_MAX_LENGTH),
    ),
    texts.permitted(await session.names.called(maker), name, lotPrefix),
    { gtin: product.gtin, maker, lotPrefix },
  );
}

/** Withdraws the permission to make a product. */
export async function withdrawMaker(
  session: ActingSession,
  text: string,
  company: string,
): Promise<Answer> {
  const { product, name } = await knownProduct(session, text);
  const maker = await findMember(session.consortium, company);
  return act(
    session,
    session.consortium.productRegistry.withdrawMaker.populateTransaction(
      BigInt(product.gtin),
      maker,
    ),
    texts.permittedNoLonger(await session.names.called(maker), name),
    { gtin: product.gtin, maker },
  );
}
