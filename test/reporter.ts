import { reporters } from "mocha";

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
