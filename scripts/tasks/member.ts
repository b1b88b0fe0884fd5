import { memberOptions, memberTasks } from "../../texts/help/member";
import { Scope } from "./support/define";
import { acting, reading } from "./support/open";
import { option, optional, positional, required } from "./support/options";
import { GROUNDS, MEMBER } from "./support/words";

const member = new Scope("member", memberTasks.scope);

const CONSENT = required("CONSENT", memberOptions.consent);
const NAME = memberOptions.name;
const INTERNATIONAL_NAME = option("TEXT", memberOptions.internationalName);
const DOCUMENT = option("FILE", memberOptions.document);
const OPERATOR = positional("KEY", memberOptions.operator);
const DUTIES = memberOptions.duties;
const EXPIRY = memberOptions.expiry;

// --- a key ---

member.local("key", {
  description: memberTasks.key,
  options: { file: positional("FILE", memberOptions.file) },
  async run(_environment, { file }) {
    const { makeKey } = await import("./member/key");
    return makeKey(file);
  },
});

member.local("setup", {
  description: memberTasks.setup,
  options: {
    keystore: option("FILE", memberOptions.setupKeystore),
    rpc: option("URI", memberOptions.rpc),
    deployment: option("FILE", memberOptions.setupDeployment),
    company: option("COMPANY", memberOptions.company),
    template: option("FILE", memberOptions.template),
  },
  async run(environment, given) {
    const { setup } = await import("./member/setup");
    return setup(environment, given);
  },
});

member.acts("consent", {
  description: memberTasks.consent,
  options: {
    member: positional("COMPANY", memberOptions.anyCompany),
    until: option("DATE", memberOptions.until),
    wallet: option("ADDRESS", memberOptions.wallet),
    file: option("FILE", memberOptions.consentFile),
  },
  async run(environment, { member, until, wallet, file, ...choice }) {
    const { consent } = await import("./member/consent");
    return consent(await acting(environment, choice), { member, until, wallet, file });
  },
});

member.acts("resign", {
  description: memberTasks.resign,
  options: {},
  async run(environment, choice) {
    const { resign } = await import("./member/operators");
    return resign(await acting(environment, choice));
  },
});

// --- the registrar ---

member.acts("admit", {
  description: memberTasks.admit,
  options: {
    company: positional("COMPANY", memberOptions.company),
    name: required("TEXT", NAME),
    internationalName: INTERNATIONAL_NAME,
    document: DOCUMENT,
    utcOffset: option("OFFSET", memberOptions.utcOffset),
    consent: CONSENT,
  },
  async run(environment, { company, ...given }) {
    const { admit } = await import("./member/admit");
    return admit(await acting(environment, given), company, given);
  },
});

member.acts("suspend", {
  description: memberTasks.suspend,
  options: { member: MEMBER, ...GROUNDS },
  async run(environment, { member, ...given }) {
    const { suspend } = await import("./member/standing");
    return suspend(await acting(environment, given), member, given);
  },
});

member.acts("reinstate", {
  description: memberTasks.reinstate,
  options: { member: MEMBER, ...GROUNDS },
  async run(environment, { member, ...given }) {
    const { reinstate } = await import("./member/standing");
    return reinstate(await acting(environment, given), member, given);
  },
});

member.acts("expel", {
  description: memberTasks.expel,
  options: { member: MEMBER, ...GROUNDS },
  async run(environment, { member, ...given }) {
    const { expel } = await import("./member/standing");
    return expel(await acting(environment, given), member, given);
  },
});

const SITE = positional("SITE", memberOptions.site);

member.acts("strike-off-site", {
  description: memberTasks.strikeOffSite,
  options: { member: MEMBER, site: SITE, ...GROUNDS },
  async run(environment, { member, site, ...given }) {
    const { strikeOffSite } = await import("./member/sites");
    return strikeOffSite(await acting(environment, given), member, site, given);
  },
});

// --- reading ---

member.reads("show", {
  description: memberTasks.show,
  options: { member: MEMBER },
  async run(environment, { member, ...choice }) {
    const { show } = await import("./member/show");
    return show(await reading(environment, choice), member);
  },
});

member.reads("list", {
  description: memberTasks.list,
  options: {},
  async run(environment, choice) {
    const { list } = await import("./member/show");
    return list(await reading(environment, choice));
  },
});

// --- the member's administrators ---

member.acts("profile", {
  description: memberTasks.profile,
  options: {
    name: option("TEXT", NAME),
    internationalName: INTERNATIONAL_NAME,
    document: DOCUMENT,
    utcOffset: option("OFFSET", memberOptions.ownUtcOffset),
  },
  async run(environment, given) {
    const { changeProfile } = await import("./member/admit");
    return changeProfile(await acting(environment, given), given);
  },
});

member.acts("operator-add", {
  description: memberTasks.operatorAdd,
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
  description: memberTasks.operatorChange,
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
  description: memberTasks.operatorRemove,
  options: { operator: OPERATOR },
  async run(environment, { operator, ...choice }) {
    const { removeOperator } = await import("./member/operators");
    return removeOperator(await acting(environment, choice), operator);
  },
});

member.acts("site-add", {
  description: memberTasks.siteAdd,
  options: {
    site: SITE,
    name: optional("NAME", memberOptions.siteName),
    at: option("PLACE", memberOptions.at),
  },
  async run(environment, { site, name, at, ...choice }) {
    const { addSite } = await import("./member/sites");
    return addSite(await acting(environment, choice), site, { name, at });
  },
});

member.acts("site-close", {
  description: memberTasks.siteClose,
  options: { site: SITE },
  async run(environment, { site, ...choice }) {
    const { closeSite } = await import("./member/sites");
    return closeSite(await acting(environment, choice), site);
  },
});

// --- recovery ---

member.acts("recovery-propose", {
  description: memberTasks.recoveryPropose,
  options: { member: MEMBER, consent: CONSENT, ...GROUNDS },
  async run(environment, { member, ...given }) {
    const { propose } = await import("./member/recovery");
    return propose(await acting(environment, given), member, given);
  },
});

member.acts("recovery-object", {
  description: memberTasks.recoveryObject,
  options: { ...GROUNDS },
  async run(environment, given) {
    const { object } = await import("./member/recovery");
    return object(await acting(environment, given), given);
  },
});

member.acts("recovery-withdraw", {
  description: memberTasks.recoveryWithdraw,
  options: { member: MEMBER, ...GROUNDS },
  async run(environment, { member, ...given }) {
    const { withdraw } = await import("./member/recovery");
    return withdraw(await acting(environment, given), member, given);
  },
});

member.acts("recovery-decide", {
  description: memberTasks.recoveryDecide,
  options: {
    member: MEMBER,
    decision: positional("DECISION", memberOptions.decision),
    ...GROUNDS,
  },
  async run(environment, { member, decision, ...given }) {
    const { resolve } = await import("./member/recovery");
    return resolve(await acting(environment, given), member, decision, given);
  },
});

member.acts("recovery-execute", {
  description: memberTasks.recoveryExecute,
  options: { member: MEMBER },
  async run(environment, { member, ...choice }) {
    const { execute } = await import("./member/recovery");
    return execute(await acting(environment, choice), member);
  },
});
