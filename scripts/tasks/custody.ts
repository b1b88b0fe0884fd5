import { Scope } from "./support/define";
import { acting } from "./support/open";
import { option, optional, positional, required } from "./support/options";

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
