import { ZeroHash } from "ethers";

import { formatMoment, formatUtcOffset, inWords } from "../../../sdk/chain";
import { findMember } from "../../../sdk/directory";
import {
  displayName,
  dutyInWords,
  formatCoordinates,
  type Member,
  type Operator,
  readMember,
  readNamedMember,
  readProfile,
  readRecovery,
  readRoster,
  readSiteId,
  searchAdmissions,
  type Site,
} from "../../../sdk/members";
import * as texts from "../../../texts/tasks/member";
import { listed, type Text } from "../../../texts/text";
import { type Answer, answer } from "../support/answer";
import { chainTime } from "../support/moments";
import type { Session } from "../support/session";
import { type Cell, properties, table } from "../support/table";

const H = texts.HEADINGS;

/** Shows one member. */
export async function show({ consortium }: Session, text: string): Promise<Answer> {
  const account = await findMember(consortium, text);
  const member = await readMember(consortium, account);
  const [profile, roster, recovery, now] = await Promise.all([
    readProfile(consortium, member),
    readRoster(consortium, account),
    readRecovery(consortium, account),
    chainTime(consortium),
  ]);
  const { scheme = "", id = "" } = roster.identifier ?? {};
  const when = (seconds: bigint): string => formatMoment(seconds, member.utcOffset);
  return answer(
    [
      ...properties([
        [H.name, displayName(profile)],
        [H.identifier, `${scheme}:${id}`],
        [H.account, account],
        [H.standing, inWords("IMemberRegistry.Standing", member.standing)],
        [H.admitted, when(member.admittedAt)],
        [H.localTime, formatUtcOffset(member.utcOffset)],
        [
          H.particulars,
          profile.documentHash === ZeroHash ? undefined : texts.document(profile.documentHash),
        ],
        [
          H.recovery,
          recovery &&
            texts.recoveryTo(
              recovery.administrator,
              recovery.objected ? undefined : when(recovery.executableFrom),
            ),
        ],
      ]),
      ...section([H.key, H.duties, H.validUntil], keyRows(roster.operators, member, now)),
      ...section([H.site, H.name, H.place, H.state], roster.sites.map(siteRow)),
    ],
    {
      ...member,
      ...profile,
      ...roster.identifier,
      operators: roster.operators,
      sites: roster.sites,
      recovery,
    },
  );
}

/** Lists all members. */
export async function list({ consortium }: Session): Promise<Answer> {
  const members = [];
  for await (const { account, scheme, id } of searchAdmissions(consortium)) {
    const member = await readNamedMember(consortium, account);
    if (member !== undefined) members.unshift({ ...member, scheme, id });
  }
  if (members.length === 0) return answer(texts.NO_MEMBERS, { members });
  return answer(
    table(
      [H.name, H.identifier, H.standing, H.admitted],
      members.map(({ profile, scheme, id, standing, admittedAt, utcOffset }) => [
        displayName(profile),
        `${scheme}:${id}`,
        inWords("IMemberRegistry.Standing", standing),
        formatMoment(admittedAt, utcOffset),
      ]),
    ),
    { members },
  );
}

const section = (heading: readonly Text[], rows: readonly (readonly Cell[])[]): string[] =>
  rows.length === 0 ? [] : ["", ...table(heading, rows)];

const keyRows = (operators: readonly Operator[], { utcOffset }: Member, now: bigint): Cell[][] =>
  operators.map(({ key, duties, expiry }) => [
    key,
    listed(duties.map(dutyInWords)),
    expiry === 0n ? "" : endOfKey(formatMoment(expiry, utcOffset), expiry < now),
  ]);

const endOfKey = (when: string, isOver: boolean): Text | string =>
  isOver ? texts.expired(when) : when;

function siteRow({ site, name, latitude, longitude, open }: Site): Cell[] {
  const id = readSiteId(site);
  const isPlaced = latitude !== 0 || longitude !== 0;
  return [
    id.kind === "gln" ? `GLN ${id.gln}` : id.code,
    name,
    isPlaced ? formatCoordinates({ latitude, longitude }) : "",
    open ? texts.OPEN : texts.CLOSED,
  ];
}
