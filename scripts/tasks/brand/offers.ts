import { ZeroAddress } from "ethers";

import { findMember } from "../../../sdk/directory";
import * as texts from "../../../texts/tasks/brand";
import { act } from "../support/act";
import type { Answer } from "../support/answer";
import type { ActingSession } from "../support/session";
import { recordedMark } from "./mark";

/** Offers a mark to another member, or takes the offer back. */
export async function offer(
  session: ActingSession,
  text: string,
  company: string,
): Promise<Answer> {
  const { consortium } = session;
  const { id, name } = await recordedMark(session, text);
  const to = company === "nobody" ? ZeroAddress : await findMember(consortium, company);
  return act(
    session,
    consortium.brandRegistry.offer.populateTransaction(id, to),
    to === ZeroAddress
      ? texts.offeredNoLonger(name)
      : texts.offered(name, await session.names.called(to)),
    { brand: id, to: to === ZeroAddress ? null : to },
  );
}

/** Takes an offered mark over. */
export async function accept(session: ActingSession, text: string): Promise<Answer> {
  const { id, name } = await recordedMark(session, text);
  const owner = await session.member();
  return act(
    session,
    session.consortium.brandRegistry.acceptOffer.populateTransaction(id),
    texts.belongsTo(name, await session.names.called(owner)),
    { brand: id, owner },
  );
}
