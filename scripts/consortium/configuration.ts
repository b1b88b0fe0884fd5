import type { FunctionFragment } from "ethers";

import {
  type Consortium,
  CONTRACT_NAMES,
  type ContractName,
  INTERFACES,
  ROLE_NAMES,
  ROLES,
} from "../../sdk/chain";
import { capabilityMask } from "../../sdk/lots";
import type { ConsortiumConfig } from "./config";
import { MODULE_NAMES, MODULES, QUOTA_DRAWERS } from "./contracts";
import { PERMISSIONS } from "./permissions";

/**
 * Everything that the AccessManager has to be told after the contracts are there, in order. It is
 * sent as one transaction: either all of it holds, and the deployer has let go, or nothing does.
 */
export async function configurationCalls(
  consortium: Consortium,
  config: ConsortiumConfig,
  deployer: string,
): Promise<string[]> {
  const calls = [
    ...labels(consortium),
    ...(await functionRoles(consortium)),
    ...(await ledgerSettings(consortium)),
    ...grants(consortium, config, deployer),
  ];
  if (!config.roles.council.accounts.includes(deployer)) {
    calls.push(
      consortium.accessManager.interface.encodeFunctionData("renounceRole", [
        ROLES.council,
        deployer,
      ]),
    );
  }
  return calls;
}

/** The selectors of some of a contract's functions. */
export function selectorsOf(name: ContractName, functions: readonly string[]): string[] {
  return functions.map((functionName) => {
    const fragment = INTERFACES[name].getFunction(functionName as never) as FunctionFragment | null;
    if (fragment === null) throw new RangeError(`${name} has no function ${functionName}`);
    return fragment.selector;
  });
}

function labels({ accessManager }: Consortium): string[] {
  return ROLE_NAMES.filter((name) => name !== "council").map((name) =>
    accessManager.interface.encodeFunctionData("labelRole", [ROLES[name], name]),
  );
}

async function functionRoles(consortium: Consortium): Promise<string[]> {
  const { accessManager } = consortium;
  const calls: string[] = [];
  for (const name of CONTRACT_NAMES) {
    const target = await consortium[name].getAddress();
    for (const role of ROLE_NAMES) {
      const functions = PERMISSIONS[name][role] ?? [];
      // The council is the admin role, which every restricted function belongs to at first.
      if (functions.length === 0 || role === "council") continue;
      const selectors = selectorsOf(name, functions);
      calls.push(
        accessManager.interface.encodeFunctionData("setTargetFunctionRole", [
          target,
          selectors,
          ROLES[role],
        ]),
      );
    }
  }
  return calls;
}

async function ledgerSettings(consortium: Consortium): Promise<string[]> {
  const { accessManager, brandRegistry, lotToken } = consortium;
  const calls: string[] = [];
  const execute = async (target: typeof lotToken | typeof brandRegistry, data: string) => {
    const address = await target.getAddress();
    calls.push(accessManager.interface.encodeFunctionData("execute", [address, data]));
  };
  for (const name of MODULE_NAMES) {
    const module = await consortium[name].getAddress();
    const mask = capabilityMask(...MODULES[name]);
    await execute(lotToken, lotToken.interface.encodeFunctionData("setModule", [module, mask]));
  }
  for (const name of QUOTA_DRAWERS) {
    const module = await consortium[name].getAddress();
    const data = brandRegistry.interface.encodeFunctionData("setQuotaDrawer", [module, true]);
    await execute(brandRegistry, data);
  }
  return calls;
}

/**
 * The council comes last, and the deployer last of it: with the delay of a council member it could
 * not make the calls that follow.
 */
function grants(
  { accessManager }: Consortium,
  { roles }: ConsortiumConfig,
  deployer: string,
): string[] {
  const all = [...ROLE_NAMES]
    .reverse()
    .flatMap((name) => roles[name].accounts.map((account) => ({ name, account })));
  const isLast = ({ name, account }: (typeof all)[number]): boolean =>
    name === "council" && account === deployer;
  return [...all.filter((grant) => !isLast(grant)), ...all.filter(isLast)].map(
    ({ name, account }) =>
      accessManager.interface.encodeFunctionData("grantRole", [
        ROLES[name],
        account,
        roles[name].delay,
      ]),
  );
}
