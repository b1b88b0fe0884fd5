import * as texts from "../../texts/shape";
import { same, type Text } from "../../texts/text";

/**
 * Checks values that come from a file, and says which field is wrong.
 */

/** A field that is not as it should be. */
export class ShapeError extends Error {
  override readonly name = "ShapeError";
  /** Where it is: `contracts.lotToken.address`; empty for the whole. */
  readonly field: string;
  readonly expected: Text;
  readonly found: unknown;
  readonly text: Text;

  constructor(field: string, expected: Text, found: unknown) {
    const shown = found === undefined ? texts.MISSING : same(show(found));
    const text = texts.wrongField(field, shown, expected);
    super(text.en);
    this.text = text;
    this.field = field;
    this.expected = expected;
    this.found = found;
  }
}

/** Returns a value if it has the shape. Throws {@link ShapeError}. */
export type Shape<T> = (value: unknown, field: string) => T;

type Shapes = Readonly<Record<string, Shape<unknown>>>;
type Shaped<S extends Shapes> = {
  readonly [Key in keyof S]: S[Key] extends Shape<infer T> ? T : never;
};

/** Checks a value as a whole. */
export const check = <T>(shape: Shape<T>, value: unknown): T => shape(value, "");

/** An object with exactly these fields. */
export const object =
  <S extends Shapes>(shapes: S): Shape<Shaped<S>> =>
  (value, field) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      throw new ShapeError(field, texts.OBJECT, value);
    }
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(shapes, key)) {
        const found = (value as Record<string, unknown>)[key];
        throw new ShapeError(below(field, key), texts.leftOut(Object.keys(shapes)), found);
      }
    }
    const shaped = Object.entries(shapes).map(([key, shape]) => {
      const inner = (value as Record<string, unknown>)[key];
      return [key, shape(inner, below(field, key))] as const;
    });
    return Object.fromEntries(shaped) as Shaped<S>;
  };

/** This one value. */
export const literal =
  <T extends string | number | boolean>(only: T): Shape<T> =>
  (value, field) => {
    if (value !== only) throw new ShapeError(field, same(show(only)), value);
    return only;
  };

/** A list of such values. */
export const list =
  <T>(shape: Shape<T>): Shape<readonly T[]> =>
  (value, field) => {
    if (!Array.isArray(value)) throw new ShapeError(field, texts.LIST, value);
    return value.map((element: unknown, index) => shape(element, `${field}[${index}]`));
  };

/** A text that a condition holds for. */
export const text =
  (expected: Text, holds: (text: string) => boolean = () => true): Shape<string> =>
  (value, field) => {
    if (typeof value !== "string" || !holds(value)) throw new ShapeError(field, expected, value);
    return value;
  };

/** A whole number in a range. */
export const wholeNumber =
  (from: number, to = Number.MAX_SAFE_INTEGER): Shape<number> =>
  (value, field) => {
    if (!Number.isSafeInteger(value) || (value as number) < from || (value as number) > to) {
      throw new ShapeError(field, texts.wholeNumber(from, to), value);
    }
    return value as number;
  };

/** Yes or no. */
export const yesOrNo: Shape<boolean> = (value, field) => {
  if (typeof value !== "boolean") throw new ShapeError(field, texts.TRUE_OR_FALSE, value);
  return value;
};

const below = (field: string, key: string): string => (field === "" ? key : `${field}.${key}`);

function show(value: unknown): string {
  const json = JSON.stringify(value);
  return json.length > 80 ? `${json.slice(0, 80)}…` : json;
}
