import { ALL_DUTIES as ALL, DUTIES as WORDS, notADuty } from "../../texts/duties";
import { listed, type Text } from "../../texts/text";
import { LotmarkError } from "../chain/errors/lotmarkError";

/** What an operator key may do for its member: bits of a mask, as `Duty` in Solidity has them. */
export const DUTIES = {
  administer: 1n << 0n,
  brand: 1n << 1n,
  produce: 1n << 2n,
  dispatch: 1n << 3n,
  receive: 1n << 4n,
  inspect: 1n << 5n,
  finance: 1n << 6n,
} as const;

/** The name of a duty. */
export type DutyName = keyof typeof DUTIES;

/** Every duty in the order of its bit. */
export const DUTY_NAMES: readonly DutyName[] = [
  "administer",
  "brand",
  "produce",
  "dispatch",
  "receive",
  "inspect",
  "finance",
];

/** The mask of all the duties there are. */
export const ALL_DUTIES = dutyMask(...DUTY_NAMES);

/** The mask of some duties. */
export function dutyMask(...names: readonly DutyName[]): bigint {
  return names.reduce((mask, name) => mask | DUTIES[name], 0n);
}

/** The names of the duties in a mask; bits that are no duty are left out. */
export function dutyNames(mask: bigint): DutyName[] {
  return DUTY_NAMES.filter((name) => (mask & DUTIES[name]) !== 0n);
}

/** A duty as it stands in a sentence: "dispatch". */
export const dutyInWords = (name: DutyName): Text => WORDS[name];

/**
 * Reads duties as they are written in a list, in any language: `produce, dispatch`, `生产、发货`, or
 * `all`. Throws a {@link LotmarkError} `DUTIES`.
 */
export function parseDuties(text: string): DutyName[] {
  const words = text
    .toLowerCase()
    .split(/[\s,，、]+/)
    .filter((word) => word !== "");
  const [first, ...others] = words;
  if (others.length === 0 && (first === ALL.en || first === ALL.zh)) return [...DUTY_NAMES];
  const meant = words.map((word) => DUTY_NAMES.find((name) => isCalled(name, word)));
  const stranger = words[meant.indexOf(undefined)];
  if (words.length === 0 || stranger !== undefined) {
    const known = listed(DUTY_NAMES.map(dutyInWords));
    throw new LotmarkError("DUTIES", notADuty(stranger ?? text, known), { text });
  }
  return DUTY_NAMES.filter((name) => meant.includes(name));
}

const isCalled = (name: DutyName, word: string): boolean =>
  name === word || Object.values(dutyInWords(name)).includes(word);
