/** Histories of lots that can be proved complete. */
export { type BlockOptions, Blocks } from "./blocks";
export { TrailBroken } from "./broken";
export { type LoggedEntry, parseEntries } from "./entries";
export type * from "./history";
export { type Holder, holdersAfter } from "./holders";
export { readTrail, readTrails, type Trail, type TrailOptions } from "./read";
export { blockOf, type Entry, extend, fold, seed } from "./slot";
export { type Ledger, walk } from "./walk";
