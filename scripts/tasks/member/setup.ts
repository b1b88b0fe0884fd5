import { existsSync } from "node:fs";

import * as texts from "../../../texts/setup";
import { shortened } from "../../consortium/files";
import { languageOption, say } from "../../language";
import { settingsFile } from "../../settings/file";
import { readSettings } from "../../settings/settings";
import { setUpManifest, setUpNode } from "../../setup/chain";
import { askUntil, type Dialogue, talk } from "../../setup/dialogue";
import { setUpKey } from "../../setup/key";
import { setUpLanguage } from "../../setup/language";
import { tellStanding } from "../../setup/standing";
import { template } from "../lot/template";
import { type Answer, answer, type Line } from "../support/answer";
import type { Environment } from "../support/define";
import { Session } from "../support/session";

const TEMPLATE = "lots.xlsx";

/** What is known beforehand. */
export interface Known {
  readonly keystore?: string | undefined;
  readonly rpc?: string | undefined;
  readonly deployment?: string | undefined;
  readonly company?: string | undefined;
  readonly template?: string | undefined;
  readonly lang?: string | undefined;
}

/**
 * Leads a new member from nothing to its first lot. Each step finds out what is done already, so it
 * can be interrupted anywhere and run again; what is known is not asked.
 */
export async function setup(
  environment: Environment,
  known: Known,
  dialogue: Dialogue = talk(),
): Promise<Answer> {
  try {
    return await lead(environment, known, dialogue);
  } finally {
    dialogue.end();
  }
}

async function lead(environment: Environment, known: Known, dialogue: Dialogue): Promise<Answer> {
  const { LOTMARK_KEYSTORE, LOTMARK_LANG, LOTMARK_RPC, LOTMARK_DEPLOYMENT } = process.env;
  const set = readSettings();
  await setUpLanguage(
    dialogue,
    known.lang ?? languageOption(process.argv) ?? LOTMARK_LANG ?? set.lang,
  );
  const key = await setUpKey(dialogue, known.keystore ?? LOTMARK_KEYSTORE, set.keystore);
  const node = await setUpNode(dialogue, known.rpc ?? LOTMARK_RPC ?? set.rpc);
  try {
    const manifest = known.deployment ?? LOTMARK_DEPLOYMENT ?? set.deployment;
    const consortium = await setUpManifest(dialogue, environment.hre, node, manifest);
    const { member, missing } = await tellStanding(dialogue, consortium, key, known.company);
    const session = Session.of(environment, consortium);
    const { file, lines } = await listOfLots(dialogue, session, member, known.template);
    const settings = settingsFile();
    return answer(
      [...lines, ...(settings === undefined ? [] : [texts.settingsIn(shortened(settings))])],
      {
        keystore: key.file,
        key: key.address,
        rpc: node.url,
        chainId: node.chainId,
        deployment: consortium.deployment.name,
        member,
        missing: missing.map(say),
        template: file,
        settings,
      },
    );
  } finally {
    node.provider.destroy();
  }
}

/** Writes the list in which lots are entered, unless it is there. */
async function listOfLots(
  dialogue: Dialogue,
  session: Session,
  member: string | undefined,
  named: string | undefined,
): Promise<{ readonly file: string | undefined; readonly lines: readonly Line[] }> {
  dialogue.tell(texts.LOTS_STEP);
  if (member === undefined) return { file: undefined, lines: [texts.LIST_LATER] };
  const write = async (file: string): Promise<{ file: string; lines: readonly Line[] }> => {
    const lines = existsSync(file)
      ? [texts.templateThere(file)]
      : (await template(session, file, { member })).lines;
    return { file, lines: [...lines, texts.thenMint(file)] };
  };
  const known = named ?? (existsSync(TEMPLATE) ? TEMPLATE : undefined);
  return known === undefined ? askUntil(dialogue, texts.TEMPLATE, TEMPLATE, write) : write(known);
}
