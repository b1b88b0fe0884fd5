import { option, positional } from "./options";

/** Options that many tasks have, told to people in one way. */

export const MEMBER = positional(
  "MEMBER",
  "The member: by identifier (USCC:91350211M000100Y46), account or full name",
);

export const GROUNDS = {
  reason: option("TEXT", "Why, in words; this or the evidence is needed"),
  evidence: option("FILE", "The document behind it: a file, or its hash"),
};

export const MARK = positional(
  "MARK",
  "The mark: office, kind and number as in CN:geographical-indication:1385542 (short: gi, tm, cm, cert), or its id",
);

export const GTIN = positional("GTIN", "The product: the digits under its bar code");
