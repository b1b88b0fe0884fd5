import { LotmarkError } from "../../../sdk/chain";
import { findMember } from "../../../sdk/directory";
import { parseCoordinates, parseSite, readSiteId } from "../../../sdk/members";
import * as texts from "../../../texts/tasks/member";
import type { Answer } from "../support/answer";
import { act, decide } from "../support/act";
import { type GivenGrounds, groundsOf } from "../support/grounds";
import type { ActingSession } from "../support/session";

interface Given {
  readonly name: string | undefined;
  readonly at: string | undefined;
}

/** Adds a site to the own member. */
export async function addSite(
  session: ActingSession,
  text: string,
  { name = "", at }: Given,
): Promise<Answer> {
  const account = await session.member();
  const site = parseSite(text);
  if (at === undefined && readSiteId(site).kind === "own") {
    throw new LotmarkError("PLACE_MISSING", texts.PLACE_MISSING, { site });
  }
  const { latitude, longitude } =
    at === undefined ? { latitude: 0, longitude: 0 } : parseCoordinates(at);
  const called = siteCalled(site, name.trim());
  return act(
    session,
    session.consortium.memberRegistry.addSite.populateTransaction(
      site,
      latitude,
      longitude,
      name.trim(),
    ),
    texts.siteAdded(called, await session.names.called(account)),
    { account, site, name: name.trim(), latitude, longitude },
  );
}

/** Closes a site of the own member. */
export async function closeSite(session: ActingSession, text: string): Promise<Answer> {
  const account = await session.member();
  const site = parseSite(text);
  return act(
    session,
    session.consortium.memberRegistry.closeSite.populateTransaction(site),
    texts.siteClosed(siteCalled(site), await session.names.called(account)),
    { account, site },
  );
}

/** Closes a site that should not stand. */
export async function strikeOffSite(
  session: ActingSession,
  member: string,
  text: string,
  given: GivenGrounds,
): Promise<Answer> {
  const account = await findMember(session.consortium, member);
  const site = parseSite(text);
  return decide(
    session,
    session.consortium.memberRegistry.strikeOffSite.populateTransaction(
      account,
      site,
      groundsOf(given),
    ),
    texts.siteStruckOff(siteCalled(site), await session.names.called(account)),
    { account, site },
  );
}

function siteCalled(site: string, name = ""): string {
  const id = readSiteId(site);
  const code = id.kind === "gln" ? `GLN ${id.gln}` : id.code;
  return name === "" ? code : `${name} (${code})`;
}
