// Each by itself: all together are twice as much, with the code of contracts that nobody here deploys.
import { AccessManager__factory } from "../../typechain-types/factories/@openzeppelin/contracts/access/manager/AccessManager__factory";
import { IAttestations__factory } from "../../typechain-types/factories/contracts/attestations/IAttestations__factory";
import { IBrandRegistry__factory } from "../../typechain-types/factories/contracts/brands/IBrandRegistry__factory";
import { ICustodyTransfer__factory } from "../../typechain-types/factories/contracts/custody/ICustodyTransfer__factory";
import { IHandover__factory } from "../../typechain-types/factories/contracts/handover/IHandover__factory";
import { ILotToken__factory } from "../../typechain-types/factories/contracts/lots/ILotToken__factory";
import { IMemberRegistry__factory } from "../../typechain-types/factories/contracts/members/IMemberRegistry__factory";
import { IProduction__factory } from "../../typechain-types/factories/contracts/production/IProduction__factory";
import { IProductRegistry__factory } from "../../typechain-types/factories/contracts/products/IProductRegistry__factory";
import { ISerials__factory } from "../../typechain-types/factories/contracts/serials/ISerials__factory";
import { IRecalls__factory } from "../../typechain-types/factories/contracts/recalls/IRecalls__factory";

/** The generated classes that know how each of the contracts is called. */
export const FACTORIES = {
  accessManager: AccessManager__factory,
  memberRegistry: IMemberRegistry__factory,
  brandRegistry: IBrandRegistry__factory,
  productRegistry: IProductRegistry__factory,
  lotToken: ILotToken__factory,
  production: IProduction__factory,
  custodyTransfer: ICustodyTransfer__factory,
  handover: IHandover__factory,
  attestations: IAttestations__factory,
  serials: ISerials__factory,
  recalls: IRecalls__factory,
} as const;

/** How each of the contracts is called, and how what it says is read. */
export const INTERFACES = {
  accessManager: FACTORIES.accessManager.createInterface(),
  memberRegistry: FACTORIES.memberRegistry.createInterface(),
  brandRegistry: FACTORIES.brandRegistry.createInterface(),
  productRegistry: FACTORIES.productRegistry.createInterface(),
  lotToken: FACTORIES.lotToken.createInterface(),
  production: FACTORIES.production.createInterface(),
  custodyTransfer: FACTORIES.custodyTransfer.createInterface(),
  handover: FACTORIES.handover.createInterface(),
  attestations: FACTORIES.attestations.createInterface(),
  serials: FACTORIES.serials.createInterface(),
  recalls: FACTORIES.recalls.createInterface(),
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
