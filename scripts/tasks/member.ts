import { Scope } from "./support/define";
import { acting, reading } from "./support/open";
import { option, optional, positional, required } from "./support/options";
import { GROUNDS, MEMBER } from "./support/words";

const member = new Scope("member", "Members: admit them, and keep their keys, sites and names");

const CONSENT = required(
  "CONSENT",
  "What the key's holder got from `member consent`: the text itself, or a file with it",
);
const NAME = "Legal name";
const INTERNATIONAL_NAME = option("TEXT", "Name in Latin script");
const DOCUMENT = option("FILE", "Further particulars: a document, or its hash");
const OPERATOR = positional("KEY", "Address of the key");
const DUTIES =
  "What it may do: administer, brand, produce, dispatch, receive, inspect, finance, separated by commas, or all";
const EXPIRY =
  "Last day on which it is valid, such as 2027-12-31, in the member's local time; administrators have none";

// --- a key ---

member.local("key", {
  description: "Make a new key in an encrypted file that only you can read",
  options: { file: positional("FILE", "The file to be made") },
  async run(_environment, { file }) {
    const { makeKey } = await import("./member/key");
    return makeKey(file);
  },
});

member.acts("consent", {
  description: "Agree that your key acts for a member; send the text to whoever adds the key",
  options: {
    member: positional(
      "COMPANY",
      "The company, member already or not: by identifier (USCC:91350211M000100Y46), account or name",
    ),
    until: option("DATE", "Last day on which the consent can be used; default 30 days from now"),
    wallet: option("ADDRESS", "Contract wallet that consents, if your key owns one"),
    file: option("FILE", "Write the text into this file as well"),
  },
  async run(environment, { member, until, wallet, file, ...choice }) {
    const { consent } = await import("./member/consent");
    return consent(await acting(environment, choice), { member, until, wallet, file });
  },
});

member.acts("resign", {
  description: "Stop acting for your member with this key",
  options: {},
  async run(environment, choice) {
    const { resign } = await import("./member/operators");
    return resign(await acting(environment, choice));
  },
});

// --- the registrar ---

member.acts("admit", {
  description: "Admit a company with its first administrator (registrar)",
  options: {
    company: positional("COMPANY", "Its legal identifier, such as USCC:91350211M000100Y46"),
    name: required("TEXT", NAME),
    internationalName: INTERNATIONAL_NAME,
    document: DOCUMENT,
    utcOffset: option("OFFSET", "Its local time, such as UTC+8, the default for a USCC"),
    consent: CONSENT,
  },
  async run(environment, { company, ...given }) {
    const { admit } = await import("./member/admit");
    return admit(await acting(environment, given), company, given);
  },
});

member.acts("suspend", {
  description: "Suspend a member: none of its keys changes anything any more (registrar)",
  options: { member: MEMBER, ...GROUNDS },
  async run(environment, { member, ...given }) {
    const { suspend } = await import("./member/standing");
    return suspend(await acting(environment, given), member, given);
  },
});

member.acts("reinstate", {
  description: "Let a suspended member act again (registrar)",
  options: { member: MEMBER, ...GROUNDS },
  async run(environment, { member, ...given }) {
    const { reinstate } = await import("./member/standing");
    return reinstate(await acting(environment, given), member, given);
  },
});

member.acts("expel", {
  description: "Expel a member for good (registrar)",
  options: { member: MEMBER, ...GROUNDS },
  async run(environment, { member, ...given }) {
    const { expel } = await import("./member/standing");
    return expel(await acting(environment, given), member, given);
  },
});

const SITE = positional("SITE", "GLN (13 digits) or own code of the site");

member.acts("strike-off-site", {
  description: "Close a site that is not the member's, such as a GLN of others (registrar)",
  options: { member: MEMBER, site: SITE, ...GROUNDS },
  async run(environment, { member, site, ...given }) {
    const { strikeOffSite } = await import("./member/sites");
    return strikeOffSite(await acting(environment, given), member, site, given);
  },
});

// --- reading ---

member.reads("show", {
  description: "Show a member: its standing, keys, sites, and a recovery under way",
  options: { member: MEMBER },
  async run(environment, { member, ...choice }) {
    const { show } = await import("./member/show");
    return show(await reading(environment, choice), member);
  },
});

