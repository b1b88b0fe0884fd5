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
    pallets: option("CODES", custodyOptions.pallets),
    to: required("MEMBER", custodyOptions.to),
    fromSite: option("SITE", custodyOptions.fromSite),
    toSite: option("SITE", custodyOptions.toSite),
    carrier: option("MEMBER", custodyOptions.carrier),
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

custody.acts("pickup", {
  description: custodyTasks.pickUp,
  options: { shipment: SHIPMENT, document: DOCUMENT, on: ON },
  async run(environment, { shipment, document, on, ...choice }) {
    const { pickUp } = await import("./custody/pickUp");
    return pickUp(await acting(environment, choice), shipment, { document, on });
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

// --- what is signed without a network ---

const AGREEMENT = positional("FILE", custodyOptions.agreement);
const OUT = required("FILE", custodyOptions.out);
const UNTIL = required("WHEN", custodyOptions.until);

custody.reads("propose-handover", {
  description: custodyTasks.proposeHandover,
  options: {
    file: optional("FILE", custodyOptions.handoverFile),
    lot: option("LOTS", custodyOptions.lot),
    units: option("UNITS", custodyOptions.units),
    from: required("MEMBER", custodyOptions.giver),
    to: required("MEMBER", custodyOptions.taker),
    reference: option("TEXT", custodyOptions.reference),
    until: UNTIL,
    out: OUT,
    document: DOCUMENT,
    on: ON,
  },
  async run(environment, { deployment, ...proposal }) {
    const { handover } = await import("./custody/propose");
    return handover(await reading(environment, { deployment }), proposal);
  },
});

custody.reads("propose-acceptance", {
  description: custodyTasks.proposeAcceptance,
  options: {
    shipment: SHIPMENT,
    file: optional("FILE", custodyOptions.outcomes),
    lot: option("LOTS", custodyOptions.unacceptedLots),
    accepted: option("UNITS", custodyOptions.accepted),
    turnedBack: option("UNITS", custodyOptions.turnedBack),
    fault: option("FAULT", custodyOptions.fault),
    short: option("UNITS", custodyOptions.short),
    returnDeadline: option("WHEN", custodyOptions.returnDeadline),
    until: UNTIL,
    out: OUT,
    document: DOCUMENT,
    on: ON,
  },
  async run(environment, { deployment, ...proposal }) {
    const { acceptance } = await import("./custody/propose");
    return acceptance(await reading(environment, { deployment }), proposal);
  },
});

custody.reads("propose-pickup", {
  description: custodyTasks.proposePickUp,
  options: { shipment: SHIPMENT, until: UNTIL, out: OUT, document: DOCUMENT, on: ON },
  async run(environment, { deployment, ...proposal }) {
    const { pickUp } = await import("./custody/propose");
    return pickUp(await reading(environment, { deployment }), proposal);
  },
});

custody.local("sign", {
  description: custodyTasks.sign,
  options: {
    file: AGREEMENT,
    keystore: option("FILE", optionTexts.keystore),
    wallet: option("ADDRESS", custodyOptions.wallet),
    out: option("FILE", custodyOptions.signedOut),
    deployment: option("FILE", optionTexts.deployment),
  },
  async run({ hre }, given) {
    const { sign } = await import("./custody/sign");
    return sign(hre, given);
  },
});

custody.acts("relay", {
  description: custodyTasks.relay,
  options: { file: AGREEMENT, copy: option("FILE", custodyOptions.otherCopy) },
  async run(environment, { file, copy, ...choice }) {
    const { relay } = await import("./custody/relay");
    return relay(await acting(environment, choice), copy === undefined ? [file] : [file, copy]);
  },
});

custody.acts("revoke", {
  description: custodyTasks.revoke,
  options: { file: AGREEMENT },
  async run(environment, { file, ...choice }) {
    const { revoke } = await import("./custody/relay");
    return revoke(await acting(environment, choice), file);
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
