/** Errors in words. */
export { CATALOGUE, type CataloguedError } from "./catalogue";
export { explain, explainRevert, textOf } from "./explain";
export { LotmarkError } from "./lotmarkError";
export type { Names } from "./names";
