import type { Text } from "../text";

/** What `recall` and each of its tasks is for. */
export const recallTasks = {
  scope: {
    en: "Lots that are on hold, withdrawn or recalled, and what becomes of them",
    zh: "暂扣、撤回和召回的批次及其处置",
  },
  hold: { en: "Put lots on hold while something is looked into", zh: "调查期间暂扣批次" },
  withdraw: {
    en: "Withdraw lots from trade: units go back to the maker or a place that is named",
    zh: "将批次撤出流通：退给生产方或指定地点",
  },
  recall: {
    en: "Recall lots, also from consumers; run again, it stops only what is not stopped yet",
    zh: "召回批次，包括已售给消费者的；重新运行只停止尚未停止的批次",
  },
  lift: { en: "Lift the stop of lots", zh: "解除批次的停止流通" },
  close: {
    en: "Close the matter of stopped lots: nothing more is expected to come back",
    zh: "对已停止流通的批次结案：不再预期有货追回",
  },
  acknowledge: {
    en: "Acknowledge that lots which you hold are stopped",
    zh: "确认已知悉所持批次停止流通",
  },
  recover: {
    en: "Record units of stopped lots that had been sold and came back",
    zh: "登记已售出后追回的件数",
  },
  status: {
    en: "Report where the units of lots are, who has acknowledged and who has not",
    zh: "报告批次各件数的去向，以及谁已确认、谁未确认",
  },
  downstream: {
    en: "List everything that was made of lots, to any depth, with its holders",
    zh: "列出由这些批次逐级产出的全部批次及其持有方",
  },
  placesList: {
    en: "Number a list of places where stopped lots may go (regulator)",
    zh: "为停止流通的批次可去的地点名单编号（监管机构）",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What the tasks of `recall` are told. */
export const recallOptions = {
  mark: {
    en: "As the owner of this mark, which the products carry; default as the maker",
    zh: "以该品牌权利人的身份（产品须带有该品牌）；默认为生产方",
  },
  regulator: {
    en: "As the regulator, who may stop any lot",
    zh: "以监管机构的身份，可停止任何批次",
  },
  downstream: {
    en: "Also everything that was made of these lots, as far as you may",
    zh: "连同由这些批次产出的全部批次（限有权处理的）",
  },
  class: {
    en: "How dangerous: 1 (may do serious harm) to 3 (unlikely to do any)",
    zh: "危害级别：1（可能造成严重伤害）至 3（不太可能造成伤害）",
  },
  places: {
    en: "Where units may go besides their maker: number of a list, or its members with commas between",
    zh: "除退给生产方外可去的地点：名单编号，或以逗号分隔的会员",
  },
  deadline: {
    en: "Until when holders acknowledge, as 2026-11-26 or 2026-11-26T18:00",
    zh: "持有方确认的截止时间，如 2026-11-26 或 2026-11-26T18:00",
  },
  caseNumber: { en: "What the matter is filed under", zh: "案号" },
  instructions: { en: "What holders are to do", zh: "对持有方的处置要求" },
  authority: {
    en: "For the stops of whom: maker, owner (of a mark) or regulator",
    zh: "供谁使用：maker（生产方）、owner（品牌权利人）或 regulator（监管机构）",
  },
  members: { en: "The places: members, one or several", zh: "地点：会员，一个或多个" },
} as const satisfies Readonly<Record<string, Text>>;
