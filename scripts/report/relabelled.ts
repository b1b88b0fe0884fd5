import { formatIsoDate, NO_DATE } from "../../sdk/gs1";
import type { RelabelledDate } from "../../sdk/lots";
import { relabelled } from "../../texts/scans";
import type { Text } from "../../texts/text";

/** What is said of a label with other dates than the chain has; nothing where they are the same. */
export function relabelledInWords(dates: readonly RelabelledDate[]): Text | undefined {
  if (dates.length === 0) return undefined;
  return relabelled(
    dates.map(({ date, onLabel, recorded }) => ({
      date,
      onLabel: formatIsoDate(onLabel),
      recorded: recorded === NO_DATE ? undefined : formatIsoDate(recorded),
    })),
  );
}
