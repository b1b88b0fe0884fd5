import { type ErrorDescription, ErrorFragment, Interface, type ParamType } from "ethers";

import { inChinese, OPEN_ZEPPELIN } from "../../../texts/contracts";
import { same, type Text } from "../../../texts/text";
import type { Enumeration } from "../enumerations";
import { DECLARED_ERRORS } from "../generated/errors";

/** A custom error of the contracts and what it says. */
export interface CataloguedError {
  readonly fragment: ErrorFragment;
  /** A sentence with {parameters}. */
  readonly notice: Text;
  /** Parameters that are members of an enumeration, by name. */
  readonly enums: Readonly<Record<string, Enumeration>>;
}

/** A parameter of a custom error with its value. */
export interface Argument {
  readonly name: string;
  readonly type: string;
  readonly enumeration: Enumeration | undefined;
  readonly value: unknown;
}

const ERRORS = new Interface(DECLARED_ERRORS.map(({ fragment }) => fragment));

/** Every custom error that the contracts can revert with, by signature. */
export const CATALOGUE: ReadonlyMap<string, CataloguedError> = new Map(
  DECLARED_ERRORS.map(({ fragment: declaration, notice, enums }) => {
    const fragment = ErrorFragment.from(declaration);
    const signature = fragment.format("sighash");
    return [
      signature,
      {
        fragment,
        notice: noticeOf(fragment, notice),
        enums: enums as Readonly<Record<string, Enumeration>>,
      },
    ];
  }),
);

/** What our contracts say themselves, and OpenZeppelin's do not. */
function noticeOf(fragment: ErrorFragment, notice: string): Text {
  if (notice !== "") {
    const chinese = inChinese(fragment.name);
    return { en: notice, zh: chinese ?? notice };
  }
  return OPEN_ZEPPELIN[fragment.format("sighash")] ?? same("");
}

/** A revert of a contract, taken apart. */
export interface Revert {
  readonly name: string;
  readonly notice: Text;
  readonly arguments: readonly Argument[];
}

/** What contracts reverted with, if it is one of their custom errors. */
export function parseRevert(data: string): Revert | undefined {
  const description = parse(data);
  if (description === null) return undefined;
  const error = CATALOGUE.get(description.signature);
  if (error === undefined) return undefined;
  return {
    name: description.name,
    notice: error.notice,
    arguments: error.fragment.inputs.map(({ name, type }: ParamType, position) => ({
      name,
      type,
      enumeration: error.enums[name],
      value: description.args[position] as unknown,
    })),
  };
}

function parse(data: string): ErrorDescription | null {
  try {
    return ERRORS.parseError(data);
  } catch {
    // The selector is known, but what follows does not fit.
    return null;
  }
}
