import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/signers";
import { ethers } from "hardhat";
import { type MemberOf, numberOf } from "../../../sdk/chain/enumerations";
import { PRODUCT_PERMISSIONS } from "../../../sdk/products";
import type { IProductRegistry, ProductRegistry } from "../../../typechain-types";
import { permit } from "./access";
import { type Brands, deployBrands } from "./brands";

/** Members, their marks and a registry of their products. */
export interface Products extends Brands {
  readonly products: ProductRegistry;
}

/** A ProductRegistry that nothing was recorded in yet. */
export async function deployProducts(): Promise<Products> {
  const base = await deployBrands();
  const { manager, members, brands } = base;
  const products = await ethers.deployContract("ProductRegistry", [manager, members, brands]);
  await permit(manager, products, PRODUCT_PERMISSIONS);
  return { ...base, products };
}

/** Characters left-aligned in bytes, as lot-number prefixes (20) and unit codes (3) are. */
export function leftAligned(text: string, length: number): string {
  return ethers.zeroPadBytes(ethers.toUtf8Bytes(text), length);
}

/** A product; its GTIN has to be given, and left out is what tea in cartons of a kilogram could be. */
export interface NewProduct {
  readonly gtin: bigint;
  /** Left out: 1000. */
  readonly netContent?: bigint;
  /** Left out: grams. */
  readonly measure?: MemberOf<"Measure">;
  /** Left out: cartons. */
  readonly unitCode?: string;
  readonly decimals?: bigint;
  readonly name?: string;
  readonly marks?: readonly bigint[];
}

/** A product as the registry takes it. */
export function productOf({
  gtin,
  netContent = 1000n,
  measure = "Grams",
  unitCode = "CT",
  decimals = 0n,
  name = "西湖龙井 1 kg",
  marks = [],
}: NewProduct): IProductRegistry.ProductStruct {
  return {
    gtin,
    netContent,
    measure: numberOf("Measure", measure),
    unitCode: leftAligned(unitCode, 3),
    decimals,
    name,
    marks: [...marks],
  };
}

/** Adds a product, for which its GTIN must lie in a prefix recorded for the key's member. */
export async function addProduct(
  products: ProductRegistry,
  { key, ...product }: NewProduct & { readonly key: HardhatEthersSigner },
): Promise<void> {
  await products.connect(key).addProduct(productOf(product));
}
