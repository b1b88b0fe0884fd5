import type { ContractName, ModuleName } from "../../sdk/chain";
import type { CapabilityName } from "../../sdk/lots";
import type { ConsortiumConfig } from "./config";

/** The contract behind each name of a deployment, as the compiler knows it. */
export const SOURCES: Readonly<Record<ContractName, string>> = {
  accessManager: "AccessManager",
  memberRegistry: "MemberRegistry",
  brandRegistry: "BrandRegistry",
  productRegistry: "ProductRegistry",
  lotToken: "LotToken",
  production: "Production",
  custodyTransfer: "CustodyTransfer",
  handover: "Handover",
  attestations: "Attestations",
  serials: "Serials",
  recalls: "Recalls",
};

/** What each module may ask of the ledger. */
export const MODULES: Readonly<Record<ModuleName, readonly CapabilityName[]>> = {
  production: ["create", "burn", "record"],
  custodyTransfer: ["enter", "leave", "burn", "record"],
  handover: ["handover"],
  attestations: ["record"],
  serials: ["record"],
  recalls: ["stop", "record"],
};

/** The modules of the ledger. */
export const MODULE_NAMES = Object.keys(MODULES) as readonly ModuleName[];

/** The modules that draw quotas. */
export const QUOTA_DRAWERS: readonly ModuleName[] = ["production"];

/** The contracts that obey the AccessManager. */
export const MANAGED: readonly ContractName[] = [
  "memberRegistry",
  "brandRegistry",
  "productRegistry",
  "lotToken",
  "production",
  "attestations",
  "recalls",
];

type Arguments = readonly (string | number | boolean)[];

/** What each contract is constructed with, given where the others are. */
export function constructorArguments(
  config: ConsortiumConfig,
  at: Readonly<Record<ContractName, string>>,
  deployer: string,
): Readonly<Record<ContractName, Arguments>> {
  return {
    accessManager: [deployer],
    memberRegistry: [at.accessManager, config.salt, config.objectionPeriod],
    brandRegistry: [at.accessManager, at.memberRegistry],
    productRegistry: [at.accessManager, at.memberRegistry, at.brandRegistry],
    lotToken: [at.accessManager, config.baseUri],
    production: [
      at.accessManager,
      at.memberRegistry,
      at.brandRegistry,
      at.productRegistry,
      at.lotToken,
      config.bestBefore === "block",
    ],
    custodyTransfer: [at.memberRegistry, at.lotToken],
    handover: [at.memberRegistry, at.lotToken],
    attestations: [at.accessManager, at.memberRegistry, at.lotToken],
    serials: [at.memberRegistry, at.lotToken],
    recalls: [
      at.accessManager,
      at.memberRegistry,
      at.brandRegistry,
      at.productRegistry,
      at.lotToken,
    ],
  };
}
