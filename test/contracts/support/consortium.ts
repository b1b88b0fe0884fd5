import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/signers";
import { time } from "@nomicfoundation/hardhat-network-helpers";
import { ethers } from "hardhat";
import { ATTESTATION_PERMISSIONS } from "../../../sdk/attestations";
import { numberOf } from "../../../sdk/chain/enumerations";
import { encodeLotId } from "../../../sdk/gs1";
import {
  CAPABILITIES,
  capabilityMask,
  LOT_PERMISSIONS,
  PRODUCTION_PERMISSIONS,
} from "../../../sdk/lots";
import { DUTIES, siteIdOfGln } from "../../../sdk/members";
import { RECALLS_PERMISSIONS } from "../../../sdk/recalls";
import type {
  Attestations,
  CustodyTransfer,
  Handover,
  LotToken,
  Production,
  Recalls,
  Serials,
} from "../../../typechain-types";
import { permit } from "./access";
import { authoriseMember, recordBrand } from "./brands";
import { BASE_URI } from "./ledger";
import { admitMember, type Members } from "./members";
import { addProduct, deployProducts, leftAligned, type Products } from "./products";

const HOUR = 3600n;
export const DAY = 24n * HOUR;

/** The duties for which every company has a key of its own. */
export const KEY_DUTIES = ["brand", "produce", "dispatch", "receive", "inspect"] as const;
export type KeyDuty = (typeof KEY_DUTIES)[number];

/** A member, and its keys: one with every duty, and one for each of five. */
export interface Company extends Readonly<Record<KeyDuty, HardhatEthersSigner>> {
  readonly account: string;
  readonly administrator: HardhatEthersSigner;
  readonly site: string;
}

/** 250 grams of tea under the origin and the producer's trademark; the producer makes it. */
export const TEA = 6901234567892n;
/** A kilogram under the same marks; the producer makes it, and the packer. */
export const BULK_TEA = 6901234567908n;
/** One gram under no mark; the producer makes it. */
export const PLAIN = 6901234567915n;
/** A dozen of TEA in a case. */
export const CASE = 16901234567899n;

/** What the lot numbers of BULK_TEA begin with. */
export const LOT_PREFIXES = { producer: "S-", packer: "P-" } as const;

export const SEASON = 2026n;
/** Grams of the origin in the season. */
export const QUOTAS = { producer: 100_000n, packer: 50_000n } as const;

/** The token id of a lot. */
export const lotOf = (lotNumber: string, gtin = TEA): bigint =>
  encodeLotId({ gtin: gtin.toString().padStart(14, "0"), lotNumber });

/** A lot of 100 units that never expires. */
export const LOT = lotOf("A-2026-11");
/** A lot of 50 units that expires in a month. */
export const PERISHABLE = lotOf("A-2026-12");
/** A lot that nobody declares. */
export const UNKNOWN_LOT = lotOf("none");

/** When and with which documents something happened, as a member declares it. */
export const OCCURRENCE = {
  eventTime: 1_795_500_000n,
  utcOffset: 32n,
  documentHash: ethers.id("delivery note"),
} as const;

/** The whole system as it is deployed, and five companies. */
export interface Consortium extends Products {
  readonly ledger: LotToken;
  readonly production: Production;
  readonly custody: CustodyTransfer;
  readonly handover: Handover;
  readonly attestations: Attestations;
  readonly serials: Serials;
  readonly recalls: Recalls;
  /** Owns the geographical indication; makes nothing. */
  readonly association: Company;
  /** Has a trademark, GTINs, and a quota of the origin. */
  readonly producer: Company;
  /** Packs BULK_TEA for the producer. */
  readonly packer: Company;
  readonly distributor: Company;
  readonly retailer: Company;
  /** The geographical indication, whose quotas are in grams. */
  readonly origin: bigint;
  /** The producer's trademark, which has no quotas. */
  readonly trademark: bigint;
  /** A key of nobody. */
  readonly stranger: HardhatEthersSigner;
}

