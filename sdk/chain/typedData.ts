import { type Signer, type TypedDataDomain, TypedDataEncoder, type TypedDataField } from "ethers";

/** The chain and contract for which something is signed. */
export interface SigningPlace {
  readonly chainId: bigint;
  /** Address of the contract. */
  readonly contract: string;
}

/** What wallets sign (EIP-712, `eth_signTypedData_v4`), in its three parts. */
export interface TypedData<Message = unknown> {
  readonly domain: TypedDataDomain;
  readonly types: Readonly<Record<string, readonly TypedDataField[]>>;
  readonly message: Message;
}

/** `Occurrence` as a part of what is signed. */
export const OCCURRENCE_FIELDS: readonly TypedDataField[] = [
  { name: "eventTime", type: "uint40" },
  { name: "utcOffset", type: "int8" },
  { name: "documentHash", type: "bytes32" },
];

/** A signature by which somebody agrees for a member, as the contracts' functions take it. */
export interface OperatorSignature {
  /** The key that signed, or the contract wallet for which its owner did. */
  readonly operator: string;
  readonly signature: string;
}

/** What a wallet signs of typed data. */
export function digestOf({ domain, types, message }: TypedData): string {
  return TypedDataEncoder.hash(domain, mutable(types), message as Record<string, unknown>);
}

/** Signs typed data, in the name of a contract wallet if one is given. */
export async function signTypedData(
  signer: Signer,
  { domain, types, message }: TypedData,
  wallet?: string,
): Promise<OperatorSignature> {
  const signature = await signer.signTypedData(
    domain,
    mutable(types),
    message as Record<string, unknown>,
  );
  return { operator: wallet ?? (await signer.getAddress()), signature };
}

/** ethers declares that it changes what it only reads. */
const mutable = (types: TypedData["types"]): Record<string, TypedDataField[]> =>
  Object.fromEntries(Object.entries(types).map(([name, fields]) => [name, [...fields]]));
