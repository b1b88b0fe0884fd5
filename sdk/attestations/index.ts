/** What third parties found out about lots, and who may attest it. */
export { isKind, kindBytes, kindOfBytes } from "./kind";
export { ATTESTATION_PERMISSIONS } from "./permissions";
