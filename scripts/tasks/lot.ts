import { Scope } from "./support/define";
import { acting, reading } from "./support/open";
import { option, optional, positional, required, rest } from "./support/options";
import { GROUNDS } from "./support/words";

const lot = new Scope("lot", "Lots: declare them, follow them, take them out of circulation");

const LOT = positional(
  "LOT",
  "What a scanner gives: Digital Link, (01)…(10)…, element string, or token id",
);
const CIRCUMSTANCES = {
  document: option("FILE", "Document that goes with it, or the document's hash"),
  on: option("WHEN", "When it happened, as 2026-11-24T18:30; default now"),
};
const PORTIONS = {
  lot: option("LOTS", "The lots, scanned or as (01)…(10)…, with commas between"),
  units: option("UNITS", "Units of each of these lots, with commas between"),
};

// --- making ---

lot.acts("mint", {
  description:
    "Declare the lots of a CSV file (gtin,lot,quantity,production,best_before,expiration,document); run again, it declares only what is missing",
  options: { file: positional("FILE", "CSV file in UTF-8, with headings; dates as 2026-11-24") },
  async run(environment, { file, ...choice }) {
    const { mint } = await import("./lot/mint");
    return mint(await acting(environment, choice), file);
  },
});

lot.acts("close", {
  description: "Close lots that you made: what was declared stands, and no more will be",
  options: { lots: rest("LOTS", "What a scanner gives, one or several"), ...CIRCUMSTANCES },
  async run(environment, { lots, ...given }) {
    const { close } = await import("./lot/close");
    return close(await acting(environment, given), lots, given);
  },
});

lot.acts("correct", {
  description:
    "Correct what you declared of a lot, as long as no unit of it has moved; what is not given stays",
  options: {
    lot: LOT,
    quantity: option("UNITS", "All units of it; 0 for a lot declared by mistake"),
    production: option("DATE", "Production date, as 2026-11-24, or none"),
    bestBefore: option("DATE", "Best before date, or none"),
    expiration: option("DATE", "Expiration date, or none"),
    analysis: option("FILE", "The lot's own document, or its hash"),
    ...GROUNDS,
    ...CIRCUMSTANCES,
  },
  async run(environment, { lot: code, ...given }) {
    const { correct } = await import("./lot/correct");
    return correct(await acting(environment, given), code, given);
  },
});

lot.acts("annotate", {
  description: "Note something about a lot that you made, for everybody to see",
  options: { lot: LOT, note: positional("NOTE", "What is to be noted"), ...CIRCUMSTANCES },
  async run(environment, { lot: code, note, ...given }) {
    const { annotate } = await import("./lot/annotate");
    return annotate(await acting(environment, given), code, note, given);
  },
});

lot.acts("split", {
  description: "Split units that you hold into new lots of the same product",
  options: {
    lot: LOT,
    into: required("NUMBERS", "Lot numbers of the new lots, with commas between"),
    units: required("UNITS", "Units of each new lot, with commas between"),
    inputUnits: option("UNITS", "Units that go in, if more than come out"),
    ...CIRCUMSTANCES,
  },
  async run(environment, { lot: code, ...given }) {
    const { split } = await import("./lot/repackage");
    return split(await acting(environment, given), code, given);
  },
});

lot.acts("merge", {
  description: "Merge units that you hold into a new lot of the same product",
  options: {
    number: positional("NUMBER", "Lot number of the new lot"),
    ...PORTIONS,
    outputUnits: option("UNITS", "Units that come out, if fewer than go in"),
    ...CIRCUMSTANCES,
  },
  async run(environment, { number, ...given }) {
    const { merge } = await import("./lot/repackage");
    return merge(await acting(environment, given), number, given);
  },
});

// --- the end ---

lot.acts("retire", {
  description: "Take units that you hold out of circulation",
  options: {
    way: positional("WAY", "sold, consumed, destroyed, lost, stolen, sample or left (the network)"),
    file: optional("FILE", "CSV file in UTF-8 of what it is about: lot,units or gtin,lot,units"),
    ...PORTIONS,
    ...CIRCUMSTANCES,
  },
  async run(environment, { way, ...given }) {
    const { retire } = await import("./lot/retire");
    return retire(await acting(environment, given), way, given);
  },
});

lot.acts("seize", {
  description: "Take what an expelled member holds out of circulation (regulator)",
  options: {
    member: positional("MEMBER", "Who holds it: identifier, account or full name"),
    way: positional("WAY", "sold, consumed, destroyed, lost, stolen, sample or left (the network)"),
    file: optional("FILE", "CSV file in UTF-8 of what it is about: lot,units or gtin,lot,units"),
    ...PORTIONS,
    ...GROUNDS,
  },
  async run(environment, { member, way, ...given }) {
    const { seize } = await import("./lot/retire");
    return seize(await acting(environment, given), member, way, given);
  },
});

// --- reading ---

lot.reads("show", {
  description:
    "Show a lot to a verifier: marks, product, maker, dates, who holds what where, and its proved history",
  options: { lot: LOT },
  async run(environment, { lot: code, ...choice }) {
    const { show } = await import("./lot/show");
    return show(await reading(environment, choice), code);
  },
});

lot.reads("trail", {
  description: "Show what happened to a lot, and to the lots that it came out of",
  options: { lot: LOT },
  async run(environment, { lot: code, ...choice }) {
    const { trail } = await import("./lot/show");
    return trail(await reading(environment, choice), code);
  },
});
