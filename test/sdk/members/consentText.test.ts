import { expect } from "chai";

import { formatConsent, parseConsent } from "../../../sdk/members";
import { expectRefusal } from "../support/refusal";

const CONSENT = {
  member: "0x1111111111111111111111111111111111111111",
  operator: "0x2222222222222222222222222222222222222222",
  deadline: 1_800_000_000n,
  signature: `0x${"ab".repeat(65)}`,
};

describe("members: consents as text", () => {
  it("are one word, and read back however a mail program breaks it", () => {
    const text = formatConsent(CONSENT);
    expect(text).to.match(/^lotmark-consent:1:\S+$/);
    expect(parseConsent(text)).to.deep.equal(CONSENT);
    expect(parseConsent(`  ${text.slice(0, 70)}\r\n${text.slice(70)}\n`)).to.deep.equal(CONSENT);
  });

  it("refuse what was changed or cut", () => {
    const text = formatConsent(CONSENT);
    const start = "lotmark-consent:1:";
    for (const broken of [
      "",
      text.slice(1),
      text.slice(0, -1),
      text.replace(start, "lotmark-consent:2:"),
      text.replace(CONSENT.member, "0x11"),
      text.replace(CONSENT.operator, "nobody"),
      text.replace("1800000000", "soon"),
      `${text}:more`,
    ]) {
      expectRefusal(() => parseConsent(broken), "CONSENT_FORMAT");
    }
  });
});
