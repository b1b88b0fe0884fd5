import type { Answer } from "../support/answer";
import { decide } from "../support/act";
import type { ActingSession } from "../support/session";

/** Stops minting, shipping, acceptance and handover. */
export async function pause(session: ActingSession): Promise<Answer> {
  return decide(
    session,
    session.consortium.lotToken.pause.populateTransaction(),
    "The consortium is in an emergency pause: no minting, shipping, acceptance or handover.",
    { paused: true },
  );
}

/** Ends the pause. */
export async function unpause(session: ActingSession): Promise<Answer> {
  return decide(
    session,
    session.consortium.lotToken.unpause.populateTransaction(),
    "The emergency pause is over. Deadlines of shipments have grown by its length.",
    { paused: false },
  );
}
