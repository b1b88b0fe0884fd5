import { expect } from "chai";
import {
  AbiCoder,
  type BaseContract,
  type ContractTransactionReceipt,
  type ContractTransactionResponse,
  id,
  keccak256,
  ZeroAddress,
} from "ethers";
import { ethers } from "hardhat";
import { TrailKind } from "../../../sdk/chain";
import type { Consortium } from "./consortium";
import { type Entries, expectTrailsToFold, readEntries } from "./trails";

/** Structs as the formulas of trail data have them. */
export const TYPES = {
  declaration:
    "tuple(uint256 lot, uint48 quantity, uint16 productionDate, uint16 bestBeforeDate, uint16 expirationDate, bytes32 documentHash)",
  occurrence: "tuple(uint40 eventTime, int8 utcOffset, bytes32 documentHash)",
  grounds: "tuple(string reason, bytes32 evidence)",
  shipment:
    "tuple(address consignor, address consignee, address carrier, bytes32 consignorSite, bytes32 consigneeSite, uint8 purpose, uint40 deadline, tuple(uint40 eventTime, int8 utcOffset, bytes32 documentHash) occurrence, string tradeReference, uint256[] lots, uint256[] units, uint64[] ssccs, bytes32 salt)",
  commitment: "tuple(uint256 lot, bytes32 root, uint48 count, string location)",
  attestation:
    "tuple(uint256[] lots, bytes32 kind, uint8 result, uint40 validFrom, uint40 validUntil, string certificate, tuple(uint40 eventTime, int8 utcOffset, bytes32 documentHash) occurrence)",
  transformation:
    "tuple(uint256[] inputs, uint256[] inputUnits, tuple(uint256 lot, uint48 quantity, uint16 productionDate, uint16 bestBeforeDate, uint16 expirationDate, bytes32 documentHash)[] outputs, tuple(uint8 residue, uint8 measure, uint64 amount, string description)[] remainders, bytes32 outsideInputs)",
  notice:
    "tuple(uint8 kind, uint8 class, uint8 places, uint40 deadline, string caseNumber, tuple(string reason, bytes32 evidence) grounds, string instructions)",
  outcomes: "tuple(uint48 accepted, uint48 turnedBack, uint8 fault)[]",
} as const;

/** The hash of a typed struct, by the formulas that stand with the events. */
export function structHash(
  name: string,
  ...fields: readonly (readonly [type: string, value: unknown])[]
): string {
  return keccak256(
    AbiCoder.defaultAbiCoder().encode(
      ["bytes32", ...fields.map(([type]) => type)],
      [id(`lotmark.${name}`), ...fields.map(([, value]) => value)],
    ),
  );
}

/** The hash of values without a name, as those have that are hashed into another. */
export const valuesHash = (
  ...fields: readonly (readonly [type: string, value: unknown])[]
): string =>
  keccak256(
    AbiCoder.defaultAbiCoder().encode(
      fields.map(([type]) => type),
      fields.map(([, value]) => value),
    ),
  );

/** What the ledger shall say of the lots of one call. */
export interface Recorded
  extends Pick<Entries, "lots" | "data">, Partial<Pick<Entries, "from" | "to" | "units">> {
  readonly kind: keyof typeof TrailKind;
}

/**
 * Expects a transaction of `module` to say just this of the lots, in this order, and the trails to
 * fold. Left out are the zero address and no units.
 *
 * @returns its receipt
 */
export async function expectRecorded(
  { ledger }: Pick<Consortium, "ledger">,
  module: BaseContract,
  sending: Promise<ContractTransactionResponse>,
  expected: readonly Recorded[],
): Promise<ContractTransactionReceipt> {
  const receipt = (await (await sending).wait())!;
  const ledgerAddress = await ledger.getAddress();
  const moduleAddress = await module.getAddress();
  const { timestamp } = (await ethers.provider.getBlock(receipt.blockNumber))!;
  const events = readEntries(
    ledger,
    receipt.logs.filter(({ address }) => address === ledgerAddress),
  );
  const said = events.map(({ module, kind, from, to, lots, units, data, time, block }) => ({
    ...{ module, kind, from, to, lots, units, data, time, block },
  }));
  expect(said).to.deep.equal(
    expected.map(({ kind, from = ZeroAddress, to = ZeroAddress, units, ...rest }) => ({
      ...rest,
      kind: BigInt(TrailKind[kind]),
      ...{ from, to, units: units ?? rest.lots.map(() => 0n) },
      module: moduleAddress,
      time: BigInt(timestamp),
      block: BigInt(receipt.blockNumber),
    })),
  );
  await expectTrailsToFold(ledger);
  return receipt;
}

/** Expects a transaction to emit just these events of a contract, in this order. */
export function expectEvents(
  contract: BaseContract,
  { logs }: ContractTransactionReceipt,
  address: string,
  expected: readonly (readonly [name: string, ...args: unknown[]])[],
): void {
  const own = logs
    .filter((log) => log.address === address)
    .map((log) => contract.interface.parseLog(log)!);
  expect(own.map(({ name, args }) => [name, ...(args.toArray(true) as unknown[])])).to.deep.equal(
    expected,
  );
}

/** A struct as an event carries it: its fields in the order of the ABI. */
export function inEvent(struct: object): unknown[] {
  return Object.values(struct).map((value: unknown) =>
    typeof value === "object" && value !== null ? inEvent(value) : value,
  );
}
