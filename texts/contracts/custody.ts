/** Chinese for the errors of the CustodyTransfer; the English is their `@notice`. */
export const CUSTODY = {
  CustodyTransferInvalidLines:
    "发货单至少须有一行，且数量个数（{units}）须与批次个数（{lots}）相同。",
  CustodyTransferInvalidDeadline:
    "截止时间 {deadline} 不在将来。发货单须有截止时间，逾期才能收回。",
  CustodyTransferSameParty: "发货方与收货方是同一企业：{account}。",
  CustodyTransferCarrierIsParty:
    "承运方{carrier}是该发货单的发货方或收货方；承运方须为第三方企业。由双方自行运送时不填。",
  CustodyTransferInvalidSscc:
    "第 {line} 行的托盘有误：{sscc} 不是货运包装箱代码 (SSCC)，应为 18 位数字且校验码正确。",
  CustodyTransferSsccCount:
    "含托盘的发货单须逐行说明所在托盘：共 {lines} 行，而 SSCC 有 {ssccs} 个。",
  CustodyTransferNotCarrier: "{member}不是该发货单的承运方，承运方是{carrier}。",
  CustodyTransferPickedUp:
    "发货单 {shipmentId} 已由承运方提货，只能收货、拒收，或在截止时间之后收回。",
  CustodyTransferNonceUsed: "{member}的序号 {nonce} 已使用或已取消。每次签署只能使用一次。",
  CustodyTransferUnknownShipment:
    "没有这张发货单：某项内容与发货时不符（按所给内容，单号应为 {shipmentId}）。",
  CustodyTransferWrongStatus: "发货单 {shipmentId} 的状态为“{status}”，不能办理此事。",
  CustodyTransferNotConsignor: "{member}不是该发货单的发货方，发货方是{consignor}。",
  CustodyTransferNotConsignee: "{member}不是该发货单的收货方，收货方是{consignee}。",
  CustodyTransferDeadlineAhead:
    "发货单 {shipmentId} 须待 {deadline} 之后才能收回，除非此前被拒收。在此之前可以取消。",
  CustodyTransferDeadlinePassed: "发货单 {shipmentId} 的截止时间 {deadline} 已过。请收回。",
  CustodyTransferOutcomeCount: "发货单有 {expected} 行，而只说明了 {given} 行的收货结果。",
  CustodyTransferInvalidOutcome:
    "第 {line} 行数量不合：共 {units} 件，收货 {accepted} 件，退回 {turnedBack} 件；有退回时须说明问题，无退回时不得填写。",
  CustodyTransferMoreThanOutstanding:
    "发货单 {shipmentId} 尚有 {outstanding} 件短少待处理，不是 {given} 件。",
  CustodyTransferNothingToReturn: "发货单 {shipmentId} 没有在途的停止流通或过期货物。",
} as const satisfies Readonly<Record<string, string>>;
