import * as texts from "../../texts/identifiers";
import { memberNamed, type MemberOf, numberOf } from "../chain";
import { IdentifierError, parseBrandEntry } from "../identifiers";
import type { Mark } from "./read";

type Kind = MemberOf<"IBrandRegistry.Kind">;

/** What a mark is known by: its entry in an office's register, in canonical form. */
export type MarkName = Pick<Mark, "office" | "kind" | "number">;

/** How the kinds of marks are written, the short forms of trade beside them. */
const KINDS: Readonly<Record<Kind, readonly [name: string, short: string]>> = {
  Trademark: ["trademark", "tm"],
  CollectiveMark: ["collective-mark", "cm"],
  CertificationMark: ["certification-mark", "cert"],
  GeographicalIndication: ["geographical-indication", "gi"],
};

/**
 * Reads `OFFICE:KIND:NUMBER`, such as `CN:geographical-indication:1385542` or `CN:gi:1385542`.
 *
 * Throws an {@link IdentifierError} `MARK_FORMAT` or `MARK_KIND`, or what `parseBrandEntry` throws.
 */
export function parseMarkName(text: string): MarkName {
  const [office, kindText, number, ...others] = text.split(/[:：]/);
  if (office === undefined || kindText === undefined || number === undefined || others.length > 0) {
    throw new IdentifierError("MARK_FORMAT", texts.notAMark(text), { text });
  }
  const kind = kindOf(kindText);
  const entry = parseBrandEntry(office, Number(numberOf("IBrandRegistry.Kind", kind)), number);
  return { office: entry.office, kind, number: entry.number };
}

/** Writes a mark's register entry: `CN:geographical-indication:1385542`. */
export const formatMarkName = ({ office, kind, number }: MarkName): string =>
  `${office}:${KINDS[kind][0]}:${number}`;

function kindOf(text: string): Kind {
  const wanted = text.trim().toLowerCase().replaceAll(" ", "-");
  for (const kind of Object.keys(KINDS) as Kind[]) if (KINDS[kind].includes(wanted)) return kind;
  const called = memberNamed("IBrandRegistry.Kind", text);
  if (called !== undefined) return called;
  throw new IdentifierError("MARK_KIND", texts.notAKind(text), { kind: text });
}
