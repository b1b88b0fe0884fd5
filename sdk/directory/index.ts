/** Names of members, keys, sites and marks, and what they stand for. */
export { Directory } from "./directory";
export { findAccount, findBrand, findMember, parseIdentifier } from "./find";
export { findSite } from "./findSite";
