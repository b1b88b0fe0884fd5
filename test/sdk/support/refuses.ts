import { expect } from "chai";

import { LotmarkError } from "../../../sdk/chain";

/** Expects a promise to be rejected with a {@link LotmarkError} of this code, and returns it. */
export async function refuses(promise: Promise<unknown>, code: string): Promise<LotmarkError> {
  const error = await fails(promise);
  if (!(error instanceof LotmarkError)) throw error;
  expect(error.code, error.message).to.equal(code);
  expect(error.text.zh, "the same in Chinese").to.match(/[一-鿿]/);
  return error;
}

/** Expects a promise to be rejected, and returns the reason. */
export async function fails(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.fail("expected a failure"),
    (reason: unknown) => reason,
  );
}
