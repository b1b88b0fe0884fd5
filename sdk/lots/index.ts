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
export { type HeldLot, type HeldLots, readHeldLots, type RememberedLots } from "./held";
export { LOT_PERMISSIONS, PRODUCTION_PERMISSIONS } from "./permissions";
export {
  declarationOf,
  type LotDates,
  type LotReport,
  type MadeUnder,
  readLot,
  readLotDates,
  readOrigins,
} from "./read";
export { lotOfScan, noLotIn, type RelabelledDate, relabelledDates } from "./scanned";
export { type LotState, type MarkOnLot, noLot, readLotState } from "./state";
