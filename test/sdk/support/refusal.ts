import { expect } from "chai";

import type { Text } from "../../../texts/text";

/** An error of `sdk/`: a stable code, the values that explain it, and a message for people in every language. */
interface Refusal extends Error {
  readonly code: string;
  readonly text: Text;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Expects `act` to throw an error with `code`, with at least these `values` and a message that
 * tells what to do, and returns it.
 */
export function expectRefusal(
  act: () => unknown,
  code: string,
  values: Readonly<Record<string, unknown>> = {},
): Refusal {
  let result: unknown;
  try {
    result = act();
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    const refusal = error as Refusal;
    expect(refusal.code, refusal.message).to.equal(code);
    expect(refusal.values).to.include(values);
    expect(refusal.message, "the message is a sentence").to.match(/^.{20,}[.)]$/su);
    expect(refusal.text.en).to.equal(refusal.message);
    expect(refusal.text.zh, "the same in Chinese").to.match(/[一-鿿].*[。）]$/su);
    return refusal;
  }
  return expect.fail(`expected ${code}, but got ${String(result)}`);
}
