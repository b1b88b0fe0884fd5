import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/signers";
import { time } from "@nomicfoundation/hardhat-network-helpers";
import { type BaseContract, keccak256 } from "ethers";
import { ethers } from "hardhat";

import { ATTESTATION_PERMISSIONS } from "../../../sdk/attestations";
import {
  connect,
  type Consortium,
  type ContractName,
  type Deployment,
  type Occurrence,
  signTypedData,
} from "../../../sdk/chain";
import { type Shipment, shipmentIdOf, shipmentStruct } from "../../../sdk/custody/shipment";
import { type HandoverTerms, handoverTypedData, termsStruct } from "../../../sdk/handover";
import { encodeLotId } from "../../../sdk/gs1";
import { capabilityMask, LOT_PERMISSIONS } from "../../../sdk/lots";
import { siteIdOfCode, siteIdOfGln } from "../../../sdk/members";
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
import { permit } from "../../contracts/support/access";
import { authoriseMember, recordBrand } from "../../contracts/support/brands";
import { BASE_URI } from "../../contracts/support/ledger";
import { admitMember } from "../../contracts/support/members";
import { addProduct, deployProducts, type Products } from "../../contracts/support/products";
import { manifestWith } from "./manifest";

export const GTIN = "06901234567892";
export const CASE_GTIN = "16901234567899";
export const lotNumbered = (lotNumber: string): bigint => encodeLotId({ gtin: GTIN, lotNumber });

/** A company with one key that may do everything for it, and one site. */
export interface Company {
  readonly key: HardhatEthersSigner;
  readonly account: string;
  readonly site: string;
}

/** An association with a geographical indication, a producer with a trademark, and two traders. */
export interface TeaTrade extends Products {
  readonly ledger: LotToken;
  readonly production: Production;
  readonly custody: CustodyTransfer;
  readonly handover: Handover;
  readonly attestations: Attestations;
  readonly serials: Serials;
  readonly recalls: Recalls;
  readonly deployment: Deployment;
  readonly consortium: Consortium;
  readonly association: Company;
  readonly producer: Company;
  readonly distributor: Company;
  readonly retailer: Company;
  readonly indication: bigint;
  readonly trademark: bigint;
}

export async function deployTeaTrade(): Promise<TeaTrade> {
  const deploymentBlock = (await ethers.provider.getBlockNumber()) + 1;
  const base = await deployProducts();
  const { manager, members, brands, products, council, registrar } = base;
  const ledger = await ethers.deployContract("LotToken", [manager, BASE_URI]);
  const production = await ethers.deployContract("Production", [
    manager,
    members,
    brands,
    products,
    ledger,
    false,
  ]);
  const custody = await ethers.deployContract("CustodyTransfer", [members, ledger]);
  const recalls = await ethers.deployContract("Recalls", [
    manager,
    members,
    brands,
    products,
    ledger,
  ]);
  const handover = await ethers.deployContract("Handover", [members, ledger]);
  const attestations = await ethers.deployContract("Attestations", [manager, members, ledger]);
  const serials = await ethers.deployContract("Serials", [members, ledger]);
  await permit(manager, ledger, LOT_PERMISSIONS);
  await permit(manager, attestations, ATTESTATION_PERMISSIONS);
  await permit(manager, production, { regulator: ["seize"] });
  await ledger.connect(council).setModule(production, capabilityMask("create", "burn", "record"));
  const custodyMask = capabilityMask("enter", "leave", "burn", "record");
  await ledger.connect(council).setModule(custody, custodyMask);
  await ledger.connect(council).setModule(handover, capabilityMask("handover"));
  await ledger.connect(council).setModule(attestations, capabilityMask("record"));
  await ledger.connect(council).setModule(serials, capabilityMask("record"));
  await permit(manager, recalls, RECALLS_PERMISSIONS);
  await ledger.connect(council).setModule(recalls, capabilityMask("stop", "record"));
  await brands.connect(council).setQuotaDrawer(production, true);

  const admit = async (position: number, name: string, site: string): Promise<Company> => {
    const key = base.keys[position]!;
    const account = await admitMember(base, {
      administrator: key,
      scheme: "REG",
      id: name.toUpperCase(),
      name: `${name}商行`,
      internationalName: `${name} Ltd`,
      sites: [{ site, name: `${name}'s gate` }],
    });
    return { key, account, site };
  };
  const association = await admit(0, "Hangzhou", siteIdOfCode("OFFICE"));
  const producer = await admit(1, "Dongfang", siteIdOfGln("6901234500004"));
  const distributor = await admit(2, "Huamao", siteIdOfCode("DOCK-1"));
  const retailer = await admit(3, "Laotian", siteIdOfCode("SHOP"));

  const indication = await recordBrand(base, { key: association.key });
  const trademark = await recordBrand(base, {
    key: producer.key,
    mark: { kind: 0n, number: "7654321", name: "东方", internationalName: "Dongfang" },
  });
  await brands.connect(association.key).openSeason(indication, 2026n);
  await authoriseMember(brands, {
    key: association.key,
    brand: indication,
    member: producer.account,
    quota: 1_000_000n,
  });
  await products.connect(registrar).recordPrefix("690123456", producer.account);
  const marks = [indication, trademark];
  await addProduct(products, { key: producer.key, gtin: BigInt(GTIN), netContent: 500n, marks });
  await products.connect(producer.key).addPackaging(BigInt(CASE_GTIN), BigInt(GTIN), 12n);

  const deployment = await manifestOf(deploymentBlock, {
    accessManager: manager,
    memberRegistry: members,
    brandRegistry: brands,
    productRegistry: products,
    lotToken: ledger,
    production,
    custodyTransfer: custody,
    handover,
    attestations,
    serials,
    recalls,
  });
  const consortium = connect(deployment, ethers.provider);
  return {
    ...base,
    ...{ ledger, production, custody, handover, attestations, serials, recalls },
    ...{ deployment, consortium },
    ...{ association, producer, distributor, retailer, indication, trademark },
  };
}

