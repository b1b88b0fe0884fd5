import type { Text } from "./text";

// Companies

export const notAScheme = (scheme: string): Text => ({
  en: `"${scheme}" is not an identifier scheme. Use USCC, LEI or another name of 2 to 10 letters and digits.`,
  zh: `“${scheme}”不是企业标识的类别。请用 USCC（统一社会信用代码）、LEI 或其他 2 至 10 位字母和数字的名称。`,
});

export const notCanonical = (scheme: string, id: string): Text => ({
  en:
    `"${id}" is not in the canonical form of scheme ${scheme}: 2 to 30 upper-case letters A-Z and digits, ` +
    `without spaces or punctuation. Enter it so.`,
  zh: `“${id}”不是 ${scheme} 代码的规范写法：须为 2 至 30 位大写字母 A-Z 和数字，不含空格和标点。请按此填写。`,
});

export const leiCharacter = (position: number, lei: string, character: string): Text => ({
  en: `Character ${position} of LEI "${lei}" is "${character}". An LEI has letters A to Z and digits only.`,
  zh: `LEI“${lei}”的第 ${position} 个字符是“${character}”。LEI 只含字母 A 至 Z 和数字。`,
});

export const leiLength = (expected: number, lei: string, length: number): Text => ({
  en: `An LEI has ${expected} characters, but "${lei}" has ${length}. Enter it in full.`,
  zh: `LEI 为 ${expected} 位，而“${lei}”有 ${length} 位。请完整填写。`,
});

export const leiCheckDigits = (lei: string, expected: string): Text => ({
  en: `The last two characters of LEI ${lei} should be ${expected}. Compare every character with the register; one of them is wrong.`,
  zh: `LEI ${lei} 的末两位应为 ${expected}。请与登记信息逐位核对，其中有一位错误。`,
});

export const usccCharacter = (position: number, code: string, character: string): Text => ({
  en:
    `Character ${position} of unified social credit code "${code}" is "${character}". The code has digits and letters other than ` +
    `I, O, S, V and Z; copy it from the business licence (0 and 1 are often read as O and I).`,
  zh: `统一社会信用代码“${code}”的第 ${position} 个字符是“${character}”。代码由数字及 I、O、S、V、Z 以外的字母组成；请照抄营业执照（0 和 1 常被误认作 O 和 I）。`,
});

export const usccLength = (expected: number, code: string, length: number): Text => ({
  en: `A unified social credit code has ${expected} characters, but "${code}" has ${length}. Copy it from the business licence.`,
  zh: `统一社会信用代码为 ${expected} 位，而“${code}”有 ${length} 位。请照抄营业执照。`,
});

export const usccDivision = (code: string): Text => ({
  en:
    `Characters 3 to 8 of unified social credit code ${code} are the administrative division and must be digits. ` +
    `Compare it with the business licence.`,
  zh: `统一社会信用代码 ${code} 的第 3 至 8 位是行政区划码，须为数字。请与营业执照核对。`,
});

export const usccCheckCharacter = (code: string, expected: string): Text => ({
  en:
    `The last character of unified social credit code ${code} should be ${expected}. Compare every character with the ` +
    `business licence; one of them is wrong.`,
  zh: `统一社会信用代码 ${code} 的末位应为 ${expected}。请与营业执照逐位核对，其中有一位错误。`,
});

export const notASalt = (salt: string): Text => ({
  en: `"${salt}" is not a consortium's salt: 0x and 64 hexadecimal digits. Copy it from the deployment manifest.`,
  zh: `“${salt}”不是联盟的盐值：须为 0x 加 64 位十六进制数字。请照抄部署清单。`,
});

// Marks

export const notAnOffice = (office: string): Text => ({
  en: `"${office}" is not an office. Use its two letters from WIPO Standard ST.3, such as CN, EM (European Union) or WO (WIPO).`,
  zh: `“${office}”不是注册机关。请用 WIPO ST.3 标准的两位字母，如 CN（中国）、EM（欧盟）或 WO（世界知识产权组织）。`,
});

export const notAKindNumber = (kind: number): Text => ({
  en: `${kind} is not a kind of mark: a whole number from 0 to 255 is expected.`,
  zh: `${kind} 不是品牌种类：须为 0 至 255 的整数。`,
});

export const notARegistrationNumber = (number: string): Text => ({
  en: `"${number}" is not a registration number: 1 to 32 of A-Z, 0-9, ".", "/" and "-" are expected. Copy it from the register.`,
  zh: `“${number}”不是注册号：须为 1 至 32 位 A-Z、0-9、“.”、“/”和“-”。请照抄注册簿。`,
});

export const notAMark = (text: string): Text => ({
  en: `"${text}" is not a mark. Write office, kind and number of its entry in the register, such as CN:geographical-indication:1385542, or its id.`,
  zh: `“${text}”不是品牌。请写明其注册机关、种类和注册号，如 CN:geographical-indication:1385542（或 CN:地理标志:1385542），或其编号。`,
});

export const notAKind = (text: string): Text => ({
  en: `"${text}" is not a kind of mark. Kinds are trademark (tm), collective-mark (cm), certification-mark (cert) and geographical-indication (gi).`,
  zh: `“${text}”不是品牌种类。种类有：商标（trademark, tm）、集体商标（collective-mark, cm）、证明商标（certification-mark, cert）、地理标志（geographical-indication, gi）。`,
});
