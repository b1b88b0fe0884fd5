import { Contract, type Provider } from "ethers";

import {
  compareDeployment,
  type Consortium,
  CONTRACT_NAMES,
  type ContractName,
  ROLE_NAMES,
  roleNameOf,
  ROLES,
} from "../../sdk/chain";
import { capabilityMask, capabilityNames } from "../../sdk/lots";
import * as texts from "../../texts/consortium/drifts";
import { listed, same, type Text } from "../../texts/text";
import { describeChain } from "./chain";
import type { ConsortiumConfig } from "./config";
import { selectorsOf } from "./configuration";
import { MANAGED, MODULE_NAMES, MODULES, QUOTA_DRAWERS, SOURCES } from "./contracts";
import { formatDuration } from "./duration";
import { officeOf } from "./offices";
import { PERMISSIONS } from "./permissions";

/**
 * Everything in which the chain is not as manifest and configuration have it, one line each.
 */
export async function findDrifts(
  consortium: Consortium,
  config: ConsortiumConfig,
): Promise<Text[]> {
  const code = await codeDrifts(consortium);
  // Where the contracts are others, their answers mean nothing.
  if (code.length > 0) return code;
  const drifts = await Promise.all([
    settingDrifts(consortium, config),
    authorityDrifts(consortium),
    functionDrifts(consortium),
    roleDrifts(consortium, config),
    moduleDrifts(consortium),
    quotaDrifts(consortium),
  ]);
  return drifts.flat();
}

const sourceOf = (field: string): string => {
  const name = CONTRACT_NAMES.find((known) => field === `contracts.${known}.codeHash`);
  return name === undefined ? field : SOURCES[name];
};

async function codeDrifts({ deployment, provider }: Consortium): Promise<Text[]> {
  const [differences, chain] = await Promise.all([
    compareDeployment(deployment, provider),
    describeChain(provider),
  ]);
  if (chain.chainId !== deployment.chainId) {
    return [texts.otherChainId(chain.chainId, deployment.chainId)];
  }
  if (chain.genesis !== deployment.genesis) {
    return [texts.otherGenesis(chain.genesis, deployment.genesis)];
  }
  return differences.map(({ field, expected, found }) =>
    found === "no code"
      ? texts.noCode(sourceOf(field))
      : texts.otherCode(sourceOf(field), found, expected),
  );
}

async function settingDrifts(
  { deployment, memberRegistry, brandRegistry, lotToken, production }: Consortium,
  config: ConsortiumConfig,
): Promise<Text[]> {
  const [salt, objectionPeriod, baseUri, members, isBestBeforeBinding] = await Promise.all([
    memberRegistry.salt(),
    memberRegistry.objectionPeriod(),
    lotToken.baseUri(),
    brandRegistry.members(),
    production.isBestBeforeBinding(),
  ]);
  const { SETTINGS } = texts;
  const drifts: Text[] = [];
  const compare = (what: Text, found: Text, expected: Text, source: texts.Source): void => {
    if (found.en !== expected.en) drifts.push(texts.otherSetting(what, found, expected, source));
  };
  const { memberRegistry: registry } = deployment.contracts;
  compare(SETTINGS.name, same(deployment.name), same(config.name), "configuration");
  compare(SETTINGS.salt, same(salt), same(deployment.salt), "manifest");
  compare(SETTINGS.salt, same(salt), same(config.salt), "configuration");
  compare(SETTINGS.baseUri, same(baseUri), same(config.baseUri), "configuration");
  const period = formatDuration(Number(objectionPeriod));
  compare(SETTINGS.objectionPeriod, period, formatDuration(deployment.objectionPeriod), "manifest");
  compare(
    SETTINGS.objectionPeriod,
    period,
    formatDuration(config.objectionPeriod),
    "configuration",
  );
  const bestBefore = same(isBestBeforeBinding ? "block" : "warn");
  compare(SETTINGS.bestBefore, bestBefore, same(config.bestBefore), "configuration");
  compare(SETTINGS.members, same(members), same(registry.address), "manifest");
  return drifts;
}

async function authorityDrifts({ deployment, provider, accessManager }: Consortium) {
  const { address: manager } = deployment.contracts.accessManager;
  const drifts = MANAGED.map(async (name): Promise<Text[]> => {
    const { address } = deployment.contracts[name];
    const [authority, closed, delay] = await Promise.all([
      authorityOf(address, provider),
      accessManager.isTargetClosed(address),
      accessManager.getTargetAdminDelay(address),
    ]);
    const found: Text[] = [];
    if (authority !== manager) {
      found.push(texts.otherAuthority(SOURCES[name], authority));
    }
    if (closed) found.push(texts.closed(SOURCES[name]));
    if (delay !== 0n) {
      found.push(texts.adminDelay(SOURCES[name], formatDuration(Number(delay))));
    }
    return found;
  });
  return (await Promise.all(drifts)).flat();
}

async function authorityOf(address: string, provider: Provider): Promise<string> {
  const managed = new Contract(address, ["function authority() view returns (address)"], provider);
  return (await managed.getFunction("authority").staticCall()) as string;
}

