import { Scope } from "./support/define";
import { acting, reading } from "./support/open";
import { option, positional, required } from "./support/options";
import { GROUNDS, GTIN, MEMBER } from "./support/words";

const product = new Scope(
  "product",
  "Products: whose GTINs they are, what they hold, who makes them",
);

// --- the registrar ---

const PREFIX = positional(
  "PREFIX",
  "GS1 company prefix: 4 to 12 digits, as they stand in a GTIN-13",
);

product.acts("prefix-record", {
  description: "Record a GS1 company prefix for a member (registrar)",
  options: { prefix: PREFIX, member: MEMBER },
  async run(environment, { prefix, member, ...choice }) {
    const { recordPrefix } = await import("./product/numbers");
    return recordPrefix(await acting(environment, choice), prefix, member);
  },
});

product.acts("prefix-remove", {
  description: "Strike a GS1 company prefix off; products that exist are not touched (registrar)",
  options: { prefix: PREFIX, ...GROUNDS },
  async run(environment, { prefix, ...given }) {
    const { removePrefix } = await import("./product/numbers");
    return removePrefix(await acting(environment, given), prefix, given);
  },
});

product.acts("gtin-record", {
  description: "Record a single GTIN or GTIN-8 for a member (registrar)",
  options: { gtin: GTIN, member: MEMBER },
  async run(environment, { gtin, member, ...choice }) {
    const { recordGtin } = await import("./product/numbers");
    return recordGtin(await acting(environment, choice), gtin, member);
  },
});

product.acts("gtin-remove", {
  description: "Strike a single GTIN off; a product that exists is not touched (registrar)",
  options: { gtin: GTIN, ...GROUNDS },
  async run(environment, { gtin, ...given }) {
    const { removeGtin } = await import("./product/numbers");
    return removeGtin(await acting(environment, given), gtin, given);
  },
});

// --- the responsible member ---

product.acts("add", {
  description: "Add a product of your member",
  options: {
    gtin: GTIN,
    name: required("TEXT", "What it is called"),
    netContent: required("AMOUNT", "What one unit holds: 350 g, 1.5 l, 6 x 330 ml or 10 pcs"),
    marks: option(
      "MARKS",
      "The marks that it carries, separated by commas, such as CN:gi:1385542,CN:tm:7654321",
    ),
    unit: option("CODE", "Code of its unit, UN/ECE Recommendation 20; default H87 (piece)"),
    decimals: option(
      "NUMBER",
      "Decimals of that unit that one unit on the chain stands for, such as 3 for grams of KGM; default 0",
    ),
  },
  async run(environment, { gtin, ...given }) {
    const { add } = await import("./product/products");
    return add(await acting(environment, given), gtin, given);
  },
});

product.acts("discontinue", {
  description: "Allow no new lots of a product of your member",
  options: { gtin: GTIN },
  async run(environment, { gtin, ...choice }) {
    const { discontinue } = await import("./product/products");
    return discontinue(await acting(environment, choice), gtin);
  },
});

product.acts("resume", {
  description: "Allow new lots of a discontinued product again",
  options: { gtin: GTIN },
  async run(environment, { gtin, ...choice }) {
    const { resume } = await import("./product/products");
    return resume(await acting(environment, choice), gtin);
  },
});

product.acts("packaging-add", {
  description: "Add a case of a product of your member",
  options: {
    gtin: positional("CASE", "GTIN of the case"),
    inner: positional("GTIN", "GTIN of the product inside"),
    count: positional("COUNT", "How many units of it a case holds"),
  },
  async run(environment, { gtin, inner, count, ...choice }) {
    const { addPackaging } = await import("./product/products");
    return addPackaging(await acting(environment, choice), gtin, { inner, count });
  },
});

product.acts("maker-permit", {
  description: "Permit a member to make a product; with any permission, exactly those make it",
  options: {
    gtin: GTIN,
    member: MEMBER,
    lotPrefix: option("TEXT", "What its lot numbers begin with; needed with two makers or more"),
  },
  async run(environment, { gtin, member, lotPrefix, ...choice }) {
    const { permitMaker } = await import("./product/makers");
    return permitMaker(await acting(environment, choice), gtin, member, lotPrefix);
  },
});

product.acts("maker-withdraw", {
  description: "Withdraw the permission to make a product",
  options: { gtin: GTIN, member: MEMBER },
  async run(environment, { gtin, member, ...choice }) {
    const { withdrawMaker } = await import("./product/makers");
    return withdrawMaker(await acting(environment, choice), gtin, member);
  },
});

// --- reading ---

product.reads("show", {
  description: "Show a product or a case: its content, marks and makers",
  options: { gtin: GTIN },
  async run(environment, { gtin, ...choice }) {
    const { show } = await import("./product/show");
    return show(await reading(environment, choice), gtin);
  },
});
