import { csetNumeric } from "./characters";
import { companyPrefixFirst } from "./checks";
import { type Finding, finding, type Linter, type LintReason } from "./finding";
import { yymmdd } from "./times";

/** Ends the reading of a coupon at its first finding; never leaves this file. */
class Refused extends Error {
  constructor(readonly found: Finding) {
    super(found.reason);
  }
}

/**
 * Reads the digits of a coupon field by field. Fields of variable length follow a digit that gives
 * their length, the "variable length indicator" (VLI).
 */
class CouponReader {
  position = 0;

  constructor(readonly data: string) {}

  get isAtEnd(): boolean {
    return this.position === this.data.length;
  }

  refuse(reason: LintReason, position: number, length: number): never {
    throw new Refused(finding(reason, position, length));
  }

  /** One digit out of `choices`. */
  choice(
    field: string,
    choices: string,
    missing = `MISSING_${field}`,
    invalid = `INVALID_${field}`,
  ): string {
    if (this.isAtEnd) this.refuse(`COUPON_${missing}`, 0, this.data.length);
    const digit = this.data.charAt(this.position);
    if (!choices.includes(digit)) this.refuse(`COUPON_${invalid}`, this.position, 1);
    this.position++;
    return digit;
  }

  /** A field of `length` digits. */
  fixed(field: string, length: number, truncated = `TRUNCATED_${field}`): string {
    const rest = this.data.length - this.position;
    if (rest === 0 && length > 0) this.refuse(`COUPON_${truncated}`, 0, this.data.length);
    if (rest < length) this.refuse(`COUPON_${truncated}`, this.position, rest);
    this.position += length;
    return this.data.slice(this.position - length, this.position);
  }

  /**
   * A VLI out of `indicators`, and as many digits as it says, plus `base`. VLI `absent` means no
   * digits.
   */
  variable(field: string, indicators: string, base: number, absent?: string): string {
    const indicator = this.choice(
      field,
      indicators,
      `MISSING_${field}_VLI`,
      `INVALID_${field}_LENGTH`,
    );
    return this.fixed(field, indicator === absent ? 0 : Number(indicator) + base);
  }

  companyPrefix(field: string, indicators: string, absent?: string): void {
    const prefix = this.variable(field, indicators, 6, absent);
    const found = prefix === "" ? undefined : companyPrefixFirst(prefix);
    if (found) this.refuse(found.reason, this.position - prefix.length, prefix.length);
  }

  date(field: string, invalid: string): string {
    const date = this.fixed(field, 6, `TOO_SHORT_FOR_${field}`);
    if (yymmdd(date)) this.refuse(`COUPON_${invalid}`, this.position - 6, 6);
    return date;
  }

  /** True, and past it, if the next digit announces optional field `id`. */
  announces(id: string): boolean {
    const announced = this.data.charAt(this.position) === id;
    if (announced) this.position++;
    return announced;
  }

  end(): void {
    if (this.isAtEnd) return;
    this.refuse("COUPON_EXCESS_DATA", this.position, this.data.length - this.position);
  }
}

/** What has to be bought: the `nth` requirement, its code and its family code. */
function purchase(reader: CouponReader, nth: string): void {
  reader.variable(`${nth}_PURCHASE_REQUIREMENT`, "12345", 0);
  reader.choice(`${nth}_PURCHASE_REQUIREMENT_CODE`, "012349");
  reader.fixed(`${nth}_PURCHASE_FAMILY_CODE`, 3);
}

function readCoupon(reader: CouponReader): void {
  reader.companyPrefix("GCP", "0123456");
  reader.fixed("OFFER_CODE", 6);
  reader.variable("SAVE_VALUE", "12345", 0);
  purchase(reader, "1ST");
  if (reader.announces("1")) {
    reader.choice("ADDITIONAL_PURCHASE_RULES_CODE", "0123");
    purchase(reader, "2ND");
    reader.companyPrefix("2ND_PURCHASE_GCP", "01234569", "9");
  }
  if (reader.announces("2")) {
    purchase(reader, "3RD");
    reader.companyPrefix("3RD_PURCHASE_GCP", "01234569", "9");
  }
  // The misspelt name is that of the reference tests.
  const expiration =
    reader.announces("3") && reader.date("EXPIRATION_DATE", "INVALID_EXIPIRATION_DATE");
  if (reader.announces("4")) {
    const start = reader.date("START_DATE", "INVALID_START_DATE");
    if (expiration !== false && start > expiration) {
      reader.refuse("COUPON_EXPIRATION_BEFORE_START", reader.position - 14, 14);
    }
  }
  if (reader.announces("5")) reader.variable("SERIAL_NUMBER", "0123456789", 6);
  if (reader.announces("6")) reader.companyPrefix("RETAILER_GCP_OR_GLN", "1234567");
  if (reader.announces("9")) {
    reader.choice("SAVE_VALUE_CODE", "01256");
    reader.choice("SAVE_VALUE_APPLIES_TO_ITEM", "012");
    reader.choice("STORE_COUPON_FLAG", "0123456789");
    reader.choice("DONT_MULTIPLY_FLAG", "01");
  }
}

function readPositiveOffer(reader: CouponReader): void {
  reader.choice("FORMAT_CODE", "01");
  reader.variable("FUNDER", "0123456", 6);
  reader.fixed("OFFER_CODE", 6);
  reader.variable("SERIAL_NUMBER", "0123456789", 6);
}

function coupon(read: (reader: CouponReader) => void): Linter {
  return (data) => {
    const nonDigit = csetNumeric(data);
    if (nonDigit) return nonDigit;
    const reader = new CouponReader(data);
    try {
      read(reader);
      reader.end();
      return undefined;
    } catch (error) {
      if (error instanceof Refused) return error.found;
      throw error;
    }
  };
}

/** North American coupon code, AI (8110). Source: North American Coupon Application Guideline. */
export const couponCode = coupon(readCoupon);
/** North American positive offer file, AI (8112). */
export const couponPositiveOffer = coupon(readPositiveOffer);
