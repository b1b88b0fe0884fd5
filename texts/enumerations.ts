import type { Text } from "./text";

/** The members of the contracts' enumerations as they stand in a sentence. */
export const ENUMERATIONS = {
  "IBrandRegistry.Kind": {
    Trademark: { en: "trademark", zh: "商标" },
    CollectiveMark: { en: "collective mark", zh: "集体商标" },
    CertificationMark: { en: "certification mark", zh: "证明商标" },
    GeographicalIndication: { en: "geographical indication", zh: "地理标志" },
  },
  "IBrandRegistry.Status": {
    None: { en: "not recorded", zh: "未登记" },
    Recorded: { en: "recorded", zh: "已登记" },
    Suspended: { en: "suspended", zh: "已暂停" },
    Revoked: { en: "revoked", zh: "已撤销" },
    Lapsed: { en: "lapsed", zh: "已失效" },
  },
  Measure: {
    None: { en: "no measure", zh: "不计量" },
    Grams: { en: "grams", zh: "克" },
    Millilitres: { en: "millilitres", zh: "毫升" },
    Pieces: { en: "pieces", zh: "个" },
  },
  "ICustodyTransfer.Purpose": {
    Sale: { en: "sale", zh: "销售" },
    Storage: { en: "storage", zh: "仓储" },
    Processing: { en: "processing", zh: "委托加工" },
    Sample: { en: "sample", zh: "样品" },
    Return: { en: "return", zh: "退货" },
  },
  "ICustodyTransfer.Status": {
    None: { en: "not shipped", zh: "未发货" },
    Shipped: { en: "shipped", zh: "已发货" },
    Accepted: { en: "accepted", zh: "已收货" },
    Short: { en: "accepted with units missing", zh: "已收货但有短少" },
    Settled: { en: "settled", zh: "短少已处理" },
    Refused: { en: "refused", zh: "已拒收" },
    Cancelled: { en: "cancelled", zh: "已取消" },
    Reclaimed: { en: "reclaimed", zh: "已收回" },
  },
  "ICustodyTransfer.Fault": {
    None: { en: "nothing", zh: "无" },
    Damaged: { en: "damaged", zh: "破损" },
    Wrong: { en: "the wrong goods", zh: "错货" },
    BadQuality: { en: "of bad quality", zh: "质量不合格" },
  },
  "IMemberRegistry.Standing": {
    None: { en: "not a member", zh: "非会员" },
    Active: { en: "active", zh: "正常" },
    Suspended: { en: "suspended", zh: "已暂停" },
    Expelled: { en: "expelled", zh: "已除名" },
  },
  "IProduction.Retirement": {
    Sold: { en: "sold", zh: "已售出" },
    Consumed: { en: "consumed", zh: "已消耗" },
    Destroyed: { en: "destroyed", zh: "已销毁" },
    Lost: { en: "lost", zh: "已丢失" },
    Stolen: { en: "stolen", zh: "被盗" },
    Sample: { en: "taken as a sample", zh: "已取样" },
    LeftNetwork: { en: "left the network", zh: "已流出联盟" },
  },
  "IAttestations.Result": {
    Conformant: { en: "conformant", zh: "合格" },
    NonConformant: { en: "not conformant", zh: "不合格" },
  },
  "IProduction.Residue": {
    Loss: { en: "loss", zh: "损耗" },
    ByProduct: { en: "by-product", zh: "副产品" },
  },
  "IRecalls.Authority": {
    None: { en: "nobody", zh: "无" },
    Maker: { en: "the maker", zh: "生产方" },
    MarkOwner: { en: "the owner of the mark", zh: "品牌权利人" },
    Regulator: { en: "the regulator", zh: "监管机构" },
  },
  "IRecalls.Kind": {
    Hold: { en: "hold", zh: "暂扣" },
    Withdrawal: { en: "withdrawal", zh: "撤回" },
    Recall: { en: "recall", zh: "召回" },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Text>>>>;
