import { readFileSync } from "node:fs";
import { join } from "node:path";

import { id as hashOfText, type Signer, zeroPadBytes, toUtf8Bytes } from "ethers";

import { UNLIMITED_QUOTA } from "../../sdk/brands";
import { numberOf } from "../../sdk/chain";
import { measured } from "../report/amounts";
import { table } from "../tasks/support/table";
import type { Cast } from "./cast";
import type { Company, Stage } from "./stage";

/** The marks of the demo, invented like the companies. */
export interface Marks {
  readonly origin: bigint;
  readonly timeHonoured: bigint;
  readonly bamboo: bigint;
}

export const SEASON = 2026;
const YEAR = 365n * 24n * 60n * 60n;
const PRODUCTS = join(__dirname, "../../samples/products/open-food-facts-cn-2019.csv");

/** What the demo assumes of a product whose GTIN and name are real. */
interface Assortment {
  readonly gtin: string;
  readonly by: "estate" | "garden";
  readonly grams: number;
  readonly marks: readonly (keyof Marks)[];
}

const ASSORTMENT: readonly Assortment[] = [
  { gtin: "06901118707017", by: "estate", grams: 100, marks: ["origin", "timeHonoured"] },
  { gtin: "06901118707116", by: "estate", grams: 50, marks: ["origin", "timeHonoured"] },
  { gtin: "06901118883209", by: "estate", grams: 100, marks: ["timeHonoured"] },
  { gtin: "06901118900012", by: "estate", grams: 40, marks: ["timeHonoured"] },
  { gtin: "06901118909114", by: "estate", grams: 50, marks: ["timeHonoured"] },
  { gtin: "06901118930712", by: "estate", grams: 100, marks: ["timeHonoured"] },
  { gtin: "06921294305166", by: "garden", grams: 100, marks: ["origin", "bamboo"] },
  { gtin: "06921294398434", by: "garden", grams: 100, marks: ["bamboo"] },
];

/** A case of 24 of the estate's green tea. */
const CASE = { gtin: "16901118707014", inner: "06901118707017", count: 24 };
/** The garden's green tea, which the packer packs too; so each has its own lot-number prefix. */
export const PACKED = "06921294305166";

/** Records the marks, with evidence, a distinction and the owners' authorisations. */
export async function recordMarks(stage: Stage, cast: Cast, registrar: Signer): Promise<Marks> {
  const { association, estate, garden, packer } = cast;
  const origin = await recordMark(stage, association, registrar, {
    kind: "GeographicalIndication",
    number: "GI-2019-0457",
    name: "云溪绿茶",
    internationalName: "Yunxi Green Tea",
    measure: "Grams",
  });
  const timeHonoured = await recordMark(stage, estate, registrar, {
    kind: "Trademark",
    number: "1085542",
    name: "老云",
    internationalName: "Old Cloud",
    measure: "None",
  });
  const bamboo = await recordMark(stage, garden, registrar, {
    kind: "Trademark",
    number: "30219876",
    name: "竹溪",
    internationalName: "Bamboo Creek",
    measure: "None",
  });
  const now = await stage.now();
  await stage.act(registrar, ({ brandRegistry }) =>
    brandRegistry.grantDistinction.populateTransaction(timeHonoured, {
      title: "China Time-Honoured Brand",
      authority: "Ministry of Commerce",
      evidence: hashOfText("announcement of the invented distinction"),
      validFrom: now,
      validUntil: now + 5n * YEAR,
    }),
  );
  await stage.act(association.operator, ({ brandRegistry }) =>
    brandRegistry.openSeason.populateTransaction(origin, SEASON),
  );
  const authorise = (
    owner: Company,
    brand: bigint,
    season: number,
    member: Company,
    quota: bigint,
  ) =>
    stage.act(owner.operator, ({ brandRegistry }) =>
      brandRegistry.grantAuthorisation.populateTransaction(
        brand,
        member.account,
        season,
        now,
        now + YEAR,
        quota,
      ),
    );
  const quotas: readonly [Company, string, bigint][] = [
    [estate, "老云茶庄", 20_000_000n],
    [garden, "竹溪茶园", 4_000_000n],
    [packer, "华茂包装", 1_000_000n],
  ];
  for (const [member, , quota] of quotas)
    await authorise(association, origin, SEASON, member, quota);
  await authorise(garden, bamboo, 0, packer, UNLIMITED_QUOTA);
  stage.say(
    "云溪绿茶 Yunxi Green Tea, a geographical indication of the association; 老云 Old Cloud, a China Time-Honoured",
    "Brand of the estate; 竹溪 Bamboo Creek, a trademark of the garden. Quotas of the origin in season 2026:",
    "",
    ...table(
      ["Producer", "Quota"],
      quotas.map(([, name, quota]) => [name, measured(quota, "Grams")]),
    ),
  );
  return { origin, timeHonoured, bamboo };
}

