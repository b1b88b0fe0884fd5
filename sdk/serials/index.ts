/** Serials: single items of a lot, genuine or copied. */
export { type ClaimTerms, type ClaimTypedData, claimTypedData, signClaim } from "./claim";
export { type Keccak, keccak, leafOf, SERIAL_MAX_LENGTH, serialBytes, serialIdOf } from "./leaf";
export { compareBytes, GROUP_SIZE, pathOf, rootFrom, rootOf, TreeBuilder } from "./tree";
