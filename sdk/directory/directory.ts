import { same, type Text } from "../../texts/text";
import { keyOf, theContract } from "../../texts/values";
import { type Consortium, CONTRACT_NAMES, type Names } from "../chain";
import { readBrand } from "../brands";
import {
  displayName,
  type NamedMember,
  readNamedMember,
  readOperator,
  readSite,
  readSiteId,
  type Site,
} from "../members";

/**
 * Who is who: names of members, keys, sites, marks and contracts, each asked for once. Made for one
 * task or page; names and standings that change later are not noticed.
 */
export class Directory implements Names {
  readonly #consortium: Consortium;
  readonly #members = new Map<string, Promise<NamedMember | undefined>>();
  readonly #accounts = new Map<string, Promise<Text | undefined>>();
  readonly #sites = new Map<string, Promise<Site | undefined>>();
  readonly #brands = new Map<bigint, Promise<string | undefined>>();

  /** @param utcOffset the reader's offset from UTC in quarter hours */
  constructor(
    consortium: Consortium,
    readonly utcOffset = 0,
  ) {
    this.#consortium = consortium;
  }

  /** A member with its name; `undefined` for an account that was never admitted. */
  member(account: string): Promise<NamedMember | undefined> {
    return remember(this.#members, account, () => readNamedMember(this.#consortium, account));
  }

  /** The name of an account, a key or a contract. */
  account(address: string): Promise<Text | undefined> {
    return remember(this.#accounts, address, () => this.#nameOf(address));
  }

  /** The name of an account, a key or a contract, or else its address. */
  async nameOf(address: string): Promise<Text> {
    return (await this.account(address)) ?? same(address);
  }

  /** A site with its name; `undefined` where the member never had it. */
  site(account: string, site: string): Promise<Site | undefined> {
    return remember(this.#sites, account + site, () => readSite(this.#consortium, account, site));
  }

  /** A site as a person would call it: its name, and its GLN or code. */
  async siteName(account: string, site: string): Promise<string> {
    const id = readSiteId(site);
    const code = id.kind === "gln" ? `GLN ${id.gln}` : id.code;
    const name = (await this.site(account, site))?.name ?? "";
    return name === "" ? code : `${name} (${code})`;
  }

  /** The name of a mark. */
  brand(id: bigint): Promise<string | undefined> {
    return remember(this.#brands, id, async () => {
      const brand = await readBrand(this.#consortium, id);
      return brand && displayName(brand.mark);
    });
  }

  async #nameOf(address: string): Promise<Text | undefined> {
    const { contracts } = this.#consortium.deployment;
    const contract = CONTRACT_NAMES.find((name) => contracts[name].address === address);
    if (contract !== undefined) return theContract(contract);
    const [member, operator] = await Promise.all([
      this.member(address),
      readOperator(this.#consortium, address),
    ]);
    if (member !== undefined) return same(displayName(member.profile));
    if (operator === undefined) return undefined;
    const served = await this.member(operator.member);
    const short = `${address.slice(0, 6)}…${address.slice(-4)}`;
    return served && keyOf(short, displayName(served.profile));
  }
}

/** What is known, or what is found out now; a failure is not remembered. */
function remember<Key, Value>(
  known: Map<Key, Promise<Value>>,
  key: Key,
  find: () => Promise<Value>,
): Promise<Value> {
  const found = known.get(key);
  if (found !== undefined) return found;
  const finding = find();
  known.set(key, finding);
  finding.catch(() => known.delete(key));
  return finding;
}
