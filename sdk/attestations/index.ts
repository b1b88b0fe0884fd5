/** What third parties found out about lots, and who may attest it. */
export { ATTESTATION_PERMISSIONS } from "./permissions";
