import { createInterface, type Interface } from "node:readline";

import { explain, LotmarkError } from "../../sdk/chain";
import * as texts from "../../texts/setup";
import type { Text } from "../../texts/text";
import { typePassword } from "../keys/password";
import { say } from "../language";
import type { Line } from "../tasks/support/answer";

/** A talk with the person at the keyboard. */
export interface Dialogue {
  tell(line: Line): void;
  /** Asks; what is taken where nothing is answered stands beside the question. */
  ask(question: Text, otherwise: string): Promise<string>;
  /** Asks for something that is not shown while it is typed. */
  askHidden(question: Text): Promise<string>;
  /** Nothing more is asked. */
  end(): void;
}

const interrupted = (): LotmarkError => new LotmarkError("INTERRUPTED", texts.INTERRUPTED);

/** A talk over the terminal, or with a program that writes line by line. */
export function talk(): Dialogue {
  const { stdin } = process;
  const tell = (line: Line): void => console.error(say(line));
  const reading = stdin.isTTY ? new Terminal() : new Lines();
  return {
    tell,
    async ask(question, otherwise) {
      const line = await reading.line(say(texts.withDefault(question, otherwise)));
      return line.trim() === "" ? otherwise : line.trim();
    },
    askHidden: (question) => reading.hidden(say(question)),
    end: () => reading.end(),
  };
}

/** Asks until an answer is one that can be read; what is wrong with it is told. */
export async function askUntil<T>(
  dialogue: Dialogue,
  question: Text,
  otherwise: string,
  read: (answer: string) => Promise<T> | T,
): Promise<T> {
  for (;;) {
    const answer = await dialogue.ask(question, otherwise);
    try {
      return await read(answer);
    } catch (error) {
      const { code, text } = await explain(error);
      if (code === "INTERRUPTED") throw error;
      dialogue.tell(text);
    }
  }
}

/** A person at a terminal. */
class Terminal {
  line(question: string): Promise<string> {
    const terminal = createInterface({ input: process.stdin, output: process.stderr });
    return new Promise((resolve, reject) => {
      terminal.once("close", () => reject(interrupted()));
      terminal.question(question, (answer) => {
        resolve(answer);
        terminal.close();
      });
    });
  }

  async hidden(question: string): Promise<string> {
    try {
      return await typePassword(question);
    } catch (error) {
      throw error instanceof LotmarkError ? interrupted() : error;
    }
  }

  end(): void {
    process.stdin.pause();
  }
}

/** A program that answers line by line. */
class Lines {
  #reader: Interface | undefined;
  #lines: AsyncIterator<string> | undefined;

  async line(question: string): Promise<string> {
    process.stderr.write(question);
    this.#reader ??= createInterface({ input: process.stdin });
    this.#lines ??= this.#reader[Symbol.asyncIterator]();
    const next = await this.#lines.next();
    process.stderr.write("\n");
    if (next.done === true) throw interrupted();
    return next.value;
  }

  hidden(question: string): Promise<string> {
    return this.line(question);
  }

  end(): void {
    this.#reader?.close();
  }
}
