import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ethers } from "hardhat";
import {
  type Consent,
  type ConsentTerms,
  consentTypedData,
  DUTIES,
  signConsent,
} from "../../../sdk/members";
import { ContractWallet__factory } from "../../../typechain-types";
import {
  addOperator,
  admitMember,
  consentOf,
  consentTerms,
  GROUNDS,
  recoverMember,
  SALT,
  YEAR,
} from "../support/members";
import { type Consortium, deployConsortium, NOBODY } from "./consortium";

/** A function that takes a consent to serve the first member. */
type Use = (fixture: Consortium, consent: Consent) => Promise<unknown>;

const add: Use = ({ members, owner }, consent) =>
  members.connect(owner).addOperator(consent, DUTIES.administer, 0);

const propose: Use = ({ members, recovery, account }, consent) =>
  members.connect(recovery).proposeRecovery(account, consent, GROUNDS);

describe("MemberRegistry: consent", () => {
  async function deploy() {
    const consortium = await deployConsortium();
    const { members, newcomer, account } = consortium;
    return { ...consortium, terms: await consentTerms(members, newcomer.address, account) };
  }

  it("is an EIP-712 struct in the registry's domain", async () => {
    const { members, terms } = await loadFixture(deploy);
    const { domain, types } = consentTypedData(terms);
    expect(await members.eip712Domain()).to.deep.equal([
      "0x0f",
      domain.name,
      domain.version,
      domain.chainId,
      domain.verifyingContract,
      ethers.ZeroHash,
      [],
    ]);
    expect(ethers.TypedDataEncoder.from(types).encodeType("OperatorConsent")).to.equal(
      "OperatorConsent(address member,address operator,uint256 nonce,uint256 deadline)",
    );
  });

  for (const [verb, use] of Object.entries({ addOperator: add, proposeRecovery: propose })) {
    describe(verb, () => {
      it("uses up the key's nonce", async () => {
        const fixture = await loadFixture(deploy);
        const { members, newcomer, terms } = fixture;
        await use(fixture, await signConsent(newcomer, terms));
        expect((await members.operatorOf(newcomer)).nonce).to.equal(1);
      });

      it("accepts it until its deadline", async () => {
        const fixture = await loadFixture(deploy);
        const { newcomer, terms } = fixture;
        await time.setNextBlockTimestamp(terms.deadline);
        await use(fixture, await signConsent(newcomer, terms));
      });

      it("refuses it afterwards", async () => {
        const fixture = await loadFixture(deploy);
        const { members, newcomer, terms } = fixture;
        await time.setNextBlockTimestamp(terms.deadline + 1n);
        await expect(use(fixture, await signConsent(newcomer, terms)))
          .to.be.revertedWithCustomError(members, "MemberRegistryConsentExpired")
          .withArgs(newcomer.address, terms.deadline);
      });

      it("refuses a signature over anything else", async () => {
        const fixture = await loadFixture(deploy);
        const { members, newcomer, account, neighbourAccount, manager, terms } = fixture;
        const others: Partial<ConsentTerms>[] = [
          { chainId: 1n },
          { registry: await manager.getAddress() },
          { member: neighbourAccount },
          { operator: account },
          { nonce: 1n },
          { deadline: terms.deadline + 1n },
        ];
        for (const other of others) {
          const { signature } = await signConsent(newcomer, { ...terms, ...other });
          const consent = { operator: newcomer.address, deadline: terms.deadline, signature };
          await expect(use(fixture, consent), Object.keys(other)[0])
            .to.be.revertedWithCustomError(members, "MemberRegistryInvalidConsent")
            .withArgs(newcomer.address, account, 0);
        }
      });

      it("refuses a signature by anybody else", async () => {
        const fixture = await loadFixture(deploy);
        const { members, newcomer, owner, council, account, terms } = fixture;
        for (const signer of [owner, council]) {
          await expect(use(fixture, await signConsent(signer, terms)))
            .to.be.revertedWithCustomError(members, "MemberRegistryInvalidConsent")
            .withArgs(newcomer.address, account, 0);
        }
      });

      it("refuses what is no signature, and nobody's consent", async () => {
        const fixture = await loadFixture(deploy);
        const { members, newcomer, account, terms } = fixture;
        const { signature, ...rest } = await signConsent(newcomer, terms);
        const { r, s, v } = ethers.Signature.from(signature);
        // The other root: the same signer to `ecrecover`, another signature to whoever compares bytes.
        const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
        const mirrored = ethers.toBeHex(order - BigInt(s), 32);
        for (const wrong of [
          "0x",
          "0x00",
          ethers.dataSlice(signature, 0, 64),
          ethers.concat([signature, "0x00"]),
          ethers.concat([r, mirrored, v === 27 ? "0x1c" : "0x1b"]),
        ]) {
          await expect(use(fixture, { ...rest, signature: wrong }), wrong)
            .to.be.revertedWithCustomError(members, "MemberRegistryInvalidConsent")
            .withArgs(newcomer.address, account, 0);
        }
        await expect(use(fixture, { ...rest, operator: NOBODY, signature: `0x${"00".repeat(65)}` }))
          .to.be.revertedWithCustomError(members, "MemberRegistryInvalidConsent")
          .withArgs(NOBODY, account, 0);
      });

      it("accepts that of a contract wallet, by ERC-1271", async () => {
        const fixture = await loadFixture(deploy);
        const { members, newcomer, stranger, account, terms } = fixture;
        const wallet = await new ContractWallet__factory(stranger).deploy(newcomer);
        const operator = await wallet.getAddress();
        await expect(use(fixture, await signConsent(stranger, { ...terms, operator })))
          .to.be.revertedWithCustomError(members, "MemberRegistryInvalidConsent")
          .withArgs(operator, account, 0);
        await use(fixture, await signConsent(newcomer, { ...terms, operator }));
        expect((await members.operatorOf(wallet)).nonce).to.equal(1);
        expect((await members.operatorOf(newcomer)).nonce).to.equal(0);
      });

      it("refuses that of a contract that cannot consent", async () => {
        const fixture = await loadFixture(deploy);
        const { members, newcomer, account, terms } = fixture;
        const operator = await members.getAddress();
        await expect(use(fixture, await signConsent(newcomer, { ...terms, operator })))
          .to.be.revertedWithCustomError(members, "MemberRegistryInvalidConsent")
          .withArgs(operator, account, 0);
      });

      it("refuses a key that serves a member, this or another", async () => {
        const fixture = await loadFixture(deploy);
        const { members, owner, clerk, neighbour, account, neighbourAccount } = fixture;
        for (const [key, served] of [
          [owner, account],
          [clerk, account],
          [neighbour, neighbourAccount],
        ] as const) {
          await expect(use(fixture, await consentOf(members, key, account)))
            .to.be.revertedWithCustomError(members, "MemberRegistryOperatorTaken")
            .withArgs(key.address, served);
        }
      });

      it("refuses a key that expired, and one of a suspended member: both may serve again", async () => {
        const fixture = await loadFixture(deploy);
        const { members, registrar, clerk, neighbour, account, neighbourAccount } = fixture;
        await members.connect(registrar).suspend(neighbourAccount, GROUNDS);
        const { expiry } = await members.operatorOf(clerk);
        await time.increaseTo(expiry + 1n);
        for (const [key, served] of [
          [clerk, account],
          [neighbour, neighbourAccount],
        ] as const) {
          await expect(use(fixture, await consentOf(members, key, account)))
            .to.be.revertedWithCustomError(members, "MemberRegistryOperatorTaken")
            .withArgs(key.address, served);
        }
      });

      it("accepts a key of an expelled member", async () => {
        const fixture = await loadFixture(deploy);
        const { members, registrar, neighbour, account, neighbourAccount } = fixture;
        await members.connect(registrar).expel(neighbourAccount, GROUNDS);
        await use(fixture, await consentOf(members, neighbour, account));
        expect((await members.operatorOf(neighbour)).nonce).to.equal(2);
      });

      it("accepts a key that another member's recovery put out of force", async () => {
        const fixture = await loadFixture(deploy);
        const { members, newcomer, neighbour, account, neighbourAccount } = fixture;
        await recoverMember(fixture, neighbourAccount, newcomer);
        await use(fixture, await consentOf(members, neighbour, account));
        expect((await members.operatorOf(neighbour)).nonce).to.equal(2);
      });
    });
  }

  it("works once: not again after the key was removed", async () => {
    const fixture = await loadFixture(deploy);
    const { members, owner, newcomer, account, terms } = fixture;
    const consent = await signConsent(newcomer, terms);
    await add(fixture, consent);
    await members.connect(owner).removeOperator(newcomer);
    await expect(add(fixture, consent))
      .to.be.revertedWithCustomError(members, "MemberRegistryInvalidConsent")
      .withArgs(newcomer.address, account, 1);
  });

  it("works once: not again after the key resigned", async () => {
    const fixture = await loadFixture(deploy);
    const { members, newcomer, account, terms } = fixture;
    const consent = await signConsent(newcomer, terms);
    await add(fixture, consent);
    await members.connect(newcomer).resign();
    await expect(add(fixture, consent))
      .to.be.revertedWithCustomError(members, "MemberRegistryInvalidConsent")
      .withArgs(newcomer.address, account, 1);
  });

  it("works once: not again after a recovery was withdrawn", async () => {
    const fixture = await loadFixture(deploy);
    const { members, recovery, newcomer, account, terms } = fixture;
    const consent = await signConsent(newcomer, terms);
    await propose(fixture, consent);
    await members.connect(recovery).withdrawRecovery(account, GROUNDS);
    for (const use of [propose, add]) {
      await expect(use(fixture, consent))
        .to.be.revertedWithCustomError(members, "MemberRegistryInvalidConsent")
        .withArgs(newcomer.address, account, 1);
    }
  });

  it("works once: not again after a recovery ended the key's epoch", async () => {
    const fixture = await loadFixture(deploy);
    const { members, newcomer, stranger, account, terms } = fixture;
    const deadline = terms.deadline + YEAR;
    const consent = await signConsent(newcomer, { ...terms, deadline });
    await add(fixture, consent);
    await recoverMember(fixture, account, stranger);
    await expect(propose(fixture, consent))
      .to.be.revertedWithCustomError(members, "MemberRegistryInvalidConsent")
      .withArgs(newcomer.address, account, 1);
  });

  it("works once: admission uses it up, too", async () => {
    const fixture = await loadFixture(deploy);
    const { members, registrar, newcomer } = fixture;
    const account = await members.accountOf("VAT", "42");
    const consent = await consentOf(members, newcomer, account);
    const profile = { name: "Feinkost", internationalName: "", documentHash: SALT };
    await members.connect(registrar).admit("VAT", "42", profile, 4, consent);
    await members.connect(registrar).expel(account, GROUNDS);
    await addOperator(members, fixture.owner, { key: newcomer, duties: DUTIES.brand });
    expect((await members.operatorOf(newcomer)).nonce).to.equal(2);
  });

  it("is needed for admission", async () => {
    const fixture = await loadFixture(deploy);
    const { members, registrar, newcomer, stranger } = fixture;
    const account = await members.accountOf("VAT", "42");
    const profile = { name: "Feinkost", internationalName: "", documentHash: SALT };
    const terms = await consentTerms(members, newcomer.address, account);
    const admit = (consent: Consent) =>
      members.connect(registrar).admit("VAT", "42", profile, 4, consent);
    await expect(admit(await signConsent(stranger, terms)))
      .to.be.revertedWithCustomError(members, "MemberRegistryInvalidConsent")
      .withArgs(newcomer.address, account, 0);
    await expect(admit(await consentOf(members, fixture.owner, account)))
      .to.be.revertedWithCustomError(members, "MemberRegistryOperatorTaken")
      .withArgs(fixture.owner.address, fixture.account);
    await time.setNextBlockTimestamp(terms.deadline + 1n);
    await expect(admit(await signConsent(newcomer, terms)))
      .to.be.revertedWithCustomError(members, "MemberRegistryConsentExpired")
      .withArgs(newcomer.address, terms.deadline);
  });

  it("lets a contract wallet administer", async () => {
    const fixture = await loadFixture(deploy);
    const { members, newcomer, stranger, account, terms } = fixture;
    const wallet = await new ContractWallet__factory(stranger).deploy(newcomer);
    const operator = await wallet.getAddress();
    await add(fixture, await signConsent(newcomer, { ...terms, operator }));
    const removal = members.interface.encodeFunctionData("removeOperator", [fixture.clerk.address]);
    await expect(wallet.connect(newcomer).execute(members, removal))
      .to.emit(members, "OperatorRemoved")
      .withArgs(account, fixture.clerk.address);
  });

  it("does not outlive its registry: another deployment has another domain", async () => {
    const fixture = await loadFixture(deploy);
    const { manager, owner, newcomer, account, terms } = fixture;
    const another = await ethers.deployContract("MemberRegistry", [manager, SALT, 1]);
    await manager.setTargetFunctionRole(another, [another.admit.fragment.selector], 1);
    const { registrar } = fixture;
    // The same identifier, hence the same account.
    expect(await admitMember({ members: another, registrar }, { administrator: owner })).to.equal(
      account,
    );
    await expect(
      another.connect(owner).addOperator(await signConsent(newcomer, terms), DUTIES.administer, 0),
    )
      .to.be.revertedWithCustomError(another, "MemberRegistryInvalidConsent")
      .withArgs(newcomer.address, account, 0);
  });
});
