import { lotOptions } from "../../texts/help/lot";
import { recallOptions, recallTasks } from "../../texts/help/recall";
import { Scope } from "./support/define";
import { acting, reading } from "./support/open";
import { flag, option, optional, positional, rest } from "./support/options";
import { GROUNDS } from "./support/words";

const recall = new Scope("recall", recallTasks.scope);

const LOTS = rest("LOTS", lotOptions.scanned);
const AUTHORITY = {
  mark: option("MARK", recallOptions.mark),
  regulator: flag(recallOptions.regulator),
};
const CIRCUMSTANCES = {
  document: option("FILE", lotOptions.document),
  on: option("WHEN", lotOptions.on),
};
const NOTICE = {
  lots: LOTS,
  class: option("NUMBER", recallOptions.class),
  places: option("PLACE", recallOptions.places),
  deadline: option("WHEN", recallOptions.deadline),
  caseNumber: option("TEXT", recallOptions.caseNumber),
  instructions: option("TEXT", recallOptions.instructions),
  downstream: flag(recallOptions.downstream),
  ...AUTHORITY,
  ...GROUNDS,
};

// --- stopping ---

for (const [name, kind] of [
  ["hold", "Hold"],
  ["withdraw", "Withdrawal"],
  ["recall", "Recall"],
] as const) {
  recall.acts(name, {
    description: recallTasks[name],
    options: NOTICE,
    async run(environment, { lots, ...given }) {
      const { stop } = await import("./recall/stop");
      return stop(await acting(environment, given), kind, lots, given);
    },
  });
}

recall.acts("lift", {
  description: recallTasks.lift,
  options: { lots: LOTS, ...AUTHORITY, ...GROUNDS, ...CIRCUMSTANCES },
  async run(environment, { lots, ...given }) {
    const { lift } = await import("./recall/end");
    return lift(await acting(environment, given), lots, given);
  },
});

recall.acts("close", {
  description: recallTasks.close,
  options: { lots: LOTS, ...AUTHORITY, ...GROUNDS, ...CIRCUMSTANCES },
  async run(environment, { lots, ...given }) {
    const { close } = await import("./recall/end");
    return close(await acting(environment, given), lots, given);
  },
});

recall.acts("places-list", {
  description: recallTasks.placesList,
  options: {
    authority: positional("OFFICE", recallOptions.authority),
    members: rest("MEMBER", recallOptions.members),
  },
  async run(environment, { authority, members, ...choice }) {
    const { listPlaces } = await import("./recall/places");
    return listPlaces(await acting(environment, choice), authority, members);
  },
});

// --- holders ---

recall.acts("acknowledge", {
  description: recallTasks.acknowledge,
  options: { lots: LOTS, ...CIRCUMSTANCES },
  async run(environment, { lots, ...given }) {
    const { acknowledge } = await import("./recall/holders");
    return acknowledge(await acting(environment, given), lots, given);
  },
});

recall.acts("recover", {
  description: recallTasks.recover,
  options: {
    file: optional("FILE", lotOptions.portions),
    lot: option("LOTS", lotOptions.lots),
    units: option("UNITS", lotOptions.units),
    ...CIRCUMSTANCES,
  },
  async run(environment, given) {
    const { recover } = await import("./recall/holders");
    return recover(await acting(environment, given), given);
  },
});

// --- reading ---

recall.reads("status", {
  description: recallTasks.status,
  options: { lots: LOTS, downstream: flag(recallOptions.downstream) },
  async run(environment, { lots, downstream, ...choice }) {
    const { status } = await import("./recall/status");
    return status(await reading(environment, choice), lots, downstream);
  },
});

recall.reads("downstream", {
  description: recallTasks.downstream,
  options: { lots: LOTS },
  async run(environment, { lots, ...choice }) {
    const { downstream } = await import("./recall/status");
    return downstream(await reading(environment, choice), lots);
  },
});