/** The contracts with their wiring; nobody was admitted yet. */
async function deploySystem(bestBeforeBinds: boolean) {
  const base = await deployProducts();
  const { manager, council, members, brands, products } = base;
  const ledger = await ethers.deployContract("LotToken", [manager, BASE_URI]);
  const production = await ethers.deployContract("Production", [
    manager,
    members,
    brands,
    products,
    ledger,
    bestBeforeBinds,
  ]);
  const custody = await ethers.deployContract("CustodyTransfer", [members, ledger]);
  const handover = await ethers.deployContract("Handover", [members, ledger]);
  const recalls = await ethers.deployContract("Recalls", [
    manager,
    members,
    brands,
    products,
    ledger,
  ]);
  const attestations = await ethers.deployContract("Attestations", [manager, members, ledger]);
  const serials = await ethers.deployContract("Serials", [members, ledger]);
  await permit(manager, ledger, LOT_PERMISSIONS);
  await permit(manager, production, PRODUCTION_PERMISSIONS);
  await permit(manager, attestations, ATTESTATION_PERMISSIONS);
  await permit(manager, recalls, RECALLS_PERMISSIONS);
  const asCouncil = ledger.connect(council);
  await asCouncil.setModule(production, capabilityMask("create", "burn", "record"));
  await asCouncil.setModule(custody, capabilityMask("enter", "leave", "burn", "record"));
  await asCouncil.setModule(handover, capabilityMask("handover"));
  await asCouncil.setModule(attestations, capabilityMask("record"));
  await asCouncil.setModule(serials, capabilityMask("record"));
  await asCouncil.setModule(recalls, capabilityMask("stop", "record"));
  await brands.connect(council).setQuotaDrawer(production, true);
  return { ...base, ledger, production, custody, handover, attestations, serials, recalls };
}

/** Admits a company, whose keys are taken from `keys`. */
export async function admitCompany(
  base: Pick<Members, "members" | "registrar">,
  keys: HardhatEthersSigner[],
  gln: string,
): Promise<Company> {
  const administrator = keys.shift()!;
  const own = Object.fromEntries(KEY_DUTIES.map((duty) => [duty, keys.shift()!])) as Record<
    KeyDuty,
    HardhatEthersSigner
  >;
  const site = siteIdOfGln(gln);
  const account = await admitMember(base, {
    administrator,
    operators: KEY_DUTIES.map((duty) => ({ key: own[duty], duties: DUTIES[duty] })),
    sites: [{ site }],
  });
  return { ...own, account, administrator, site };
}

/** The consortium as it is deployed where best-before dates only warn. */
export const deployConsortium = (): Promise<Consortium> => deployAnyConsortium(false);

/** The consortium as it is deployed where best-before dates stop lots. */
export const deployStrictConsortium = (): Promise<Consortium> => deployAnyConsortium(true);

