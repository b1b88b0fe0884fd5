import * as texts from "../../../texts/tasks/consortium";
import type { Answer } from "../support/answer";
import { decide } from "../support/act";
import type { ActingSession } from "../support/session";

/** Stops minting, shipping, acceptance and handover. */
export async function pause(session: ActingSession): Promise<Answer> {
  return decide(session, session.consortium.lotToken.pause.populateTransaction(), texts.PAUSED, {
    paused: true,
  });
}

/** Ends the pause. */
export async function unpause(session: ActingSession): Promise<Answer> {
  return decide(
    session,
    session.consortium.lotToken.unpause.populateTransaction(),
    texts.UNPAUSED,
    { paused: false },
  );
}
