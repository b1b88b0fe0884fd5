/** Chinese for the errors of the LotToken; the English is their `@notice`. */
export const LOTS = {
  LotTokenMovesThroughCustodyOnly:
    "批次只能通过对方收货的发货单流转，不能用普通的 ERC-1155 转移或授权。",
  LotTokenCapabilityMissing: "{module}不是可在账本上办理此事的模块（权限：{capability}）。",
  LotTokenInvalidCapabilities: "模块权限 {capabilities} 无效：共有七项。",
  LotTokenPaused: "联盟处于紧急暂停：在解除前不能申报、发货、收货或交接。",
  LotTokenTooManyModules: "已有 {maximum} 个模块（含已停用的），达到上限。",
  LotTokenNotPaused: "目前没有紧急暂停。",
  LotTokenInvalidLot:
    "{lot} 不是批次：须为校验码正确的商品条码，加 1 至 20 个 GS1 字符集 82 字符的批号。",
  LotTokenUnknownLot: "批次 {lot} 不存在。",
  LotTokenLengthMismatch: "各数组不匹配：分别有 {expected} 个和 {given} 个元素，或均为空。",
  LotTokenClosed: "批次 {lot} 已关闭：已申报的内容不再更改，不能追加申报，但可以备注。",
  LotTokenExists: "不能由此产生批次 {lot}：该批次已存在，或在待产生的批次中出现两次。",
  LotTokenNothingDeclared: "批次 {lot} 已更正为零，无可关闭。",
  LotTokenInvalidUnits:
    "{units} 不是批次 {lot} 的有效数量：须为 1 至 281,474,976,710,655 的整数件。",
  ERC1155InsufficientBalance: "{holder}持有 {lot} {balance} 件，所需 {needed} 件。",
  ERC1155InvalidReceiver: "不能转给{receiver}：不是任何一方的账户。",
  ERC1155InvalidArrayLength: "余额按批次与账户成对查询；此处有 {lots} 个批次、{accounts} 个账户。",
  LotTokenTransitUsed:
    "发货单 {shipment} 已存在，且不能重复使用。要再发一单相同的货，请换一个盐值。",
  LotTokenNotInTransit:
    "发货单 {shipment} 的 {lot} 在途 {held} 件，不足 {needed} 件：可能已收货或已取回，或某项内容与发货时不符。",
  LotTokenNotMaker: "批次 {lot} 由{maker}生产，不是{member}。",
  LotTokenBelowDeclared:
    "批次 {lot} 已申报 {declared} 件，多于 {given} 件。请申报总数，不能少于已申报数；首次流转前可以更正。",
  LotTokenExpiryDiffers:
    "批次 {lot} 申报的有效期不同（原为 {declared}，现为 {given}）。首次流转前可以更正日期。",
  LotTokenMoved: "批次 {lot} 已有流转或消耗，已申报的内容不再更改，但可以备注。",
  LotTokenStopped:
    "批次 {lot} 已停止流通：只能退给生产方或停止令指定的地点、退回发货方、由收货方暂收待处理，或退出流通。",
  LotTokenExpired:
    "批次 {lot} 已过有效期：只能退给生产方、退回发货方、由收货方暂收待处理，或退出流通。",
  LotTokenNotStopped: "批次 {lot} 未停止流通。",
  LotTokenUnknownPlaces: "没有编号为 {list} 的地点名单。",
  LotTokenTooManyPlaceLists: "地点名单已有 255 份，请使用其中之一。",
  LotTokenInvalidPlaces: "一份地点名单有 1 至 {maximum} 个地点；此处有 {given} 个。",
} as const satisfies Readonly<Record<string, string>>;
