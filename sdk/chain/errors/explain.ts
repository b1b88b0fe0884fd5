import { AbiCoder, dataSlice } from "ethers";

import * as texts from "../../../texts/failures";
import { asText, inEach, same, type Text } from "../../../texts/text";
import { type Argument, parseRevert } from "./catalogue";
import { gather } from "./evidence";
import { findFailure } from "./failures";
import { LotmarkError } from "./lotmarkError";
import type { Names } from "./names";
import { describe } from "./words";

/** Selectors of `Error(string)` and `Panic(uint256)`, which every contract may revert with. */
const REASON = "0x08c379a0";
const PANIC = "0x4e487b71";

/**
 * Puts into words whatever a contract, a node, a wallet or a library threw. An error that is in
 * words already comes back as it is.
 */
export async function explain(error: unknown, names: Names = {}): Promise<LotmarkError> {
  if (error instanceof LotmarkError) return error;
  if (isRefusal(error)) return new LotmarkError(error.code, textOf(error), error.values, error);
  const evidence = gather(error);
  let unknown: LotmarkError | undefined;
  for (const data of evidence.data) {
    const explained = await explainRevert(data, names, error);
    if (explained?.code === "UNKNOWN_REFUSAL") unknown ??= explained;
    else if (explained !== undefined) return explained;
  }
  if (unknown !== undefined) return unknown;
  const failure = findFailure(evidence);
  if (failure !== undefined) return new LotmarkError(failure.code, failure.text, {}, error);
  return unforeseen(error, evidence.messages);
}

/** Puts the data of a revert into words; `undefined` for data that no contract reverts with. */
export async function explainRevert(
  data: string,
  names: Names = {},
  cause?: unknown,
): Promise<LotmarkError | undefined> {
  const revert = parseRevert(data);
  if (revert !== undefined) {
    const text = await fillIn(revert.notice, revert.arguments, names);
    const values = Object.fromEntries(revert.arguments.map(({ name, value }) => [name, value]));
    return new LotmarkError(revert.name, text, values, cause);
  }
  const selector = data.slice(0, 10).toLowerCase();
  try {
    if (selector === REASON) {
      const reason = decode("string", data) as string;
      return new LotmarkError("REFUSED", texts.refusedBecause(reason), { reason }, cause);
    }
    if (selector === PANIC) {
      const panic = decode("uint256", data) as bigint;
      return new LotmarkError("PANIC", texts.panic(panic), { panic }, cause);
    }
  } catch {
    return undefined;
  }
  // A word and more after four bytes: the shape of an error, of a contract that is not ours.
  if (data.length >= 10 && (data.length - 10) % 64 === 0) {
    const text = texts.refusedForUnknownReason(selector);
    return new LotmarkError("UNKNOWN_REFUSAL", text, { data }, cause);
  }
  return undefined;
}

/** A notice with its {parameters} replaced by what they stand for. */
export async function fillIn(
  notice: Text,
  parameters: readonly Argument[],
  names: Names,
): Promise<Text> {
  const words = new Map<string, Text>();
  for (const parameter of parameters) words.set(parameter.name, await describe(parameter, names));
  return inEach((say) =>
    say(notice).replace(/\{(\w+)\}/g, (placeholder, name: string) =>
      say(words.get(name) ?? same(placeholder)),
    ),
  );
}

const decode = (type: string, data: string): unknown =>
  AbiCoder.defaultAbiCoder().decode([type], dataSlice(data, 4))[0];

/** What an error says, in every language that it has words in. */
export function textOf(error: unknown): Text {
  const { text, message } = (error ?? {}) as { readonly text?: Text; readonly message?: string };
  return asText(text ?? message ?? String(error));
}

/** What other folders of `sdk/` throw for values that they refuse: words, code and values. */
function isRefusal(error: unknown): error is Error & Pick<LotmarkError, "code" | "values"> {
  if (!(error instanceof Error)) return false;
  const { code, values } = error as { readonly code?: unknown; readonly values?: unknown };
  return typeof code === "string" && typeof values === "object" && values !== null;
}

function unforeseen(error: unknown, messages: readonly string[]): LotmarkError {
  if (messages.some((message) => /revert/i.test(message))) {
    return new LotmarkError("REFUSED", texts.REFUSED_WITHOUT_REASON, {}, error);
  }
  const { shortMessage } = (error ?? {}) as { readonly shortMessage?: unknown };
  const words = typeof shortMessage === "string" ? shortMessage : messages[0];
  // What a library or a node said, in its own language.
  return new LotmarkError("UNEXPECTED", same(words ?? String(error)), {}, error);
}
