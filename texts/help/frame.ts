import type { Text } from "../text";

/** The frame of help texts. */
export const helpTexts = {
  usage: (command: string): Text => ({
    en: `Usage: npx hardhat ${command}`,
    zh: `用法: npx hardhat ${command}`,
  }),
  task: { en: "TASK", zh: "任务" },
  options: { en: "Options", zh: "选项" },
  arguments: { en: "Arguments", zh: "参数" },
  tasks: { en: "Tasks", zh: "任务" },
  optional: { en: "OPTIONS", zh: "选项" },

  needed: ({ en, zh }: Text): Text => ({ en: `(needed) ${en}`, zh: `（必填）${zh}` }),

  more: (command: string): Text => ({
    en: `"npx hardhat help ${command} TASK" explains a task.`,
    zh: `“npx hardhat help ${command} 任务”说明某项任务。`,
  }),
};
