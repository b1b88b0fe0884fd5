import type { Text } from "./text";

export const notAConsent = (start: string): Text => ({
  en: `This is not the consent of a key. "member consent" makes one: a word that begins with ${start} — paste all of it, or name the file that it stands in.`,
  zh: `这不是密钥的同意书。同意书由“member consent”生成，以 ${start} 开头；请粘贴全文，或指明所在文件。`,
});

export const notCoordinates = (text: string): Text => ({
  en: `"${text}" is not a place on earth. Write latitude and longitude in degrees with up to six decimals, such as 30.2319,120.1246.`,
  zh: `“${text}”不是有效坐标。请以度为单位写纬度和经度，小数最多六位，如 30.2319,120.1246。`,
});

export const profileBroken = (account: string, block: number): Text => ({
  en: `The node does not have the name of the member ${account} that is recorded (block ${block}). Ask another node.`,
  zh: `节点没有会员 ${account} 登记的名称（区块 ${block}）。请改用其他节点。`,
});

export const GLN_ZERO: Text = {
  en: "A GLN of zeros only names no place.",
  zh: "全零的全球位置码 (GLN) 不代表任何地点。请填写真实的 GLN。",
};

export const notASiteCode = (code: string, most: number): Text => ({
  en: `"${code}" cannot be the code of a site: 1 to ${most} letters, digits or signs of ASCII without spaces are expected.`,
  zh: `“${code}”不能作为场所代码：须为 1 至 ${most} 个英文字母、数字或半角符号，不含空格。`,
});
