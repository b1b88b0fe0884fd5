import { brandOptions, brandTasks } from "../../texts/help/brand";
import { Scope } from "./support/define";
import { acting, reading } from "./support/open";
import { option, positional, required } from "./support/options";
import { GROUNDS, MARK } from "./support/words";

const brand = new Scope("brand", brandTasks.scope);

const SEASON = option("SEASON", brandOptions.season);

// --- applicants ---

brand.acts("apply", {
  description: brandTasks.apply,
  options: {
    mark: MARK,
    name: required("TEXT", brandOptions.name),
    internationalName: option("TEXT", brandOptions.internationalName),
    goods: required("TEXT", brandOptions.goods),
    evidence: required("FILE", brandOptions.certificate),
  },
  async run(environment, { mark, ...given }) {
    const { apply } = await import("./brand/applications");
    return apply(await acting(environment, given), mark, given);
  },
});

brand.acts("withdraw-application", {
  description: brandTasks.withdrawApplication,
  options: { mark: MARK },
  async run(environment, { mark, ...choice }) {
    const { withdrawApplication } = await import("./brand/applications");
    return withdrawApplication(await acting(environment, choice), mark);
  },
});

// --- the registrar ---

const APPLICANT = positional("APPLICANT", brandOptions.applicant);
const VALID_UNTIL = required("DATE", brandOptions.validUntil);

brand.acts("reject", {
  description: brandTasks.reject,
  options: { mark: MARK, applicant: APPLICANT, ...GROUNDS },
  async run(environment, { mark, applicant, ...given }) {
    const { reject } = await import("./brand/applications");
    return reject(await acting(environment, given), mark, applicant, given);
  },
});

brand.acts("record", {
  description: brandTasks.record,
  options: {
    mark: MARK,
    applicant: APPLICANT,
    measure: required("MEASURE", brandOptions.measure),
    officeStatus: required("TEXT", brandOptions.officeStatus),
    statusDate: required("DATE", brandOptions.statusDate),
    validUntil: VALID_UNTIL,
  },
  async run(environment, { mark, applicant, ...given }) {
    const { record } = await import("./brand/applications");
    return record(await acting(environment, given), mark, applicant, given);
  },
});

brand.acts("suspend", {
  description: brandTasks.suspend,
  options: { mark: MARK, ...GROUNDS },
  async run(environment, { mark, ...given }) {
    const { suspend } = await import("./brand/standing");
    return suspend(await acting(environment, given), mark, given);
  },
});

brand.acts("reinstate", {
  description: brandTasks.reinstate,
  options: { mark: MARK, ...GROUNDS },
  async run(environment, { mark, ...given }) {
    const { reinstate } = await import("./brand/standing");
    return reinstate(await acting(environment, given), mark, given);
  },
});

brand.acts("revoke", {
  description: brandTasks.revoke,
  options: { mark: MARK, ...GROUNDS },
  async run(environment, { mark, ...given }) {
    const { revoke } = await import("./brand/standing");
    return revoke(await acting(environment, given), mark, given);
  },
});

brand.acts("lapse", {
  description: brandTasks.lapse,
  options: { mark: MARK, ...GROUNDS },
  async run(environment, { mark, ...given }) {
    const { lapse } = await import("./brand/standing");
    return lapse(await acting(environment, given), mark, given);
  },
});

brand.acts("renew", {
  description: brandTasks.renew,
  options: {
    mark: MARK,
    officeStatus: required("TEXT", brandOptions.officeStatus),
    statusDate: required("DATE", brandOptions.statusDate),
    validUntil: VALID_UNTIL,
  },
  async run(environment, { mark, ...given }) {
    const { renew } = await import("./brand/standing");
    return renew(await acting(environment, given), mark, given);
  },
});

brand.acts("dispute-settle", {
  description: brandTasks.disputeSettle,
  options: {
    mark: MARK,
    disputant: positional("DISPUTANT", brandOptions.disputant),
    decision: positional("DECISION", brandOptions.decision),
    ...GROUNDS,
  },
  async run(environment, { mark, disputant, decision, ...given }) {
    const { settle } = await import("./brand/disputes");
    return settle(await acting(environment, given), mark, disputant, decision, given);
  },
});

brand.acts("distinction-grant", {
  description: brandTasks.distinctionGrant,
  options: {
    mark: MARK,
    title: required("TEXT", brandOptions.title),
    authority: required("TEXT", brandOptions.authority),
    evidence: required("FILE", brandOptions.award),
    validFrom: required("DATE", brandOptions.awardedFrom),
    validUntil: required("DATE", brandOptions.awardedUntil),
  },
  async run(environment, { mark, ...given }) {
    const { grant } = await import("./brand/distinctions");
    return grant(await acting(environment, given), mark, given);
  },
});

