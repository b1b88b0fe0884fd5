/** Where a consortium's contracts are. */
export { connect, type Consortium } from "./connect";
export {
  type DeployedContract,
  type Deployment,
  type ModuleName,
  parseDeployment,
} from "./manifest";
export { compareDeployment, type Difference, verifyDeployment } from "./verify";
