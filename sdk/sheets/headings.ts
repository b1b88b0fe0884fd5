import { clean } from "./cells";

/** Columns that sheets can have, by the names that programs know them by. */
export type ColumnName =
  | "gtin"
  | "lot"
  | "quantity"
  | "units"
  | "unit"
  | "case_code"
  | "production"
  | "best_before"
  | "expiration"
  | "shelf_life"
  | "document"
  | "origin"
  | "reference"
  | "to_site"
  | "accepted"
  | "turned_back"
  | "fault"
  | "short";

/** Which columns a kind of sheet has. */
export interface Columns {
  readonly required: readonly ColumnName[];
  readonly optional: readonly ColumnName[];
}

/**
 * What people write above a column, the name in templates and messages first in each language. The
 * Chinese terms for dates are those of GS1 China: 保质期至 is AI (15), 有效期至 AI (17).
 */
const WRITTEN: Readonly<Record<ColumnName, readonly string[]>> = {
  gtin: words(
    "gtin, 商品条码, 条码, 69码, 商品条形码, 条形码, 产品条码, 国际条码, 商品码, barcode, ean, ean13, upc, gtin14, gtin13, product code gtin, 商品条码gtin",
  ),
  lot: words(
    "lot, 批号, 生产批号, 批次号, 产品批号, 批次, 生产批次, lot number, lot no, batch, batch number, batch no, lot code, batch code, batch/lot",
  ),
  quantity: words("quantity, 数量, 生产数量, 入库数量, 产量, qty, units, number of units, 总数量"),
  units: words("units, 数量, 发货数量, 出库数量, 实发数量, quantity, qty, number of units, 总数量"),
  unit: words("unit, 单位, 计量单位, 包装单位, unit of measure, uom"),
  case_code: words(
    "case code, 箱码, 外箱码, 箱条码, 外箱条码, 物流码, sscc, case_code, case gtin, carton code, pallet code, 托盘码",
  ),
  production: words(
    "production, 生产日期, 制造日期, 加工日期, production date, produced, produced on, date of production, manufacturing date, manufactured, mfg date, mfg, prod date",
  ),
  best_before: words(
    "best_before, 保质期至, 保质期到, 最佳食用日期, 最佳食用期, 最佳赏味期, 保质期截止日期, best before, best before date, bbe, bbd, best by",
  ),
  expiration: words(
    "expiration, 有效期至, 到期日, 到期日期, 失效日期, 有效期, 截止日期, 过期日期, 有效日期, 有效期限, expiration date, expiry, expiry date, expires, exp, exp date, use by, use by date",
  ),
  shelf_life: words("shelf_life, 保质期, 保存期, 保质期限, 质保期, shelf life"),
  document: words("document, 文件, 文件哈希, 检验报告, document hash"),
  origin: words("origin, 产地, 原产地, 生产地, place of origin, country of origin"),
  reference: words(
    "reference, 单号, 订单号, 采购单号, 发货单号, 出库单号, 送货单号, order, order number, order no, po, po number, po no, trade reference",
  ),
  to_site: words(
    "to_site, 收货地点, 收货地, 收货地址, 收货仓库, 收货门店, 门店, to site, ship to, destination, delivery site",
  ),
  accepted: words(
    "accepted, 实收, 实收数量, 接收数量, 验收数量, 收货数量, received, accepted units",
  ),
  turned_back: words(
    "turned_back, 退回, 退回数量, 退货数量, 拒收数量, turned back, returned, rejected",
  ),
  fault: words("fault, 原因, 退回原因, 退货原因, 拒收原因, reason"),
  short: words("short, 短少, 短少数量, 少货数量, 缺货数量, 差异数量, missing, shortage"),
};

/** Columns that such sheets often have beside, and that say nothing about a lot. */
const BESIDE = new Set(
  words(
    "no, #, 序号, 编号, 行号, index, row, name, product, product name, 品名, 名称, 产品名称, 商品名称, 产品, 商品, 规格, 规格型号, 型号, 净含量, 等级, 品牌, brand, spec, specification, net content, 备注, 说明, 附注, remark, remarks, note, notes, comment, comments, 单价, 金额, 价格, price, amount, total, 仓库, 库位, 仓位, 货位, warehouse, location, 客户, 客户名称, 供应商, 生产厂家, 厂家, 生产企业, 车间, 班组, 操作员, 经办人, 制单人, 质检员, 检验员, customer, supplier, manufacturer, operator, 毛重, 净重, 重量, 体积, gross weight, net weight, weight, volume, 箱数, 规格(入数), 箱规, 入数, 状态, status",
  ),
);

/** What belongs to a column that matters, under whatever heading it stands. */
const TELLING =
  /gtin|\bean\b|条码|条形码|lot|batch|批|quantity|qty|数量|件数|unit|单位|date|expir|best|shelf|日期|期|时间|sscc|箱码|箱号|单号/;

/** A heading as it is compared: in small letters, without what people put beside the name. */
export function plainHeading(text: string): string {
  return clean(text)
    .toLowerCase()
    .replaceAll(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g, "")
    .replaceAll(/[*:;.。、?!]+/g, "")
    .replaceAll(/[\s_-]+/g, " ")
    .replaceAll(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, "")
    .trim();
}

/** What stands beside a column's name: in 数量(箱) the unit, in 保质期/月 as well. */
export function noteOf(heading: string): string {
  const plain = clean(heading);
  return (
    /[([【]([^()[\]【】]*)[)\]】]/.exec(plain)?.[1] ??
    /\/(.*)$/.exec(plain)?.[1] ??
    ""
  ).trim();
}

function words(list: string): string[] {
  return list.split(/, */);
}

/** What a heading says of its column. */
export type Heading =
  | { readonly kind: "column"; readonly name: ColumnName }
  /** Not needed, and known not to be. */
  | { readonly kind: "beside" }
  /** May well be needed, but it is not clear what for. */
  | { readonly kind: "unclear" }
  | { readonly kind: "unknown" };

/** Which column a heading stands above, in a sheet of this kind. */
export function readHeading(text: string, { required, optional }: Columns): Heading {
  const plain = plainHeading(text);
  const bare = clean(text).toLowerCase();
  const fits = (written: string): boolean => written === bare || plainHeading(written) === plain;
  for (const name of [...required, ...optional]) {
    if (WRITTEN[name].some(fits)) return { kind: "column", name };
  }
  if (plain === "" || BESIDE.has(plain) || BESIDE.has(bare)) return { kind: "beside" };
  // A column that other kinds of sheets have says nothing here.
  if (Object.values(WRITTEN).some((names) => names.some(fits))) return { kind: "beside" };
  return { kind: TELLING.test(plain) ? "unclear" : "unknown" };
}
