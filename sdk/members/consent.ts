import type { Signer, TypedDataDomain, TypedDataField } from "ethers";

/** What a key agrees to when it consents to act for a member. */
export interface ConsentTerms {
  readonly chainId: bigint;
  /** Address of the MemberRegistry. */
  readonly registry: string;
  /** Account of the member, admitted already or about to be. */
  readonly member: string;
  /** The key. */
  readonly operator: string;
  /** How many consents of this key have been used, from `operatorOf`. */
  readonly nonce: bigint;
  /** Unix seconds after which the consent is void. */
  readonly deadline: bigint;
}

/** A consent as the MemberRegistry's functions take it. */
export interface Consent {
  readonly operator: string;
  readonly deadline: bigint;
  readonly signature: string;
}

/** A consent in the three parts that wallets sign (EIP-712, `eth_signTypedData_v4`). */
export interface ConsentTypedData {
  readonly domain: TypedDataDomain;
  readonly types: Record<string, TypedDataField[]>;
  readonly message: Pick<ConsentTerms, "member" | "operator" | "nonce" | "deadline">;
}

/** What has to be signed for a consent. */
export function consentTypedData(terms: ConsentTerms): ConsentTypedData {
  const { chainId, registry, member, operator, nonce, deadline } = terms;
  return {
    domain: { name: "Lotmark MemberRegistry", version: "1", chainId, verifyingContract: registry },
    types: {
      OperatorConsent: [
        { name: "member", type: "address" },
        { name: "operator", type: "address" },
        { name: "nonce", type: "uint256" },
        { name: "deadline", type: "uint256" },
      ],
    },
    message: { member, operator, nonce, deadline },
  };
}

/**
 * Signs a consent.
 *
 * @param signer the key itself, or an owner of the contract wallet that `terms.operator` is
 */
export async function signConsent(signer: Signer, terms: ConsentTerms): Promise<Consent> {
  const { domain, types, message } = consentTypedData(terms);
  const signature = await signer.signTypedData(domain, types, message);
  return { operator: terms.operator, deadline: terms.deadline, signature };
}
