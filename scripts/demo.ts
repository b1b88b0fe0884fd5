/**
 * The main job on a chain in this process: `npm run demo`. Exits non-zero if any step does not turn
 * out as it should.
 */
import { join } from "node:path";

import hre from "hardhat";

import { readConfig } from "./consortium/config-file";
import { admitCast } from "./demo/cast";
import { mintLots } from "./demo/lots";
import { showRefusals } from "./demo/refusals";
import { addProducts, recordMarks } from "./demo/registers";
import { shipLots } from "./demo/shipments";
import { Stage } from "./demo/stage";
import { verifyLots } from "./demo/verifier";
import { deploy } from "./deploy";
import { table } from "./tasks/support/table";

const CONFIG = join(__dirname, "../consortium.config.json");

async function main(): Promise<void> {
  const started = performance.now();
  const config = readConfig(CONFIG);
  const keys = await hre.ethers.getSigners();
  const [registrarAddress] = config.roles.registrar.accounts;
  const registrar = keys.find(({ address }) => address === registrarAddress);
  if (registrar === undefined) throw new Error("The chain has no key of the registrar.");

  console.log("Lotmark: brands, product lots and their custody, on a chain in this process.");
  const deployment = await deploy(hre, config);
  const stage = new Stage(hre, deployment, keys);
  stage.chapter(`${deployment.name} is deployed`);
  stage.say(
    ...table(
      ["Contract", "Address"],
      Object.entries(deployment.contracts).map(([name, { address }]) => [name, address]),
    ),
  );

  stage.chapter("Members are admitted, each with operator keys and a site");
  const cast = await admitCast(stage, registrar);

  stage.chapter("Marks, products and makers are recorded");
  const marks = await recordMarks(stage, cast, registrar);
  stage.say("");
  await addProducts(stage, cast, marks, registrar);

  stage.chapter("The estate mints its lots from a file");
  await mintLots(stage, cast);

  stage.chapter("Lots are shipped");
  const waiting = await shipLots(stage, cast);

  stage.chapter("A verifier checks lots from the codes on their labels");
  await verifyLots(stage);

  stage.chapter("What cannot be done");
  await showRefusals(stage, cast, marks, registrar, waiting);

  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`\nEverything turned out as it should, in ${seconds} seconds.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