async function functionDrifts({ deployment, accessManager }: Consortium): Promise<Text[]> {
  const checks = CONTRACT_NAMES.flatMap((name: ContractName) =>
    ROLE_NAMES.flatMap((role) =>
      (PERMISSIONS[name][role] ?? []).map(async (functionName): Promise<Text[]> => {
        const [selector = ""] = selectorsOf(name, [functionName]);
        const { address } = deployment.contracts[name];
        const found = await accessManager.getTargetFunctionRole(address, selector);
        if (found === ROLES[role]) return [];
        const call = `${SOURCES[name]}.${functionName}`;
        return [texts.otherOffice(call, officeOf(found), officeOf(ROLES[role]))];
      }),
    ),
  );
  return (await Promise.all(checks)).flat();
}

async function roleDrifts(
  { deployment, accessManager }: Consortium,
  config: ConsortiumConfig,
): Promise<Text[]> {
  const granted = await accessManager.queryFilter(
    accessManager.filters.RoleGranted(),
    deployment.deploymentBlock,
  );
  /** Accounts that have, had or should have each role. */
  const accounts = new Map<bigint, Set<string>>();
  for (const name of ROLE_NAMES) accounts.set(ROLES[name], new Set(config.roles[name].accounts));
  for (const { args } of granted) {
    const known = accounts.get(args.roleId) ?? new Set();
    accounts.set(args.roleId, known.add(args.account));
  }
  const checks = [...accounts].map(async ([role, candidates]) => [
    ...(await administrationDrifts(accessManager, role)),
    ...(
      await Promise.all(
        [...candidates].map((account) => holderDrifts(accessManager, config, role, account)),
      )
    ).flat(),
  ]);
  return (await Promise.all(checks)).flat();
}

type AccessManager = Consortium["accessManager"];

/** Who gives and guards a role: the council, and at once, as it is from the beginning. */
async function administrationDrifts(manager: AccessManager, role: bigint): Promise<Text[]> {
  const [admin, guardian, delay] = await Promise.all([
    manager.getRoleAdmin(role),
    manager.getRoleGuardian(role),
    manager.getRoleGrantDelay(role),
  ]);
  const drifts: Text[] = [];
  if (admin !== ROLES.council) {
    drifts.push(texts.otherAdmin(officeOf(role), officeOf(admin)));
  }
  if (guardian !== ROLES.council) {
    drifts.push(texts.otherGuardian(officeOf(role), officeOf(guardian)));
  }
  if (delay !== 0n) {
    drifts.push(texts.grantDelay(officeOf(role), formatDuration(Number(delay))));
  }
  return drifts;
}

async function holderDrifts(
  manager: AccessManager,
  { roles }: ConsortiumConfig,
  role: bigint,
  account: string,
): Promise<Text[]> {
  const { since, currentDelay, pendingDelay, effect } = await manager.getAccess(role, account);
  const office = officeOf(role);
  const name = roleNameOf(role);
  const intended = name !== undefined && roles[name].accounts.includes(account);
  if (since === 0n) return intended ? [texts.roleMissing(account, office)] : [];
  if (name === undefined || !intended) {
    return [texts.roleUnintended(account, office)];
  }
  const { delay } = roles[name];
  const expected = formatDuration(delay);
  const drifts: Text[] = [];
  if (Number(currentDelay) !== delay) {
    const found = formatDuration(Number(currentDelay));
    drifts.push(texts.otherDelay(account, office, found, expected));
  }
  if (effect !== 0n && Number(pendingDelay) !== delay) {
    const coming = formatDuration(Number(pendingDelay));
    drifts.push(texts.otherDelaySoon(account, office, coming, expected));
  }
  return drifts;
}

async function moduleDrifts({ deployment, lotToken }: Consortium): Promise<Text[]> {
  const set = await lotToken.queryFilter(lotToken.filters.ModuleSet(), deployment.deploymentBlock);
  const expected = new Map(
    MODULE_NAMES.map((name) => [
      deployment.contracts[name].address,
      { name: same(SOURCES[name]), mask: capabilityMask(...MODULES[name]) },
    ]),
  );
  const modules = new Set([...expected.keys(), ...set.map(({ args }) => args.module)]);
  const checks = [...modules].map(async (module): Promise<Text[]> => {
    const found = await lotToken.capabilitiesOf(module);
    const { name, mask } = expected.get(module) ?? {
      name: texts.unknownModule(module),
      mask: 0n,
    };
    if (found === mask) return [];
    return [texts.otherCapabilities(name, listCapabilities(found), listCapabilities(mask))];
  });
  return (await Promise.all(checks)).flat();
}

const listCapabilities = (mask: bigint): Text => {
  const names = capabilityNames(mask);
  return names.length === 0 ? texts.NOTHING : listed(names.map(same));
};

async function quotaDrifts({ deployment, brandRegistry }: Consortium): Promise<Text[]> {
  const set = await brandRegistry.queryFilter(
    brandRegistry.filters.QuotaDrawerSet(),
    deployment.deploymentBlock,
  );
  const expected = new Map(
    QUOTA_DRAWERS.map((name) => [deployment.contracts[name].address, SOURCES[name]]),
  );
  const drawers = new Set([...expected.keys(), ...set.map(({ args }) => args.module)]);
  const checks = [...drawers].map(async (drawer): Promise<Text[]> => {
    const found = await brandRegistry.isQuotaDrawer(drawer);
    const name = expected.get(drawer);
    if (found === (name !== undefined)) return [];
    return [name === undefined ? texts.drawsUnintended(drawer) : texts.drawsNot(name)];
  });
  return (await Promise.all(checks)).flat();
}
