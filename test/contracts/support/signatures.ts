import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/signers";
import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { type BaseContract, type ContractTransactionResponse, id } from "ethers";
import { ethers } from "hardhat";
import {
  type Occurrence,
  type OperatorSignature,
  type SigningPlace,
  signTypedData,
  type TypedData,
} from "../../../sdk/chain";
import { DUTIES, signConsent } from "../../../sdk/members";
import { ContractWallet__factory } from "../../../typechain-types";
import type { Company, Consortium, KeyDuty } from "./consortium";
import { shouldNeedDuty } from "./duties";
import { addOperator, consentTerms, YEAR } from "./members";

/** A deadline that is later than a key's expiry. */
export const LATE = 2n ** 40n - 1n;

/** The chain and contract for which something is signed. */
export async function placeOf(contract: BaseContract): Promise<SigningPlace> {
  const { chainId } = await ethers.provider.getNetwork();
  return { chainId, contract: await contract.getAddress() };
}

/** Signs for a contract; an account that no key controls gives nothing. */
export async function signFor(
  key: HardhatEthersSigner,
  typed: TypedData,
): Promise<OperatorSignature> {
  const keys = (await ethers.getSigners()).map(({ address }) => address);
  if (keys.includes(key.address)) return signTypedData(key, typed);
  return { operator: key.address, signature: "0x" };
}

/** A function that takes an operator's signature in place of a transaction of its. */
export interface SignedFunction<
  Fixture extends Consortium,
  Terms extends { readonly nonce: bigint; readonly deadline: bigint },
> {
  readonly deploy: () => Promise<Fixture>;
  readonly contract: (fixture: Fixture) => BaseContract;
  readonly company: (fixture: Fixture) => Company;
  readonly duty: KeyDuty;
  /** What can be signed and sent; its deadline is LATE. */
  readonly terms: (fixture: Fixture) => Promise<Terms>;
  readonly typedData: (place: SigningPlace, terms: Terms) => TypedData;
  /** Another value for each field, of which none is as it is sent. */
  readonly others: (fixture: Fixture) => readonly Partial<Terms>[];
  /** Sends it with a signature, and with whatever else it needs. */
  readonly send: (
    fixture: Fixture,
    terms: Terms,
    signed: OperatorSignature,
  ) => Promise<ContractTransactionResponse>;
  readonly used: {
    readonly error: string;
    readonly args: (fixture: Fixture, nonce: bigint) => readonly unknown[];
  };
}

/** What holds for every function that takes an operator's signature. */
export function shouldNeedSignature<
  Fixture extends Consortium,
  Terms extends { readonly nonce: bigint; readonly deadline: bigint },
