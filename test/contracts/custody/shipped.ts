import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/signers";
import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import {
  AbiCoder,
  type ContractTransactionResponse,
  dataSlice,
  getAddress,
  id,
  keccak256,
} from "ethers";
import { ethers } from "hardhat";
import { type MemberOf, numberOf } from "../../../sdk/chain/enumerations";
import {
  type Company,
  DAY,
  deployStockedConsortium,
  LOT,
  now,
  OCCURRENCE,
  PERISHABLE,
  type StockedConsortium,
} from "../support/consortium";
import { GROUNDS } from "../support/members";
import { structHash, TYPES } from "../support/recorded";
import { type Shipment, shipmentOf } from "../support/shipments";

export type Status = MemberOf<"ICustodyTransfer.Status">;
type Fault = MemberOf<"ICustodyTransfer.Fault">;
type Sent = Promise<ContractTransactionResponse>;

export const statusNumber = (status: Status): bigint => numberOf("ICustodyTransfer.Status", status);

/** The consortium, in which the producer has shipped 40 units of LOT and 20 of PERISHABLE to the distributor. */
export interface ShippedConsortium extends StockedConsortium {
  readonly shipment: Shipment;
  readonly shipmentId: string;
  /** The shipment's transit account. */
  readonly transit: string;
  /** Unix seconds at which it was shipped. */
  readonly shippedAt: bigint;
}

export async function deployShippedConsortium(): Promise<ShippedConsortium> {
  const consortium = await deployStockedConsortium();
  const { custody, producer, distributor } = consortium;
  const shipment = await shipmentOf(producer, distributor, {
    lots: [LOT, PERISHABLE],
    units: [40n, 20n],
  });
  await custody.connect(producer.dispatch).ship(shipment);
  const [shipmentId, transit] = await identify(consortium, shipment);
  return { ...consortium, shipment, shipmentId, transit, shippedAt: await now() };
}

/** The id and the transit account of a shipment, by their formulas. */
export async function identify(
  { custody }: StockedConsortium,
  shipment: Shipment,
): Promise<[shipmentId: string, transit: string]> {
  const { chainId } = await ethers.provider.getNetwork();
  const module = await custody.getAddress();
  const shipmentId = structHash(
    "Shipment",
    ["uint256", chainId],
    ["address", module],
    [TYPES.shipment, shipment],
  );
  const { consignor, consignee } = shipment;
  const hash = keccak256(
    AbiCoder.defaultAbiCoder().encode(
      ["bytes32", "address", "address", "address", "bytes32"],
      [id("lotmark.transit"), module, consignor, consignee, shipmentId],
    ),
  );
  return [shipmentId, getAddress(dataSlice(hash, 12))];
}

// --- what can be done with a shipment ---

/** How a call differs from what the right member does with the shipment of the fixture. */
export interface Changes {
  readonly shipment?: Shipment;
  readonly by?: HardhatEthersSigner;
  readonly grounds?: { reason: string; evidence: string };
}

export const ship = (
  { custody, producer }: StockedConsortium,
  shipment: Shipment,
  by = producer.dispatch,
): Sent => custody.connect(by).ship(shipment);

export const cancel = (
  consortium: ShippedConsortium,
  {
    shipment = consortium.shipment,
    by = consortium.producer.dispatch,
    grounds = GROUNDS,
  }: Changes = {},
): Sent => consortium.custody.connect(by).cancel(shipment, grounds, OCCURRENCE);

export const reclaim = (
  consortium: ShippedConsortium,
  {
    shipment = consortium.shipment,
    by = consortium.producer.dispatch,
    grounds = GROUNDS,
  }: Changes = {},
): Sent => consortium.custody.connect(by).reclaim(shipment, grounds, OCCURRENCE);

export const accept = (
  consortium: ShippedConsortium,
  { shipment = consortium.shipment, by = consortium.distributor.receive }: Changes = {},
): Sent => consortium.custody.connect(by).accept(shipment, OCCURRENCE);

export const refuse = (
  consortium: ShippedConsortium,
  {
    shipment = consortium.shipment,
    by = consortium.distributor.receive,
    grounds = GROUNDS,
  }: Changes = {},
): Sent => consortium.custody.connect(by).refuse(shipment, grounds, OCCURRENCE);

/** What became of a line, as the contract takes it. */
export interface Outcome {
  readonly accepted: bigint;
  readonly turnedBack: bigint;
  readonly fault: bigint;
}

/** What became of a line; turned back are damaged units unless something else is said. */
export function outcomeOf(
  accepted: bigint,
  turnedBack = 0n,
  fault: Fault = turnedBack === 0n ? "None" : "Damaged",
): Outcome {
  return { accepted, turnedBack, fault: numberOf("ICustodyTransfer.Fault", fault) };
}

export const acceptPartly = async (
  consortium: ShippedConsortium,
  outcomes: readonly Outcome[],
  {
    shipment = consortium.shipment,
    by = consortium.distributor.receive,
    returnDeadline,
  }: Changes & { readonly returnDeadline?: bigint } = {},
): Sent =>
  consortium.custody
    .connect(by)
    .acceptPartly(shipment, [...outcomes], returnDeadline ?? (await now()) + DAY, OCCURRENCE);

export const settle = (
  consortium: ShippedConsortium,
  lots: readonly bigint[],
  units: readonly bigint[],
  {
    shipment = consortium.shipment,
    by = consortium.producer.dispatch,
    grounds = GROUNDS,
    found = true,
  }: Changes & { readonly found?: boolean } = {},
): Sent =>
  consortium.custody
    .connect(by)
    .settle(shipment, [...lots], [...units], found, grounds, OCCURRENCE);

