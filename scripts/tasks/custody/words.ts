import { count } from "../support/table";

const UNITS = [
  [86_400n, "day"],
  [3_600n, "hour"],
  [60n, "minute"],
  [1n, "second"],
] as const;

/** A length of time in its two largest units: 1 day 3 hours. */
export function span(seconds: bigint): string {
  const parts: string[] = [];
  let rest = seconds;
  for (const [length, name] of UNITS) {
    const number = rest / length;
    rest %= length;
    if (number > 0n) parts.push(count(Number(number), name));
  }
  return parts.slice(0, 2).join(" ");
}
