import { counted, grouped, type Text } from "../text";

export const MADE_OF: Text = { en: "Made of", zh: "来源" };

export const input = (lot: string, units: bigint, by: Text): Text => ({
  en: `${lot}: ${counted(units, "unit")}, used by ${by.en}`,
  zh: `${lot}：${grouped(units)} 件，由${by.zh}投入`,
});
