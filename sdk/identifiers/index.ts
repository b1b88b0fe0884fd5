/** Legal identifiers and register entries, and the accounts and token ids that follow from them. */
export { type BrandEntry, brandIdOf, parseBrandEntry } from "./brandEntry";
export { IdentifierError, type IdentifierErrorCode } from "./errors";
export { parseLei } from "./lei";
export { type LegalIdentifier, parseLegalIdentifier } from "./legalIdentifier";
export { accountOf } from "./memberAccount";
export { parseUscc } from "./uscc";
