import type { Consortium, Names } from "../../../sdk/chain";
import { CONTRACT_NAMES } from "../../../sdk/chain";

/** The names that people know accounts, keys and marks by. Each is asked for once. */
export class NameBook implements Names {
  readonly #accounts = new Map<string, Promise<string | undefined>>();
  readonly #brands = new Map<bigint, Promise<string | undefined>>();

  constructor(
    private readonly consortium: Consortium,
    readonly utcOffset: number,
  ) {}

  account(address: string): Promise<string | undefined> {
    let name = this.#accounts.get(address);
    if (name === undefined) {
      name = this.#findAccount(address);
      this.#accounts.set(address, name);
    }
    return name;
  }

  brand(id: bigint): Promise<string | undefined> {
    let name = this.#brands.get(id);
    if (name === undefined) {
      name = this.#findBrand(id);
      this.#brands.set(id, name);
    }
    return name;
  }

  /** The name of an account, or the account itself where it has none. */
  async called(address: string): Promise<string> {
    return (await this.account(address)) ?? address;
  }

  /** The name of a mark, or its id. */
  async brandCalled(id: bigint): Promise<string> {
    return (await this.brand(id)) ?? `0x${id.toString(16)}`;
  }

  async #findAccount(address: string): Promise<string | undefined> {
    const { memberRegistry, deployment } = this.consortium;
    for (const name of CONTRACT_NAMES) {
      if (deployment.contracts[name].address === address) return name;
    }
    const { profileBlock } = await memberRegistry.memberOf(address);
    if (profileBlock !== 0n) return this.#profileName(address, profileBlock);
    const { member } = await memberRegistry.operatorOf(address);
    if (BigInt(member) === 0n) return undefined;
    const company = await this.account(member);
    return company && `${address} of ${company}`;
  }

  async #profileName(account: string, block: bigint): Promise<string | undefined> {
    const { memberRegistry } = this.consortium;
    const changed = memberRegistry.filters.MemberProfileChanged(account);
    const events = await memberRegistry.queryFilter(changed, Number(block), Number(block));
    return events.at(-1)?.args.profile.name;
  }

  async #findBrand(id: bigint): Promise<string | undefined> {
    const { name } = await this.consortium.brandRegistry.markOf(id);
    return name === "" ? undefined : name;
  }
}
