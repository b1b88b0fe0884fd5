import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/signers";
import { ethers } from "hardhat";

import { connect, type Consortium } from "../../../sdk/chain";
import { siteIdOfCode, siteIdOfGln } from "../../../sdk/members";
import { type BrandRegistry, BrandRegistry__factory } from "../../../typechain-types";
import { MemberRegistry__factory, ProductRegistry__factory } from "../../../typechain-types";
import { authoriseMember, recordBrand } from "../../contracts/support/brands";
import { admitMember } from "../../contracts/support/members";
import { addProduct } from "../../contracts/support/products";
import { type DeployedConsortium, deployConsortium } from "./consortium";

/** GTINs of the producer's tea: in cartons, in tins, and a case of a dozen cartons. */
export const TEA = "06901234567892";
export const TIN = "06901234567908";
export const CASE = "16901234567899";

export const SEASON = 2026n;

/** A company whose only key may do everything for it. */
export interface Company {
  readonly key: HardhatEthersSigner;
  readonly account: string;
  readonly site: string;
}

/** An association with a geographical indication, a producer with products under it, and traders. */
export interface TeaTrade extends DeployedConsortium {
  readonly association: Company;
  readonly producer: Company;
  readonly packer: Company;
  readonly distributor: Company;
  readonly retailer: Company;
  readonly indication: bigint;
  readonly trademark: bigint;
  readonly brands: BrandRegistry;
}

export async function deployTeaTrade(): Promise<TeaTrade> {
  const deployed = await deployConsortium();
  const { consortium, offices, keys } = deployed;
  const { memberRegistry, brandRegistry, productRegistry } = consortium.deployment.contracts;
  const base = {
    members: MemberRegistry__factory.connect(memberRegistry.address, ethers.provider),
    brands: BrandRegistry__factory.connect(brandRegistry.address, ethers.provider),
    products: ProductRegistry__factory.connect(productRegistry.address, ethers.provider),
    registrar: offices.registrar,
  };

  const admit = async (position: number, name: string, site: string): Promise<Company> => {
    const key = keys[position]!;
    const account = await admitMember(base, {
      administrator: key,
      scheme: "REG",
      id: name.toUpperCase().replaceAll(" ", ""),
      name,
      internationalName: `${name} Ltd`,
      sites: [{ site, name: `${name}'s gate` }],
    });
    return { key, account, site };
  };
  const association = await admit(0, "Longjing Association", siteIdOfCode("OFFICE"));
  const producer = await admit(1, "Dongfang Tea", siteIdOfGln("6901234500004"));
  const packer = await admit(2, "Huamao Packing", siteIdOfCode("HALL-2"));
  const distributor = await admit(3, "Jiangnan Trading", siteIdOfCode("DOCK-1"));
  const retailer = await admit(4, "Laotian Shop", siteIdOfCode("SHOP"));

  const indication = await recordBrand(base, { key: association.key });
  const trademark = await recordBrand(base, {
    key: producer.key,
    mark: { kind: 0n, number: "7654321", name: "东方", internationalName: "Dongfang" },
  });
  await base.brands.connect(association.key).openSeason(indication, SEASON);
  await authoriseMember(base.brands, {
    key: association.key,
    brand: indication,
    member: producer.account,
    quota: 1_000_000n,
  });
  await base.products.connect(base.registrar).recordPrefix("690123456", producer.account);
  const marks = [indication, trademark];
  const { key } = producer;
  await addProduct(base.products, { key, gtin: BigInt(TEA), netContent: 500n, marks });
  await addProduct(base.products, { key, gtin: BigInt(TIN), netContent: 100n, marks: [trademark] });
  await base.products.connect(key).addPackaging(BigInt(CASE), BigInt(TEA), 12n);
  return {
    ...deployed,
    association,
    producer,
    packer,
    distributor,
    retailer,
    indication,
    trademark,
    brands: base.brands,
  };
}

/** The contracts as a company's key calls them. */
export const as = ({ consortium }: TeaTrade, { key }: Company): Consortium =>
  connect(consortium.deployment, key);
