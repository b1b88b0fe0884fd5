import type { KeyChoice } from "./connection";
import type { Environment } from "./define";
import type { ActingSession, Session } from "./session";

interface Choice {
  readonly deployment?: string | undefined;
}

// What sessions bring along is not loaded before a task runs, which would slow down every start.

/** Opens the consortium for a task that reads it. */
export async function reading(environment: Environment, choice: Choice): Promise<Session> {
  const { Session } = await import("./session");
  return Session.open(environment, choice);
}

/** Opens the consortium for a task that changes something. */
export async function acting(
  environment: Environment,
  choice: Choice & KeyChoice,
): Promise<ActingSession> {
  const { ActingSession } = await import("./session");
  return ActingSession.open(environment, choice);
}
