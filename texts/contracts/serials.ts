/** Chinese for the errors of the Serials; the English is their `@notice`. */
export const SERIALS = {
  SerialsNothingGiven: "没有给出批次。",
  SerialsNotMaker: "批次 {lot} 由{maker}生产，不是{member}。",
  SerialsInvalidCommitment: "批次 {lot} 没有可提交的序列号：须有树根和序列号个数。",
  SerialsAlreadyCommitted: "批次 {lot} 树根为 {root} 的序列号已于 {committedAt} 提交。",
  SerialsUnknownRoot: "批次 {lot} 的生产方没有提交过树根为 {root} 的序列号。",
  SerialsLotStopped: "批次 {lot} 已停止流通，其单品不能认领。请勿使用，并询问卖方。",
  SerialsClaimantMissing: "不能为零地址认领：请说明由谁认领。",
  SerialsAlreadyClaimed:
    "批次 {lot} 的单品 {serial} 已于 {claimedAt} 由{claimant}认领。如果不是您本人，标签很可能是复制的。",
  SerialsNotCommitted:
    "批次 {lot} 的生产方没有提交过密钥为 {signer} 的序列号 {serial}（签名用的是该密钥）：标签不是真品，或该认领是为他人、其他链或其他合约签署的。",
  SerialsInvalidSignature: "批次 {lot} 单品 {serial} 的认领签名无效。",
} as const satisfies Readonly<Record<string, string>>;
