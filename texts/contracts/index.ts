import { ATTESTATIONS } from "./attestations";
import { BRANDS } from "./brands";
import { COMMON } from "./common";
import { CUSTODY } from "./custody";
import { HANDOVER } from "./handover";
import { LOTS } from "./lots";
import { MEMBERS } from "./members";
import { PRODUCTION } from "./production";
import { PRODUCTS } from "./products";
import { SERIALS } from "./serials";
import { RECALLS } from "./recalls";

export { OPEN_ZEPPELIN } from "./openZeppelin";

const IN_CHINESE: Readonly<Record<string, string>> = {
  ...COMMON,
  ...MEMBERS,
  ...BRANDS,
  ...PRODUCTS,
  ...LOTS,
  ...PRODUCTION,
  ...CUSTODY,
  ...HANDOVER,
  ...ATTESTATIONS,
  ...SERIALS,
  ...RECALLS,
};

/** What a custom error of our contracts says in Chinese, with {parameters}. */
export const inChinese = (error: string): string | undefined =>
  Object.hasOwn(IN_CHINESE, error) ? IN_CHINESE[error] : undefined;

/** The custom errors that have Chinese words. */
export const ERRORS_IN_CHINESE: readonly string[] = Object.keys(IN_CHINESE);
