const WIDTH = 30;

/** Shows on the terminal how far something is, in one line that is drawn again and again. */
export class ProgressBar {
  readonly #stream: NodeJS.WriteStream | undefined;

  constructor(
    private readonly what: string,
    shown: boolean,
  ) {
    this.#stream = shown && process.stderr.isTTY ? process.stderr : undefined;
  }

  update(done: number, of: number, note = ""): void {
    if (this.#stream === undefined || of === 0) return;
    const filled = Math.floor((WIDTH * done) / of);
    const bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
    this.#stream.write(`\r${this.what} ${bar} ${done} of ${of}${note}\x1b[K`);
  }

  /** Removes the line. */
  end(): void {
    this.#stream?.write("\r\x1b[K");
  }
}
