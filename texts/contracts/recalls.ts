/** Chinese for the errors of the Recalls; the English is their `@notice`. */
export const RECALLS = {
  RecallsNothingGiven: "未给出任何批次。",
  RecallsInvalidClass: "召回级别为 1、2 或 3；暂扣或撤回可以不分级（0）。此处为 {class}。",
  RecallsInvalidDeadline: "确认的截止时间 {deadline} 不在将来。只有暂扣可以不要求确认（0）。",
  RecallsInstructionsMissing: "撤回或召回须有处置要求：持有方应如何处理手中的货物。",
  RecallsNotMaker:
    "批次 {lot} 由{maker}生产，不是{member}。其品牌权利人和监管机构也可以停止其流通。",
  RecallsNotMarkOwner: "品牌 {brand} 属于{owner}，不属于{member}。",
  RecallsMarkNotCarried: "批次 {lot} 的产品不带有品牌 {brand}。",
  RecallsStoppedByHigher: "批次 {lot} 由{authority}停止流通，只能由其或更高一级变更。",
  RecallsNotStopped: "批次 {lot} 未停止流通。",
  RecallsUnknownPlaces: "地点名单 {list} 不是供{authority}使用的名单。名单由监管机构编号。",
  RecallsNotHolder: "{holder}不持有批次 {lot}，无可确认。",
  RecallsAlreadyAcknowledged: "{holder}已就批次 {lot} 确认过通知 {noticeId}。",
  RecallsMoreThanLeft: "批次 {lot} 已退出流通且未追回的有 {possible} 件，不能追回 {given} 件。",
  RecallsLengthMismatch: "各列表不匹配：分别有 {expected} 个和 {given} 个元素。",
} as const satisfies Readonly<Record<string, string>>;
