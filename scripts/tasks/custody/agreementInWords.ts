import { formatMoment } from "../../../sdk/chain";
import { type Agreement, signersOf } from "../../../sdk/agreements";
import { decodeLotId } from "../../../sdk/gs1";
import * as texts from "../../../texts/tasks/agreements";
import { unitsOf } from "../../../texts/tasks/carriage";
import { listed, type Text } from "../../../texts/text";
import { formatUnits } from "../support/table";

/** How the companies of an agreement are called. */
export type Called = (account: string) => Text;

/** What an agreement is about, in one line. */
export function headline(agreement: Agreement, called: Called): Text {
  const what = listed(linesOf(agreement));
  if (agreement.kind === "handover") {
    const { giver, taker } = agreement.terms;
    return texts.handoverIs(what, called(giver), called(taker));
  }
  const { shipmentId } = agreement.terms;
  const [signer = ""] = signersOf(agreement);
  return agreement.kind === "acceptance"
    ? texts.acceptanceIs(called(signer), what, shipmentId)
    : texts.pickUpIs(called(signer), what, shipmentId);
}

/** All that is signed. */
export function inWords(agreement: Agreement, called: Called): Text[] {
  const { occurrence, deadline } = agreement.terms;
  const when = (seconds: bigint): string => formatMoment(seconds, occurrence.utcOffset);
  const { tradeReference } = agreement.kind === "handover" ? agreement.terms : agreement.shipment;
  return [
    headline(agreement, called),
    ...(tradeReference === "" ? [] : [texts.reference(tradeReference)]),
    texts.happened(when(occurrence.eventTime)),
    texts.toBeSent(when(deadline)),
  ];
}

function linesOf(agreement: Agreement): Text[] {
  const { lots, units } = agreement.kind === "handover" ? agreement.terms : agreement.shipment;
  return lots.map((lot, line) => {
    const { gtin, lotNumber } = decodeLotId(lot);
    const sent = units[line] ?? 0n;
    const whole = unitsOf(`(01)${gtin}(10)${lotNumber}`, formatUnits(sent));
    const outcome = agreement.kind === "acceptance" ? agreement.terms.outcomes[line] : undefined;
    if (outcome === undefined || outcome.accepted === sent) return whole;
    const { accepted, turnedBack } = outcome;
    const [kept, back, short] = [accepted, turnedBack, sent - accepted - turnedBack].map(
      formatUnits,
    );
    return texts.ofWhich(whole, kept ?? "", back ?? "", short ?? "");
  });
}
