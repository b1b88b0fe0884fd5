import { counted, grouped, listed, type Text } from "../text";

export const HEADINGS = {
  lot: { en: "Lot", zh: "批次" },
  scanned: { en: "Scanned", zh: "扫码" },
  product: { en: "Product", zh: "产品" },
  responsible: { en: "Responsible", zh: "责任方" },
  maker: { en: "Maker", zh: "生产方" },
  dates: { en: "Dates", zh: "日期" },
  units: { en: "Units", zh: "件数" },
  state: { en: "State", zh: "状态" },
} as const satisfies Readonly<Record<string, Text>>;

export const aCase = (gtin: string, count: number | bigint, inner: string): Text => ({
  en: `a case (GTIN ${gtin}) of ${count} × ${inner}`,
  zh: `箱（箱码 ${gtin}），每箱 ${count} × ${inner}`,
});

export const productOf = (name: string, content: Text): Text => ({
  en: `${name}, ${content.en} a unit`,
  zh: `${name}，每件 ${content.zh}`,
});

export const makerThatStands = (name: string, standing: Text): Text => ({
  en: `${name}, ${standing.en}`,
  zh: `${name}，会员状态：${standing.zh}`,
});

export const quantities = (declared: bigint, live: bigint, burnt: bigint): Text => ({
  en: `${grouped(declared)} declared: ${grouped(live)} in circulation, ${grouped(burnt)} out of it`,
  zh: `申报 ${grouped(declared)} 件：流通 ${grouped(live)} 件，退出流通 ${grouped(burnt)} 件`,
});

/** A lot's dates, as labels have them. */
export const DATES = {
  productionDate: { en: "made", zh: "生产日期" },
  bestBeforeDate: { en: "best before", zh: "保质期至" },
  expirationDate: { en: "use by", zh: "有效期至" },
} as const satisfies Readonly<Record<string, Text>>;

export const dateOf = (what: Text, date: Text): Text => ({
  en: `${what.en} ${date.en}`,
  zh: `${what.zh} ${date.zh}`,
});

export const NO_DATES: Text = { en: "none", zh: "无" };

export const states = (stopped: boolean, expired: boolean, closed: boolean): Text =>
  listed([
    stopped ? { en: "stopped", zh: "停止流通" } : { en: "free to move", zh: "可流通" },
    expired ? { en: "expired", zh: "已过有效期" } : { en: "not expired", zh: "在有效期内" },
    closed
      ? { en: "closed by its maker", zh: "生产方已关闭" }
      : { en: "open for more", zh: "可追加申报" },
  ]);

// Marks

export const NO_MARKS: Text = { en: "The product carries no marks.", zh: "该产品未带品牌。" };

export const MARK_HEADING: readonly Text[] = [
  { en: "Mark", zh: "品牌" },
  { en: "Register entry", zh: "注册项" },
  { en: "State", zh: "状态" },
  { en: "Owner", zh: "权利人" },
  { en: "Maker, when made", zh: "生产方（生产时）" },
  { en: "Maker, now", zh: "生产方（目前）" },
];

export const entryOf = (kind: Text, office: string, number: string): Text => ({
  en: `${kind.en} ${office} ${number}`,
  zh: `${kind.zh} ${office} ${number}`,
});

export const AUTHORISED: Text = { en: "authorised", zh: "已获授权" };
export const NOT_AUTHORISED: Text = { en: "NOT AUTHORISED", zh: "未获授权！" };

export const distinguished = (mark: string, title: string, authority: string): Text => ({
  en: `${mark} is a ${title} (${authority}).`,
  zh: `${mark} 为“${title}”（${authority}）。`,
});

// Holders

export const NO_HOLDERS: Text = { en: "Nobody holds units of it.", zh: "无人持有此批次。" };

export const HOLDER_HEADING: readonly Text[] = [
  { en: "In the custody of", zh: "保管方" },
  { en: "At", zh: "所在" },
  { en: "Units", zh: "件数" },
];

export const inTransitFrom = (consignor: Text): Text => ({
  en: `in transit from ${consignor.en}`,
  zh: `在途，发货方${consignor.zh}`,
});

export const inHandsOf = (where: Text, carrier: Text): Text => ({
  en: `${where.en}, in the hands of ${carrier.en}`,
  zh: `${where.zh}，现由${carrier.zh}承运`,
});

export const takenOverFrom = (giver: Text): Text => ({
  en: `taken over from ${giver.en}`,
  zh: `自${giver.zh}接收`,
});

export const onItsWayTo = (consignee: Text): Text => ({
  en: `on its way to ${consignee.en}`,
  zh: `发往${consignee.zh}`,
});

export const WHERE_IT_WAS_MADE: Text = { en: "where it was made", zh: "生产地" };

// The proof

export const complete = (entries: number): Text => ({
  en: `The history is complete and unaltered: its ${counted(entries, "entry", "entries")} fold to the lot's slot on the chain,`,
  zh: `追溯记录完整且未经改动：其 ${grouped(entries)} 条记录与该批次的链上存证一致，`,
});

export const asOf = (block: number, when: string): Text => ({
  en: `as of block ${block} (${when}).`,
  zh: `截至区块 ${block}（${when}）。`,
});
