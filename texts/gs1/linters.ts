import type { Text } from "../text";

const TIME_PARTS: Readonly<Record<"HOUR" | "MINUTE" | "SECOND", Text>> = {
  HOUR: { en: "an hour is two digits, 00 to 23", zh: "小时为两位数字，00 至 23" },
  MINUTE: { en: "a minute is two digits, 00 to 59", zh: "分钟为两位数字，00 至 59" },
  SECOND: { en: "a second is two digits, 00 to 59", zh: "秒为两位数字，00 至 59" },
};

const DATE: Text = {
  en: "a date is digits only, two for the month and two for the day",
  zh: "日期只含数字，月、日各两位",
};
const HOUR_MINUTE: Text = {
  en: "a time is four digits, hours and minutes",
  zh: "时间为四位数字，时和分",
};

/** Why a linter refuses data, as the end of a sentence. */
export const LINTERS = {
  NON_DIGIT_CHARACTER: { en: "only digits are allowed here", zh: "此处只允许数字" },
  INVALID_CSET82_CHARACTER: {
    en: `only A-Z, a-z, 0-9 and !"%&'()*+,-./:;<=>?_ are allowed`,
    zh: `只允许 A-Z、a-z、0-9 及 !"%&'()*+,-./:;<=>?_`,
  },
  INVALID_CSET39_CHARACTER: {
    en: "only A-Z, 0-9, #, - and / are allowed",
    zh: "只允许 A-Z、0-9、#、- 和 /",
  },
  INVALID_CSET64_CHARACTER: {
    en: "only A-Z, a-z, 0-9, - and _ are allowed",
    zh: "只允许 A-Z、a-z、0-9、- 和 _",
  },
  INVALID_CSET64_PADDING: {
    en: "the = signs at its end do not fill it to a multiple of three",
    zh: "末尾的 = 未将其补足为三的倍数",
  },
  NOT_HYPHEN: { en: "a hyphen or nothing is expected", zh: "应为连字符或留空" },
  REQUIRES_NON_DIGIT_CHARACTER: { en: "it must not be digits only", zh: "不能全为数字" },
  IMPORTER_IDX_MUST_BE_ONE_CHARACTER: {
    en: "an importer's index is one character",
    zh: "进口商序号为一个字符",
  },
  INVALID_IMPORT_IDX_CHARACTER: {
    en: "an importer's index is A-Z, a-z, 0-9, - or _",
    zh: "进口商序号为 A-Z、a-z、0-9、- 或 _",
  },
  INVALID_PERCENT_SEQUENCE: {
    en: "every % must be followed by two hexadecimal digits",
    zh: "每个 % 之后须有两位十六进制数字",
  },
  TOO_SHORT_FOR_CHECK_DIGIT: { en: "the check digit is missing", zh: "缺少校验码" },
  INCORRECT_CHECK_DIGIT: {
    en: "the check digit is wrong, so at least one digit is",
    zh: "校验码错误，至少有一位数字不对",
  },
  TOO_SHORT_FOR_CHECK_PAIR: { en: "the two check characters are missing", zh: "缺少两位校验字符" },
  TOO_LONG_FOR_CHECK_PAIR_IMPLEMENTATION: {
    en: "it is longer than 99 characters",
    zh: "超过 99 个字符",
  },
  INCORRECT_CHECK_PAIR: {
    en: "the two check characters are wrong, so at least one character is",
    zh: "两位校验字符错误，至少有一个字符不对",
  },
  TOO_SHORT_FOR_GCP: {
    en: "it is too short to contain a GS1 Company Prefix",
    zh: "过短，不含 GS1 厂商识别代码",
  },
  INVALID_GCP_PREFIX: {
    en: "a GS1 Company Prefix is expected, at least four digits",
    zh: "应为 GS1 厂商识别代码，至少四位数字",
  },
  IBAN_TOO_SHORT: { en: "an IBAN has more characters", zh: "国际银行账号 (IBAN) 位数不足" },
  IBAN_TOO_LONG: {
    en: "an IBAN has at most 34 characters",
    zh: "国际银行账号 (IBAN) 最多 34 个字符",
  },
  ILLEGAL_IBAN_COUNTRY_CODE: {
    en: "an IBAN starts with the two letters of a country",
    zh: "国际银行账号 (IBAN) 以两位国家字母开头",
  },
  INVALID_IBAN_CHARACTER: {
    en: "an IBAN has A-Z and digits only",
    zh: "国际银行账号 (IBAN) 只含 A-Z 和数字",
  },
  INCORRECT_IBAN_CHECKSUM: {
    en: "the IBAN's check digits are wrong, so at least one character is",
    zh: "国际银行账号 (IBAN) 的校验码错误，至少有一个字符不对",
  },
  NOT_ZERO: { en: "zero is expected", zh: "应为零" },
  NOT_ZERO_OR_ONE: { en: "0 (no) or 1 (yes) is expected", zh: "应为 0（否）或 1（是）" },
  ILLEGAL_ZERO_VALUE: { en: "it must not be zero", zh: "不能为零" },
  ILLEGAL_ZERO_PREFIX: { en: "it must not start with zero", zh: "不能以零开头" },
  INVALID_WINDING_DIRECTION: { en: "a winding direction is 0, 1 or 9", zh: "卷绕方向为 0、1 或 9" },
  INVALID_BIOLOGICAL_SEX_CODE: {
    en: "0, 1, 2 or 9 is expected (ISO/IEC 5218)",
    zh: "应为 0、1、2 或 9（ISO/IEC 5218）",
  },
  INVALID_LATITUDE: { en: "a latitude is at most 1800000000", zh: "纬度最大为 1800000000" },
  INVALID_LONGITUDE: { en: "a longitude is at most 3600000000", zh: "经度最大为 3600000000" },
  LATITUDE_INVALID_LENGTH: { en: "a latitude is ten digits", zh: "纬度为十位数字" },
  LONGITUDE_INVALID_LENGTH: { en: "a longitude is ten digits", zh: "经度为十位数字" },
  INVALID_LENGTH_FOR_PIECE_OF_TOTAL: {
    en: "piece and total have the same number of digits",
    zh: "件序号与总件数的位数须相同",
  },
  ZERO_PIECE_NUMBER: { en: "pieces are counted from 1", zh: "件序号从 1 起" },
  ZERO_TOTAL_PIECES: { en: "the number of pieces is at least 1", zh: "总件数至少为 1" },
  PIECE_NUMBER_EXCEEDS_TOTAL: {
    en: "the piece's number exceeds the number of pieces",
    zh: "件序号大于总件数",
  },
  POSITION_IN_SEQUENCE_MALFORMED: {
    en: "two numbers with / between them are expected",
    zh: "应为以 / 隔开的两个数字",
  },
  POSITION_EXCEEDS_END: { en: "the first number exceeds the second", zh: "前一数字大于后一数字" },
  DATE_TOO_SHORT: DATE,
  DATE_TOO_LONG: DATE,
  HOUR_WITH_MINUTE_TOO_SHORT: HOUR_MINUTE,
  HOUR_WITH_MINUTE_TOO_LONG: HOUR_MINUTE,
  HOUR_TOO_SHORT: TIME_PARTS.HOUR,
  HOUR_TOO_LONG: TIME_PARTS.HOUR,
  MINUTE_TOO_SHORT: TIME_PARTS.MINUTE,
  MINUTE_TOO_LONG: TIME_PARTS.MINUTE,
  SECOND_TOO_SHORT: TIME_PARTS.SECOND,
  SECOND_TOO_LONG: TIME_PARTS.SECOND,
  ILLEGAL_MONTH: { en: "months are 01 to 12", zh: "月份为 01 至 12" },
  ILLEGAL_DAY: { en: "its month has no such day", zh: "该月没有这一天" },
  ILLEGAL_HOUR: TIME_PARTS.HOUR,
  ILLEGAL_MINUTE: TIME_PARTS.MINUTE,
  ILLEGAL_SECOND: TIME_PARTS.SECOND,
  NOT_ISO3166: {
    en: "it is not a country's number (ISO 3166-1)",
    zh: "不是国家数字代码 (ISO 3166-1)",
  },
  NOT_ISO3166_OR_999: {
    en: "it is neither a country's number (ISO 3166-1) nor 999",
    zh: "既不是国家数字代码 (ISO 3166-1)，也不是 999",
  },
  NOT_ISO3166_ALPHA2: {
    en: "it is not the two letters of a country (ISO 3166-1)",
    zh: "不是国家两字母代码 (ISO 3166-1)",
  },
  NOT_ISO4217: {
    en: "it is not a currency's number (ISO 4217)",
    zh: "不是货币数字代码 (ISO 4217)",
  },
  INVALID_MEDIA_TYPE: { en: "it is not an assigned media type", zh: "不是已分配的介质类型" },
  INVALID_PACKAGE_TYPE: { en: "it is not a GS1 package type code", zh: "不是 GS1 包装类型代码" },
} as const satisfies Readonly<Record<string, Text>>;

export const notACoupon = (what: string): Text => ({
  en: `it does not follow the coupon format (${what})`,
  zh: `不符合优惠券格式（${what}）`,
});
