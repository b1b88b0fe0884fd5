import * as texts from "../../texts/agreements";
import { type Deployment, LotmarkError } from "../chain";
import { parseIdentifier } from "../directory";
import { accountOf } from "../identifiers";
import { type Agreement, agreementDigest } from "./agreement";

/**
 * Makes sure, without a network, that an agreement is for the consortium of a manifest, and that its
 * parties are the companies that it names.
 *
 * Throws a {@link LotmarkError} `AGREEMENT_OF_OTHER_CHAIN`, `AGREEMENT_OF_OTHER_CONTRACT` or
 * `AGREEMENT_PARTY`.
 */
export function checkAgreement(
  { chainId, contracts, salt }: Deployment,
  agreement: Agreement,
): void {
  const { place, kind, parties } = agreement;
  if (place.chainId !== BigInt(chainId)) {
    throw new LotmarkError(
      "AGREEMENT_OF_OTHER_CHAIN",
      texts.ofOtherChain(place.chainId, BigInt(chainId)),
      { chainId: place.chainId, expected: BigInt(chainId) },
    );
  }
  const { address } = kind === "handover" ? contracts.handover : contracts.custodyTransfer;
  if (place.contract !== address) {
    throw new LotmarkError(
      "AGREEMENT_OF_OTHER_CONTRACT",
      texts.ofOtherContract(place.contract, address),
      { contract: place.contract, expected: address },
    );
  }
  for (const { account, identifier } of parties) {
    const { scheme, id } = parseIdentifier(identifier);
    if (accountOf(salt, scheme, id) === account) continue;
    throw new LotmarkError("AGREEMENT_PARTY", texts.notTheParty(account, identifier), {
      account,
      identifier,
    });
  }
}

/**
 * One agreement of the copies that several sides signed. Throws a {@link LotmarkError}
 * `AGREEMENTS_DIFFER` where they did not sign the same.
 */
export function joinAgreements(first: Agreement, others: readonly Agreement[]): Agreement {
  const digest = agreementDigest(first);
  if (others.some((other) => agreementDigest(other) !== digest)) {
    throw new LotmarkError("AGREEMENTS_DIFFER", texts.DIFFER);
  }
  const all = [first, ...others].flatMap(({ signatures }) => signatures);
  const last = new Map(all.map((signed) => [signed.operator, signed]));
  return { ...first, signatures: [...last.values()] };
}
