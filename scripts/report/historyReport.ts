import { ZeroHash } from "ethers";

import { formatMoment, inWords } from "../../sdk/chain";
import type { Directory } from "../../sdk/directory";
import type { Notice } from "../../sdk/recalls";
import type { HistoryEvent, Stopped, Trail, Transformed } from "../../sdk/trail";
import * as texts from "../../texts/reports/history";
import { grouped, listed, same, type Text } from "../../texts/text";
import { labelOf } from "../tasks/lot/names";
import { table } from "../tasks/support/table";
import { measured } from "./amounts";
import { shortName } from "./names";

/** A lot's history for people, the oldest first. */
export async function historyTable(
  { history }: Pick<Trail, "history">,
  directory: Directory,
): Promise<string[]> {
  const rows = await Promise.all(
    history.map(async (event) => [
      formatMoment(event.entry.time, directory.utcOffset),
      texts.EVENTS[event.type],
      event.entry.units === 0n ? "" : grouped(event.entry.units),
      await describe(event, directory),
    ]),
  );
  return table(texts.HEADING, rows);
}

async function describe(event: HistoryEvent, directory: Directory): Promise<Text> {
  const called = (account: string): Promise<Text> => shortName(account, directory);
  switch (event.type) {
    case "declared":
    case "closed":
      return texts.by(await called(event.maker));
    case "corrected":
      return texts.because(texts.by(await called(event.maker)), why(event.grounds));
    case "annotated":
      return texts.because(texts.by(await called(event.maker)), same(event.note));
    case "split":
    case "merged":
      return texts.repackaged(event.role === "input", await called(event.member));
    case "transformed":
      return transformation(event, await called(event.member));
    case "retired":
      return texts.done(
        inWords("IProduction.Retirement", event.retirement),
        await called(event.holder),
      );
    case "seized":
      return texts.because(texts.from(await called(event.holder)), why(event.grounds));
    case "shipped":
      return parties(event, directory);
    case "accepted":
      return withShortage(texts.by(await called(event.shipment.consignee)), event);
    case "turnedBack":
      return texts.because(texts.by(await called(event.shipment.consignee)), faults(event));
    case "cancelled":
    case "reclaimed":
      return texts.because(texts.by(await called(event.shipment.consignor)), why(event.grounds));
    case "settled":
      return texts.because(
        texts.done(event.found ? texts.FOUND : texts.LOST, await called(event.shipment.consignor)),
        why(event.grounds),
      );
    case "returned":
      return texts.backTo(await called(event.shipment.consignor));
    case "stopped":
      return texts.because(
        texts.done(noticeInWords(event.notice), await authority(event, directory)),
        why(event.notice.grounds),
      );
    case "lifted":
    case "recallClosed":
      return texts.because(texts.by(await authority(event, directory)), why(event.grounds));
    case "acknowledged":
      return texts.by(await called(event.holder));
    case "recovered":
      return texts.cameBack(event.units, await called(event.member));
    case "pickedUp":
      return texts.withReference(
        texts.by(await called(event.shipment.carrier)),
        event.shipment.tradeReference,
      );
    case "handedOver": {
      const { giver, taker, tradeReference } = event.terms;
      return texts.route(await called(giver), await called(taker), tradeReference);
    }
    case "unknown":
      return texts.BY_UNKNOWN_MODULE;
  }
}

/** What a lot was made of, or what was made of it. */
function transformation(
  { role, inputs, outputs, remainders, outsideInputs }: Transformed,
  who: Text,
): Text {
  const isInput = role === "input";
  const lots = (isInput ? outputs : inputs).map(({ lot }) => labelOf(lot));
  const beside = remainders.map(({ residue, amount, measure, description }) =>
    texts.remainder(
      inWords("IProduction.Residue", residue),
      measured(amount, measure),
      description,
    ),
  );
  return texts.transformed(
    isInput,
    who,
    [...new Set(lots)],
    isInput ? beside : [],
    outsideInputs !== ZeroHash,
  );
}

/** A notice in short: recall of class 1, SAMR-2026-0815. */
export const noticeInWords = (notice: Notice): Text =>
  texts.notice(inWords("IRecalls.Kind", notice.kind), notice.class, notice.caseNumber);

/** Who stopped a lot, or lifted that. */
const authority = async (
  { authority, party }: Pick<Stopped, "authority" | "party">,
  directory: Directory,
): Promise<Text> =>
  authority === "Regulator"
    ? inWords("IRecalls.Authority", authority)
    : shortName(party, directory);

type InShipment = Extract<HistoryEvent, { readonly shipment: unknown }>;

async function parties({ shipment }: InShipment, directory: Directory): Promise<Text> {
  const { consignor, consignee, consignorSite, consigneeSite, tradeReference } = shipment;
  const from = await place(consignor, consignorSite, directory);
  const to = await place(consignee, consigneeSite, directory);
  return texts.route(from, to, tradeReference);
}

async function place(account: string, site: string, directory: Directory): Promise<Text> {
  const name = (await directory.site(account, site))?.name ?? "";
  const company = await shortName(account, directory);
  return name === "" ? company : texts.atSite(company, name);
}

const why = ({ reason }: { readonly reason: string }): Text =>
  reason === "" ? texts.EVIDENCE_ON_FILE : same(reason);

function withShortage(
  what: Text,
  { outcomes }: Extract<HistoryEvent, { readonly type: "accepted" }>,
): Text {
  const short = outcomes.reduce((sum, outcome) => sum + outcome.short, 0n);
  return short === 0n ? what : texts.withShortage(what, short);
}

function faults({ outcomes }: Extract<HistoryEvent, { readonly type: "turnedBack" }>): Text {
  const found = outcomes.filter(({ turnedBack }) => turnedBack !== 0n);
  const kinds = new Set(found.map(({ fault }) => fault));
  return listed([...kinds].map((fault) => inWords("ICustodyTransfer.Fault", fault)));
}