>({
  deploy,
  contract,
  company,
  duty,
  terms,
  typedData,
  others,
  send,
  used,
}: SignedFunction<Fixture, Terms>): void {
  const typedOf = async (fixture: Fixture, some: Terms): Promise<TypedData> =>
    typedData(await placeOf(contract(fixture)), some);
  const sign = async (
    fixture: Fixture,
    some: Terms,
    key = company(fixture)[duty],
  ): Promise<OperatorSignature> => signFor(key, await typedOf(fixture, some));

  describe(`needs a signature (${duty})`, () => {
    shouldNeedDuty({
      deploy,
      company,
      duty,
      call: async (fixture, by) => {
        const some = await terms(fixture);
        return send(fixture, some, await sign(fixture, some, by));
      },
    });

    it("is an EIP-712 struct in the contract's domain", async () => {
      const fixture = await loadFixture(deploy);
      const { domain } = await typedOf(fixture, await terms(fixture));
      expect(await contract(fixture).getFunction("eip712Domain")()).to.deep.equal([
        "0x0f",
        domain.name,
        domain.version,
        domain.chainId,
        domain.verifyingContract,
        ethers.ZeroHash,
        [],
      ]);
    });

    it("of an operator of that company, not of another", async () => {
      const fixture = await loadFixture(deploy);
      const some = await terms(fixture);
      const own = company(fixture);
      for (const another of [fixture.association, fixture.packer]) {
        await expect(send(fixture, some, await sign(fixture, some, another[duty])))
          .to.be.revertedWithCustomError(contract(fixture), "OperatorSignatureOfAnotherMember")
          .withArgs(another[duty].address, another.account, own.account);
      }
    });

    it("of the key that is named, not of another", async () => {
      const fixture = await loadFixture(deploy);
      const some = await terms(fixture);
      const { [duty]: key, administrator } = company(fixture);
      for (const signer of [administrator, fixture.stranger]) {
        const { signature } = await sign(fixture, some, signer);
        await expect(send(fixture, some, { operator: key.address, signature }))
          .to.be.revertedWithCustomError(contract(fixture), "OperatorSignatureInvalid")
          .withArgs(key.address);
      }
    });

    it("works until its deadline and not afterwards", async () => {
      const fixture = await loadFixture(deploy);
      const deadline = BigInt(await time.latest()) + 1_000n;
      const some = { ...(await terms(fixture)), deadline };
      const signed = await sign(fixture, some);
      await time.setNextBlockTimestamp(deadline + 1n);
      await expect(send(fixture, some, signed))
        .to.be.revertedWithCustomError(contract(fixture), "OperatorSignatureExpired")
        .withArgs(deadline);
      const again = await loadFixture(deploy);
      await time.setNextBlockTimestamp(deadline);
      await send(again, some, signed);
    });

    it("works once", async () => {
      const fixture = await loadFixture(deploy);
      const some = await terms(fixture);
      const signed = await sign(fixture, some);
      await send(fixture, some, signed);
      await expect(send(fixture, some, signed))
        .to.be.revertedWithCustomError(contract(fixture), used.error)
        .withArgs(...used.args(fixture, some.nonce));
    });

    it("is over every field, on this chain and for this contract", async () => {
      const fixture = await loadFixture(deploy);
      const some = await terms(fixture);
      const place = await placeOf(contract(fixture));
      const key = company(fixture)[duty];
      const signatures = [
        typedData({ ...place, chainId: 1n }, some),
        typedData({ ...place, contract: await fixture.manager.getAddress() }, some),
        ...others(fixture).map((other) => typedData(place, { ...some, ...other })),
      ];
      for (const [n, typed] of signatures.entries()) {
        await expect(send(fixture, some, await signFor(key, typed)), `${n}`)
          .to.be.revertedWithCustomError(contract(fixture), "OperatorSignatureInvalid")
          .withArgs(key.address);
      }
      await send(fixture, some, await sign(fixture, some));
    });

    it("has one form only", async () => {
      const fixture = await loadFixture(deploy);
      const some = await terms(fixture);
      const { operator, signature } = await sign(fixture, some);
      const { r, s, v } = ethers.Signature.from(signature);
      // The other root: the same signer to `ecrecover`, another signature to whoever compares bytes.
      const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
      const mirrored = ethers.toBeHex(order - BigInt(s), 32);
      await expect(
        send(fixture, some, {
          operator,
          signature: ethers.concat([r, mirrored, v === 27 ? "0x1c" : "0x1b"]),
        }),
      )
        .to.be.revertedWithCustomError(contract(fixture), "OperatorSignatureMalleable")
        .withArgs(operator);
      for (const wrong of [
        "0x",
        "0x00",
        ethers.dataSlice(signature, 0, 64),
        ethers.concat([signature, "0x00"]),
        ethers.concat([r, s, "0x00"]),
        `0x${"00".repeat(65)}`,
      ]) {
        await expect(send(fixture, some, { operator, signature: wrong }), wrong)
          .to.be.revertedWithCustomError(contract(fixture), "OperatorSignatureInvalid")
          .withArgs(operator);
      }
    });

    it("can be that of a contract wallet, by ERC-1271", async () => {
      const fixture = await loadFixture(deploy);
      const { members, stranger } = fixture;
      const { administrator, account } = company(fixture);
      const wallet = await new ContractWallet__factory(stranger).deploy(stranger);
      const operator = await wallet.getAddress();
      const consent = await signConsent(stranger, await consentTerms(members, operator, account));
      const expiry = BigInt(await time.latest()) + YEAR;
      await members.connect(administrator).addOperator(consent, DUTIES[duty], expiry);
      const some = await terms(fixture);
      const { signature: another } = await sign(fixture, some, administrator);
      await expect(send(fixture, some, { operator, signature: another }))
        .to.be.revertedWithCustomError(contract(fixture), "OperatorSignatureInvalid")
        .withArgs(operator);
      const { signature } = await sign(fixture, some, stranger);
      await send(fixture, some, { operator, signature });
    });

    it("can be that of a key that was added after it signed", async () => {
      const fixture = await loadFixture(deploy);
      const { members, stranger } = fixture;
      const some = await terms(fixture);
      const signed = await sign(fixture, some, stranger);
      await expect(send(fixture, some, signed))
        .to.be.revertedWithCustomError(members, "MemberRegistryUnknownOperator")
        .withArgs(stranger.address);
      const { administrator } = company(fixture);
      await addOperator(members, administrator, { key: stranger, duties: DUTIES[duty] });
      await send(fixture, some, signed);
    });
  });
}

/** Another value for each part of an occurrence. */
export const otherOccurrences = (occurrence: Occurrence): Occurrence[] => [
  { ...occurrence, eventTime: 0n },
  { ...occurrence, utcOffset: 0 },
  { ...occurrence, documentHash: id("another document") },
];
