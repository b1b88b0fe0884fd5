import { scope } from "hardhat/config";
import type {
  ConfigurableScopeDefinition,
  ConfigurableTaskDefinition,
  HardhatRuntimeEnvironment,
} from "hardhat/types";

import type { LotmarkError } from "../../../sdk/chain";
import { optionTexts } from "../../../texts/help/options";
import type { Text } from "../../../texts/text";
import { language, languageNamed, say, speak } from "../../language";
import { type Answer, type Line, toJson } from "./answer";
import { addScope, type ScopeWords } from "./catalogue";
import { flag, type Option, option, type Options, TYPED_TEXT, type Values } from "./options";

/** What every task that asks the chain can be told. */
const CHAIN = {
  deployment: option("FILE", optionTexts.deployment),
} satisfies Options;

/** What every task that changes something can be told. */
const KEY = {
  keystore: option("FILE", optionTexts.keystore),
  signer: option("KEY", optionTexts.signer),
} satisfies Options;

/** What every task can be told about its answer. */
const ANSWER = {
  json: flag(optionTexts.json),
  lang: option("LANGUAGE", optionTexts.lang),
} satisfies Options;

type Chain = Values<typeof CHAIN>;
type Key = Values<typeof KEY>;

interface Definition<O extends Options, Given> {
  readonly description: Text;
  readonly options: O;
  readonly run: (environment: Environment, values: Values<O> & Given) => Promise<Answer>;
}

/** What a task works with. */
export interface Environment {
  readonly hre: HardhatRuntimeEnvironment;
  /** Whether it was called from the command line, not by a program. */
  readonly isCommand: boolean;
  /** Tells people how far it is, beside the answer. */
  readonly report: (line: Line) => void;
}

/** The tasks of one scope: `npx hardhat <scope> <task>`. */
export class Scope {
  readonly #definition: ConfigurableScopeDefinition;
  readonly #words: ScopeWords;

  constructor(
    readonly name: string,
    description: Text,
  ) {
    // Hardhat reads its help texts here and now; our own help speaks whatever language is asked for.
    this.#definition = scope(name, say(description));
    this.#words = addScope(name, description);
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
    given: Options,
    // Hardhat hands over whatever it was given; the options above are what it accepts.
    {
      description,
      run,
    }: { description: Text; run: (env: Environment, values: never) => Promise<Answer> },
  ): void {
    const options = { ...given, ...ANSWER };
    this.#words.tasks.set(task, { description, options });
    const definition = this.#definition.task(task, say(description));
    for (const [name, declared] of Object.entries(options)) declare(definition, name, declared);
    definition.setAction(
      async (values: Readonly<Record<string, unknown>>, hre): Promise<Answer | undefined> => {
        const isCommand = isOnCommandLine(this.name, task);
        const report = isCommand ? (line: Line) => console.error(say(line)) : () => undefined;
        const { json, lang, ...told } = values;
        const result = (): Promise<Answer> => run({ hre, isCommand, report }, told as never);
        if (!isCommand) return inLanguage(lang, () => explained(result));
        await print(result, json === true);
        return undefined;
      },
    );
  }
}

function declare(task: ConfigurableTaskDefinition, name: string, declared: Option<unknown>): void {
  const { kind, required } = declared;
  const description = say(declared.description);
  if (kind === "flag") task.addFlag(name, description);
  else if (kind === "rest") {
    task.addVariadicPositionalParam(name, description, undefined, TYPED_TEXT);
  } else if (kind === "positional") {
    task.addPositionalParam(name, description, undefined, TYPED_TEXT, !required);
  } else task.addParam(name, description, undefined, TYPED_TEXT, !required);
}

/** For programs, which may ask for another language than the process speaks. */
async function inLanguage<T>(name: unknown, act: () => Promise<T>): Promise<T> {
  const asked = typeof name === "string" ? languageNamed(name) : undefined;
  if (asked === undefined) return act();
  const before = language();
  speak(asked);
  try {
    return await act();
  } finally {
    speak(before);
  }
}

/** Whether this very task is what the command line asks for. */
function isOnCommandLine(scopeName: string, task: string): boolean {
  const words = process.argv.slice(2);
  return words.some((word, index) => word === scopeName && words[index + 1] === task);
}

async function print(result: () => Promise<Answer>, json: boolean): Promise<void> {
  try {
    const { lines, data, failed = false } = await explained(result);
    console.log(json ? toJson(data) : lines.join("\n"));
    if (failed) process.exitCode = 1;
  } catch (error) {
    const { code, text, values } = error as LotmarkError;
    const message = say(text);
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