brand.acts("distinction-withdraw", {
  description: brandTasks.distinctionWithdraw,
  options: {
    mark: MARK,
    index: positional("NUMBER", brandOptions.index),
    ...GROUNDS,
  },
  async run(environment, { mark, index, ...given }) {
    const { withdraw } = await import("./brand/distinctions");
    return withdraw(await acting(environment, given), mark, index, given);
  },
});

const USER = positional("MEMBER", brandOptions.user);

brand.acts("authorisation-revoke", {
  description: brandTasks.authorisationRevoke,
  options: { mark: MARK, member: USER, season: SEASON, ...GROUNDS },
  async run(environment, { mark, member, ...given }) {
    const { revoke } = await import("./brand/authorisations");
    return revoke(await acting(environment, given), mark, member, given);
  },
});

// --- any member ---

brand.acts("dispute", {
  description: brandTasks.dispute,
  options: { mark: MARK, ...GROUNDS },
  async run(environment, { mark, ...given }) {
    const { dispute } = await import("./brand/disputes");
    return dispute(await acting(environment, given), mark, given);
  },
});

brand.acts("dispute-withdraw", {
  description: brandTasks.disputeWithdraw,
  options: { mark: MARK },
  async run(environment, { mark, ...choice }) {
    const { withdraw } = await import("./brand/disputes");
    return withdraw(await acting(environment, choice), mark);
  },
});

// --- the owner ---

brand.acts("season-open", {
  description: brandTasks.seasonOpen,
  options: {
    mark: MARK,
    season: positional("SEASON", brandOptions.newSeason),
  },
  async run(environment, { mark, season, ...choice }) {
    const { openSeason } = await import("./brand/authorisations");
    return openSeason(await acting(environment, choice), mark, season);
  },
});

brand.acts("authorise", {
  description: brandTasks.authorise,
  options: {
    mark: MARK,
    member: USER,
    season: SEASON,
    validFrom: option("DATE", brandOptions.ownValidFrom),
    validUntil: required("DATE", brandOptions.ownValidUntil),
    quota: required("QUOTA", brandOptions.quota),
  },
  async run(environment, { mark, member, ...given }) {
    const { authorise } = await import("./brand/authorisations");
    return authorise(await acting(environment, given), mark, member, given);
  },
});

brand.acts("authorisation-withdraw", {
  description: brandTasks.authorisationWithdraw,
  options: { mark: MARK, member: USER, season: SEASON, ...GROUNDS },
  async run(environment, { mark, member, ...given }) {
    const { withdraw } = await import("./brand/authorisations");
    return withdraw(await acting(environment, given), mark, member, given);
  },
});

brand.acts("yield", {
  description: brandTasks.yield,
  options: { mark: MARK, rate: positional("NUMBER", brandOptions.yield) },
  async run(environment, { mark, rate, ...choice }) {
    const { setYield } = await import("./brand/yield");
    return setYield(await acting(environment, choice), mark, rate);
  },
});

brand.acts("offer", {
  description: brandTasks.offer,
  options: {
    mark: MARK,
    member: positional("MEMBER", brandOptions.receiver),
  },
  async run(environment, { mark, member, ...choice }) {
    const { offer } = await import("./brand/offers");
    return offer(await acting(environment, choice), mark, member);
  },
});

brand.acts("offer-accept", {
  description: brandTasks.offerAccept,
  options: { mark: MARK },
  async run(environment, { mark, ...choice }) {
    const { accept } = await import("./brand/offers");
    return accept(await acting(environment, choice), mark);
  },
});

// --- reading ---

brand.reads("show", {
  description: brandTasks.show,
  options: { mark: MARK },
  async run(environment, { mark, ...choice }) {
    const { show } = await import("./brand/show");
    return show(await reading(environment, choice), mark);
  },
});

brand.reads("list", {
  description: brandTasks.list,
  options: {},
  async run(environment, choice) {
    const { list } = await import("./brand/show");
    return list(await reading(environment, choice));
  },
});

brand.reads("check", {
  description: brandTasks.check,
  options: {
    mark: MARK,
    company: positional("COMPANY", brandOptions.company),
    on: option("DATE", brandOptions.on),
  },
  async run(environment, { mark, company, on, ...choice }) {
    const { check } = await import("./brand/check");
    return check(await reading(environment, choice), mark, company, on);
  },
});
