/** What is signed where there is no network, and sent later by anybody. */
export {
  type AcceptanceAgreement,
  type Agreement,
  agreementDigest,
  type HandoverAgreement,
  type Party,
  type PickUpAgreement,
  signersOf,
  typedDataOf,
  withSignature,
} from "./agreement";
export { checkAgreement, joinAgreements } from "./checks";
export { formatAgreement, parseAgreement } from "./file";
export { isNonceUsed, relayCall, revokeCall } from "./relay";
export { type HandoverOrder, proposeAcceptance, proposeHandover, proposePickUp } from "./propose";
