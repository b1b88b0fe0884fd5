import type { ContractRunner, Provider } from "ethers";

import type {
  AccessManager,
  IAttestations,
  IBrandRegistry,
  ICustodyTransfer,
  IHandover,
  ILotToken,
  IMemberRegistry,
  IProduction,
  IProductRegistry,
  ISerials,
  IRecalls,
} from "../../../typechain-types";
import { NO_NODE_TO_ASK } from "../../../texts/failures";
import { LotmarkError } from "../errors";
import { FACTORIES } from "../interfaces";
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
  readonly handover: IHandover;
  readonly attestations: IAttestations;
  readonly serials: ISerials;
  readonly recalls: IRecalls;
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
    throw new LotmarkError("NO_PROVIDER", NO_NODE_TO_ASK);
  }
  return {
    deployment,
    provider,
    accessManager: FACTORIES.accessManager.connect(contracts.accessManager.address, runner),
    memberRegistry: FACTORIES.memberRegistry.connect(contracts.memberRegistry.address, runner),
    brandRegistry: FACTORIES.brandRegistry.connect(contracts.brandRegistry.address, runner),
    productRegistry: FACTORIES.productRegistry.connect(contracts.productRegistry.address, runner),
    lotToken: FACTORIES.lotToken.connect(contracts.lotToken.address, runner),
    production: FACTORIES.production.connect(contracts.production.address, runner),
    custodyTransfer: FACTORIES.custodyTransfer.connect(contracts.custodyTransfer.address, runner),
    handover: FACTORIES.handover.connect(contracts.handover.address, runner),
    attestations: FACTORIES.attestations.connect(contracts.attestations.address, runner),
    serials: FACTORIES.serials.connect(contracts.serials.address, runner),
    recalls: FACTORIES.recalls.connect(contracts.recalls.address, runner),
  };
}
