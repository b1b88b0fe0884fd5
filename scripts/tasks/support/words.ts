import { optionTexts } from "../../../texts/help/options";
import { option, positional } from "./options";

/** Options that many tasks have, told to people in one way. */

export const MEMBER = positional("MEMBER", optionTexts.member);

export const GROUNDS = {
  reason: option("TEXT", optionTexts.reason),
  evidence: option("FILE", optionTexts.evidence),
};

export const MARK = positional("MARK", optionTexts.mark);

export const GTIN = positional("GTIN", optionTexts.gtin);
