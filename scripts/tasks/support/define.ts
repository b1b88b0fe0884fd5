import { scope } from "hardhat/config";
import type {
  ConfigurableScopeDefinition,
  ConfigurableTaskDefinition,
  HardhatRuntimeEnvironment,
} from "hardhat/types";

import type { LotmarkError } from "../../../sdk/chain";
import { type Answer, toJson } from "./answer";
import { flag, type Option, option, type Options, textNamed, type Values } from "./options";

/** What every task that asks the chain can be told. */
const CHAIN = {
  deployment: option(
    "FILE",
    "Deployment manifest; default LOTMARK_DEPLOYMENT, or the one of the chain in deployments/",
  ),
} satisfies Options;

/** What every task that changes something can be told. */
const KEY = {
  keystore: option(
    "FILE",
    "Encrypted keystore file of the key that acts; default LOTMARK_KEYSTORE",
  ),
  signer: option("KEY", "On a development chain: the node's own key, by number or address"),
} satisfies Options;

const JSON_FLAG = { json: flag("Answer in JSON, for programs") } satisfies Options;

type Chain = Values<typeof CHAIN>;
type Key = Values<typeof KEY>;

interface Definition<O extends Options, Given> {
  readonly description: string;
  readonly options: O;
  readonly run: (environment: Environment, values: Values<O> & Given) => Promise<Answer>;
}

/** What a task works with. */
export interface Environment {
  readonly hre: HardhatRuntimeEnvironment;
  /** Whether it was called from the command line, not by a program. */
  readonly isCommand: boolean;
  /** Tells people how far it is, beside the answer. */
  readonly report: (line: string) => void;
}

/** The tasks of one scope: `npx hardhat <scope> <task>`. */
export class Scope {
  readonly #definition: ConfigurableScopeDefinition;

  constructor(
    readonly name: string,
    description: string,
  ) {
    this.#definition = scope(name, description);
  }

  /** A task that asks no chain. */
  local<O extends Options>(task: string, definition: Definition<O, unknown>): void {
    this.#add(task, definition.options, definition);
  }

  /** A task that reads the chain. */
  reads<O extends Options>(task: string, definition: Definition<O, Chain>): void {
    this.#add(task, { ...definition.options, ...CHAIN }, definition);
  }

  /** A task that changes something, with somebody's key. */
  acts<O extends Options>(task: string, definition: Definition<O, Chain & Key>): void {
    this.#add(task, { ...definition.options, ...CHAIN, ...KEY }, definition);
  }

  #add(
    task: string,
    options: Options,
    // Hardhat hands over whatever it was given; the options above are what it accepts.
    {
      description,
      run,
    }: { description: string; run: (env: Environment, values: never) => Promise<Answer> },
  ): void {
    const command = `${this.name} ${task}`;
    const definition = this.#definition.task(task, description);
    for (const [name, declared] of Object.entries({ ...options, ...JSON_FLAG })) {
      declare(definition, name, declared);
    }
    definition.setAction(
      async (values: Readonly<Record<string, unknown>>, hre): Promise<Answer | undefined> => {
        const isCommand = isOnCommandLine(this.name, task);
        const report = isCommand ? (line: string) => console.error(line) : () => undefined;
        const { json, ...given } = values;
        const result = (): Promise<Answer> => run({ hre, isCommand, report }, given as never);
        if (!isCommand) return explained(result);
        await print(command, result, json === true);
        return undefined;
      },
    );
  }
}

function declare(task: ConfigurableTaskDefinition, name: string, declared: Option<unknown>): void {
  const { kind, required, description } = declared;
  const type = textNamed(declared.value);
  if (kind === "flag") task.addFlag(name, description);
  else if (kind === "rest") task.addVariadicPositionalParam(name, description, undefined, type);
  else if (kind === "positional") {
    task.addPositionalParam(name, description, undefined, type, !required);
  } else task.addParam(name, description, undefined, type, !required);
}

/** Whether this very task is what the command line asks for. */
function isOnCommandLine(scopeName: string, task: string): boolean {
  const words = process.argv.slice(2);
  return words.some((word, index) => word === scopeName && words[index + 1] === task);
}

async function print(
  _command: string,
  result: () => Promise<Answer>,
  json: boolean,
): Promise<void> {
  try {
    const { lines, data, failed = false } = await explained(result);
    console.log(json ? toJson(data) : lines.join("\n"));
    if (failed) process.exitCode = 1;
  } catch (error) {
    const { code, message, values } = error as LotmarkError;
    if (json) console.log(toJson({ error: { code, message, values } }));
    else console.error(message);
    process.exitCode = 1;
  }
}

/** Throws a {@link LotmarkError} only. */
async function explained(result: () => Promise<Answer>): Promise<Answer> {
  try {
    return await result();
  } catch (error) {
    // Not before it is needed: what the SDK brings along would slow down every start of Hardhat.
    const { explain } = await import("../../../sdk/chain");
    throw await explain(error);
  }
}
