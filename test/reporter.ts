import { reporters } from "mocha";

// Processes that run tests side by side tell their results in JSON, and amounts in errors are bigint.
if (process.env.MOCHA_WORKER_ID !== undefined) {
  Object.defineProperty(BigInt.prototype, "toJSON", {
    configurable: true,
    value(this: bigint): string {
      return this.toString();
    },
  });
}

/**
 * Mocha's `spec` report, and then one line that a script can read:
 * `12 passed, 0 failed`, or `12 passed, 0 failed, 3 skipped`.
 */
export class ClosingLine extends reporters.Spec {
  override epilogue(): void {
    super.epilogue();
    const { passes, failures, pending } = this.stats;
    const skipped = pending === 0 ? "" : `, ${pending} skipped`;
    console.log(`${passes} passed, ${failures} failed${skipped}`);
  }
}
