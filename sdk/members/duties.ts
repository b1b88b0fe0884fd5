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

/**
 * Reads duties as they are written in a list: `produce, dispatch`, or `all`. Throws a
 * {@link LotmarkError} `DUTIES`.
 */
export function parseDuties(text: string): DutyName[] {
  const words = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== "");
  if (words.length === 1 && words[0] === "all") return [...DUTY_NAMES];
  const stranger = words.find((word) => !Object.hasOwn(DUTIES, word));
  if (words.length === 0 || stranger !== undefined) {
    throw new LotmarkError(
      "DUTIES",
      `"${stranger ?? text}" is not a duty. Duties are ${DUTY_NAMES.join(", ")}, or all.`,
      { text },
    );
  }
  return DUTY_NAMES.filter((name) => words.includes(name));
}
