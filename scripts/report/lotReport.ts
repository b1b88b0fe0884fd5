import { formatMoment, inWords } from "../../sdk/chain";
import type { Directory } from "../../sdk/directory";
import { formatBracketed, formatDateForPeople, NO_DATE } from "../../sdk/gs1";
import type { LotDates, LotReport, MarkOnLot } from "../../sdk/lots";
import { displayName } from "../../sdk/members";
import type { Holder } from "../../sdk/trail";
import { say } from "../language";
import { formatUnits, properties, table } from "../tasks/support/table";
import { authorisationInWords, measured } from "./amounts";
import { historyTable } from "./historyReport";
import { shortName } from "./names";

/** A verifier's answer about a lot, for people. */
export async function lotReport(report: LotReport, directory: Directory): Promise<string[]> {
  const { utcOffset } = directory;
  return [
    ...(await summary(report, directory)),
    "",
    ...(await markTable(report, directory)),
    "",
    ...(await holderTable(report, directory)),
    "",
    ...(await historyTable(report.trail, directory)),
    "",
    `The history is complete and unaltered: its ${count(report.trail.history.length, "entry", "entries")} fold to the lot's slot on the chain,`,
    `as of block ${report.block} (${formatMoment(report.time, utcOffset)}).`,
  ];
}

async function summary(report: LotReport, directory: Directory): Promise<string[]> {
  const { product, maker, packaging, live, burnt } = report;
  const made = await directory.member(maker.account);
  const responsible = say(await directory.nameOf(product.responsible));
  const label = formatBracketed([
    { ai: "01", value: report.gtin },
    { ai: "10", value: report.lotNumber },
  ]);
  return properties([
    ["Lot", label],
    [
      "Scanned",
      packaging && `a case (GTIN ${packaging.gtin}) of ${packaging.count} × ${packaging.inner}`,
    ],
    ["Product", `${product.name}, ${measured(product.netContent, product.measure)} a unit`],
    ["Responsible", responsible],
    [
      "Maker",
      made &&
        `${displayName(made.profile)}, ${say(inWords("IMemberRegistry.Standing", maker.standing))}`,
    ],
    ["Dates", datesInWords(report.dates)],
    [
      "Units",
      `${formatUnits(live + burnt)} declared: ${formatUnits(live)} in circulation, ${formatUnits(burnt)} out of it`,
    ],
    ["State", stateInWords(report)],
  ]);
}

const datesInWords = ({ productionDate, bestBeforeDate, expirationDate }: LotDates): string => {
  const parts = [
    ["made", productionDate],
    ["best before", bestBeforeDate],
    ["use by", expirationDate],
  ] as const;
  const given = parts.filter(([, day]) => day !== NO_DATE);
  return given.length === 0
    ? "none"
    : given.map(([what, day]) => `${what} ${say(formatDateForPeople(day))}`).join(", ");
};

const stateInWords = ({ isClosed, isExpired, stop }: LotReport): string =>
  [
    stop === 0 ? "free to move" : "stopped",
    isExpired ? "expired" : "not expired",
    isClosed ? "closed by its maker" : "open for more",
  ].join(", ");

async function markTable({ marks, madeUnder }: LotReport, directory: Directory): Promise<string[]> {
  if (marks.length === 0) return ["The product carries no marks."];
  const rows = await Promise.all(
    marks.map(async ({ brand, maker }: MarkOnLot) => {
      const then = madeUnder.find((made) => made.brand === brand.id)?.made;
      return [
        displayName(brand.mark),
        `${say(inWords("IBrandRegistry.Kind", brand.mark.kind))} ${brand.mark.office} ${brand.mark.number}`,
        say(inWords("IBrandRegistry.Status", brand.status)),
        await shortName(brand.owner, directory),
        then?.authorised === true ? "authorised" : "NOT AUTHORISED",
        authorisationInWords(maker, brand.measure),
      ];
    }),
  );
  const distinctions = marks.flatMap(({ brand }) =>
    brand.distinctions.map(
      ({ title, authority }) => `${displayName(brand.mark)} is a ${title} (${authority}).`,
    ),
  );
  return [
    ...table(["Mark", "Register entry", "State", "Owner", "Maker, when made", "Maker, now"], rows),
    ...distinctions,
  ];
}

async function holderTable({ trail }: LotReport, directory: Directory): Promise<string[]> {
  if (trail.holders.length === 0) return ["Nobody holds units of it."];
  const rows = await Promise.all(
    trail.holders.map(async (holder) => [
      ...(await whereabouts(holder, trail.history, directory)),
      holder.units,
    ]),
  );
  return table(["In the custody of", "At", "Units"], rows);
}

/** Who has units, and the place where they last arrived or from which they were last shipped. */
async function whereabouts(
  { account, transit }: Holder,
  history: LotReport["trail"]["history"],
  directory: Directory,
): Promise<[string, string]> {
  if (transit !== undefined) {
    const { consignor, consignee } = transit.shipment;
    const [from, to] = [
      await shortName(consignor, directory),
      await shortName(consignee, directory),
    ];
    return [`in transit from ${from}`, `on its way to ${to}`];
  }
  const site = history.findLast(
    (event) =>
      "shipment" in event &&
      (event.shipment.consignor === account || event.shipment.consignee === account),
  );
  const name = say(await directory.nameOf(account));
  if (site === undefined || !("shipment" in site)) return [name, "where it was made"];
  const { consignor, consignorSite, consigneeSite } = site.shipment;
  const place = consignor === account ? consignorSite : consigneeSite;
  return [name, await directory.siteName(account, place)];
}

const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;
