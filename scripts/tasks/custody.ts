import { custodyOptions, custodyTasks } from "../../texts/help/custody";
import { optionTexts } from "../../texts/help/options";
import { scanOptions, scanTask } from "../../texts/help/scan";
import { Scope } from "./support/define";
import { acting, reading } from "./support/open";
import { flag, option, optional, positional, required } from "./support/options";
import { GROUNDS } from "./support/words";

const custody = new Scope("custody", custodyTasks.scope);

const SHIPMENT = positional("SHIPMENT", custodyOptions.shipment);
const DOCUMENT = option("FILE", custodyOptions.document);
const ON = option("WHEN", custodyOptions.on);

custody.acts("ship", {
  description: custodyTasks.ship,
  options: {
    file: optional("FILE", custodyOptions.file),
    sheet: option("NAME", optionTexts.sheetName),
    yes: flag(optionTexts.yes),
    lot: option("LOTS", custodyOptions.lot),
    units: option("UNITS", custodyOptions.units),
    to: required("MEMBER", custodyOptions.to),
    fromSite: option("SITE", custodyOptions.fromSite),
    toSite: option("SITE", custodyOptions.toSite),
    purpose: option("PURPOSE", custodyOptions.purpose),
    deadline: required("WHEN", custodyOptions.deadline),
    reference: option("TEXT", custodyOptions.reference),
    document: DOCUMENT,
    on: ON,
    copy: option("NUMBER", custodyOptions.copy),
  },
  async run(environment, order) {
    const { ship } = await import("./custody/ship");
    return ship(await acting(environment, order), order);
  },
});

custody.reads("template", {
  description: custodyTasks.template,
  options: {
    file: positional("FILE", optionTexts.template),
    to: option("MEMBER", custodyOptions.templateTo),
  },
  async run(environment, { file, to, deployment }) {
    const { template } = await import("./custody/template");
    return template(await reading(environment, { deployment }), file, to);
  },
});

custody.acts("accept", {
  description: scanTask,
  options: {
    shipment: optional("SHIPMENT", scanOptions.shipment),
    scan: flag(scanOptions.scan),
    yes: flag(scanOptions.yes),
    returnDeadline: option("WHEN", custodyOptions.returnDeadline),
    document: DOCUMENT,
    on: ON,
  },
  async run(environment, { shipment, document, on, scan, yes, returnDeadline, ...choice }) {
    if (scan) {
      const { acceptScans } = await import("./custody/acceptScans");
      const order = { shipment, document, on, yes, returnDeadline };
      return acceptScans(await acting(environment, choice), order);
    }
    const { accept, requireShipment } = await import("./custody/accept");
    const name = requireShipment(shipment);
    return accept(await acting(environment, choice), name, { document, on });
  },
});

custody.acts("accept-partly", {
  description: custodyTasks.acceptPartly,
  options: {
    shipment: SHIPMENT,
    file: optional("FILE", custodyOptions.outcomes),
    sheet: option("NAME", optionTexts.sheetName),
    yes: flag(optionTexts.yes),
    lot: option("LOTS", custodyOptions.unacceptedLots),
    accepted: option("UNITS", custodyOptions.accepted),
    turnedBack: option("UNITS", custodyOptions.turnedBack),
    fault: option("FAULT", custodyOptions.fault),
    short: option("UNITS", custodyOptions.short),
    returnDeadline: option("WHEN", custodyOptions.returnDeadline),
    document: DOCUMENT,
    on: ON,
  },
  async run(environment, report) {
    const { acceptPartly } = await import("./custody/acceptPartly");
    return acceptPartly(await acting(environment, report), report);
  },
});

const DECISION = { shipment: SHIPMENT, ...GROUNDS, document: DOCUMENT, on: ON };

custody.acts("refuse", {
  description: custodyTasks.refuse,
  options: DECISION,
  async run(environment, given) {
    const { decide } = await import("./custody/decide");
    return decide(await acting(environment, given), "refuse", given);
  },
});

custody.acts("cancel", {
  description: custodyTasks.cancel,
  options: DECISION,
  async run(environment, given) {
    const { decide } = await import("./custody/decide");
    return decide(await acting(environment, given), "cancel", given);
  },
});

custody.acts("reclaim", {
  description: custodyTasks.reclaim,
  options: DECISION,
  async run(environment, given) {
    const { decide } = await import("./custody/decide");
    return decide(await acting(environment, given), "reclaim", given);
  },
});

custody.acts("settle", {
  description: custodyTasks.settle,
  options: {
    shipment: SHIPMENT,
    outcome: positional("OUTCOME", custodyOptions.outcome),
    lot: option("LOTS", custodyOptions.shortLots),
    units: option("UNITS", custodyOptions.units),
    ...GROUNDS,
    document: DOCUMENT,
    on: ON,
  },
  async run(environment, given) {
    const { settle } = await import("./custody/settle");
    return settle(await acting(environment, given), given);
  },
});

custody.acts("return-stopped", {
  description: custodyTasks.returnStopped,
  options: { shipment: SHIPMENT },
  async run(environment, { shipment, ...choice }) {
    const { returnStopped } = await import("./custody/returnStopped");
    return returnStopped(await acting(environment, choice), shipment);
  },
});

custody.reads("show", {
  description: custodyTasks.show,
  options: { shipment: SHIPMENT },
  async run(environment, { shipment, ...choice }) {
    const { show } = await import("./custody/show");
    return show(await reading(environment, choice), shipment);
  },
});

const WHOSE = {
  member: option("MEMBER", custodyOptions.whose),
  keystore: option("FILE", custodyOptions.keystore),
  signer: option("KEY", optionTexts.signer),
};

custody.reads("inbox", {
  description: custodyTasks.inbox,
  options: WHOSE,
  async run(environment, { deployment, ...whose }) {
    const { listInbox } = await import("./custody/lists");
    return listInbox(await reading(environment, { deployment }), whose);
  },
});

custody.reads("outbox", {
  description: custodyTasks.outbox,
  options: WHOSE,
  async run(environment, { deployment, ...whose }) {
    const { listOutbox } = await import("./custody/lists");
    return listOutbox(await reading(environment, { deployment }), whose);
  },
});
