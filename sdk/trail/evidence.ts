import { AbiCoder, id as hashOfText, type Interface, keccak256, type ParamType } from "ethers";

import { decodeEvent, type DecodedEvent, type EventLog } from "../chain";
import type { LoggedEntry } from "./entries";

/** What there is to tell what an entry was: it, and what its module emitted in the transaction. */
export interface Evidence {
  readonly entry: LoggedEntry;
  readonly contract: Interface;
  readonly logs: readonly EventLog[];
}

const ABI = AbiCoder.defaultAbiCoder();

/** All the events of a name. */
export function eventsOf<Arguments>(
  { contract, logs }: Evidence,
  event: string,
): DecodedEvent<Arguments>[] {
  return logs.flatMap((log) => decodeEvent<Arguments>(contract, event, log) ?? []);
}

/**
 * The event that an entry's data is the hash of: keccak256(abi.encode(keccak256(domain), fields of
 * the event)).
 */
export function provenEvent<Arguments>(
  evidence: Evidence,
  event: string,
  domain: string,
  fields: readonly (keyof Arguments & string)[],
): Arguments | undefined {
  return eventsOf<Arguments>(evidence, event).find((candidate) => {
    const parameters = fields.map((field) => rawParameter(candidate, field));
    return hashStruct(domain, parameters) === evidence.entry.data;
  })?.args;
}

/** A value as it is on the chain, with its type. */
export type Parameter = readonly [type: ParamType | string, value: unknown];

/** A parameter of an event, by name. */
export function rawParameter(event: DecodedEvent<unknown>, name: string): Parameter {
  const position = event.rawTypes.findIndex((type) => type.name === name);
  const type = event.rawTypes[position];
  if (type === undefined) throw new RangeError(`The event has no parameter ${name}`);
  return [type, event.raw[position]];
}

/** The hash of values alone: keccak256(abi.encode(values)), which some structs carry in place of the values. */
export const hashValues = (parameters: readonly Parameter[]): string =>
  keccak256(
    ABI.encode(
      parameters.map(([type]) => type),
      parameters.map(([, value]) => value),
    ),
  );

/** What the modules hash: keccak256(abi.encode(keccak256(domain), values)). */
export function hashStruct(domain: string, parameters: readonly Parameter[]): string {
  const all: readonly Parameter[] = [["bytes32", hashOfText(domain)], ...parameters];
  return keccak256(
    ABI.encode(
      all.map(([type]) => type),
      all.map(([, value]) => value),
    ),
  );
}