async function manifestOf(
  deploymentBlock: number,
  contracts: Readonly<Record<ContractName, BaseContract>>,
): Promise<Deployment> {
  const deployed = await Promise.all(
    Object.entries(contracts).map(async ([name, contract]) => {
      const address = await contract.getAddress();
      return [name, { address, codeHash: keccak256(await ethers.provider.getCode(address)) }];
    }),
  );
  return manifestWith(Object.fromEntries(deployed) as Deployment["contracts"], deploymentBlock);
}

/** What a member says of when something happened. */
export const occurrence = (changes: Partial<Occurrence> = {}): Occurrence => ({
  eventTime: 1_795_521_600n,
  utcOffset: 32,
  documentHash: ethers.ZeroHash,
  ...changes,
});

/** A day in two years, as a GS1 date. */
export const IN_TWO_YEARS = 21_500;

/** Declares lots of the producer, each with its quantity. */
export async function declare(
  { production, producer }: TeaTrade,
  quantities: readonly (readonly [lot: bigint, quantity: bigint])[],
): Promise<void> {
  const declarations = quantities.map(([lot, quantity]) => ({
    lot,
    quantity,
    productionDate: 20_700,
    bestBeforeDate: 0,
    expirationDate: IN_TWO_YEARS,
    documentHash: ethers.id("analysis"),
  }));
  await production.connect(producer.key).declare(declarations, occurrence().eventTime);
}

/** A shipment of lots of one company to another, of which the fields may be changed. */
export async function shipmentOf(
  consignor: Company,
  consignee: Company,
  lines: readonly (readonly [lot: bigint, units: bigint])[],
  changes: Partial<Shipment> = {},
): Promise<Shipment> {
  return {
    consignor: consignor.account,
    consignee: consignee.account,
    carrier: ethers.ZeroAddress,
    consignorSite: consignor.site,
    consigneeSite: consignee.site,
    purpose: "Sale",
    deadline: BigInt(await time.latest()) + 7n * 86_400n,
    occurrence: occurrence(),
    tradeReference: "PO-2026-117",
    lots: lines.map(([lot]) => lot),
    units: lines.map(([, units]) => units),
    ssccs: [],
    salt: ethers.ZeroHash,
    ...changes,
  };
}

/**
 * Ships, in the name of the consignor's key.
 *
 * @returns the shipment's id
 */
export async function ship(
  { custody }: TeaTrade,
  key: HardhatEthersSigner,
  shipment: Shipment,
): Promise<string> {
  await custody.connect(key).ship(shipmentStruct(shipment));
  return shipmentIdOf(31337n, await custody.getAddress(), shipment);
}

/**
 * Hands lots over from one company to another, signed by the keys of both and relayed by the giver's.
 *
 * @returns what was signed
 */
export async function handOver(
  { handover }: TeaTrade,
  giver: Company,
  taker: Company,
  lines: readonly (readonly [lot: bigint, units: bigint])[],
  changes: Partial<HandoverTerms> = {},
): Promise<HandoverTerms> {
  const terms: HandoverTerms = {
    giver: giver.account,
    taker: taker.account,
    lots: lines.map(([lot]) => lot),
    units: lines.map(([, units]) => units),
    tradeReference: "DN-7",
    occurrence: occurrence(),
    nonce: 0n,
    deadline: 4_000_000_000n,
    ...changes,
  };
  const typed = handoverTypedData(
    { chainId: 31337n, contract: await handover.getAddress() },
    terms,
  );
  await handover
    .connect(giver.key)
    .handOver(
      termsStruct(terms),
      await signTypedData(giver.key, typed),
      await signTypedData(taker.key, typed),
    );
  return terms;
}
