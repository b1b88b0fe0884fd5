import type {
  MemberAdmittedEvent,
  OperatorAddedEvent,
  SiteAddedEvent,
} from "../../typechain-types/contracts/members/IMemberRegistry";
import { type Consortium, INTERFACES, readEvent, searchLogs, topicOf } from "../chain";
import type { LegalIdentifier } from "../identifiers";
import { type Operator, readMember, readOperator, readSite, type Site } from "./read";

/** What belongs to a member. */
export interface Roster {
  /** With which it was admitted; `undefined` for an account that never was. */
  readonly identifier: LegalIdentifier | undefined;
  /** The keys that act for it, expired ones included. */
  readonly operators: readonly Operator[];
  /** Its sites, closed ones included. */
  readonly sites: readonly Site[];
}

const { memberRegistry } = INTERFACES;

/** A member's identifier, keys and sites, from its events back to its admission. */
export async function readRoster(consortium: Consortium, account: string): Promise<Roster> {
  let identifier: LegalIdentifier | undefined;
  const keys = new Set<string>();
  const places = new Set<string>();
  const filter = { contract: "memberRegistry", topics: [null, topicOf(account)] } as const;
  for await (const log of searchLogs(consortium, filter)) {
    const key = readEvent<OperatorAddedEvent.OutputObject>(memberRegistry, "OperatorAdded", log);
    if (key !== undefined) keys.add(key.operator);
    const place = readEvent<SiteAddedEvent.OutputObject>(memberRegistry, "SiteAdded", log);
    if (place !== undefined) places.add(place.site);
    const admission = readEvent<MemberAdmittedEvent.OutputObject>(
      memberRegistry,
      "MemberAdmitted",
      log,
    );
    if (admission === undefined) continue;
    identifier = { scheme: admission.scheme, id: admission.id };
    // Its first administrator was added in the same transaction, before or after this event.
    keys.add(admission.administrator);
    break;
  }
  const { epoch } = await readMember(consortium, account);
  const [operators, sites] = await Promise.all([
    Promise.all([...keys].reverse().map((key) => readOperator(consortium, key))),
    Promise.all([...places].reverse().map((site) => readSite(consortium, account, site))),
  ]);
  return {
    identifier,
    operators: operators.filter(
      (operator): operator is Operator => operator?.member === account && operator.epoch === epoch,
    ),
    sites: sites.filter((site): site is Site => site !== undefined),
  };
}
