import { Scope } from "./support/define";
import { acting, reading } from "./support/open";
import { option, positional, required } from "./support/options";
import { GROUNDS, MARK } from "./support/words";

const brand = new Scope("brand", "Marks: record them, and say who may use them");

const COMPANY = "by identifier (USCC:91350211M000100Y46), account or full name";
const OFFICE_STATUS = "Status in the office's register, in its words";
const STATUS_DATE = "Date of that status, such as 2026-11-24";
const OWNERS_TIME = "in the owner's local time";
const SEASON = option("SEASON", "The season, such as 2026; default the open one");

// --- applicants ---

brand.acts("apply", {
  description: "Apply for a mark to be recorded; applying again replaces your application",
  options: {
    mark: MARK,
    name: required("TEXT", "The mark in words"),
    internationalName: option("TEXT", "The mark in Latin script"),
    goods: required("TEXT", "What it is registered for, in words"),
    evidence: required("FILE", "The registration certificate: a file, or its hash"),
  },
  async run(environment, { mark, ...given }) {
    const { apply } = await import("./brand/applications");
    return apply(await acting(environment, given), mark, given);
  },
});

brand.acts("withdraw-application", {
  description: "Take your application for a mark back",
  options: { mark: MARK },
  async run(environment, { mark, ...choice }) {
    const { withdrawApplication } = await import("./brand/applications");
    return withdrawApplication(await acting(environment, choice), mark);
  },
});

// --- the registrar ---

const APPLICANT = positional("APPLICANT", `The member that applied: ${COMPANY}`);
const VALID_UNTIL = required("DATE", `Last day on which it is valid, ${OWNERS_TIME}`);

brand.acts("reject", {
  description: "Turn an application for a mark down (registrar)",
  options: { mark: MARK, applicant: APPLICANT, ...GROUNDS },
  async run(environment, { mark, applicant, ...given }) {
    const { reject } = await import("./brand/applications");
    return reject(await acting(environment, given), mark, applicant, given);
  },
});

brand.acts("record", {
  description: "Record a mark as its applicant described it (registrar)",
  options: {
    mark: MARK,
    applicant: APPLICANT,
    measure: required("MEASURE", "In which quotas are counted: grams, millilitres, pieces or none"),
    officeStatus: required("TEXT", OFFICE_STATUS),
    statusDate: required("DATE", STATUS_DATE),
    validUntil: VALID_UNTIL,
  },
  async run(environment, { mark, applicant, ...given }) {
    const { record } = await import("./brand/applications");
    return record(await acting(environment, given), mark, applicant, given);
  },
});

brand.acts("suspend", {
  description: "Suspend a mark: no new lots under it (registrar)",
  options: { mark: MARK, ...GROUNDS },
  async run(environment, { mark, ...given }) {
    const { suspend } = await import("./brand/standing");
    return suspend(await acting(environment, given), mark, given);
  },
});

brand.acts("reinstate", {
  description: "Lift the suspension of a mark (registrar)",
  options: { mark: MARK, ...GROUNDS },
  async run(environment, { mark, ...given }) {
    const { reinstate } = await import("./brand/standing");
    return reinstate(await acting(environment, given), mark, given);
  },
});

brand.acts("revoke", {
  description: "Revoke a mark for good (registrar)",
  options: { mark: MARK, ...GROUNDS },
  async run(environment, { mark, ...given }) {
    const { revoke } = await import("./brand/standing");
    return revoke(await acting(environment, given), mark, given);
  },
});

brand.acts("lapse", {
  description: "End a mark before its date, as when it is surrendered (registrar)",
  options: { mark: MARK, ...GROUNDS },
  async run(environment, { mark, ...given }) {
    const { lapse } = await import("./brand/standing");
    return lapse(await acting(environment, given), mark, given);
  },
});

brand.acts("renew", {
  description: "Renew a mark, lapsed or not (registrar)",
  options: {
    mark: MARK,
    officeStatus: required("TEXT", OFFICE_STATUS),
    statusDate: required("DATE", STATUS_DATE),
    validUntil: VALID_UNTIL,
  },
  async run(environment, { mark, ...given }) {
    const { renew } = await import("./brand/standing");
    return renew(await acting(environment, given), mark, given);
  },
});

brand.acts("dispute-settle", {
  description: "End a dispute of a mark; it changes nothing else (registrar)",
  options: {
    mark: MARK,
    disputant: positional("DISPUTANT", `The member that disputes it: ${COMPANY}`),
    decision: positional("DECISION", "uphold or dismiss"),
    ...GROUNDS,
  },
  async run(environment, { mark, disputant, decision, ...given }) {
    const { settle } = await import("./brand/disputes");
    return settle(await acting(environment, given), mark, disputant, decision, given);
  },
});