export const returnStopped = (
  consortium: ShippedConsortium,
  { shipment = consortium.shipment, by = consortium.stranger }: Changes = {},
): Sent => consortium.custody.connect(by).returnStopped(shipment);

// --- where it stands ---

/** Nothing of LOT is short, and five units of PERISHABLE are. */
export const FIVE_SHORT = [outcomeOf(40n), outcomeOf(15n)] as const;

/** What brings the shipment of the fixture to a status. */
export const WAYS: Readonly<
  Record<Exclude<Status, "None">, (consortium: ShippedConsortium) => Promise<unknown>>
> = {
  Shipped: () => Promise.resolve(),
  Accepted: (consortium) => acceptPartly(consortium, [outcomeOf(40n), outcomeOf(20n)]),
  Short: (consortium) => acceptPartly(consortium, FIVE_SHORT),
  Settled: async (consortium) => {
    await acceptPartly(consortium, FIVE_SHORT);
    await settle(consortium, [PERISHABLE], [5n]);
  },
  Refused: refuse,
  Cancelled: cancel,
  Reclaimed: async (consortium) => {
    await refuse(consortium);
    await reclaim(consortium);
  },
};

/** Expects where a shipment stands. */
export async function expectState(
  { custody, shipment: own, shippedAt: ownShippedAt }: ShippedConsortium,
  status: Status,
  {
    shipment = own,
    shippedAt = ownShippedAt,
    partlyReturned = false,
    pickedUp = false,
    outstanding = 0n,
  }: {
    readonly shipment?: Shipment;
    readonly shippedAt?: bigint;
    readonly partlyReturned?: boolean;
    readonly pickedUp?: boolean;
    readonly outstanding?: bigint;
  } = {},
): Promise<void> {
  expect(await custody.stateOf(shipment)).to.deep.equal([
    statusNumber(status),
    partlyReturned,
    pickedUp,
    shippedAt,
    outstanding,
  ]);
}

/** Expects what a company, or a transit account, has of LOT and of PERISHABLE. */
export async function expectHeld(
  { ledger }: StockedConsortium,
  holder: Company | string,
  units: readonly [bigint, bigint],
): Promise<void> {
  const account = typeof holder === "string" ? holder : holder.account;
  expect(await ledger.balanceOfBatch([account, account], [LOT, PERISHABLE])).to.deep.equal(units);
}

/** Changes of each field by which a shipment is not the one that was shipped; its parties stay. */
export const FORGERIES: readonly Partial<Shipment>[] = [
  { carrier: ethers.getAddress(`0x${"c1".repeat(20)}`) },
  { consignorSite: ethers.id("another site") },
  { consigneeSite: ethers.id("another site") },
  { purpose: 1n },
  { deadline: 2n ** 40n - 1n },
  { occurrence: { ...OCCURRENCE, eventTime: 0n } },
  { occurrence: { ...OCCURRENCE, utcOffset: 0n } },
  { occurrence: { ...OCCURRENCE, documentHash: ethers.ZeroHash } },
  { tradeReference: "" },
  { lots: [PERISHABLE, LOT] },
  { lots: [LOT] },
  { lots: [] },
  { units: [40n, 19n] },
  { units: [] },
  { ssccs: [0n] },
  { salt: ethers.id("another salt") },
];

/** A function of shipments. */
type Call = (consortium: ShippedConsortium, changes?: Changes) => Promise<unknown>;

/** What holds for functions for shipments that stand at certain statuses. */
export function shouldNeedStatus(allowed: readonly Status[], call: Call): void {
  for (const status of Object.keys(WAYS) as Exclude<Status, "None">[]) {
    if (allowed.includes(status)) continue;
    it(`is not for a shipment that is ${status.toLowerCase()}`, async () => {
      const consortium = await loadFixture(deployShippedConsortium);
      await WAYS[status](consortium);
      await expect(call(consortium))
        .to.be.revertedWithCustomError(consortium.custody, "CustodyTransferWrongStatus")
        .withArgs(consortium.shipmentId, statusNumber(status));
    });
  }
}

/** A function that knows a shipment by every one of its fields. */
export function shouldKnowByFields(call: Call): void {
  it("knows a shipment by every one of its fields", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    for (const changes of FORGERIES) {
      const shipment = { ...consortium.shipment, ...changes };
      const [forgedId] = await identify(consortium, shipment);
      await expect(call(consortium, { shipment }), JSON.stringify(Object.keys(changes)))
        .to.be.revertedWithCustomError(consortium.custody, "CustodyTransferUnknownShipment")
        .withArgs(forgedId);
    }
  });
}

/** A function for the operators of one party of the shipment only. */
export function shouldBeForParty(party: "consignor" | "consignee", call: Call): void {
  const [own, key, error] =
    party === "consignor"
      ? (["producer", "dispatch", "CustodyTransferNotConsignor"] as const)
      : (["distributor", "receive", "CustodyTransferNotConsignee"] as const);

  it(`is for the ${party} only`, async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    const { custody, producer, distributor, retailer, shipment } = consortium;
    for (const company of [producer, distributor, retailer]) {
      if (company === consortium[own]) continue;
      await expect(call(consortium, { by: company[key] }))
        .to.be.revertedWithCustomError(custody, error)
        .withArgs(company.account, consortium[own].account);
    }
    // whoever says that another company is, has another shipment
    const { account } = retailer;
    const forged = { ...shipment, [party]: account };
    await expect(call(consortium, { shipment: forged }))
      .to.be.revertedWithCustomError(custody, error)
      .withArgs(consortium[own].account, account);
  });
}
