import type { Text } from "../text";

export const uriCharacters = (uri: string): Text => ({
  en: `"${uri}" has characters that a URI must not have. They have to be percent-encoded, such as %20 for a space.`,
  zh: `“${uri}”含有网址不允许的字符，须用百分号编码，如空格写作 %20。`,
});

export const notALink = (uri: string): Text => ({
  en: `"${uri}" is no Digital Link: it must start with https:// or http://.`,
  zh: `“${uri}”不是数字链接：须以 https:// 或 http:// 开头。`,
});

export const noDomain = (uri: string): Text => ({
  en: `"${uri}" has no valid domain name with a path after it. Compare it with the label.`,
  zh: `“${uri}”没有有效的域名及其后的路径。请与标签核对。`,
});

export const cannotBeBase = (base: string): Text => ({
  en: `"${base}" cannot start a Digital Link. Give https://, a domain name and a path if wanted, without ? and #.`,
  zh: `“${base}”不能作为数字链接的开头。请给出 https://、域名及所需路径，不含 ? 和 #。`,
});

export const noKeyInPath = (uri: string): Text => ({
  en: `No GS1 key is in the path of ${uri}. A link to a product has /01/ and 14 digits in its path, without a slash at the end.`,
  zh: `${uri} 的路径中没有 GS1 编码。产品链接的路径含 /01/ 和 14 位数字，末尾不带斜线。`,
});

export const KEY_MISSING: Text = {
  en: "A Digital Link needs a GS1 key, such as a GTIN (01) or an SSCC (00). Add one.",
  zh: "数字链接须有 GS1 编码，如商品条码 (01) 或货运包装箱代码 (00)。请添加。",
};

const PARTS = {
  path: { en: "path", zh: "路径" },
  query: { en: "query", zh: "查询参数" },
} as const satisfies Readonly<Record<string, Text>>;

export const valueMissing = (ai: string, title: string, part: keyof typeof PARTS): Text => ({
  en: `(${ai}) ${title} has no value in the ${PARTS[part].en} of the link. Compare it with the label.`,
  zh: `链接${PARTS[part].zh}中的 (${ai}) ${title} 没有值。请与标签核对。`,
});

export const containsNul = (ai: string, title: string): Text => ({
  en: `The value of (${ai}) ${title} contains %00, which no label has.`,
  zh: `(${ai}) ${title} 的值含有 %00，标签上不会有此字符。请重新扫描。`,
});

export const pathOrder = (ais: string): Text => ({
  en: `The path has the AIs ${ais}, which do not go together in this order. After a GTIN (01) come 22, 10 and 21, as far as present.`,
  zh: `路径中的应用标识符 ${ais} 不能这样排列。商品条码 (01) 之后依次为 22、10、21（如有）。`,
});

export const twiceInLink = (ai: string): Text => ({
  en: `(${ai}) is in the link twice. Each AI may be there once.`,
  zh: `(${ai}) 在链接中出现两次。每个应用标识符只能出现一次。`,
});

export const belongsInPath = (ai: string, key: string): Text => ({
  en: `(${ai}) is in the query, but it qualifies (${key}) and belongs into the path: …/${ai}/….`,
  zh: `(${ai}) 在查询参数中，但它限定 (${key})，应放在路径中：…/${ai}/…。`,
});

export const onlyInPath = (ai: string): Text => ({
  en: `(${ai}) may only be in a link's path, behind the key that it qualifies, and here it cannot be. Leave it out.`,
  zh: `(${ai}) 只能在链接路径中位于其所限定的编码之后，此处不能使用。请去掉。`,
});
