/** Chinese for the errors of the BrandRegistry; the English is their `@notice`. */
export const BRANDS = {
  BrandRegistryTransferByOfferOnly:
    "品牌只能以要约和接受的方式转让给其他企业，不能用普通的 ERC-721 转移或授权。",
  BrandRegistryInvalidOffice:
    "“{office}”不是注册机关代码：须为 WIPO ST.3 的两位大写字母，如 CN、EM 或 WO。",
  BrandRegistryInvalidNumber:
    "“{number}”不是注册号：须为 1 至 32 位大写字母、数字、句点、斜线或连字符。",
  BrandRegistryNameMissing: "品牌缺少名称。",
  BrandRegistryEvidenceMissing: "申请须附证明材料的哈希，如商标注册证。",
  BrandRegistryAlreadyRecorded: "品牌{brand}已登记，权利人为{owner}。",
  BrandRegistryUnknownApplication: "{applicant}未申请品牌{brand}，或之后以其他内容重新申请过。",
  BrandRegistryUnknownBrand: "本登记簿中没有品牌{brand}。",
  BrandRegistryWrongStatus: "品牌{brand}的状态为“{status}”，不适用该决定。",
  BrandRegistryNotInForce: "品牌{brand}无效：状态为“{status}”。不能在其名下生产新批次。",
  BrandRegistryNotOwner: "品牌{brand}归{owner}所有，不归{member}所有。",
  BrandRegistryInvalidValidity: "起止日期不合：自 {validFrom} 至 {validUntil}。",
  BrandRegistryAlreadyDisputed: "{disputant}已对品牌{brand}提出争议。",
  BrandRegistryNoDispute: "{disputant}对品牌{brand}没有未结争议。",
  BrandRegistryUnknownDistinction: "品牌{brand}没有第 {index} 号荣誉称号，或该称号已终止。",
  BrandRegistryIncompleteDistinction: "荣誉称号须有名称、授予机关和证明材料。",
  BrandRegistrySeasonNotAhead:
    "品牌{brand}的产季 {season} 不能开启：产季编号须递增，当前为 {current}。",
  BrandRegistrySeasonOver:
    "品牌{brand}的产季 {season} 已结束，当前产季为 {current}。请授权该产季或之后的产季。",
  BrandRegistryNotAuthorised:
    "{member}未获授权在产季 {season} 使用品牌{brand}。可由品牌权利人授权。",
  BrandRegistryAuthorisationNotCurrent:
    "{member}在产季 {season} 使用品牌{brand}的授权有效期为 {validFrom} 至 {validUntil}，目前不在有效期内。",
  BrandRegistryQuotaExceeded:
    "{member}在产季 {season} 使用品牌{brand}的配额剩余 {remaining}，所需 {requested}（按品牌的计量单位）。",
  BrandRegistryNoMeasure: "品牌{brand}不计配额，不能为其设定配额。",
  BrandRegistryQuotaBelowDrawn:
    "{member}在产季 {season} 已用品牌{brand}申报 {drawn}，超过新配额 {quota}。",
  BrandRegistryAuthorisationBegun: "授权已生效，起始时间 {validFrom} 不能更改。",
  BrandRegistryNotOffered: "品牌{brand}未向{member}发出转让要约。",
  BrandRegistryTimeAhead: "时间 {time} 在将来：届时谁获授权尚无从得知。",
  BrandRegistryNotQuotaDrawer: "{caller}不是可以扣减配额的模块。",
} as const satisfies Readonly<Record<string, string>>;
