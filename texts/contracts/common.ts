/** Chinese for the errors of what all contracts share; the English is their `@notice`. */
export const COMMON = {
  GroundsMissing: "请说明理由：须填写文字理由或证明材料的哈希，目前两者皆无。",
} as const satisfies Readonly<Record<string, string>>;
