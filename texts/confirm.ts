import type { Text } from "./text";

/** What is asked before something is sent. */

export const QUESTION: Text = {
  en: "Does this agree with the cartons? Send it? [y/N] ",
  zh: "以上与包装箱一致吗？是否提交？[y/N] ",
};

export const NOT_SENT: Text = {
  en: "Nothing was sent.",
  zh: "未提交任何内容。",
};

export const YES_NEEDED: Text = {
  en: "There is no terminal on which to ask whether this is right. Compare it with the cartons and add --yes. Nothing was sent.",
  zh: "当前没有可交互的终端，无法确认。请与包装箱核对后加上 --yes 再执行。未提交任何内容。",
};
