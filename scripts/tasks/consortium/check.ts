import { connect } from "../../../sdk/chain";
import * as texts from "../../../texts/tasks/consortium";
import { say } from "../../language";
import { findDrifts } from "../../consortium/check";
import type { ConsortiumConfig } from "../../consortium/config";
import type { Answer } from "../support/answer";
import { connectTo, findDeployment } from "../support/connection";
import type { Environment } from "../support/define";

/** Compares the chain with manifest and configuration. */
export async function check(
  { hre, isCommand }: Environment,
  config: ConsortiumConfig,
  file: string | undefined,
): Promise<Answer> {
  const connection = await connectTo(hre, isCommand);
  const deployment = await findDeployment(hre, connection, file);
  const found = await findDrifts(connect(deployment, connection.provider), config);
  const drifts = found.map(say);
  return {
    lines: drifts.length === 0 ? [say(texts.asItShouldBe(deployment.name))] : drifts,
    data: { drifts },
    failed: drifts.length > 0,
  };
}
