import { type AiElement, formatDateForPeople, formatYymmdd, NO_DATE } from "../../sdk/gs1";
import type { LotReport } from "../../sdk/lots";
import { displayName } from "../../sdk/members";
import { caseOf, fact, ON_LABEL } from "../../texts/labels";
import { type Language, same, type Text } from "../../texts/text";
import type { LabelContent } from "./layout";
import { digitalLinkQrCode, gs1DataMatrix, type Symbology } from "./symbol";

const DATE_AIS = {
  productionDate: { ai: "11", name: ON_LABEL.production },
  bestBeforeDate: { ai: "15", name: ON_LABEL.bestBefore },
  expirationDate: { ai: "17", name: ON_LABEL.expiration },
} as const;

/**
 * What the symbols of a lot's label say: the GTIN of what the label is on (a case, or the product),
 * the dates, and the lot number, which comes last, since it alone has no predefined length.
 */
export function labelElements({ gtin, lotNumber, packaging, dates }: LotReport): AiElement[] {
  const given = Object.entries(DATE_AIS).flatMap(([name, { ai }]) => {
    const day = dates[name as keyof typeof DATE_AIS];
    return day === NO_DATE ? [] : [{ ai, value: formatYymmdd(day) }];
  });
  return [{ ai: "01", value: packaging?.gtin ?? gtin }, ...given, { ai: "10", value: lotNumber }];
}

/** How what stands on a label is written. */
export interface Printing {
  /** Base of the Digital Links. */
  readonly base: string;
  readonly symbols: readonly Symbology[];
  readonly language: Language;
}

/** What stands on a lot's label. */
export function labelContent(
  report: LotReport,
  { base, symbols, language }: Printing,
): LabelContent {
  const elements = labelElements(report);
  const draw = {
    qrCode: () => digitalLinkQrCode(elements, base),
    dataMatrix: () => gs1DataMatrix(elements),
  } as const satisfies Readonly<Record<Symbology, unknown>>;
  return {
    title: printable(report.product.name),
    lines: linesOf(report).map((line) => line[language]),
    interpretation: elements.map(({ ai, value }) => `(${ai})${value}`),
    symbols: symbols.map((symbology) => draw[symbology]()),
  };
}

function linesOf({ marks, packaging, lotNumber, dates }: LotReport): Text[] {
  return [
    ...marks.map(({ brand }) => same(printable(displayName(brand.mark)))),
    ...(packaging === undefined ? [] : [caseOf(packaging.count, packaging.inner)]),
    fact(ON_LABEL.lot, same(lotNumber)),
    ...Object.entries(DATE_AIS).flatMap(([key, { name }]) => {
      const day = dates[key as keyof typeof DATE_AIS];
      return day === NO_DATE ? [] : [fact(name, dateForPeople(day))];
    }),
  ];
}

/** A date stays on one line. */
const dateForPeople = (day: number): Text => {
  const { en, zh } = formatDateForPeople(day);
  return { en: en.replaceAll(" ", "\u00a0"), zh };
};

/** Names are whatever somebody recorded: of line breaks and the like, a space remains. */
const printable = (text: string): string =>
  text
    .normalize("NFC")
    .replaceAll(/[\p{C}\p{Z}]+/gu, " ")
    .trim();
