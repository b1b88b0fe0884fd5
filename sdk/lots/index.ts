/** The ledger: who may ask what of it. */
export {
  ALL_CAPABILITIES,
  CAPABILITIES,
  CAPABILITY_NAMES,
  capabilityMask,
  type CapabilityName,
  capabilityNames,
} from "./capabilities";
export { LOT_PERMISSIONS, PRODUCTION_PERMISSIONS } from "./permissions";
