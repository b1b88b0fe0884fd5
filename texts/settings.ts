import { listed, same, type Text } from "./text";

export const unreadable = (file: string, reason: string): Text => ({
  en: `The settings in ${file} cannot be read: ${reason}. Repair the file, or remove it.`,
  zh: `无法读取 ${file} 中的设置：${reason}。请修复或删除该文件。`,
});

const thereAre = (names: readonly string[]): Text => listed(names.map(same));

export const notSettings = (file: string, names: readonly string[]): Text => ({
  en: `${file} holds no settings: an object with any of ${thereAre(names).en} is expected.`,
  zh: `${file} 不是设置：应为含 ${thereAre(names).zh} 中若干项的对象。`,
});

export const unknownSetting = (file: string, name: string, names: readonly string[]): Text => ({
  en: `${name} in ${file} is no setting. There are ${thereAre(names).en}.`,
  zh: `${file} 中的 ${name} 不是设置项。可用的有 ${thereAre(names).zh}。`,
});

export const notAText = (file: string, name: string): Text => ({
  en: `${name} in ${file} must be a text that is not empty. Remove it if it is not needed.`,
  zh: `${file} 中的 ${name} 须为非空文字。不需要时请删除。`,
});

export const unknownLanguage = (file: string, language: string): Text => ({
  en: `lang in ${file} is ${language}, which is not spoken here. Set it to en or zh.`,
  zh: `${file} 中的 lang 为 ${language}，不受支持。请设为 en 或 zh。`,
});
