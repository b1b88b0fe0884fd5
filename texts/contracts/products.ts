/** Chinese for the errors of the ProductRegistry; the English is their `@notice`. */
export const PRODUCTS = {
  ProductRegistryInvalidPrefix: "“{prefix}”不是 GS1 厂商识别代码：须为 4 至 12 位数字。",
  ProductRegistryRestrictedPrefix:
    "前缀“{prefix}”仅限企业或地区内部流通（02、04、20 至 29），不能在此使用。",
  ProductRegistryRestrictedCirculation:
    "商品条码 {gtin} 仅限企业或地区内部流通（02、04、20 至 29；GTIN-8 为 0、2），不能在此使用。",
  ProductRegistryPrefixTaken: "GS1 厂商识别代码 {prefix} 已登记给{member}。",
  ProductRegistryUnknownPrefix: "GS1 厂商识别代码 {prefix} 未登记。",
  ProductRegistryGtinTaken: "商品条码 {gtin} 已登记给{member}。",
  ProductRegistryUnknownGtin: "商品条码 {gtin} 未作为单个条码登记。",
  ProductRegistryInvalidGtin:
    "{gtin} 不是商品条码：超过 14 位、校验码错误，或为变量贸易项目的包装指示符 9。",
  ProductRegistryCaseGtin:
    "{gtin} 是箱码（包装指示符 1 至 8）。请添加箱内产品，再将该箱码添加为其包装。",
  ProductRegistryOutsidePrefix:
    "商品条码 {gtin} 不在{member}已登记的任何 GS1 厂商识别代码之内。厂商识别代码和单个条码由登记机构登记。",
  ProductRegistryAmbiguousPrefix:
    "商品条码 {gtin} 同时落在多个已登记的厂商识别代码之内。须由登记机构注销其中之一。",
  ProductRegistryAlreadyAdded: "商品条码 {gtin} 已用作产品或包装。",
  ProductRegistryUnknownProduct: "没有商品条码为 {gtin} 的产品。须先由条码所属企业添加。",
  ProductRegistryIsPackaging:
    "{gtin} 是箱码，内装 {count} 件 {inner}。批次按箱内产品申报，数量按件计。",
  ProductRegistryIncompleteProduct:
    "产品 {gtin} 须有名称、不小于 1 的净含量（按基本计量单位），以及两三位大写字母或数字的单位代码。",
  ProductRegistryInvalidMarks:
    "一个产品最多使用 {maximum} 个品牌，且不得重复；此处有 {count} 个，或其中有重复。",
  ProductRegistryMeasureMismatch: "品牌{brand}的配额以{expected}计，而产品的净含量以{given}计。",
  ProductRegistryNotResponsible: "产品 {gtin} 的责任方是{responsible}，不是{member}。",
  ProductRegistryDiscontinued: "产品 {gtin} 已停产，不能申报新批次。",
  ProductRegistryNotDiscontinued: "产品 {gtin} 未停产。",
  ProductRegistryInvalidCount: "一箱至少装 2 件。",
  ProductRegistryNotMaker: "{member}无权生产产品 {gtin}。可由产品责任方许可。",
  ProductRegistryTooManyMakers: "产品 {gtin} 已有 {maximum} 个生产方，达到上限。",
  ProductRegistryInvalidLotPrefix:
    "批号前缀 {lotPrefix} 无效：须为 GS1 字符集 82 的字符，左对齐，且短于批号。",
  ProductRegistryLotPrefixMissing:
    "产品 {gtin} 有两个以上生产方时，各方须有批号前缀；{maker}没有。",
  ProductRegistryLotPrefixOverlaps:
    "批号前缀 {lotPrefix} 与{maker}的前缀 {other} 重叠：同一商品条码的批号须能区分。",
} as const satisfies Readonly<Record<string, string>>;
