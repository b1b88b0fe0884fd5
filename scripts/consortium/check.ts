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
): Promise<string[]> {
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

async function codeDrifts({ deployment, provider }: Consortium): Promise<string[]> {
  const [differences, chain] = await Promise.all([
    compareDeployment(deployment, provider),
    describeChain(provider),
  ]);
  if (chain.chainId !== deployment.chainId) {
    return [`The node belongs to chain ${chain.chainId}, the manifest to ${deployment.chainId}.`];
  }
  if (chain.genesis !== deployment.genesis) {
    return [
      `The chain's first block is ${chain.genesis}, the manifest's ${deployment.genesis}: it is another chain with the same id.`,
    ];
  }
  return differences.map(({ field, expected, found }) =>
    found === "no code"
      ? `${sourceOf(field)} is not there: no code stands at the manifest's address.`
      : `${sourceOf(field)} has other code: its hash is ${found}, in the manifest ${expected}.`,
  );
}

async function settingDrifts(
  { deployment, memberRegistry, brandRegistry, lotToken }: Consortium,
  config: ConsortiumConfig,
): Promise<string[]> {
  const [salt, objectionPeriod, baseUri, members] = await Promise.all([
    memberRegistry.salt(),
    memberRegistry.objectionPeriod(),
    lotToken.baseUri(),
    brandRegistry.members(),
  ]);
  const drifts: string[] = [];
  const compare = (what: string, found: string, expected: string, where: string): void => {
    if (found !== expected) drifts.push(`${what} is ${found}, in the ${where} ${expected}.`);
  };
  const { memberRegistry: registry } = deployment.contracts;
  compare("The consortium's name in the manifest", deployment.name, config.name, "configuration");
  compare("The salt", salt, deployment.salt, "manifest");
  compare("The salt", salt, config.salt, "configuration");
  compare("The base URI", baseUri, config.baseUri, "configuration");
  const period = formatDuration(Number(objectionPeriod));
  compare(
    "The period for objections",
    period,
    formatDuration(deployment.objectionPeriod),
    "manifest",
  );
  compare(
    "The period for objections",
    period,
    formatDuration(config.objectionPeriod),
    "configuration",
  );
  compare("The BrandRegistry's MemberRegistry", members, registry.address, "manifest");
  return drifts;
}

async function authorityDrifts({ deployment, provider, accessManager }: Consortium) {
  const { address: manager } = deployment.contracts.accessManager;
  const drifts = MANAGED.map(async (name): Promise<string[]> => {
    const { address } = deployment.contracts[name];
    const [authority, closed, delay] = await Promise.all([
      authorityOf(address, provider),
      accessManager.isTargetClosed(address),
      accessManager.getTargetAdminDelay(address),
    ]);
    const found: string[] = [];
    if (authority !== manager) {
      found.push(`${SOURCES[name]} obeys ${authority}, not the AccessManager.`);
    }
    if (closed) found.push(`${SOURCES[name]} is closed to every office.`);
    if (delay !== 0n) {
      found.push(
        `Who may call ${SOURCES[name]} changes only after ${formatDuration(Number(delay))}; no such delay is intended.`,
      );
    }
    return found;
  });
  return (await Promise.all(drifts)).flat();
}

async function authorityOf(address: string, provider: Provider): Promise<string> {
  const managed = new Contract(address, ["function authority() view returns (address)"], provider);
  return (await managed.getFunction("authority").staticCall()) as string;
}

async function functionDrifts({ deployment, accessManager }: Consortium): Promise<string[]> {
  const checks = CONTRACT_NAMES.flatMap((name: ContractName) =>
    ROLE_NAMES.flatMap((role) =>
      (PERMISSIONS[name][role] ?? []).map(async (functionName): Promise<string[]> => {
        const [selector = ""] = selectorsOf(name, [functionName]);
        const { address } = deployment.contracts[name];
        const found = await accessManager.getTargetFunctionRole(address, selector);
        if (found === ROLES[role]) return [];
        return [
          `${SOURCES[name]}.${functionName} is for ${officeOf(found)}, not for ${officeOf(ROLES[role])}.`,
        ];
      }),
    ),
  );
  return (await Promise.all(checks)).flat();
}

async function roleDrifts(
  { deployment, accessManager }: Consortium,
  config: ConsortiumConfig,
): Promise<string[]> {
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
async function administrationDrifts(manager: AccessManager, role: bigint): Promise<string[]> {
  const [admin, guardian, delay] = await Promise.all([
    manager.getRoleAdmin(role),
    manager.getRoleGuardian(role),
    manager.getRoleGrantDelay(role),
  ]);
  const drifts: string[] = [];
  if (admin !== ROLES.council) {
    drifts.push(
      `The role of ${officeOf(role)} is given by ${officeOf(admin)}, not by the council.`,
    );
  }
  if (guardian !== ROLES.council) {
    drifts.push(
      `What ${officeOf(role)} announced is called off by ${officeOf(guardian)}, not by the council.`,
    );
  }
  if (delay !== 0n) {
    drifts.push(
      `The role of ${officeOf(role)} begins ${formatDuration(Number(delay))} after it is given; no such delay is intended.`,
    );
  }
  return drifts;
}

async function holderDrifts(
  manager: AccessManager,
  { roles }: ConsortiumConfig,
  role: bigint,
  account: string,
): Promise<string[]> {
  const { since, currentDelay, pendingDelay, effect } = await manager.getAccess(role, account);
  const office = officeOf(role);
  const name = roleNameOf(role);
  const intended = name !== undefined && roles[name].accounts.includes(account);
  if (since === 0n) return intended ? [`${account} does not have the role of ${office}.`] : [];
  if (name === undefined || !intended) {
    return [`${account} has the role of ${office}; the configuration does not give it.`];
  }
  const { delay } = roles[name];
  const drifts: string[] = [];
  if (Number(currentDelay) !== delay) {
    drifts.push(
      `${account} has the role of ${office} with the delay ${formatDuration(Number(currentDelay))}, in the configuration ${formatDuration(delay)}.`,
    );
  }
  if (effect !== 0n && Number(pendingDelay) !== delay) {
    drifts.push(
      `The delay of ${account} in the role of ${office} is going to be ${formatDuration(Number(pendingDelay))}, in the configuration it is ${formatDuration(delay)}.`,
    );
  }
  return drifts;
}

async function moduleDrifts({ deployment, lotToken }: Consortium): Promise<string[]> {
  const set = await lotToken.queryFilter(lotToken.filters.ModuleSet(), deployment.deploymentBlock);
  const expected = new Map(
    MODULE_NAMES.map((name) => [
      deployment.contracts[name].address,
      { name: SOURCES[name], mask: capabilityMask(...MODULES[name]) },
    ]),
  );
  const modules = new Set([...expected.keys(), ...set.map(({ args }) => args.module)]);
  const checks = [...modules].map(async (module): Promise<string[]> => {
    const found = await lotToken.capabilitiesOf(module);
    const { name, mask } = expected.get(module) ?? {
      name: `An unknown module, ${module},`,
      mask: 0n,
    };
    if (found === mask) return [];
    return [
      `${name} may do on the ledger: ${listCapabilities(found)}; intended is: ${listCapabilities(mask)}.`,
    ];
  });
  return (await Promise.all(checks)).flat();
}

const listCapabilities = (mask: bigint): string => capabilityNames(mask).join(", ") || "nothing";

async function quotaDrifts({ deployment, brandRegistry }: Consortium): Promise<string[]> {
  const set = await brandRegistry.queryFilter(
    brandRegistry.filters.QuotaDrawerSet(),
    deployment.deploymentBlock,
  );
  const expected = new Map(
    QUOTA_DRAWERS.map((name) => [deployment.contracts[name].address, SOURCES[name]]),
  );
  const drawers = new Set([...expected.keys(), ...set.map(({ args }) => args.module)]);
  const checks = [...drawers].map(async (drawer): Promise<string[]> => {
    const found = await brandRegistry.isQuotaDrawer(drawer);
    const name = expected.get(drawer);
    if (found === (name !== undefined)) return [];
    return [
      name === undefined
        ? `An unknown module, ${drawer}, may draw quotas.`
        : `${name} may not draw quotas.`,
    ];
  });
  return (await Promise.all(checks)).flat();
}
