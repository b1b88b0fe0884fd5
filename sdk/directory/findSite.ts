import * as texts from "../../texts/directory";
import { type Consortium, LotmarkError } from "../chain";
import { Gs1Error } from "../gs1";
import { parseSite, readRoster, type Site, SiteError } from "../members";
import type { Directory } from "./directory";

/**
 * The site of a member that a person means: by its GLN, its code or its name; left out, its only
 * open one. By name, or left out, all its sites are looked at.
 *
 * Throws a {@link LotmarkError} `NO_SITE` or `SITE_NOT_SAID`.
 */
export async function findSite(
  consortium: Consortium,
  directory: Directory,
  account: string,
  text?: string,
): Promise<Site> {
  const known = text === undefined ? undefined : await byId(directory, account, text);
  if (known !== undefined) return known;
  const [member, { sites }] = await Promise.all([
    directory.nameOf(account),
    readRoster(consortium, account),
  ]);
  const open = sites.filter((site) => site.open);
  const called = text === undefined ? open : open.filter(({ name }) => isSame(name, text));
  const [only, ...others] = called;
  if (only !== undefined && others.length === 0) return only;
  const names = await Promise.all(open.map(({ site }) => directory.siteName(account, site)));
  if (text === undefined) {
    throw new LotmarkError("SITE_NOT_SAID", texts.siteNotSaid(member, names), { account });
  }
  const words = only === undefined ? texts.noSite : texts.severalSites;
  throw new LotmarkError("NO_SITE", words(member, text, names), { account, text });
}

async function byId(
  directory: Directory,
  account: string,
  text: string,
): Promise<Site | undefined> {
  let site: string;
  try {
    site = parseSite(text);
  } catch (error) {
    // A name is no code, and a number of which a digit is wrong may still be a name.
    if (error instanceof SiteError || error instanceof Gs1Error) return undefined;
    throw error;
  }
  return directory.site(account, site);
}

const comparable = (name: string): string => name.trim().replace(/\s+/g, " ").toLowerCase();
const isSame = (one: string, other: string): boolean => comparable(one) === comparable(other);
