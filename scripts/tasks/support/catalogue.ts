import type { Text } from "../../../texts/text";
import type { Options } from "./options";

/** A task as help texts tell of it. */
export interface TaskWords {
  readonly description: Text;
  /** All that it can be told, in the order in which it is shown. */
  readonly options: Options;
}

/** A scope and its tasks. */
export interface ScopeWords {
  readonly description: Text;
  readonly tasks: Map<string, TaskWords>;
}

const scopes = new Map<string, ScopeWords>();

/** Everything that Lotmark's tasks can be told, by scope. */
export const CATALOGUE: ReadonlyMap<string, ScopeWords> = scopes;

/** Notes a new scope down. */
export function addScope(name: string, description: Text): ScopeWords {
  const added = { description, tasks: new Map<string, TaskWords>() };
  scopes.set(name, added);
  return added;
}
