/** Shipments, and where they stand. */
export {
  type AcceptanceTerms,
  acceptanceTypedData,
  type CustodyConsent,
  type OutcomeTerms,
  type PickUpTerms,
  pickUpTypedData,
} from "./consent";
export { type Outcome, readCourse, type Step } from "./course";
export { CustodyFaults } from "./faults";
export {
  type Line,
  pairLines,
  readLines,
  readShipmentSheet,
  SHIPMENT_COLUMNS,
  type WrittenLine,
  type WrittenLines,
} from "./lines";
export { findNamedShipment, type Meant } from "./named";
export {
  OUTCOME_COLUMNS,
  type OutcomeLists,
  pairOutcomes,
  readOutcomes,
  readOutcomeSheet,
  type WrittenOutcome,
  type WrittenOutcomes,
} from "./outcomes";
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
export { readInTransit, unitsToAccept } from "./remaining";
export { planSettlement, type Settlement, type SettlementOrder } from "./settlement";
export {
  readShipment,
  type Shipment,
  shipmentIdOf,
  shipmentStruct,
  transitAccountOf,
} from "./shipment";
