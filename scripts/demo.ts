/**
 * The main job on a chain in this process: `npm run demo`. Exits non-zero if any step does not turn
 * out as it should.
 */
import { join } from "node:path";

import hre from "hardhat";

import * as texts from "../texts/demo";
import { readConfig } from "./consortium/config-file";
import { admitCast } from "./demo/cast";
import { mintLots } from "./demo/lots";
import { showRefusals } from "./demo/refusals";
import { addProducts, recordMarks } from "./demo/registers";
import { shipLots } from "./demo/shipments";
import { Stage } from "./demo/stage";
import { verifyLots } from "./demo/verifier";
import { deploy } from "./deploy";
import { say } from "./language";
import { table } from "./tasks/support/table";

const CONFIG = join(__dirname, "../consortium.config.json");

async function main(): Promise<void> {
  const started = performance.now();
  const config = readConfig(CONFIG);
  const keys = await hre.ethers.getSigners();
  const [registrarAddress] = config.roles.registrar.accounts;
  const registrar = keys.find(({ address }) => address === registrarAddress);
  if (registrar === undefined) throw new Error("The chain has no key of the registrar.");

  console.log(say(texts.TITLE));
  const deployment = await deploy(hre, config);
  const stage = new Stage(hre, deployment, keys);
  stage.chapter(texts.CHAPTERS.deployed(deployment.name));
  stage.say(
    ...table(
      texts.CONTRACTS,
      Object.entries(deployment.contracts).map(([name, { address }]) => [name, address]),
    ),
  );

  stage.chapter(texts.CHAPTERS.members);
  const cast = await admitCast(stage, registrar);

  stage.chapter(texts.CHAPTERS.registers);
  const marks = await recordMarks(stage, cast, registrar);
  stage.say("");
  await addProducts(stage, cast, marks, registrar);

  stage.chapter(texts.CHAPTERS.lots);
  await mintLots(stage, cast);

  stage.chapter(texts.CHAPTERS.shipments);
  const waiting = await shipLots(stage, cast);

  stage.chapter(texts.CHAPTERS.verifier);
  await verifyLots(stage);

  stage.chapter(texts.CHAPTERS.refusals);
  await showRefusals(stage, cast, marks, registrar, waiting);

  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`\n${say(texts.turnedOut(seconds))}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
