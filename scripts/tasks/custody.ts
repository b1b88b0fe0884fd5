import { Scope } from "./support/define";
import { acting, reading } from "./support/open";
import { option, optional, positional, required } from "./support/options";
import { GROUNDS } from "./support/words";

const custody = new Scope("custody", "Shipments: send lots to another member, and receive them");

const SHIPMENT = positional("SHIPMENT", "Its id, the first digits of it, or its trade reference");
const DOCUMENT = option("FILE", "Document that goes with it, or the document's hash");
const ON = option("WHEN", "When it happened, as 2026-11-24T18:30; default now");

custody.acts("ship", {
  description: "Ship lots to another member; run again, it says that it was shipped already",
  options: {
    file: optional("FILE", "CSV file in UTF-8 of the lines: lot,units or gtin,lot,units"),
    lot: option("LOTS", "Without a file: the lots, scanned or as (01)…(10)…, with commas between"),
    units: option("UNITS", "Units of each of these lots, with commas between"),
    to: required("MEMBER", "Who receives it: name, identifier such as USCC:…, or account"),
    fromSite: option("SITE", "Site that it leaves: GLN, code or name; default your only one"),
    toSite: option("SITE", "Site that it goes to, likewise"),
    purpose: option("PURPOSE", "sale, storage, processing, sample or return; default sale"),
    deadline: required(
      "WHEN",
      "Until when it has to be accepted, as 2026-11-24 or 2026-11-24T18:30; later it can be reclaimed",
    ),
    reference: option("TEXT", "Reference of the trade, such as the order's number"),
    document: DOCUMENT,
    on: ON,
    copy: option("NUMBER", "To ship just the same once more: 2 for the second shipment, 3, …"),
  },
  async run(environment, order) {
    const { ship } = await import("./custody/ship");
    return ship(await acting(environment, order), order);
  },
});

custody.acts("accept", {
  description: "Accept a shipment to you in full",
  options: { shipment: SHIPMENT, document: DOCUMENT, on: ON },
  async run(environment, { shipment, document, on, ...choice }) {
    const { accept } = await import("./custody/accept");
    return accept(await acting(environment, choice), shipment, { document, on });
  },
});

custody.acts("accept-partly", {
  description: "Accept a shipment to you by line: what is kept, what goes back, what is short",
  options: {
    shipment: SHIPMENT,
    file: optional(
      "FILE",
      "CSV file in UTF-8: lot,accepted,turned_back,fault,short; lots that are not in it were accepted",
    ),
    lot: option("LOTS", "Without a file: the lots not accepted in full, with commas between"),
    accepted: option("UNITS", "Units of each of these lots that you keep; default the rest"),
    turnedBack: option("UNITS", "Units of each of these lots that go back"),
    fault: option("FAULT", "Why: damaged, wrong or bad-quality; one for all, or one for each"),
    short: option("UNITS", "Units of each of these lots that did not arrive; default the rest"),
    returnDeadline: option(
      "WHEN",
      "Until when what goes back has to be accepted, as 2026-11-24 or 2026-11-24T18:30",
    ),
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
  description: "Refuse a shipment to you as a whole; its consignor takes it back",
  options: DECISION,
  async run(environment, given) {
    const { decide } = await import("./custody/decide");
    return decide(await acting(environment, given), "refuse", given);
  },
});

custody.acts("cancel", {
  description: "Cancel a shipment of yours before its deadline",
  options: DECISION,
  async run(environment, given) {
    const { decide } = await import("./custody/decide");
    return decide(await acting(environment, given), "cancel", given);
  },
});

custody.acts("reclaim", {
  description: "Take back a shipment of yours that was refused, or not accepted by its deadline",
  options: DECISION,
  async run(environment, given) {
    const { decide } = await import("./custody/decide");
    return decide(await acting(environment, given), "reclaim", given);
  },
});

custody.acts("settle", {
  description: "Settle units of a shipment of yours that were short, as found or as lost",
  options: {
    shipment: SHIPMENT,
    outcome: positional("OUTCOME", "found (they are in your custody again) or lost"),
    lot: option("LOTS", "Only these lots, with commas between; default all that is short"),
    units: option("UNITS", "Units of each of these lots, with commas between"),
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
  description: "Send stopped and expired lots of a shipment back after its deadline; anybody may",
  options: { shipment: SHIPMENT },
  async run(environment, { shipment, ...choice }) {
    const { returnStopped } = await import("./custody/returnStopped");
    return returnStopped(await acting(environment, choice), shipment);
  },
});

custody.reads("show", {
  description: "Show a shipment: parties, lines, where it stands and what happened to it",
  options: { shipment: SHIPMENT },
  async run(environment, { shipment, ...choice }) {
    const { show } = await import("./custody/show");
    return show(await reading(environment, choice), shipment);
  },
});

const WHOSE = {
  member: option("MEMBER", "Whose: name, identifier such as USCC:…, or account; default yours"),
  keystore: option(
    "FILE",
    "Keystore file of your key, for which no password is needed; default LOTMARK_KEYSTORE",
  ),
  signer: option("KEY", "On a development chain: the node's own key, by number or address"),
};

custody.reads("inbox", {
  description: "List the shipments that a member has to accept or refuse",
  options: WHOSE,
  async run(environment, { deployment, ...whose }) {
    const { listInbox } = await import("./custody/lists");
    return listInbox(await reading(environment, { deployment }), whose);
  },
});

custody.reads("outbox", {
  description: "List the shipments of a member that are not over",
  options: WHOSE,
  async run(environment, { deployment, ...whose }) {
    const { listOutbox } = await import("./custody/lists");
    return listOutbox(await reading(environment, { deployment }), whose);
  },
});
