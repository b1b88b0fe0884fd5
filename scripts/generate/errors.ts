import { ErrorFragment } from "ethers";
import type { CompilerOutput, CompilerOutputContract } from "hardhat/types";

/** What the compiler says of a contract when it is asked for its `userdoc`. */
interface Documented extends CompilerOutputContract {
  readonly userdoc?: {
    readonly errors?: Readonly<Record<string, readonly { readonly notice?: string }[]>>;
  };
}

interface CustomError {
  readonly fragment: string;
  readonly notice: string;
  readonly enums: Readonly<Record<string, string>>;
}

/** A contract of which the errors are wanted. */
export interface Wanted {
  readonly sourceName: string;
  readonly contractName: string;
  readonly output: CompilerOutput;
}

/**
 * The source of a table of every custom error with its NatSpec notice, which is empty where the
 * contract documents none (OpenZeppelin's).
 */
export function renderErrors(contracts: readonly Wanted[]): string {
  const errors = new Map<string, CustomError>();
  for (const contract of contracts) {
    for (const [signature, error] of errorsOf(contract)) {
      const known = errors.get(signature);
      // Ours may have the signature of one of OpenZeppelin's, which says nothing.
      if (known === undefined || known.notice === "") errors.set(signature, error);
      else if (error.notice !== "" && error.notice !== known.notice) {
        throw new Error(`${signature} is documented in two ways; its notice must be the same`);
      }
    }
  }
  const sorted = [...errors.keys()].sort().map((signature) => errors.get(signature));
  return `
    /** A custom error of the contracts: how it is declared, what it says, and which parameters are enumerations. */
    export interface DeclaredError {
      readonly fragment: string;
      readonly notice: string;
      readonly enums: Readonly<Record<string, string>>;
    }

    export const DECLARED_ERRORS: readonly DeclaredError[] = ${JSON.stringify(sorted)};
  `;
}

function errorsOf({ sourceName, contractName, output }: Wanted): [string, CustomError][] {
  const contract = output.contracts[sourceName]?.[contractName] as Documented | undefined;
  const abi = (contract?.abi ?? []) as readonly { readonly type: string }[];
  return abi
    .filter(({ type }) => type === "error")
    .map((item) => {
      const fragment = ErrorFragment.from(item);
      const signature = fragment.format("sighash");
      const { inputs } = item as unknown as {
        readonly inputs: readonly { readonly name: string; readonly internalType: string }[];
      };
      const enums = inputs
        .filter(({ internalType }) => internalType.startsWith("enum "))
        .map(({ name, internalType }) => [name, internalType.slice("enum ".length)] as const);
      const error: CustomError = {
        fragment: fragment.format("full"),
        notice: contract?.userdoc?.errors?.[signature]?.[0]?.notice ?? "",
        enums: Object.fromEntries(enums),
      };
      return [signature, error];
    });
}
