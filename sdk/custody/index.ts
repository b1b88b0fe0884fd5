/** Shipments, and where they stand. */
export { checkLines } from "./checkLines";
export {
  type AcceptanceTerms,
  acceptanceTypedData,
  type CustodyConsent,
  type OutcomeTerms,
  type PickUpTerms,
  pickUpTypedData,
} from "./consent";
export { type Outcome, readCourse, type Step } from "./course";
export { type CustodyFault, CustodyFaults } from "./faults";
export { type Line, pairLines, readLines, type WrittenLine, type WrittenLines } from "./lines";
export { OUTCOME_COLUMNS, readOutcomeSheet, readShipmentSheet, SHIPMENT_COLUMNS } from "./sheets";
export { findNamedShipment, type Meant } from "./named";
export {
  type OutcomeLists,
  pairOutcomes,
  readOutcomes,
  type WrittenOutcome,
  type WrittenOutcomes,
} from "./outcomes";
export { type OpenShipments, openShipments, type RememberedShipments } from "./open";
export { type PlannedShipment, planShipment, PURPOSES, type ShipmentOrder } from "./plan";
export {
  findShipment,
  type FoundShipment,
  inbox,
  outbox,
  readShipmentState,
  searchShipments,
  type ShipmentFilter,
  type ShipmentState,
  type ShipmentWithState,
} from "./read";
export {
  contentOf,
  findPallet,
  formatSscc,
  type PalletLine,
  readSscc,
  searchPallet,
} from "./pallets";
export { readInTransit, unitsToAccept } from "./remaining";
export { planSettlement, type Settlement, type SettlementOrder } from "./settlement";
export { type Counted, type CountedScan, type Fault, SecondFault, Tally } from "./tally";
export {
  readShipment,
  type Shipment,
  shipmentIdOf,
  shipmentStruct,
  transitAccountOf,
} from "./shipment";