member.reads("list", {
  description: "List all members in the order of their admission",
  options: {},
  async run(environment, choice) {
    const { list } = await import("./member/show");
    return list(await reading(environment, choice));
  },
});

// --- the member's administrators ---

member.acts("profile", {
  description: "Change your member's name or local time; what is not given stays (administrator)",
  options: {
    name: option("TEXT", NAME),
    internationalName: INTERNATIONAL_NAME,
    document: DOCUMENT,
    utcOffset: option("OFFSET", "Local time, such as UTC+8"),
  },
  async run(environment, given) {
    const { changeProfile } = await import("./member/admit");
    return changeProfile(await acting(environment, given), given);
  },
});

member.acts("operator-add", {
  description: "Add a key to your member (administrator)",
  options: {
    consent: CONSENT,
    duties: required("DUTIES", DUTIES),
    expiry: option("DATE", EXPIRY),
  },
  async run(environment, given) {
    const { addOperator } = await import("./member/operators");
    return addOperator(await acting(environment, given), given);
  },
});

member.acts("operator-change", {
  description: "Change duties or expiry of a key; what is not given stays (administrator)",
  options: {
    operator: OPERATOR,
    duties: option("DUTIES", DUTIES),
    expiry: option("DATE", EXPIRY),
  },
  async run(environment, { operator, ...given }) {
    const { changeOperator } = await import("./member/operators");
    return changeOperator(await acting(environment, given), operator, given);
  },
});

member.acts("operator-remove", {
  description: "Remove a key from your member (administrator)",
  options: { operator: OPERATOR },
  async run(environment, { operator, ...choice }) {
    const { removeOperator } = await import("./member/operators");
    return removeOperator(await acting(environment, choice), operator);
  },
});

member.acts("site-add", {
  description: "Add a site of your member, from and to which goods can be sent (administrator)",
  options: {
    site: SITE,
    name: optional("NAME", "What people call it"),
    at: option("PLACE", "Latitude and longitude in degrees; needed without a GLN"),
  },
  async run(environment, { site, name, at, ...choice }) {
    const { addSite } = await import("./member/sites");
    return addSite(await acting(environment, choice), site, { name, at });
  },
});

member.acts("site-close", {
  description: "Close a site of your member (administrator)",
  options: { site: SITE },
  async run(environment, { site, ...choice }) {
    const { closeSite } = await import("./member/sites");
    return closeSite(await acting(environment, choice), site);
  },
});

// --- recovery ---

member.acts("recovery-propose", {
  description: "Propose a new key for a member that lost its own (recovery office)",
  options: { member: MEMBER, consent: CONSENT, ...GROUNDS },
  async run(environment, { member, ...given }) {
    const { propose } = await import("./member/recovery");
    return propose(await acting(environment, given), member, given);
  },
});

member.acts("recovery-object", {
  description: "Object to the recovery of your member; then the council decides (administrator)",
  options: { ...GROUNDS },
  async run(environment, given) {
    const { object } = await import("./member/recovery");
    return object(await acting(environment, given), given);
  },
});

member.acts("recovery-withdraw", {
  description: "Call off a recovery that nobody objected to (recovery office)",
  options: { member: MEMBER, ...GROUNDS },
  async run(environment, { member, ...given }) {
    const { withdraw } = await import("./member/recovery");
    return withdraw(await acting(environment, given), member, given);
  },
});

member.acts("recovery-decide", {
  description: "Decide on a recovery that the member objected to (council)",
  options: {
    member: MEMBER,
    decision: positional("DECISION", "approve or dismiss"),
    ...GROUNDS,
  },
  async run(environment, { member, decision, ...given }) {
    const { resolve } = await import("./member/recovery");
    return resolve(await acting(environment, given), member, decision, given);
  },
});

member.acts("recovery-execute", {
  description: "Carry out a recovery once the period for objections is over (anybody)",
  options: { member: MEMBER },
  async run(environment, { member, ...choice }) {
    const { execute } = await import("./member/recovery");
    return execute(await acting(environment, choice), member);
  },
});