async function deployAnyConsortium(bestBeforeBinds: boolean): Promise<Consortium> {
  const base = await deploySystem(bestBeforeBinds);
  const keys = [...base.keys];
  const association = await admitCompany(base, keys, "6900000000007");
  const producer = await admitCompany(base, keys, "6901234567892");
  const packer = await admitCompany(base, keys, "6902222222229");
  const distributor = await admitCompany(base, keys, "6903333333330");
  const retailer = await admitCompany(base, keys, "6904444444441");

  const origin = await recordBrand(base, { key: association.brand });
  const trademark = await recordBrand(base, {
    key: producer.brand,
    mark: { kind: numberOf("IBrandRegistry.Kind", "Trademark"), number: "42", name: "狮峰" },
    measure: "None",
  });
  const { brands, products, registrar } = base;
  await brands.connect(association.brand).openSeason(origin, SEASON);
  for (const [{ account: member }, quota] of [
    [producer, QUOTAS.producer],
    [packer, QUOTAS.packer],
  ] as const) {
    await authoriseMember(brands, { key: association.brand, brand: origin, member, quota });
  }
  await authoriseMember(brands, {
    key: producer.brand,
    brand: trademark,
    member: packer.account,
  });

  await products.connect(registrar).recordPrefix("69012345", producer.account);
  const marks = [origin, trademark];
  const key = producer.brand;
  await addProduct(products, { key, gtin: TEA, netContent: 250n, marks });
  await addProduct(products, { key, gtin: BULK_TEA, netContent: 1000n, marks });
  await addProduct(products, { key, gtin: PLAIN, netContent: 1n });
  const asProducer = products.connect(key);
  await asProducer.addPackaging(CASE, TEA, 12);
  for (const [{ account }, prefix] of [
    [producer, LOT_PREFIXES.producer],
    [packer, LOT_PREFIXES.packer],
  ] as const) {
    await asProducer.permitMaker(BULK_TEA, account, leftAligned(prefix, 20));
  }

  // the day after the season was opened, so that what is declared can be given back; and no test runs over midnight
  await time.increaseTo(((await today()) + 1n) * DAY + 6n * HOUR);
  return {
    ...base,
    ...{ association, producer, packer, distributor, retailer, origin, trademark },
    stranger: keys.at(-1)!,
  };
}

/** The consortium, in which the producer has declared LOT and PERISHABLE. */
export interface StockedConsortium extends Consortium {
  /** Day with whose end PERISHABLE expires in China. */
  readonly expirationDate: bigint;
  /** Unix seconds of the same moment. */
  readonly expiresAt: bigint;
  /** Day on which both were declared. */
  readonly declaredOn: bigint;
}

export async function deployStockedConsortium(): Promise<StockedConsortium> {
  const consortium = await deployConsortium();
  const { production, producer } = consortium;
  const declaredOn = await today();
  const expirationDate = declaredOn + 30n;
  await production
    .connect(producer.produce)
    .declare(
      [declarationOf(LOT, 100n), declarationOf(PERISHABLE, 50n, { expirationDate })],
      OCCURRENCE.eventTime,
    );
  const expiresAt = (expirationDate + 1n) * DAY - 8n * HOUR;
  return { ...consortium, expirationDate, expiresAt, declaredOn };
}

/** What a maker declares of a lot. */
export interface Declaration {
  readonly lot: bigint;
  readonly quantity: bigint;
  readonly productionDate: bigint;
  readonly bestBeforeDate: bigint;
  readonly expirationDate: bigint;
  readonly documentHash: string;
}

/** A declaration; left out are dates. */
export function declarationOf(
  lot: bigint,
  quantity: bigint,
  changes: Partial<Declaration> = {},
): Declaration {
  return {
    lot,
    quantity,
    productionDate: 0n,
    bestBeforeDate: 0n,
    expirationDate: 0n,
    documentHash: ethers.id("laboratory report"),
    ...changes,
  };
}

/** The present day of the chain, in days since 1970-01-01 UTC. */
export async function today(): Promise<bigint> {
  return BigInt(await time.latest()) / DAY;
}

/** Unix seconds of the latest block. */
export async function now(): Promise<bigint> {
  return BigInt(await time.latest());
}

/** How much of the season's quota of the origin a company has drawn. */
export async function drawnBy(
  { brands, origin }: Pick<Consortium, "brands" | "origin">,
  { account }: Company,
  season = SEASON,
): Promise<bigint> {
  return (await brands.authorisationOf(origin, account, season)).drawn;
}

/** Stops lots, so that they go to their maker only; the stranger stands in for a module that may. */
export async function stopLots(
  { ledger, council, stranger }: Pick<Consortium, "ledger" | "council" | "stranger">,
  lots: bigint[],
): Promise<void> {
  await ledger.connect(council).setModule(stranger, CAPABILITIES.stop);
  await ledger.connect(stranger).stop(lots, 1, 99, ethers.ZeroHash);
}
