import { AbiCoder, dataSlice } from "ethers";

import { type Argument, parseRevert } from "./catalogue";
import { gather } from "./evidence";
import { findFailure } from "./failures";
import { LotmarkError } from "./lotmarkError";
import type { Names } from "./names";
import { describe } from "./words";

/** Selectors of `Error(string)` and `Panic(uint256)`, which every contract may revert with. */
const REASON = "0x08c379a0";
const PANIC = "0x4e487b71";

/** Why a contract panics: Solidity documentation, "Panic via assert and Error via require". */
const PANICS: Readonly<Record<string, string>> = {
  0x01: "something that must always hold does not",
  0x11: "a number left its range",
  0x12: "a division by zero",
  0x21: "a number that stands for nothing",
  0x22: "damaged storage",
  0x31: "an element taken from an empty list",
  0x32: "a place beyond the end of a list",
  0x41: "too much memory",
  0x51: "a call of a function that is not there",
};

/**
 * Puts into words whatever a contract, a node, a wallet or a library threw. An error that is in
 * words already comes back as it is.
 */
export async function explain(error: unknown, names: Names = {}): Promise<LotmarkError> {
  if (error instanceof LotmarkError) return error;
  if (isRefusal(error)) return new LotmarkError(error.code, error.message, error.values, error);
  const evidence = gather(error);
  let unknown: LotmarkError | undefined;
  for (const data of evidence.data) {
    const explained = await explainRevert(data, names, error);
    if (explained?.code === "UNKNOWN_REFUSAL") unknown ??= explained;
    else if (explained !== undefined) return explained;
  }
  if (unknown !== undefined) return unknown;
  const failure = findFailure(evidence);
  if (failure !== undefined) return new LotmarkError(failure.code, failure.message, {}, error);
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
    const message = await fillIn(revert.notice, revert.arguments, names);
    const values = Object.fromEntries(revert.arguments.map(({ name, value }) => [name, value]));
    return new LotmarkError(revert.name, message, values, cause);
  }
  const selector = data.slice(0, 10).toLowerCase();
  try {
    if (selector === REASON) {
      const reason = decode("string", data) as string;
      return new LotmarkError("REFUSED", `The chain refused it: ${reason}`, { reason }, cause);
    }
    if (selector === PANIC) return panic(decode("uint256", data) as bigint, cause);
  } catch {
    return undefined;
  }
  // A word and more after four bytes: the shape of an error, of a contract that is not ours.
  if (data.length >= 10 && (data.length - 10) % 64 === 0) {
    return new LotmarkError(
      "UNKNOWN_REFUSAL",
      `The chain refused it for a reason that this version does not know (${selector}).`,
      { data },
      cause,
    );
  }
  return undefined;
}

/** A notice with its {parameters} replaced by what they stand for. */
export async function fillIn(
  notice: string,
  parameters: readonly Argument[],
  names: Names,
): Promise<string> {
  const words = new Map<string, string>();
  for (const parameter of parameters) words.set(parameter.name, await describe(parameter, names));
  return notice.replace(
    /\{(\w+)\}/g,
    (placeholder, name: string) => words.get(name) ?? placeholder,
  );
}

const decode = (type: string, data: string): unknown =>
  AbiCoder.defaultAbiCoder().decode([type], dataSlice(data, 4))[0];

function panic(number: bigint, cause: unknown): LotmarkError {
  const what = PANICS[number.toString()] ?? "an unknown fault";
  return new LotmarkError(
    "PANIC",
    `A contract came upon a fault of its own, ${what} (panic 0x${number.toString(16)}). Nothing was changed; please report it.`,
    { panic: number },
    cause,
  );
}

/** What other folders of `sdk/` throw for values that they refuse: words, code and values. */
function isRefusal(error: unknown): error is Error & Pick<LotmarkError, "code" | "values"> {
  if (!(error instanceof Error)) return false;
  const { code, values } = error as { readonly code?: unknown; readonly values?: unknown };
  return typeof code === "string" && typeof values === "object" && values !== null;
}

function unforeseen(error: unknown, messages: readonly string[]): LotmarkError {
  if (messages.some((message) => /revert/i.test(message))) {
    return new LotmarkError("REFUSED", "The chain refused it and gave no reason.", {}, error);
  }
  const { shortMessage } = (error ?? {}) as { readonly shortMessage?: unknown };
  const text = typeof shortMessage === "string" ? shortMessage : messages[0];
  return new LotmarkError("UNEXPECTED", text ?? String(error), {}, error);
}
