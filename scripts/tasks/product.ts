import { productOptions, productTasks } from "../../texts/help/product";
import { Scope } from "./support/define";
import { acting, reading } from "./support/open";
import { option, positional, required } from "./support/options";
import { GROUNDS, GTIN, MEMBER } from "./support/words";

const product = new Scope("product", productTasks.scope);

// --- the registrar ---

const PREFIX = positional("PREFIX", productOptions.prefix);

product.acts("prefix-record", {
  description: productTasks.prefixRecord,
  options: { prefix: PREFIX, member: MEMBER },
  async run(environment, { prefix, member, ...choice }) {
    const { recordPrefix } = await import("./product/numbers");
    return recordPrefix(await acting(environment, choice), prefix, member);
  },
});

product.acts("prefix-remove", {
  description: productTasks.prefixRemove,
  options: { prefix: PREFIX, ...GROUNDS },
  async run(environment, { prefix, ...given }) {
    const { removePrefix } = await import("./product/numbers");
    return removePrefix(await acting(environment, given), prefix, given);
  },
});

product.acts("gtin-record", {
  description: productTasks.gtinRecord,
  options: { gtin: GTIN, member: MEMBER },
  async run(environment, { gtin, member, ...choice }) {
    const { recordGtin } = await import("./product/numbers");
    return recordGtin(await acting(environment, choice), gtin, member);
  },
});

product.acts("gtin-remove", {
  description: productTasks.gtinRemove,
  options: { gtin: GTIN, ...GROUNDS },
  async run(environment, { gtin, ...given }) {
    const { removeGtin } = await import("./product/numbers");
    return removeGtin(await acting(environment, given), gtin, given);
  },
});

// --- the responsible member ---

product.acts("add", {
  description: productTasks.add,
  options: {
    gtin: GTIN,
    name: required("TEXT", productOptions.name),
    netContent: required("AMOUNT", productOptions.netContent),
    marks: option("MARKS", productOptions.marks),
    unit: option("CODE", productOptions.unit),
    decimals: option("NUMBER", productOptions.decimals),
  },
  async run(environment, { gtin, ...given }) {
    const { add } = await import("./product/products");
    return add(await acting(environment, given), gtin, given);
  },
});

product.acts("discontinue", {
  description: productTasks.discontinue,
  options: { gtin: GTIN },
  async run(environment, { gtin, ...choice }) {
    const { discontinue } = await import("./product/products");
    return discontinue(await acting(environment, choice), gtin);
  },
});

product.acts("resume", {
  description: productTasks.resume,
  options: { gtin: GTIN },
  async run(environment, { gtin, ...choice }) {
    const { resume } = await import("./product/products");
    return resume(await acting(environment, choice), gtin);
  },
});

product.acts("packaging-add", {
  description: productTasks.packagingAdd,
  options: {
    gtin: positional("CASE", productOptions.case),
    inner: positional("GTIN", productOptions.inner),
    count: positional("COUNT", productOptions.count),
  },
  async run(environment, { gtin, inner, count, ...choice }) {
    const { addPackaging } = await import("./product/products");
    return addPackaging(await acting(environment, choice), gtin, { inner, count });
  },
});

product.acts("maker-permit", {
  description: productTasks.makerPermit,
  options: {
    gtin: GTIN,
    member: MEMBER,
    lotPrefix: option("TEXT", productOptions.lotPrefix),
  },
  async run(environment, { gtin, member, lotPrefix, ...choice }) {
    const { permitMaker } = await import("./product/makers");
    return permitMaker(await acting(environment, choice), gtin, member, lotPrefix);
  },
});

product.acts("maker-withdraw", {
  description: productTasks.makerWithdraw,
  options: { gtin: GTIN, member: MEMBER },
  async run(environment, { gtin, member, ...choice }) {
    const { withdrawMaker } = await import("./product/makers");
    return withdrawMaker(await acting(environment, choice), gtin, member);
  },
});

// --- reading ---

product.reads("show", {
  description: productTasks.show,
  options: { gtin: GTIN },
  async run(environment, { gtin, ...choice }) {
    const { show } = await import("./product/show");
    return show(await reading(environment, choice), gtin);
  },
});
