import type { ContractRunner, Provider } from "ethers";

import {
  type AccessManager,
  AccessManager__factory,
  type IBrandRegistry,
  IBrandRegistry__factory,
  type ICustodyTransfer,
  ICustodyTransfer__factory,
  type ILotToken,
  ILotToken__factory,
  type IMemberRegistry,
  IMemberRegistry__factory,
  type IProduction,
  IProduction__factory,
  type IProductRegistry,
  IProductRegistry__factory,
} from "../../../typechain-types";
import { LotmarkError } from "../errors";
import type { Deployment } from "./manifest";

/** The contracts of a consortium, ready to be called. */
export interface Consortium {
  readonly deployment: Deployment;
  readonly provider: Provider;
  readonly accessManager: AccessManager;
  readonly memberRegistry: IMemberRegistry;
  readonly brandRegistry: IBrandRegistry;
  readonly productRegistry: IProductRegistry;
  readonly lotToken: ILotToken;
  readonly production: IProduction;
  readonly custodyTransfer: ICustodyTransfer;
}

/**
 * Connects to the contracts of a deployment. Asks nothing of the chain; see
 * {@link verifyDeployment}.
 *
 * @param runner a provider, or a signer that has one
 */
export function connect(deployment: Deployment, runner: ContractRunner): Consortium {
  const { contracts } = deployment;
  const provider = runner.provider;
  if (!provider) {
    throw new LotmarkError(
      "NO_PROVIDER",
      "The key is not connected to a node, so it can ask nothing.",
    );
  }
  return {
    deployment,
    provider,
    accessManager: AccessManager__factory.connect(contracts.accessManager.address, runner),
    memberRegistry: IMemberRegistry__factory.connect(contracts.memberRegistry.address, runner),
    brandRegistry: IBrandRegistry__factory.connect(contracts.brandRegistry.address, runner),
    productRegistry: IProductRegistry__factory.connect(contracts.productRegistry.address, runner),
    lotToken: ILotToken__factory.connect(contracts.lotToken.address, runner),
    production: IProduction__factory.connect(contracts.production.address, runner),
    custodyTransfer: ICustodyTransfer__factory.connect(contracts.custodyTransfer.address, runner),
  };
}
