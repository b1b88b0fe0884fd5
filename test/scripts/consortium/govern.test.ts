import { expect } from "chai";
import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { ethers } from "hardhat";

import { formatMoment, type RoleName, ROLES } from "../../../sdk/chain";
import { type DeployedConsortium, deployConsortium, run } from "../support/consortium";
import { messageOf } from "../support/messageOf";

const COUNCIL_DELAY = 2 * 24 * 3600;

describe("governing a consortium", () => {
  let deployed: DeployedConsortium;

  beforeEach(async () => {
    deployed = await loadFixture(deployConsortium);
  });

  const by = (office: RoleName) => ({
    ...deployed.files,
    signer: deployed.offices[office].address,
  });

  /** What the council says in the moment, and what it says after its delay. */
  async function byCouncil(
    task: string,
    values: Readonly<Record<string, unknown>>,
  ): Promise<readonly [string, string]> {
    const all = { ...by("council"), ...values };
    const announced = await run("consortium", task, all);
    await time.increase(COUNCIL_DELAY);
    const done = await run("consortium", task, all);
    return [announced.lines.join("\n"), done.lines.join("\n")];
  }

  describe("consortium pause, unpause", () => {
    it("take effect at once", async () => {
      const { lotToken } = deployed.consortium;
      const { lines, data } = await run("consortium", "pause", by("emergency"));
      expect(lines).to.deep.equal([
        "The consortium is in an emergency pause: no minting, shipping, acceptance or handover.",
      ]);
      const block = await ethers.provider.getBlock("latest");
      expect(data).to.deep.equal({ paused: true, transaction: block!.transactions[0] });
      expect(await lotToken.isPaused()).to.equal(true);
      expect((await run("consortium", "unpause", by("emergency"))).lines).to.deep.equal([
        "The emergency pause is over. Deadlines of shipments have grown by its length.",
      ]);
      expect(await lotToken.isPaused()).to.equal(false);
    });

    it("are for the emergency office only", async () => {
      expect(await messageOf(run("consortium", "pause", by("registrar")))).to.equal(
        `${deployed.offices.registrar.address} may not do this: it is for an office of the consortium (registrar, council, …) that this key does not hold.`,
      );
    });

    it("tell where there is nothing to end", async () => {
      expect(await messageOf(run("consortium", "unpause", by("emergency")))).to.equal(
        "There is no emergency pause.",
      );
    });
  });

  describe("what the council decides", () => {
    it("is announced, and done when it is said again after the delay", async () => {
      const values = { ...by("council"), baseUri: "https://b.example.cn" };
      const { lines, data } = await run("consortium", "set-base-uri", values);
      const { operation, executableFrom } = data as { operation: string; executableFrom: bigint };
      const from = formatMoment(executableFrom, -new Date().getTimezoneOffset() / 15);
      expect(executableFrom).to.equal(BigInt((await time.latest()) + COUNCIL_DELAY));
      expect(lines).to.deep.equal([
        `Announced. It takes effect when you give the same command again, from ${from} and within a week.`,
      ]);
      const again = await run("consortium", "set-base-uri", values);
      expect(again.lines).to.deep.equal([
        `It was announced before and can be done from ${from}. Give the same command again then.`,
      ]);
      expect(again.data).to.deep.equal({ state: "waiting", operation, executableFrom });

      await time.increaseTo(executableFrom);
      const done = await run("consortium", "set-base-uri", values);
      expect(done.lines).to.deep.equal([
        "Digital Links begin with https://b.example.cn from now on.",
      ]);
      expect(await deployed.consortium.lotToken.baseUri()).to.equal("https://b.example.cn");
    });

    it("is announced anew when nobody did it within a week", async () => {
      const values = { ...by("council"), baseUri: "https://b.example.cn" };
      await run("consortium", "set-base-uri", values);
      await time.increase(COUNCIL_DELAY + 8 * 24 * 3600);
      const { lines } = await run("consortium", "set-base-uri", values);
      expect(lines[0]).to.match(/^Announced\. /);
    });

    it("is not for others", async () => {
      const values = { ...by("registrar"), baseUri: "https://b.example.cn" };
      expect(await messageOf(run("consortium", "set-base-uri", values))).to.equal(
        `${deployed.offices.registrar.address} may not do this: it is for an office of the consortium (registrar, council, …) that this key does not hold.`,
      );
    });
  });

  describe("consortium set-base-uri", () => {
    it("refuses what is no base of Digital Links", async () => {
      const values = { ...by("council"), baseUri: "https://b.example.cn/" };
      expect(await messageOf(run("consortium", "set-base-uri", values))).to.equal(
        '"https://b.example.cn/" cannot be the base of Digital Links: a web address without a slash at its end is expected, such as https://id.example.cn.',
      );
    });
  });

  describe("consortium set-module", () => {
    const set = (module: string, capabilities: string) =>
      byCouncil("set-module", { module, capabilities });

    it("names the module and what it may do", async () => {
      const { lotToken, deployment } = deployed.consortium;
      const { address } = deployment.contracts.custodyTransfer;
      expect((await set("custodytransfer", "leave"))[1]).to.equal(
        "CustodyTransfer may do on the ledger: leave.",
      );
      expect(await lotToken.capabilitiesOf(address)).to.equal(4n);
      expect((await set(address.toLowerCase(), "none"))[1]).to.equal(
        `${address} may do on the ledger: nothing.`,
      );
      expect((await set("Production", "create, burn,record"))[1]).to.equal(
        "Production may do on the ledger: create, burn, record.",
      );
    });

    it("refuses what it does not know", async () => {
      expect(await messageOf(set("Transformation", "leave"))).to.equal(
        '"Transformation" is no contract of the consortium. Name it as one of AccessManager, MemberRegistry, BrandRegistry, ProductRegistry, LotToken, Production, CustodyTransfer, Handover, Attestations, Serials, Recalls, or by its address.',
      );
      expect(await messageOf(set("Production", "create,fly"))).to.equal(
        '"fly" is no capability. There are create, enter, leave, handover, burn, stop, record, and none.',
      );
    });
  });

  describe("consortium set-quota-drawer", () => {
    it("allows and stops", async () => {
      const { brandRegistry, deployment } = deployed.consortium;
      const { address } = deployment.contracts.production;
      const set = (decision: string) =>
        byCouncil("set-quota-drawer", { module: "Production", decision });
      expect((await set("stop"))[1]).to.equal("Production may not draw quotas any more.");
      expect(await brandRegistry.isQuotaDrawer(address)).to.equal(false);
      expect((await set("allow"))[1]).to.equal("Production may draw quotas.");
      expect(await brandRegistry.isQuotaDrawer(address)).to.equal(true);
      expect(await messageOf(set("perhaps"))).to.equal(
        '"perhaps" is no decision; say allow or stop.',
      );
    });
  });

  describe("consortium grant, revoke", () => {
    it("give an office and take it", async () => {
      const { accessManager } = deployed.consortium;
      const account = deployed.keys[0]!.address;
      const office = { office: "registrar", account: account.toLowerCase() };
      expect((await byCouncil("grant", office))[1]).to.equal(
        `${account} has the office of the registrar, with the delay none.`,
      );
      expect(await accessManager.hasRole(ROLES.registrar, account)).to.deep.equal([true, 0n]);
      expect((await byCouncil("revoke", office))[1]).to.equal(
        `${account} has the office of the registrar no more.`,
      );
      expect((await accessManager.hasRole(ROLES.registrar, account)).isMember).to.equal(false);
    });

    it("give the council with a delay only", async () => {
      const account = deployed.keys[0]!.address;
      const council = { office: "council", account };
      expect(await messageOf(byCouncil("grant", council))).to.equal(
        'What the council does has to be announced before it happens. Say how long before, with --delay "2 days".',
      );
      expect((await byCouncil("grant", { ...council, delay: "3 days" }))[1]).to.equal(
        `${account} has the office of the council, with the delay 3 days.`,
      );
    });

    it("refuse what they do not know", async () => {
      const account = deployed.keys[0]!.address;
      const grant = (values: Readonly<Record<string, unknown>>) =>
        messageOf(byCouncil("grant", { office: "registrar", account, ...values }));
      expect(await grant({ office: "president" })).to.equal(
        '"president" is no office of the consortium. There are council, registrar, recovery, regulator, emergency.',
      );
      expect(await grant({ account: "0x12" })).to.equal(
        '"0x12" is not the address of an account: 0x and 40 hexadecimal digits are expected. Copy it whole.',
      );
      expect(await grant({ delay: "soon" })).to.equal(
        '"soon" is no delay. Write it as "2 days", "36 hours" or "none".',
      );
    });
  });

  describe("consortium announced, execute, call-off", () => {
    const list = async () => (await run("consortium", "announced", deployed.files)).lines;

    it("list nothing where nothing is announced", async () => {
      expect(await list()).to.deep.equal(["Nothing is announced."]);
    });

    it("list in words what is, do it, and call it off", async () => {
      const account = deployed.keys[0]!.address;
      const { council } = deployed.offices;
      await run("consortium", "set-base-uri", { ...by("council"), baseUri: "https://b.cn" });
      await run("consortium", "grant", {
        ...by("council"),
        office: "recovery",
        account,
        delay: "36 hours",
      });
      const { data: listed } = await run("consortium", "announced", deployed.files);
      const [first, second] = (
        listed as { operations: { operation: string; executableFrom: bigint }[] }
      ).operations;
      const zone = -new Date().getTimezoneOffset() / 15;
      // They are some seconds apart, and a minute may end in between.
      const [when, later] = [first, second].map((one) => formatMoment(one!.executableFrom, zone));
      const lines = await list();
      expect(lines.map((line) => line.replace(/ {2,}/g, " | "))).to.deep.equal([
        "Operation | What | Announced by | Can be done from",
        lines[1]!.replace(/ {2,}/g, " | "),
        `${first!.operation.slice(0, 10)} | LotToken.setBaseUri(baseUri: https://b.cn) | ${council.address} | ${when}`,
        `${second!.operation.slice(0, 10)} | AccessManager.grantRole(roleId: the recovery office, account: ${account}, executionDelay: 36 hours) | ${council.address} | ${later}`,
      ]);

      const operation = second!.operation.slice(0, 12);
      expect(
        await messageOf(run("consortium", "execute", { ...by("council"), operation })),
      ).to.match(/^The operation .* cannot be executed yet: its delay is not over\.$/);
      expect(
        await messageOf(run("consortium", "execute", { ...by("registrar"), operation })),
      ).to.equal(
        `It was announced by ${council.address}, and only that key can do it, not ${deployed.offices.registrar.address}.`,
      );
      const off = await run("consortium", "call-off", {
        ...by("council"),
        operation: first!.operation,
      });
      expect(off.lines).to.deep.equal(["Called off: LotToken.setBaseUri(baseUri: https://b.cn)"]);

      await time.increase(COUNCIL_DELAY);
      expect((await list())[2]).to.match(/ now$/);
      const done = await run("consortium", "execute", { ...by("council"), operation });
      expect(done.lines).to.deep.equal([
        `Done: AccessManager.grantRole(roleId: the recovery office, account: ${account}, executionDelay: 36 hours)`,
      ]);
      expect(await list()).to.deep.equal(["Nothing is announced."]);
      expect(
        await messageOf(run("consortium", "execute", { ...by("council"), operation })),
      ).to.equal(
        `Nothing that is announced has the number "${operation}". "consortium announced" lists what is.`,
      );
    });
  });
});
