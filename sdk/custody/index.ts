/** Shipments, and where they stand. */
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
  readShipment,
  type Shipment,
  shipmentIdOf,
  shipmentStruct,
  transitAccountOf,
} from "./shipment";
