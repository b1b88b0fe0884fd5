import { formatMoment, inWords } from "../../sdk/chain";
import type { Directory } from "../../sdk/directory";
import { formatBracketed, formatDateForPeople, NO_DATE } from "../../sdk/gs1";
import type { LotDates, LotReport, MarkOnLot } from "../../sdk/lots";
import { displayName } from "../../sdk/members";
import type { Holder } from "../../sdk/trail";
import * as texts from "../../texts/reports/lot";
import { listed, same, type Text } from "../../texts/text";
import { say } from "../language";
import { properties, table } from "../tasks/support/table";
import { authorisationInWords, measured } from "./amounts";
import { historyTable } from "./historyReport";
import { shortName } from "./names";
import { provenanceTree } from "./provenanceTree";

const H = texts.HEADINGS;

/** A verifier's answer about a lot, for people. */
export async function lotReport(report: LotReport, directory: Directory): Promise<string[]> {
  const { utcOffset } = directory;
  const tree = await provenanceTree(report.trail, report.origins, directory);
  return [
    ...(await summary(report, directory)),
    "",
    ...(await markTable(report, directory)),
    "",
    ...(await holderTable(report, directory)),
    "",
    ...(tree.length === 0 ? [] : [...tree, ""]),
    ...(await historyTable(report.trail, directory)),
    "",
    say(texts.complete(report.trail.history.length)),
    say(texts.asOf(report.block, formatMoment(report.time, utcOffset))),
  ];
}

async function summary(report: LotReport, directory: Directory): Promise<string[]> {
  const { product, maker, packaging, live, burnt } = report;
  const made = await directory.member(maker.account);
  const responsible = await directory.nameOf(product.responsible);
  const label = formatBracketed([
    { ai: "01", value: report.gtin },
    { ai: "10", value: report.lotNumber },
  ]);
  return properties([
    [H.lot, label],
    [H.scanned, packaging && texts.aCase(packaging.gtin, packaging.count, packaging.inner)],
    [H.product, texts.productOf(product.name, measured(product.netContent, product.measure))],
    [H.responsible, responsible],
    [
      H.maker,
      made &&
        texts.makerThatStands(
          displayName(made.profile),
          inWords("IMemberRegistry.Standing", maker.standing),
        ),
    ],
    [H.dates, datesInWords(report.dates)],
    [H.units, texts.quantities(live + burnt, live, burnt)],
    [H.state, texts.states(report.stop !== 0, report.isExpired, report.isClosed)],
  ]);
}

const DATES = ["productionDate", "bestBeforeDate", "expirationDate"] as const;

const datesInWords = (dates: LotDates): Text => {
  const given = DATES.filter((name) => dates[name] !== NO_DATE);
  return given.length === 0
    ? texts.NO_DATES
    : listed(
        given.map((name) => texts.dateOf(texts.DATES[name], formatDateForPeople(dates[name]))),
      );
};

async function markTable({ marks, madeUnder }: LotReport, directory: Directory): Promise<string[]> {
  if (marks.length === 0) return [say(texts.NO_MARKS)];
  const rows = await Promise.all(
    marks.map(async ({ brand, maker }: MarkOnLot) => {
      const then = madeUnder.find((made) => made.brand === brand.id)?.made;
      return [
        displayName(brand.mark),
        texts.entryOf(
          inWords("IBrandRegistry.Kind", brand.mark.kind),
          brand.mark.office,
          brand.mark.number,
        ),
        inWords("IBrandRegistry.Status", brand.status),
        await shortName(brand.owner, directory),
        then?.authorised === true ? texts.AUTHORISED : texts.NOT_AUTHORISED,
        authorisationInWords(maker, brand.measure),
      ];
    }),
  );
  const distinctions = marks.flatMap(({ brand }) =>
    brand.distinctions.map(({ title, authority }) =>
      say(texts.distinguished(displayName(brand.mark), title, authority)),
    ),
  );
  return [...table(texts.MARK_HEADING, rows), ...distinctions];
}

async function holderTable({ trail }: LotReport, directory: Directory): Promise<string[]> {
  if (trail.holders.length === 0) return [say(texts.NO_HOLDERS)];
  const rows = await Promise.all(
    trail.holders.map(async (holder) => [
      ...(await whereabouts(holder, trail.history, directory)),
      holder.units,
    ]),
  );
  return table(texts.HOLDER_HEADING, rows);
}

/** Who has units, and the place where they last arrived or from which they were last shipped. */
async function whereabouts(
  { account, transit }: Holder,
  history: LotReport["trail"]["history"],
  directory: Directory,
): Promise<[Text, Text]> {
  if (transit !== undefined) {
    const { carrier, shipment } = transit;
    const { consignor, consignee } = shipment;
    const [from, to] = [
      await shortName(consignor, directory),
      await shortName(consignee, directory),
    ];
    const inTransit = texts.inTransitFrom(from);
    const where =
      carrier === undefined
        ? inTransit
        : texts.inHandsOf(inTransit, await shortName(carrier, directory));
    return [where, texts.onItsWayTo(to)];
  }
  const site = history.findLast(
    (event) =>
      ("shipment" in event &&
        (event.shipment.consignor === account || event.shipment.consignee === account)) ||
      (event.type === "handedOver" && event.terms.taker === account),
  );
  const name = await directory.nameOf(account);
  if (site?.type === "handedOver") {
    return [name, texts.takenOverFrom(await shortName(site.terms.giver, directory))];
  }
  if (site === undefined || !("shipment" in site)) return [name, texts.WHERE_IT_WAS_MADE];
  const { consignor, consignorSite, consigneeSite } = site.shipment;
  const place = consignor === account ? consignorSite : consigneeSite;
  return [name, same(await directory.siteName(account, place))];
}
