/** Shipments, and where they stand. */
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
