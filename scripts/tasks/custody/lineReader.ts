import { createInterface } from "node:readline";

/** Lines that come one after the other, from a scanner, a person or a file. */
export interface LineReader {
  /** The next line; nothing after the last. */
  next(): Promise<string | undefined>;
  close(): void;
}

/** Lines of the standard input. */
export function standardInput(): LineReader {
  // Not as a terminal: the lines are shown by it, and Ctrl-C ends the process as it should.
  const lines = createInterface({ input: process.stdin, terminal: false });
  return { ...linesOf(lines), close: () => lines.close() };
}

/** Lines from anywhere. */
export function linesOf(lines: AsyncIterable<string>): LineReader {
  const iterator = lines[Symbol.asyncIterator]();
  return {
    next: async () => {
      const { value, done } = (await iterator.next()) as IteratorResult<string, undefined>;
      return done === true ? undefined : value;
    },
    close: () => undefined,
  };
}
