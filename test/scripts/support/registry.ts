import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/signers";

import { accountOf } from "../../../sdk/identifiers";
import { type DeployedConsortium, deployConsortium, run } from "./consortium";

/** Companies by their identifiers, whose check characters are right. */
export const ASSOCIATION = "USCC:51330106MJ8765432X";
export const PRODUCER = "USCC:91330106MA2KTEA18H";
export const TRADER = "LEI:5299000J2N45DDNE4Y28";

/** A consortium with members that were admitted by tasks. */
export interface Registry extends DeployedConsortium {
  readonly association: HardhatEthersSigner;
  readonly producer: HardhatEthersSigner;
  readonly trader: HardhatEthersSigner;
  /** A key that is nobody yet. */
  readonly newcomer: HardhatEthersSigner;
  readonly accounts: Readonly<Record<"association" | "producer" | "trader", string>>;
}

/** Options that name the deployment and the acting key. */
export const by = ({ files }: DeployedConsortium, { address }: HardhatEthersSigner) => ({
  ...files,
  signer: address,
});

/** The consent of a key to serve a company, as its holder sends it. */
export async function consentOf(
  deployed: DeployedConsortium,
  key: HardhatEthersSigner,
  company: string,
): Promise<string> {
  const { data } = await run("member", "consent", { ...by(deployed, key), member: company });
  return (data as { consent: string }).consent;
}

export async function deployRegistry(): Promise<Registry> {
  const deployed = await deployConsortium();
  const [association, producer, trader, newcomer] = deployed.keys;
  const admit = async (
    company: string,
    key: HardhatEthersSigner,
    name: string,
  ): Promise<string> => {
    await run("member", "admit", {
      ...by(deployed, deployed.offices.registrar),
      company,
      name,
      utcOffset: "UTC+8",
      consent: await consentOf(deployed, key, company),
    });
    const [scheme = "", id = ""] = company.split(":");
    return accountOf(deployed.config.salt, scheme, id);
  };
  return {
    ...deployed,
    association: association!,
    producer: producer!,
    trader: trader!,
    newcomer: newcomer!,
    accounts: {
      association: await admit(ASSOCIATION, association!, "西湖龙井茶协会"),
      producer: await admit(PRODUCER, producer!, "东方茶业"),
      trader: await admit(TRADER, trader!, "Jiangnan Trading"),
    },
  };
}

/** What is said to a key that does not hold the office. */
export const NOT_THE_OFFICE =
  /may not do this: it is for an office of the consortium \(registrar, council, …\) that this key does not hold\.$/;
