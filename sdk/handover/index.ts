/** Handovers: units from hand to hand, by two signatures. */
export { handoverIdOf, type HandoverTerms, handoverTypedData, termsStruct } from "./terms";
