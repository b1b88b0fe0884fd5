import { labelOptions } from "../../../texts/help/label";
import { flag, option, rest } from "../support/options";

/** What `lot label` can be told. */
export const LABEL_OPTIONS = {
  codes: rest("CODES", labelOptions.codes),
  out: option("FILE", labelOptions.out),
  overwrite: flag(labelOptions.overwrite),
  copies: option("NUMBER", labelOptions.copies),
  size: option("SIZE", labelOptions.size),
  sheet: option("GRID", labelOptions.sheet),
  page: option("PAPER", labelOptions.page),
  margin: option("LENGTHS", labelOptions.margin),
  gap: option("LENGTHS", labelOptions.gap),
  start: option("PLACE", labelOptions.start),
  symbol: option("SYMBOL", labelOptions.symbol),
  scanning: option("WHERE", labelOptions.scanning),
  dpi: option("DPI", labelOptions.dpi),
};
