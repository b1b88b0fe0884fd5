import { ZeroHash } from "ethers";

import type { BrandAppliedEvent } from "../../typechain-types/contracts/brands/IBrandRegistry";
import {
  type Consortium,
  INTERFACES,
  memberOf,
  readEvent,
  searchLogs,
  topicOf,
  wordOf,
} from "../chain";
import type { Mark } from "./read";

/** A member's application for a mark that was not decided yet. */
export interface Application {
  readonly applicant: string;
  readonly mark: Mark;
  readonly evidence: string;
}

const APPLIED = INTERFACES.brandRegistry.getEvent("BrandApplied").topicHash;

/** The applications for a mark that stand, the latest first; of one applicant, if given. */
export async function readApplications(
  consortium: Consortium,
  brand: bigint,
  applicant?: string,
): Promise<Application[]> {
  const topics = [APPLIED, wordOf(brand), ...(applicant === undefined ? [] : [topicOf(applicant)])];
  const found = new Map<string, Application | undefined>();
  for await (const log of searchLogs(consortium, { contract: "brandRegistry", topics })) {
    const event = readEvent<BrandAppliedEvent.OutputObject>(
      INTERFACES.brandRegistry,
      "BrandApplied",
      log,
    );
    // Who applies again replaces what it applied for before.
    if (event === undefined || found.has(event.applicant)) continue;
    const { mark, evidence } = event;
    const pending = await consortium.brandRegistry.applicationOf(brand, event.applicant);
    found.set(
      event.applicant,
      pending === ZeroHash
        ? undefined
        : {
            applicant: event.applicant,
            mark: {
              office: mark.office,
              kind: memberOf("IBrandRegistry.Kind", mark.kind),
              number: mark.number,
              name: mark.name,
              internationalName: mark.internationalName,
              goods: mark.goods,
            },
            evidence,
          },
    );
    if (applicant !== undefined) break;
  }
  return [...found.values()].filter((application) => application !== undefined);
}
