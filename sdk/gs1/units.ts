/** The measures in which net content and quotas are counted on chain. */
export type Measure = "grams" | "millilitres" | "pieces";

/** UN/ECE Recommendation 20 codes of the base measures. */
export const UNIT_CODES = {
  grams: "GRM",
  millilitres: "MLT",
  pieces: "H87",
} as const satisfies Readonly<Record<Measure, string>>;

/** A unit in which labels give net content. */
export interface Unit {
  readonly measure: Measure;
  /** The unit is `factor` × 10^`exponent` of the base measure. */
  readonly factor: bigint;
  readonly exponent: number;
}

/** Units by the names that labels use, in lower case. */
export const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...names("grams", 1n, -3, "mg milligram milligrams 毫克"),
  ...names("grams", 1n, 0, "g gr gram grams gramme grammes gm gms 克"),
  ...names("grams", 50n, 0, "两"),
  ...names("grams", 500n, 0, "斤 市斤"),
  ...names("grams", 1n, 3, "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes 千克 公斤"),
  ...names("grams", 1n, 6, "t tonne tonnes 吨"),
  ...names("millilitres", 1n, 0, "ml mls millilitre millilitres milliliter milliliters 毫升"),
  ...names("millilitres", 1n, 1, "cl centilitre centilitres centiliter centiliters 厘升"),
  ...names("millilitres", 1n, 2, "dl decilitre decilitres deciliter deciliters"),
  ...names("millilitres", 1n, 3, "l lt ltr ltrs litre litres liter liters 升"),
  ...names(
    "pieces",
    1n,
    0,
    "pc pcs pce pces piece pieces ct count unit units 个 件 只 枚 片 粒 支 根 条 张",
  ),
]);

function names(
  measure: Measure,
  factor: bigint,
  exponent: number,
  list: string,
): (readonly [string, Unit])[] {
  return list.split(" ").map((name) => [name, { measure, factor, exponent }] as const);
}
