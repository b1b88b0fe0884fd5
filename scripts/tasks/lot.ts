import { labelTask } from "../../texts/help/label";
import { custodyOptions } from "../../texts/help/custody";
import { lotOptions, lotTasks } from "../../texts/help/lot";
import { optionTexts } from "../../texts/help/options";
import { LABEL_OPTIONS } from "./lot/labelOptions";
import { Scope } from "./support/define";
import { acting, reading } from "./support/open";
import { flag, option, optional, positional, required, rest } from "./support/options";
import { GROUNDS } from "./support/words";

const lot = new Scope("lot", lotTasks.scope);

const LOT = positional("LOT", lotOptions.lot);
const CIRCUMSTANCES = {
  document: option("FILE", lotOptions.document),
  on: option("WHEN", lotOptions.on),
};
const PORTIONS = {
  lot: option("LOTS", lotOptions.lots),
  units: option("UNITS", lotOptions.units),
};

// --- making ---

lot.acts("mint", {
  description: lotTasks.mint,
  options: {
    file: positional("FILE", lotOptions.sheet),
    sheet: option("NAME", optionTexts.sheetName),
    yes: flag(optionTexts.yes),
  },
  async run(environment, { file, sheet, yes, ...choice }) {
    const { mint } = await import("./lot/mint");
    return mint(await acting(environment, choice), { file, sheet, yes });
  },
});

lot.reads("template", {
  description: lotTasks.template,
  options: {
    file: positional("FILE", optionTexts.template),
    member: option("MEMBER", custodyOptions.whose),
    keystore: option("FILE", custodyOptions.keystore),
    signer: option("KEY", optionTexts.signer),
  },
  async run(environment, { file, deployment, ...whose }) {
    const { template } = await import("./lot/template");
    return template(await reading(environment, { deployment }), file, whose);
  },
});

lot.acts("close", {
  description: lotTasks.close,
  options: { lots: rest("LOTS", lotOptions.scanned), ...CIRCUMSTANCES },
  async run(environment, { lots, ...given }) {
    const { close } = await import("./lot/close");
    return close(await acting(environment, given), lots, given);
  },
});

lot.acts("correct", {
  description: lotTasks.correct,
  options: {
    lot: LOT,
    quantity: option("UNITS", lotOptions.quantity),
    production: option("DATE", lotOptions.production),
    bestBefore: option("DATE", lotOptions.bestBefore),
    expiration: option("DATE", lotOptions.expiration),
    analysis: option("FILE", lotOptions.analysis),
    ...GROUNDS,
    ...CIRCUMSTANCES,
  },
  async run(environment, { lot: code, ...given }) {
    const { correct } = await import("./lot/correct");
    return correct(await acting(environment, given), code, given);
  },
});

lot.acts("annotate", {
  description: lotTasks.annotate,
  options: { lot: LOT, note: positional("NOTE", lotOptions.note), ...CIRCUMSTANCES },
  async run(environment, { lot: code, note, ...given }) {
    const { annotate } = await import("./lot/annotate");
    return annotate(await acting(environment, given), code, note, given);
  },
});

lot.acts("split", {
  description: lotTasks.split,
  options: {
    lot: LOT,
    into: required("NUMBERS", lotOptions.into),
    units: required("UNITS", lotOptions.newUnits),
    inputUnits: option("UNITS", lotOptions.inputUnits),
    ...CIRCUMSTANCES,
  },
  async run(environment, { lot: code, ...given }) {
    const { split } = await import("./lot/repackage");
    return split(await acting(environment, given), code, given);
  },
});

lot.acts("merge", {
  description: lotTasks.merge,
  options: {
    number: positional("NUMBER", lotOptions.number),
    ...PORTIONS,
    outputUnits: option("UNITS", lotOptions.outputUnits),
    ...CIRCUMSTANCES,
  },
  async run(environment, { number, ...given }) {
    const { merge } = await import("./lot/repackage");
    return merge(await acting(environment, given), number, given);
  },
});

lot.acts("transform", {
  description: lotTasks.transform,
  options: {
    file: optional("FILE", lotOptions.portions),
    ...PORTIONS,
    into: required("LOTS", lotOptions.intoLots),
    outputUnits: required("UNITS", lotOptions.newUnits),
    production: option("DATE", lotOptions.production),
    bestBefore: option("DATE", lotOptions.bestBefore),
    expiration: option("DATE", lotOptions.expiration),
    analysis: option("FILE", lotOptions.analysis),
    loss: option("TEXT", lotOptions.loss),
    byProduct: option("TEXT", lotOptions.byProduct),
    outside: option("FILE", lotOptions.outside),
    ...CIRCUMSTANCES,
  },
  async run(environment, given) {
    const { transform } = await import("./lot/transform");
    return transform(await acting(environment, given), given);
  },
});

// --- the end ---

lot.acts("retire", {
  description: lotTasks.retire,
  options: {
    way: positional("WAY", lotOptions.way),
    file: optional("FILE", lotOptions.portions),
    ...PORTIONS,
    ...CIRCUMSTANCES,
  },
  async run(environment, { way, ...given }) {
    const { retire } = await import("./lot/retire");
    return retire(await acting(environment, given), way, given);
  },
});

lot.acts("seize", {
  description: lotTasks.seize,
  options: {
    member: positional("MEMBER", lotOptions.holder),
    way: positional("WAY", lotOptions.way),
    file: optional("FILE", lotOptions.portions),
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
  description: lotTasks.show,
  options: { lot: LOT },
  async run(environment, { lot: code, ...choice }) {
    const { show } = await import("./lot/show");
    return show(await reading(environment, choice), code);
  },
});

lot.reads("trail", {
  description: lotTasks.trail,
  options: { lot: LOT },
  async run(environment, { lot: code, ...choice }) {
    const { trail } = await import("./lot/show");
    return trail(await reading(environment, choice), code);
  },
});

// --- labels ---

lot.reads("label", {
  description: labelTask,
  options: LABEL_OPTIONS,
  async run(environment, given) {
    const { label } = await import("./lot/label");
    return label(await reading(environment, given), given);
  },
});
