import { LINTERS, notACoupon } from "../../../texts/gs1/linters";
import type { Text } from "../../../texts/text";
import type { LintReason } from "./finding";

const EXPLANATIONS: Readonly<Record<Exclude<LintReason, `COUPON_${string}`>, Text>> = LINTERS;

/** What is wrong, as the end of a sentence. */
export function explain(reason: LintReason): Text {
  if (isCouponReason(reason)) {
    return notACoupon(reason.slice("COUPON_".length).toLowerCase().replaceAll("_", " "));
  }
  return EXPLANATIONS[reason];
}

function isCouponReason(reason: LintReason): reason is `COUPON_${string}` {
  return reason.startsWith("COUPON_");
}
