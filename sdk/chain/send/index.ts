/** Asking nodes and sending transactions. */
export { type Fees, readFees } from "./fees";
export { connectProvider, openProvider, type ProviderOptions, readChainId } from "./provider";
export { type Patience, withRetries } from "./retry";
export { type Call, estimate, send, type SendOptions } from "./send";
