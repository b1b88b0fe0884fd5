import { getAddress, isAddress, isHexString, ZeroAddress, ZeroHash } from "ethers";

import { LotmarkError, ROLE_NAMES, type RoleName } from "../../sdk/chain";
import { parseDuration } from "./duration";
import { DELAYED, OFFICES } from "./offices";

/** Who has a role, and how many seconds pass between announcing a call and making it. */
export interface RoleConfig {
  readonly accounts: readonly string[];
  readonly delay: number;
}

/** What a consortium decides before it is deployed. */
export interface ConsortiumConfig {
  readonly name: string;
  /** Part of every account and every mark's id, for ever. */
  readonly salt: string;
  /** Base of Digital Links. */
  readonly baseUri: string;
  /** For how many seconds a member can object to a recovery. */
  readonly objectionPeriod: number;
  readonly roles: Readonly<Record<RoleName, RoleConfig>>;
}

const MAX_DELAY = 2 ** 32 - 1;

type Fields = Readonly<Record<string, unknown>>;

/** Collects what is wrong, so that all of it can be repaired in one go. */
class Reader {
  readonly problems: string[] = [];

  /** An object's fields; every one that is not expected is a problem. */
  fields(value: unknown, path: string, expected: readonly string[]): Fields | undefined {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      this.refuse(path, value, `an object with ${list(expected)}`);
      return undefined;
    }
    for (const name of Object.keys(value)) {
      if (expected.includes(name)) continue;
      this.problems.push(
        `${join(path, name)} is not a field that is known here; there are ${list(expected)}.`,
      );
    }
    return value as Fields;
  }

  text(value: unknown, path: string): string {
    if (typeof value === "string" && value.trim() !== "") return value;
    this.refuse(path, value, "a text");
    return "";
  }

  salt(value: unknown, path: string): string {
    if (isHexString(value, 32) && value !== ZeroHash) return value;
    this.refuse(path, value, "0x and 64 hexadecimal digits, not all zero");
    return ZeroHash;
  }

  baseUri(value: unknown, path: string): string {
    if (typeof value === "string" && isBaseUri(value)) return value;
    this.refuse(
      path,
      value,
      "a web address without a slash at its end, such as https://id.example.cn",
    );
    return "";
  }

  duration(value: unknown, path: string): number {
    const seconds = typeof value === "string" ? parseDuration(value) : undefined;
    if (seconds !== undefined && seconds <= MAX_DELAY) return seconds;
    this.refuse(path, value, `a duration such as "2 days", "36 hours" or "none"`);
    return 1;
  }

  accounts(value: unknown, path: string): string[] {
    if (!Array.isArray(value) || value.length === 0) {
      this.refuse(path, value, "a list of at least one account");
      return [];
    }
    const accounts = new Map<string, string>();
    value.forEach((account: unknown, index) => {
      const at = `${path}[${index}]`;
      if (!isAddress(account) || account === ZeroAddress) {
        this.refuse(at, account, "the address of an account");
        return;
      }
      const address = getAddress(account);
      const first = accounts.get(address);
      if (first === undefined) accounts.set(address, at);
      else this.problems.push(`${at} is the same account as ${first}.`);
    });
    return [...accounts.keys()];
  }

  role(value: unknown, name: RoleName): RoleConfig {
    const path = `roles.${name}`;
    if (value === undefined) {
      this.problems.push(`${path} is missing; somebody has to have this role.`);
      return { accounts: [], delay: 0 };
    }
    const fields = this.fields(value, path, ["accounts", "delay"]);
    if (fields === undefined) return { accounts: [], delay: 0 };
    const accounts = this.accounts(fields.accounts, `${path}.accounts`);
    const delay = this.duration(fields.delay, `${path}.delay`);
    if (DELAYED.includes(name) && delay === 0) {
      this.problems.push(
        `${path}.delay must be more than none: what ${OFFICES[name]} does has to be announced before it happens.`,
      );
    }
    return { accounts, delay };
  }

  refuse(path: string, value: unknown, expected: string): void {
    this.problems.push(
      value === undefined
        ? `${path} is missing; it must be ${expected}.`
        : `${path || "It"} is ${JSON.stringify(value)}; it must be ${expected}.`,
    );
  }
}

/**
 * Checks a configuration as it stands in `consortium.config.json`.
 *
 * @param file what the file is called in the message
 * @returns the configuration with durations in seconds and checksummed addresses. Throws a
 * {@link LotmarkError} `CONFIG_INVALID` with everything that is wrong.
 */
export function parseConfig(value: unknown, file = "consortium.config.json"): ConsortiumConfig {
  const reader = new Reader();
  const fields = reader.fields(value, "", ["name", "salt", "baseUri", "objectionPeriod", "roles"]);
  if (fields === undefined) throw configError(file, reader.problems);
  const config = {
    name: reader.text(fields.name, "name"),
    salt: reader.salt(fields.salt, "salt"),
    baseUri: reader.baseUri(fields.baseUri, "baseUri"),
    objectionPeriod: reader.duration(fields.objectionPeriod, "objectionPeriod"),
    roles: {} as Record<RoleName, RoleConfig>,
  };
  if (config.objectionPeriod === 0) {
    reader.problems.push(
      "objectionPeriod must be more than none: a company must be able to object to a recovery.",
    );
  }
  const roles = reader.fields(fields.roles, "roles", ROLE_NAMES);
  if (roles !== undefined) {
    for (const name of ROLE_NAMES) config.roles[name] = reader.role(roles[name], name);
  }
  if (reader.problems.length > 0) throw configError(file, reader.problems);
  return config;
}

/** A configuration that cannot be used, and everything that is wrong with it. */
export function configError(file: string, problems: readonly string[]): LotmarkError {
  const lines = problems.map((problem) => `\n  ${problem}`);
  return new LotmarkError("CONFIG_INVALID", `${file} cannot be used:${lines.join("")}`, {
    problems,
  });
}

/** Whether a text can be the base of Digital Links: a web address without a slash at its end. */
export function isBaseUri(text: string): boolean {
  return /^https?:\/\/[^\s/?#@]+(\/[^\s/?#]+)*$/.test(text) && URL.canParse(text);
}

const join = (path: string, name: string): string => (path === "" ? name : `${path}.${name}`);

const list = (names: readonly string[]): string =>
  names.join(", ").replace(/, (?=[^,]*$)/, " and ");
