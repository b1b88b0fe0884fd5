import { ZeroHash } from "ethers";

import { parseLegalIdentifier } from "../../sdk/identifiers";
import {
  ALL_DUTIES,
  dutyInWords,
  dutyMask,
  type DutyName,
  signConsent,
  siteIdOfCode,
  siteIdOfGln,
} from "../../sdk/members";
import * as texts from "../../texts/demo";
import { listed, type Text } from "../../texts/text";
import { say } from "../language";
import { table } from "../tasks/support/table";
import { type Company, type Stage, UTC_OFFSET } from "./stage";

/** Everybody in the demo. The companies are invented. */
export interface Cast {
  readonly association: Company;
  readonly estate: Company;
  readonly garden: Company;
  readonly packer: Company;
  readonly distributor: Company;
  readonly retailer: Company;
}

interface Role {
  readonly uscc: string;
  readonly name: string;
  readonly internationalName: string;
  readonly duties: readonly DutyName[];
  readonly site: { readonly name: Text; readonly id: string };
}

const ROLES: Readonly<Record<keyof Cast, Role>> = {
  association: {
    uscc: "51331100MJ8A1B2CXH",
    name: texts.NAMES.association.zh,
    internationalName: texts.NAMES.association.en,
    duties: ["brand"],
    site: { name: texts.SITES.association, id: siteIdOfCode("YX-OFFICE") },
  },
  estate: {
    uscc: "91331100MA2E7K0146",
    name: texts.NAMES.estate.zh,
    internationalName: texts.NAMES.estate.en,
    duties: ["brand", "produce", "dispatch", "receive"],
    site: { name: texts.SITES.estate, id: siteIdOfGln("6901118000002") },
  },
  garden: {
    uscc: "91331100MA2E7K9X33",
    name: texts.NAMES.garden.zh,
    internationalName: texts.NAMES.garden.en,
    duties: ["brand", "produce", "dispatch", "receive"],
    site: { name: texts.SITES.garden, id: siteIdOfGln("6921294000009") },
  },
  packer: {
    uscc: "91330100MA2H3P553W",
    name: texts.NAMES.packer.zh,
    internationalName: texts.NAMES.packer.en,
    duties: ["produce", "dispatch", "receive"],
    site: { name: texts.SITES.packer, id: siteIdOfCode("HM-HALL-2") },
  },
  distributor: {
    uscc: "91310115MA1K4D776H",
    name: texts.NAMES.distributor.zh,
    internationalName: texts.NAMES.distributor.en,
    duties: ["dispatch", "receive"],
    site: { name: texts.SITES.distributor, id: siteIdOfGln("6909999000104") },
  },
  retailer: {
    uscc: "91310101MA1FL8Q39B",
    name: texts.NAMES.retailer.zh,
    internationalName: texts.NAMES.retailer.en,
    duties: ["dispatch", "receive"],
    site: { name: texts.SITES.retailer, id: siteIdOfGln("6909999000203") },
  },
};

const YEAR = 365n * 24n * 60n * 60n;
/** The first keys of the chain deploy and govern. */
const FIRST_KEY = 10;

/** Admits everybody, each with an administrator, an operator and a site. */
export async function admitCast(stage: Stage, registrar: Company["administrator"]): Promise<Cast> {
  const names = Object.keys(ROLES) as (keyof Cast)[];
  const companies: [keyof Cast, Company][] = [];
  for (const [index, name] of names.entries()) {
    const keys = [stage.key(FIRST_KEY + 2 * index), stage.key(FIRST_KEY + 2 * index + 1)] as const;
    companies.push([name, await admit(stage, registrar, ROLES[name], keys)]);
  }
  stage.say(
    ...table(
      texts.COMPANIES,
      Object.values(ROLES).map((role) => [
        role.name,
        role.internationalName,
        role.uscc,
        listed(role.duties.map(dutyInWords)),
        role.site.name,
      ]),
    ),
  );
  return Object.fromEntries(companies) as unknown as Cast;
}

async function admit(
  stage: Stage,
  registrar: Company["administrator"],
  { uscc, name, internationalName, duties, site }: Role,
  [administrator, operator]: readonly [Company["administrator"], Company["operator"]],
): Promise<Company> {
  const { scheme, id } = parseLegalIdentifier("USCC", uscc);
  const account = await stage.consortium.memberRegistry.accountOf(scheme, id);
  const now = await stage.now();
  const consent = async (key: Company["operator"]) =>
    signConsent(key, {
      chainId: BigInt(stage.deployment.chainId),
      registry: stage.deployment.contracts.memberRegistry.address,
      member: account,
      operator: await key.getAddress(),
      nonce: 0n,
      deadline: now + 3600n,
    });
  const profile = { name, internationalName, documentHash: ZeroHash };
  const administratorConsent = await consent(administrator);
  await stage.act(registrar, ({ memberRegistry }) =>
    memberRegistry.admit.populateTransaction(scheme, id, profile, UTC_OFFSET, administratorConsent),
  );
  const operatorConsent = await consent(operator);
  await stage.act(administrator, ({ memberRegistry }) =>
    memberRegistry.addOperator.populateTransaction(
      operatorConsent,
      dutyMask(...duties) & ALL_DUTIES,
      now + YEAR,
    ),
  );
  await stage.act(administrator, ({ memberRegistry }) =>
    memberRegistry.addSite.populateTransaction(site.id, 28_450_000, 119_920_000, say(site.name)),
  );
  return { account, administrator, operator, site: site.id };
}
