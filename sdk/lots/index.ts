/** Lots: what they are, where they stand, and who may ask what of the ledger. */
export {
  ALL_CAPABILITIES,
  CAPABILITIES,
  CAPABILITY_NAMES,
  capabilityInWords,
  capabilityMask,
  type CapabilityName,
  capabilityNames,
} from "./capabilities";
export { findLot } from "./find";
export { LOT_PERMISSIONS, PRODUCTION_PERMISSIONS } from "./permissions";
export {
  declarationOf,
  type LotDates,
  type LotReport,
  type MadeUnder,
  readLot,
  readOrigins,
} from "./read";
export { type LotState, type MarkOnLot, noLot, readLotState } from "./state";
