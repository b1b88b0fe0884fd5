import type { Fault } from "../../../sdk/custody";
import { COMMANDS, FAULT_WORDS } from "../../../texts/scanning";

/** What a line says that came from a scanner or a keyboard. */
export type ScanLine =
  | { readonly kind: keyof typeof COMMANDS }
  | {
      readonly kind: "scan";
      readonly scan: string;
      /** How often it is counted. */
      readonly times: bigint;
      readonly fault: Fault | undefined;
    };

const FAULT = new Map<string, Fault>(
  Object.entries(FAULT_WORDS).flatMap(([fault, words]) =>
    words.map((word) => [word, fault as Fault] as const),
  ),
);
const FAULTY = new RegExp(`^(${[...FAULT.keys()].join("|")})\\s*`, "i");
/** 40* in front of a scan. No code begins so: an asterisk follows no fewer than 18 digits in one. */
const TIMES = /^([1-9][0-9]{0,14})\s*[*＊×]\s*/;

/** Understands a line; nothing for an empty one. */
export function readScanLine(line: string): ScanLine | undefined {
  const text = line.trim();
  if (text === "") return undefined;
  for (const [kind, words] of Object.entries(COMMANDS)) {
    if ((words as readonly string[]).includes(text.toLowerCase())) {
      return { kind: kind as keyof typeof COMMANDS };
    }
  }
  const faulty = FAULTY.exec(text);
  const rest = text.slice(faulty?.[0].length ?? 0);
  const times = TIMES.exec(rest);
  return {
    kind: "scan",
    scan: rest.slice(times?.[0].length ?? 0),
    times: BigInt(times?.[1] ?? 1),
    fault: faulty === null ? undefined : FAULT.get(faulty[1]?.toLowerCase() ?? ""),
  };
}
