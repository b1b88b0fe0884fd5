import { expect } from "chai";

/** What a promise is rejected with, as people read it. */
export async function messageOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => expect.fail("expected a failure"),
    (reason: unknown) => reason,
  );
  return error instanceof Error ? error.message : String(error);
}
