import { lengthOfTime, UNITS_OF_TIME } from "../../../texts/tasks/custody";
import type { Text } from "../../../texts/text";

/** A length of time in its two largest units: 1 day 3 hours. */
export function span(seconds: bigint): Text {
  const parts: [bigint, (typeof UNITS_OF_TIME)[number][1]][] = [];
  let rest = seconds;
  for (const [length, unit] of UNITS_OF_TIME) {
    const number = rest / length;
    rest %= length;
    if (number > 0n) parts.push([number, unit]);
  }
  return lengthOfTime(parts.slice(0, 2));
}
