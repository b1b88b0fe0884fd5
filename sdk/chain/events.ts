import {
  EventFragment,
  type Interface,
  type ParamType,
  Result,
  toUtf8String,
  Utf8ErrorFuncs,
} from "ethers";

/** As much of a log as decoding it takes. */
export interface EventLog {
  readonly topics: readonly string[];
  readonly data: string;
}

/** A log with its place on the chain. */
export interface PlacedLog extends EventLog {
  readonly address: string;
  readonly blockNumber: number;
  readonly transactionHash: string;
  /** Position in its block. */
  readonly index: number;
}

/** An event in two forms. */
export interface DecodedEvent<Arguments> {
  /** To be read. Text that is not UTF-8 has replacement characters. */
  readonly args: Arguments;
  /** To be hashed: as it is on the chain, all text as bytes. */
  readonly raw: Result;
  /** The types of `raw`. */
  readonly rawTypes: readonly ParamType[];
}

/**
 * Decodes a log, if it is of this event. Anybody may put bytes that are no text where text should
 * be; nothing must become unreadable by that.
 *
 * @typeParam Arguments the event's `OutputObject` in the generated types
 */
export function decodeEvent<Arguments>(
  contract: Interface,
  event: string,
  log: EventLog,
): DecodedEvent<Arguments> | undefined {
  const fragment = contract.getEvent(event);
  if (fragment === null || log.topics[0] !== fragment.topicHash) return undefined;
  const shadow = withBytes(fragment);
  const raw = contract.decodeEventLog(shadow, log.data, log.topics.slice(1));
  const args = readable(raw, fragment.inputs) as unknown as Arguments;
  return { args, raw, rawTypes: shadow.inputs };
}

/** What {@link decodeEvent} gives to be read. */
// The generated types do not tell from an event's name what its arguments are.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function readEvent<Arguments>(
  contract: Interface,
  event: string,
  log: EventLog,
): Arguments | undefined {
  return decodeEvent<Arguments>(contract, event, log)?.args;
}

const SHADOWS = new WeakMap<EventFragment, EventFragment>();

/**
 * An event in which all text is bytes, which the chain encodes alike. It would have another topic, so
 * it is declared to have none.
 */
function withBytes(fragment: EventFragment): EventFragment {
  const known = SHADOWS.get(fragment);
  if (known !== undefined) return known;
  const json = fragment
    .format("json")
    .replaceAll(/"type":"string((?:\[\d*\])*)"/g, '"type":"bytes$1"');
  const shadow = EventFragment.from({ ...(JSON.parse(json) as object), anonymous: true });
  SHADOWS.set(fragment, shadow);
  return shadow;
}

function readable(values: Result, types: readonly ParamType[]): Result {
  const items = types.map((type, n) => readableValue(values[n] as unknown, type));
  return Result.fromItems(
    items,
    types.map(({ name }) => name),
  );
}

function readableValue(value: unknown, type: ParamType): unknown {
  if (type.isArray()) {
    const items = [...(value as Result)].map((item: unknown) =>
      readableValue(item, type.arrayChildren),
    );
    return Result.fromItems(items);
  }
  if (type.isTuple()) return readable(value as Result, type.components);
  return type.type === "string" ? toUtf8String(value as string, Utf8ErrorFuncs.replace) : value;
}
