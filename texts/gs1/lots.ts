import type { Text } from "../text";

export const LOT_NUMBER_EMPTY: Text = {
  en: "The lot number is empty. Enter it as printed on the package.",
  zh: "批号为空。请按包装上印刷的填写。",
};

export const lotNumberCharacter = (position: number, text: string, character: Text): Text => ({
  en:
    `Character ${position} of lot number "${text}" is ${character.en}, which GS1 does not allow. ` +
    `Use A-Z, a-z, 0-9 and !"%&'()*+,-./:;<=>?_ without spaces.`,
  zh: `批号“${text}”的第 ${position} 个字符是${character.zh}，GS1 不允许。请用 A-Z、a-z、0-9 及 !"%&'()*+,-./:;<=>?_，不含空格。`,
});

export const lotNumberTooLong = (most: number, text: string, length: number): Text => ({
  en: `A lot number has at most ${most} characters, but "${text}" has ${length}. Shorten it.`,
  zh: `批号最多 ${most} 个字符，而“${text}”有 ${length} 个。请缩短。`,
});

export const notALotId = (id: string, reason: Text): Text => ({
  en: `${id} is not the token id of a lot: ${reason.en}. Check that it was copied whole.`,
  zh: `${id} 不是批次的通证编号：${reason.zh}。请检查是否复制完整。`,
});

/** Why a number is not the token id of a lot, as the end of a sentence. */
export const LOT_ID = {
  range: { en: "it does not fit into 256 bits", zh: "超出 256 位" },
  scheme: (scheme: bigint, expected: bigint): Text => ({
    en: `its first byte is ${scheme}, not ${expected}`,
    zh: `首字节为 ${scheme}，应为 ${expected}`,
  }),
  reservedBits: {
    en: "the 41 bits after its first byte are not all zero",
    zh: "首字节之后的 41 位不全为零",
  },
  gtinZero: { en: "its GTIN is zero", zh: "其中的商品条码为零" },
  gtinRange: (gtin: bigint): Text => ({
    en: `its GTIN ${gtin} has more than 14 digits`,
    zh: `其中的商品条码 ${gtin} 超过 14 位`,
  }),
  gtinCheckDigit: (gtin: string): Text => ({
    en: `the check digit of its GTIN ${gtin} is wrong`,
    zh: `其中的商品条码 ${gtin} 校验码错误`,
  }),
  lotNumberEmpty: { en: "its lot number is empty", zh: "其中的批号为空" },
  lotNumberGap: (position: number): Text => ({
    en: `its lot number has a gap at character ${position}`,
    zh: `其中的批号在第 ${position} 个字符处有空缺`,
  }),
  lotNumberCharacter: (position: number, character: Text): Text => ({
    en: `character ${position} of its lot number is ${character.en}`,
    zh: `其中批号的第 ${position} 个字符是${character.zh}`,
  }),
} as const;
