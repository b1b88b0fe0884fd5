import { listed, same, type Text } from "../text";

/** What is wrong with a command as it was typed. */
export const commandTexts = {
  unknownTask: (scope: string, task: string, known: readonly string[]): Text => ({
    en: `There is no task "${scope} ${task}". "${scope}" has ${listed(known.map(same)).en}.`,
    zh: `没有“${scope} ${task}”这项任务。“${scope}”下有：${listed(known.map(same)).zh}。`,
  }),

  unknown: (word: string, scopes: readonly string[]): Text => ({
    en: `There is no task "${word}". Lotmark's tasks are in ${listed(scopes.map(same)).en}; "npx hardhat" lists all others.`,
    zh: `没有“${word}”这项任务。Lotmark 的任务分属：${listed(scopes.map(same)).zh}；“npx hardhat”列出其余任务。`,
  }),

  unknownOption: (option: string): Text => ({
    en: `${option} is no option of this task.`,
    zh: `此任务没有选项 ${option}。`,
  }),

  optionWithSign: (option: string, name: string): Text => ({
    en: `${option} cannot be read. Write the value after a space: ${name} …`,
    zh: `无法识别 ${option}。请用空格隔开选项与值：${name} …`,
  }),

  repeated: (option: string): Text => ({
    en: `${option} is given more than once.`,
    zh: `选项 ${option} 重复给出。`,
  }),

  noValue: (option: string, value: Text): Text => ({
    en: `${option} is given without its value (${value.en}).`,
    zh: `选项 ${option} 缺少值（${value.zh}）。`,
  }),

  optionMissing: (option: string, value: Text, description: Text): Text => ({
    en: `${option} ${value.en} is missing. ${description.en}.`,
    zh: `缺少 ${option} ${value.zh}。${description.zh}。`,
  }),

  argumentMissing: (value: Text, description: Text): Text => ({
    en: `${value.en} is missing. ${description.en}.`,
    zh: `缺少${value.zh}。${description.zh}。`,
  }),

  tooMany: (word: string): Text => ({
    en: `"${word}" is one word too many. Put values that have spaces in quotes.`,
    zh: `多出“${word}”。含空格的值请加引号。`,
  }),

  explains: (scope: string, task: string): Text => ({
    en: `"npx hardhat help ${scope} ${task}" explains the task.`,
    zh: `“npx hardhat help ${scope} ${task}”说明此任务。`,
  }),

  unknownLanguage: (language: string): Text => ({
    en: `"${language}" is no language that is spoken here. Say en or zh.`,
    zh: `不支持语言“${language}”。请用 en 或 zh。`,
  }),
};
