/** Chinese for the errors of the Production; the English is their `@notice`. */
export const PRODUCTION = {
  ProductionNothingGiven: "未给出任何批次。",
  ProductionDatesOutOfOrder:
    "批次 {lot} 的日期次序不对：生产日期（{productionDate}）、保质期至（{bestBeforeDate}）、有效期至（{expirationDate}）须依次在后。",
  ProductionWrongLotPrefix:
    "{lot} 的批号不以 {lotPrefix} 开头；{maker}生产的该产品，批号须以此开头。",
  ProductionNotMaker: "批次 {lot} 由{maker}生产，不是{member}。",
  ProductionNoteMissing: "备注为空。",
  ProductionOtherProduct: "{lot} 与 {input} 不是同一产品；拆分和合并只限同一产品。",
  ProductionMoreOutThanIn: "投入 {inputUnits} 件，产出不能有 {outputUnits} 件。",
  ProductionBeyondYield:
    "投入中带有品牌 {brand} 的共 {used}（基本计量单位），带有该品牌的产出最多 {most}，不能是 {made}。出成率由品牌权利人设定。",
  ProductionInvalidRemainder: "第 {index} 项剩余物须有数量和计量单位；副产品还须有说明。",
  ProductionNotMarkOwner: "品牌 {brand} 属于{owner}，不属于{member}。",
  ProductionYieldNeedsLimit: "品牌 {brand} 有配额，其出成率须有上限，否则配额会被绕过。",
  ProductionLengthMismatch: "各列表不匹配：分别有 {expected} 个和 {given} 个元素。",
  ProductionNotExpelled: "{account}未被除名，其持有的货物只能由其自行退出流通。",
} as const satisfies Readonly<Record<string, string>>;
