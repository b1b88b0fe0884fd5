/** What all contracts of a consortium have in common. */
export type { Permissions } from "./permissions";
export { ROLE_NAMES, roleInWords, type RoleName, ROLES, roleNameOf } from "./roles";
export {
  compareDeployment,
  connect,
  type Consortium,
  type DeployedContract,
  type Deployment,
  type Difference,
  type ModuleName,
  parseDeployment,
  verifyDeployment,
} from "./deployment";
export {
  type Enumeration,
  inWords,
  memberNamed,
  type MemberOf,
  memberOf,
  numberOf,
} from "./enumerations";
export { CATALOGUE, explain, explainRevert, LotmarkError, type Names, textOf } from "./errors";
export { decodeEvent, type DecodedEvent, type EventLog, type PlacedLog, readEvent } from "./events";
export { Capability, TrailKind } from "./generated/enumerations";
export { CONTRACT_NAMES, type ContractName, FACTORIES, INTERFACES } from "./interfaces";
export {
  type LogFilter,
  logsOfBlock,
  searchLogs,
  type SearchOptions,
  topicOf,
  wordOf,
} from "./logs";
export {
  dayOf,
  endOfDay,
  formatMoment,
  formatUtcOffset,
  parseUtcOffset,
  QUARTER_HOUR,
  startOfDay,
} from "./moment";
export { parseMoment } from "./parseMoment";
export { type LogsSince, type SearchCost, searchSince, type Seen } from "./since";
export {
  type Call,
  estimate,
  type Fees,
  connectProvider,
  openProvider,
  type Patience,
  type ProviderOptions,
  readChainId,
  readFees,
  send,
  type SendOptions,
  withRetries,
} from "./send";
export { type Grounds, type Occurrence, readGrounds, readOccurrence } from "./structs";
export {
  digestOf,
  OCCURRENCE_FIELDS,
  type OperatorSignature,
  type SigningPlace,
  signTypedData,
  type TypedData,
} from "./typedData";
