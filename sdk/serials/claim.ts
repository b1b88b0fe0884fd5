import type { Signer, TypedDataDomain, TypedDataField } from "ethers";

import { serialBytes } from "./leaf";

/** What the key of an item signs when the item is claimed. */
export interface ClaimTerms {
  readonly chainId: bigint;
  /** Address of the Serials. */
  readonly contract: string;
  readonly lot: bigint;
  /** Serial number, AI (21). */
  readonly serial: string;
  /** Whose claim it is. */
  readonly claimant: string;
}

/** A claim in the three parts that wallets sign (EIP-712). */
export interface ClaimTypedData {
  readonly domain: TypedDataDomain;
  readonly types: Record<string, TypedDataField[]>;
  readonly message: Record<string, unknown>;
}

/** What has to be signed for a claim. */
export function claimTypedData(terms: ClaimTerms): ClaimTypedData {
  const { chainId, contract, lot, serial, claimant } = terms;
  return {
    domain: { name: "Lotmark Serials", version: "1", chainId, verifyingContract: contract },
    types: {
      SerialClaim: [
        { name: "lot", type: "uint256" },
        { name: "serial", type: "bytes20" },
        { name: "claimant", type: "address" },
      ],
    },
    message: { lot, serial: serialBytes(serial), claimant },
  };
}

/** Signs a claim with the key of the item. */
export function signClaim(key: Signer, terms: ClaimTerms): Promise<string> {
  const { domain, types, message } = claimTypedData(terms);
  return key.signTypedData(domain, types, message);
}
