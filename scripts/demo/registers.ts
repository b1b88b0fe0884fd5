import { readFileSync } from "node:fs";
import { join } from "node:path";

import { id as hashOfText, type Signer, zeroPadBytes, toUtf8Bytes } from "ethers";

import { UNLIMITED_QUOTA } from "../../sdk/brands";
import { numberOf } from "../../sdk/chain";
import * as texts from "../../texts/demo";
import { say } from "../language";
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
    name: texts.MARK_NAMES.origin.zh,
    internationalName: texts.MARK_NAMES.origin.en,
    measure: "Grams",
  });
  const timeHonoured = await recordMark(stage, estate, registrar, {
    kind: "Trademark",
    number: "1085542",
    name: texts.MARK_NAMES.timeHonoured.zh,
    internationalName: texts.MARK_NAMES.timeHonoured.en,
    measure: "None",
  });
  const bamboo = await recordMark(stage, garden, registrar, {
    kind: "Trademark",
    number: "30219876",
    name: texts.MARK_NAMES.bamboo.zh,
    internationalName: texts.MARK_NAMES.bamboo.en,
    measure: "None",
  });
  const now = await stage.now();
  await stage.act(registrar, ({ brandRegistry }) =>
    brandRegistry.grantDistinction.populateTransaction(timeHonoured, {
      title: say(texts.TIME_HONOURED),
      authority: say(texts.MINISTRY),
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
    [estate, texts.NAMES.estate.zh, 20_000_000n],
    [garden, texts.NAMES.garden.zh, 4_000_000n],
    [packer, texts.NAMES.packer.zh, 1_000_000n],
  ];
  for (const [member, , quota] of quotas)
    await authorise(association, origin, SEASON, member, quota);
  await authorise(garden, bamboo, 0, packer, UNLIMITED_QUOTA);
  stage.say(
    ...texts.MARKS,
    "",
    ...table(
      texts.QUOTAS,
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
    goods: say(texts.GOODS),
  };
  const evidence = hashOfText(`registration certificate ${mark.number}`);
  await stage.act(owner.operator, ({ brandRegistry }) =>
    brandRegistry.applyFor.populateTransaction(mark, evidence),
  );
  const validUntil = (await stage.now()) + 10n * YEAR;
  await stage.act(registrar, ({ brandRegistry }) =>
    brandRegistry.record.populateTransaction(owner.account, mark, evidence, {
      measure: numberOf("Measure", measure),
      officeStatus: say(texts.REGISTERED),
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
      texts.PRODUCTS,
      ASSORTMENT.map(({ gtin, grams, marks: carried }) => [
        gtin,
        names.get(gtin) ?? "",
        `${grams} g`,
        carried.map((mark) => texts.MARK_NAMES[mark].zh).join(", "),
      ]),
    ),
    "",
    texts.packaging(CASE.gtin, CASE.count, CASE.inner, PACKED),
  );
}

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
