import { doneOf } from "../../../texts/tasks/support";
import type { Line } from "./answer";
import { say } from "../../language";

const WIDTH = 30;

/** Shows on the terminal how far something is, in one line that is drawn again and again. */
export class ProgressBar {
  readonly #stream: NodeJS.WriteStream | undefined;

  constructor(
    private readonly what: Line,
    shown: boolean,
  ) {
    this.#stream = shown && process.stderr.isTTY ? process.stderr : undefined;
  }

  update(done: number, of: number, note: Line = ""): void {
    if (this.#stream === undefined || of === 0) return;
    const filled = Math.floor((WIDTH * done) / of);
    const bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
    this.#stream.write(`\r${say(this.what)} ${bar} ${say(doneOf(done, of))}${say(note)}\x1b[K`);
  }

  /** Removes the line. */
  end(): void {
    this.#stream?.write("\r\x1b[K");
  }
}