interface NewMark {
  readonly kind: "GeographicalIndication" | "Trademark";
  readonly number: string;
  readonly name: string;
  readonly internationalName: string;
  readonly measure: "Grams" | "None";
}

async function recordMark(
  stage: Stage,
  owner: Company,
  registrar: Signer,
  { measure, ...given }: NewMark,
): Promise<bigint> {
  const mark = {
    ...given,
    office: "CN",
    kind: numberOf("IBrandRegistry.Kind", given.kind),
    goods: "Tea (Nice class 30)",
  };
  const evidence = hashOfText(`registration certificate ${mark.number}`);
  await stage.act(owner.operator, ({ brandRegistry }) =>
    brandRegistry.applyFor.populateTransaction(mark, evidence),
  );
  const validUntil = (await stage.now()) + 10n * YEAR;
  await stage.act(registrar, ({ brandRegistry }) =>
    brandRegistry.record.populateTransaction(owner.account, mark, evidence, {
      measure: numberOf("Measure", measure),
      officeStatus: "registered",
      statusDate: 18_262,
      validUntil,
    }),
  );
  return stage.consortium.brandRegistry.brandIdOf(mark.office, mark.kind, mark.number);
}

/** Records the GS1 prefixes and adds the products, which carry one or two marks. */
export async function addProducts(
  stage: Stage,
  cast: Cast,
  marks: Marks,
  registrar: Signer,
): Promise<void> {
  const names = productNames();
  for (const [prefix, company] of [
    ["6901118", cast.estate],
    ["6921294", cast.garden],
  ] as const) {
    await stage.act(registrar, ({ productRegistry }) =>
      productRegistry.recordPrefix.populateTransaction(prefix, company.account),
    );
  }
  for (const { gtin, by, grams, marks: carried } of ASSORTMENT) {
    const name = names.get(gtin);
    if (name === undefined) throw new Error(`${PRODUCTS} has no product ${gtin}.`);
    await stage.act(cast[by].operator, ({ productRegistry }) =>
      productRegistry.addProduct.populateTransaction({
        gtin: BigInt(gtin),
        netContent: BigInt(grams),
        measure: numberOf("Measure", "Grams"),
        unitCode: zeroPadBytes(toUtf8Bytes("H87"), 3),
        decimals: 0,
        name,
        marks: carried.map((mark) => marks[mark]),
      }),
    );
  }
  await stage.act(cast.estate.operator, ({ productRegistry }) =>
    productRegistry.addPackaging.populateTransaction(
      BigInt(CASE.gtin),
      BigInt(CASE.inner),
      CASE.count,
    ),
  );
  for (const [maker, prefix] of [
    [cast.garden, "B"],
    [cast.packer, "P"],
  ] as const) {
    await stage.act(cast.garden.operator, ({ productRegistry }) =>
      productRegistry.permitMaker.populateTransaction(
        BigInt(PACKED),
        maker.account,
        zeroPadBytes(toUtf8Bytes(prefix), 20),
      ),
    );
  }
  stage.say(
    ...table(
      ["GTIN", "Product", "Net", "Carries"],
      ASSORTMENT.map(({ gtin, grams, marks: carried }) => [
        gtin,
        names.get(gtin) ?? "",
        `${grams} g`,
        carried.map((mark) => MARK_NAMES[mark]).join(", "),
      ]),
    ),
    "",
    `${CASE.gtin} is a case of ${CASE.count} × ${CASE.inner}. ${PACKED} is made by the garden (lots B…) and the packer (lots P…).`,
  );
}

const MARK_NAMES: Readonly<Record<keyof Marks, string>> = {
  origin: "云溪绿茶",
  timeHonoured: "老云",
  bamboo: "竹溪",
};

/** Names by GTIN, from the committed sample of real products. */
function productNames(): ReadonlyMap<string, string> {
  const [, ...lines] = readFileSync(PRODUCTS, "utf8").trimEnd().split("\n");
  return new Map(
    lines.map((line) => {
      const comma = line.indexOf(",");
      return [line.slice(0, comma), line.slice(comma + 1).replace(/^"|"$/g, "")];
    }),
  );
}
