import { toUtf8String, ZeroAddress } from "ethers";

import type {
  PackagingAddedEvent,
  ProductAddedEvent,
} from "../../typechain-types/contracts/products/IProductRegistry";
import {
  type Consortium,
  INTERFACES,
  type MemberOf,
  memberOf,
  readEvent,
  searchLogs,
  type SearchOptions,
  topicOf,
  wordOf,
} from "../chain";

/** Who may make a product, and what its lot numbers begin with. */
export interface Maker {
  readonly account: string;
  /** Empty where nothing is required. */
  readonly lotPrefix: string;
}

/** A product, by its GTIN. */
export interface Product {
  /** 14 digits. */
  readonly gtin: string;
  readonly name: string;
  /** The member that is responsible for it. */
  readonly responsible: string;
  readonly discontinued: boolean;
  /** What one unit holds, in `measure`. */
  readonly netContent: bigint;
  readonly measure: MemberOf<"Measure">;
  /** Code of the unit for people, UN/ECE Recommendation 20. */
  readonly unitCode: string;
  /** How many decimals of that unit one unit on the chain stands for. */
  readonly decimals: number;
  /** Ids of the marks that it carries. */
  readonly marks: readonly bigint[];
  /** Empty where the responsible member is the only maker. */
  readonly makers: readonly Maker[];
}

/** A case: so many units of a product. */
export interface Packaging {
  /** GTIN of the case, 14 digits. */
  readonly gtin: string;
  /** GTIN of the product inside, 14 digits. */
  readonly inner: string;
  readonly count: number;
}

const { productRegistry } = INTERFACES;
const ADDED = productRegistry.getEvent("ProductAdded").topicHash;
const PACKAGING_ADDED = productRegistry.getEvent("PackagingAdded").topicHash;

/** A product, all of it; `undefined` where there is none with this GTIN. */
export async function readProduct(
  { productRegistry }: Consortium,
  gtin: string,
  blockTag: number | "latest" = "latest",
): Promise<Product | undefined> {
  const number = BigInt(gtin);
  const [product, responsible, discontinued, makers] = await Promise.all([
    productRegistry.productOf(number, { blockTag }),
    productRegistry.responsibleFor(number, { blockTag }),
    productRegistry.isDiscontinued(number, { blockTag }),
    productRegistry.makersOf(number, { blockTag }),
  ]);
  if (responsible === ZeroAddress) return undefined;
  return {
    gtin: gtin14(product.gtin),
    name: product.name,
    responsible,
    discontinued,
    netContent: product.netContent,
    measure: memberOf("Measure", product.measure),
    unitCode: textOf(product.unitCode),
    decimals: Number(product.decimals),
    marks: [...product.marks],
    makers: makers.map(({ maker, lotPrefix }) => ({
      account: maker,
      lotPrefix: textOf(lotPrefix),
    })),
  };
}

/** What a case holds; `undefined` where the GTIN is not that of a case. */
export async function readPackaging(
  { productRegistry }: Consortium,
  gtin: string,
): Promise<Packaging | undefined> {
  const { inner, count } = await productRegistry.packagingOf(BigInt(gtin));
  if (inner === 0n) return undefined;
  return { gtin: gtin14(BigInt(gtin)), inner: gtin14(inner), count: Number(count) };
}

/** The cases of a product, the latest first. */
export async function readCasesOf(
  consortium: Consortium,
  gtin: string,
): Promise<readonly Packaging[]> {
  const topics = [PACKAGING_ADDED, null, wordOf(BigInt(gtin))];
  const cases: Packaging[] = [];
  for await (const log of searchLogs(consortium, { contract: "productRegistry", topics })) {
    const event = readEvent<PackagingAddedEvent.OutputObject>(
      productRegistry,
      "PackagingAdded",
      log,
    );
    if (event === undefined) continue;
    const { gtin: number, inner, count } = event;
    cases.push({ gtin: gtin14(number), inner: gtin14(inner), count: Number(count) });
  }
  return cases;
}

/** GTINs of products in the order in which they were added, the latest first. */
export async function* searchProducts(
  consortium: Consortium,
  options: SearchOptions & { readonly responsible?: string } = {},
): AsyncGenerator<string> {
  const { responsible } = options;
  const topics = [ADDED, ...(responsible === undefined ? [] : [null, topicOf(responsible)])];
  const filter = { contract: "productRegistry", topics } as const;
  for await (const log of searchLogs(consortium, filter, options)) {
    const event = readEvent<ProductAddedEvent.OutputObject>(productRegistry, "ProductAdded", log);
    if (event !== undefined) yield gtin14(event.gtin);
  }
}

const gtin14 = (number: bigint): string => number.toString().padStart(14, "0");

/** Characters that are left-aligned in bytes. */
const textOf = (bytes: string): string => toUtf8String(bytes).replace(/\0+$/, "");
