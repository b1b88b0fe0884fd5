import {
  AccessManager__factory,
  IBrandRegistry__factory,
  ICustodyTransfer__factory,
  ILotToken__factory,
  IMemberRegistry__factory,
  IProduction__factory,
  IProductRegistry__factory,
} from "../../typechain-types";

/** How each of the contracts is called, and how what it says is read. */
export const INTERFACES = {
  accessManager: AccessManager__factory.createInterface(),
  memberRegistry: IMemberRegistry__factory.createInterface(),
  brandRegistry: IBrandRegistry__factory.createInterface(),
  productRegistry: IProductRegistry__factory.createInterface(),
  lotToken: ILotToken__factory.createInterface(),
  production: IProduction__factory.createInterface(),
  custodyTransfer: ICustodyTransfer__factory.createInterface(),
} as const;

/** The name of a contract in a deployment. */
export type ContractName = keyof typeof INTERFACES;

export const CONTRACT_NAMES = Object.keys(INTERFACES) as readonly ContractName[];

/** The name of the function with a selector, if one of the contracts has it. */
export function functionNameOf(selector: string): string | undefined {
  for (const name of CONTRACT_NAMES) {
    const fragment = INTERFACES[name].getFunction(selector as never) as { name: string } | null;
    if (fragment !== null) return fragment.name;
  }
  return undefined;
}
