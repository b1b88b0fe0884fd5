// Generated from the contracts by `npm run build`. Do not edit.

/** Members of the contracts' enumerations, in the order of their numbers. */
export const ENUMERATIONS = {
  "IBrandRegistry.Kind": [
    "Trademark",
    "CollectiveMark",
    "CertificationMark",
    "GeographicalIndication",
  ],
  "IBrandRegistry.Status": ["None", "Recorded", "Suspended", "Revoked", "Lapsed"],
  Measure: ["None", "Grams", "Millilitres", "Pieces"],
  "ICustodyTransfer.Purpose": ["Sale", "Storage", "Processing", "Sample", "Return"],
  "ICustodyTransfer.Status": [
    "None",
    "Shipped",
    "Accepted",
    "Short",
    "Settled",
    "Refused",
    "Cancelled",
    "Reclaimed",
  ],
  "ICustodyTransfer.Fault": ["None", "Damaged", "Wrong", "BadQuality"],
  "IMemberRegistry.Standing": ["None", "Active", "Suspended", "Expelled"],
  "IProduction.Retirement": [
    "Sold",
    "Consumed",
    "Destroyed",
    "Lost",
    "Stolen",
    "Sample",
    "LeftNetwork",
  ],
} as const;
export const Capability = {
  CREATE: 1,
  ENTER: 2,
  LEAVE: 4,
  HANDOVER: 8,
  BURN: 16,
  STOP: 32,
  RECORD: 64,
  ALL: 127,
} as const;

export const TrailKind = {
  DECLARED: 1,
  CLOSED: 2,
  CORRECTED: 3,
  ANNOTATED: 4,
  SPLIT_INPUT: 5,
  SPLIT_OUTPUT: 6,
  MERGE_INPUT: 7,
  MERGE_OUTPUT: 8,
  RETIRED: 9,
  SHIPPED: 20,
  ACCEPTED: 21,
  TURNED_BACK: 22,
  CANCELLED: 23,
  RECLAIMED: 24,
  SETTLED_FOUND: 25,
  SETTLED_LOST: 26,
  RETURNED: 27,
  PICKED_UP: 28,
  HANDED_OVER: 40,
} as const;
