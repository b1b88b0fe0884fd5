import { Scope } from "./support/define";
import { positional } from "./support/options";

const lot = new Scope("lot", "Lots: declare them, follow them, take them out of circulation");

lot.acts("mint", {
  description:
    "Declare the lots of a CSV file (gtin,lot,quantity,production,best_before,expiration,document); run again, it declares only what is missing",
  options: { file: positional("FILE", "CSV file in UTF-8, with headings; dates as 2026-11-24") },
  async run(environment, { file, ...choice }) {
    const { ActingSession } = await import("./support/session");
    const { mint } = await import("./lot/mint");
    return mint(await ActingSession.open(environment, choice), file);
  },
});