brand.acts("distinction-grant", {
  description: "Record that an authority granted a distinction to a mark (registrar)",
  options: {
    mark: MARK,
    title: required("TEXT", "The distinction, such as China Time-Honoured Brand"),
    authority: required("TEXT", "Who granted it"),
    evidence: required("FILE", "Certificate or announcement: a file, or its hash"),
    validFrom: required("DATE", `First day on which it holds, ${OWNERS_TIME}`),
    validUntil: required("DATE", `Last day on which it holds, ${OWNERS_TIME}`),
  },
  async run(environment, { mark, ...given }) {
    const { grant } = await import("./brand/distinctions");
    return grant(await acting(environment, given), mark, given);
  },
});

brand.acts("distinction-withdraw", {
  description: "Record that a distinction was withdrawn; it ends now (registrar)",
  options: {
    mark: MARK,
    index: positional("NUMBER", "Number of the distinction, as `brand show` gives it"),
    ...GROUNDS,
  },
  async run(environment, { mark, index, ...given }) {
    const { withdraw } = await import("./brand/distinctions");
    return withdraw(await acting(environment, given), mark, index, given);
  },
});

const USER = positional("MEMBER", `The member that may use the mark: ${COMPANY}`);

brand.acts("authorisation-revoke", {
  description: "Withdraw a member's authorisation on public grounds (registrar)",
  options: { mark: MARK, member: USER, season: SEASON, ...GROUNDS },
  async run(environment, { mark, member, ...given }) {
    const { revoke } = await import("./brand/authorisations");
    return revoke(await acting(environment, given), mark, member, given);
  },
});

// --- any member ---

brand.acts("dispute", {
  description: "Dispute a mark in the name of your member",
  options: { mark: MARK, ...GROUNDS },
  async run(environment, { mark, ...given }) {
    const { dispute } = await import("./brand/disputes");
    return dispute(await acting(environment, given), mark, given);
  },
});

brand.acts("dispute-withdraw", {
  description: "Take your member's dispute of a mark back",
  options: { mark: MARK },
  async run(environment, { mark, ...choice }) {
    const { withdraw } = await import("./brand/disputes");
    return withdraw(await acting(environment, choice), mark);
  },
});

// --- the owner ---

brand.acts("season-open", {
  description: "Open a season of your mark, from which quotas are drawn from now on",
  options: {
    mark: MARK,
    season: positional("SEASON", "A number above that of the open season, such as 2026 or 202601"),
  },
  async run(environment, { mark, season, ...choice }) {
    const { openSeason } = await import("./brand/authorisations");
    return openSeason(await acting(environment, choice), mark, season);
  },
});

brand.acts("authorise", {
  description: "Authorise a member to use your mark in a season, or change its authorisation",
  options: {
    mark: MARK,
    member: USER,
    season: SEASON,
    validFrom: option(
      "DATE",
      "First day on which it holds, in your local time; default now, or as it was",
    ),
    validUntil: required("DATE", "Last day on which it holds, in your local time"),
    quota: required("QUOTA", "How much it may make: 20 t, 500 kg, 1000 pcs, or unlimited"),
  },
  async run(environment, { mark, member, ...given }) {
    const { authorise } = await import("./brand/authorisations");
    return authorise(await acting(environment, given), mark, member, given);
  },
});

brand.acts("authorisation-withdraw", {
  description: "Withdraw a member's authorisation to use your mark; it ends now",
  options: { mark: MARK, member: USER, season: SEASON, ...GROUNDS },
  async run(environment, { mark, member, ...given }) {
    const { withdraw } = await import("./brand/authorisations");
    return withdraw(await acting(environment, given), mark, member, given);
  },
});

brand.acts("offer", {
  description: "Offer your mark to another member, or take the offer back",
  options: {
    mark: MARK,
    member: positional("MEMBER", `To whom: ${COMPANY}; nobody takes the offer back`),
  },
  async run(environment, { mark, member, ...choice }) {
    const { offer } = await import("./brand/offers");
    return offer(await acting(environment, choice), mark, member);
  },
});

brand.acts("offer-accept", {
  description: "Take over a mark that was offered to your member",
  options: { mark: MARK },
  async run(environment, { mark, ...choice }) {
    const { accept } = await import("./brand/offers");
    return accept(await acting(environment, choice), mark);
  },
});

// --- reading ---

brand.reads("show", {
  description: "Show a mark: where it stands, who may use it, its distinctions or applications",
  options: { mark: MARK },
  async run(environment, { mark, ...choice }) {
    const { show } = await import("./brand/show");
    return show(await reading(environment, choice), mark);
  },
});

brand.reads("list", {
  description: "List all marks in the order in which they were recorded",
  options: {},
  async run(environment, choice) {
    const { list } = await import("./brand/show");
    return list(await reading(environment, choice));
  },
});

brand.reads("check", {
  description: "Say whether a company was authorised to use a mark on a day; exit code 1 if not",
  options: {
    mark: MARK,
    company: positional("COMPANY", `The company: ${COMPANY}`),
    on: option("DATE", "The day, at its end in the company's local time; default now"),
  },
  async run(environment, { mark, company, on, ...choice }) {
    const { check } = await import("./brand/check");
    return check(await reading(environment, choice), mark, company, on);
  },
});
