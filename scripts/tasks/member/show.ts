import { ZeroHash } from "ethers";

import { formatMoment, formatUtcOffset, inWords } from "../../../sdk/chain";
import { findMember } from "../../../sdk/directory";
import {
  displayName,
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
import { say } from "../../language";
import { type Answer, answer } from "../support/answer";
import { chainTime } from "../support/moments";
import type { Session } from "../support/session";
import { properties, table } from "../support/table";

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
        ["Name", displayName(profile)],
        ["Identifier", `${scheme}:${id}`],
        ["Account", account],
        ["Standing", say(inWords("IMemberRegistry.Standing", member.standing))],
        ["Admitted", when(member.admittedAt)],
        ["Local time", formatUtcOffset(member.utcOffset)],
        [
          "Particulars",
          profile.documentHash === ZeroHash ? undefined : `document ${profile.documentHash}`,
        ],
        [
          "Recovery",
          recovery &&
            (recovery.objected
              ? `to the key ${recovery.administrator}; the member objected, the council decides`
              : `to the key ${recovery.administrator}, from ${when(recovery.executableFrom)} on`),
        ],
      ]),
      ...section("Key", ["Duties", "Valid until"], keyRows(roster.operators, member, now)),
      ...section("Site", ["Name", "Place", "State"], roster.sites.map(siteRow)),
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
  if (members.length === 0) return answer("Nobody has been admitted yet.", { members });
  return answer(
    table(
      ["Name", "Identifier", "Standing", "Admitted"],
      members.map(({ profile, scheme, id, standing, admittedAt, utcOffset }) => [
        displayName(profile),
        `${scheme}:${id}`,
        say(inWords("IMemberRegistry.Standing", standing)),
        formatMoment(admittedAt, utcOffset),
      ]),
    ),
    { members },
  );
}

const section = (
  what: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string[] => (rows.length === 0 ? [] : ["", ...table([what, ...columns], rows)]);

const keyRows = (operators: readonly Operator[], { utcOffset }: Member, now: bigint): string[][] =>
  operators.map(({ key, duties, expiry }) => [
    key,
    duties.join(", "),
    expiry === 0n ? "" : `${formatMoment(expiry, utcOffset)}${expiry < now ? " (expired)" : ""}`,
  ]);

function siteRow({ site, name, latitude, longitude, open }: Site): string[] {
  const id = readSiteId(site);
  const isPlaced = latitude !== 0 || longitude !== 0;
  return [
    id.kind === "gln" ? `GLN ${id.gln}` : id.code,
    name,
    isPlaced ? formatCoordinates({ latitude, longitude }) : "",
    open ? "open" : "closed",
  ];
}
