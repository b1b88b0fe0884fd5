import { getAddress, isAddress, isHexString, ZeroAddress, ZeroHash } from "ethers";

import { LotmarkError, ROLE_NAMES, type RoleName } from "../../sdk/chain";
import * as texts from "../../texts/consortium/config";
import { OFFICES } from "../../texts/consortium/offices";
import type { Text } from "../../texts/text";
import { parseDuration } from "./duration";
import { DELAYED } from "./offices";

const { EXPECTED } = texts;

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
  /** Whether a lot past its best-before date is stopped like an expired one, or only shown to be. */
  readonly bestBefore: BestBefore;
  readonly roles: Readonly<Record<RoleName, RoleConfig>>;
}

/** What a best-before date does. */
export type BestBefore = "block" | "warn";

const MAX_DELAY = 2 ** 32 - 1;

type Fields = Readonly<Record<string, unknown>>;

/** Collects what is wrong, so that all of it can be repaired in one go. */
class Reader {
  readonly problems: Text[] = [];

  /** An object's fields; every one that is not expected is a problem. */
  fields(value: unknown, path: string, expected: readonly string[]): Fields | undefined {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      this.refuse(path, value, texts.objectWith(expected));
      return undefined;
    }
    for (const name of Object.keys(value)) {
      if (expected.includes(name)) continue;
      this.problems.push(texts.unknownField(join(path, name), expected));
    }
    return value as Fields;
  }

  text(value: unknown, path: string): string {
    if (typeof value === "string" && value.trim() !== "") return value;
    this.refuse(path, value, EXPECTED.text);
    return "";
  }

  salt(value: unknown, path: string): string {
    if (isHexString(value, 32) && value !== ZeroHash) return value;
    this.refuse(path, value, EXPECTED.salt);
    return ZeroHash;
  }

  baseUri(value: unknown, path: string): string {
    if (typeof value === "string" && isBaseUri(value)) return value;
    this.refuse(path, value, EXPECTED.baseUri);
    return "";
  }

  duration(value: unknown, path: string): number {
    const seconds = typeof value === "string" ? parseDuration(value) : undefined;
    if (seconds !== undefined && seconds <= MAX_DELAY) return seconds;
    this.refuse(path, value, EXPECTED.duration);
    return 1;
  }

  bestBefore(value: unknown, path: string): BestBefore {
    if (value === "block" || value === "warn") return value;
    this.refuse(path, value, EXPECTED.bestBefore);
    return "warn";
  }

  accounts(value: unknown, path: string): string[] {
    if (!Array.isArray(value) || value.length === 0) {
      this.refuse(path, value, EXPECTED.accounts);
      return [];
    }
    const accounts = new Map<string, string>();
    value.forEach((account: unknown, index) => {
      const at = `${path}[${index}]`;
      if (!isAddress(account) || account === ZeroAddress) {
        this.refuse(at, account, EXPECTED.account);
        return;
      }
      const address = getAddress(account);
      const first = accounts.get(address);
      if (first === undefined) accounts.set(address, at);
      else this.problems.push(texts.sameAccount(at, first));
    });
    return [...accounts.keys()];
  }

  role(value: unknown, name: RoleName): RoleConfig {
    const path = `roles.${name}`;
    if (value === undefined) {
      this.problems.push(texts.roleMissing(path));
      return { accounts: [], delay: 0 };
    }
    const fields = this.fields(value, path, ["accounts", "delay"]);
    if (fields === undefined) return { accounts: [], delay: 0 };
    const accounts = this.accounts(fields.accounts, `${path}.accounts`);
    const delay = this.duration(fields.delay, `${path}.delay`);
    if (DELAYED.includes(name) && delay === 0) {
      this.problems.push(texts.delayMissing(`${path}.delay`, OFFICES[name]));
    }
    return { accounts, delay };
  }

  refuse(path: string, value: unknown, expected: Text): void {
    this.problems.push(
      value === undefined
        ? texts.missing(path, expected)
        : texts.wrong(path, JSON.stringify(value), expected),
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
  const fields = reader.fields(value, "", [
    "name",
    "salt",
    "baseUri",
    "objectionPeriod",
    "bestBefore",
    "roles",
  ]);
  if (fields === undefined) throw configError(file, reader.problems);
  const config = {
    name: reader.text(fields.name, "name"),
    salt: reader.salt(fields.salt, "salt"),
    baseUri: reader.baseUri(fields.baseUri, "baseUri"),
    objectionPeriod: reader.duration(fields.objectionPeriod, "objectionPeriod"),
    bestBefore: reader.bestBefore(fields.bestBefore, "bestBefore"),
    roles: {} as Record<RoleName, RoleConfig>,
  };
  if (config.objectionPeriod === 0) {
    reader.problems.push(texts.OBJECTION_PERIOD_MISSING);
  }
  const roles = reader.fields(fields.roles, "roles", ROLE_NAMES);
  if (roles !== undefined) {
    for (const name of ROLE_NAMES) config.roles[name] = reader.role(roles[name], name);
  }
  if (reader.problems.length > 0) throw configError(file, reader.problems);
  return config;
}

/** A configuration that cannot be used, and everything that is wrong with it. */
export function configError(file: string, problems: readonly Text[]): LotmarkError {
  return new LotmarkError("CONFIG_INVALID", texts.cannotBeUsed(file, problems), {
    problems: problems.map(({ en }) => en),
  });
}

/** Whether a text can be the base of Digital Links: a web address without a slash at its end. */
export function isBaseUri(text: string): boolean {
  return /^https?:\/\/[^\s/?#@]+(\/[^\s/?#]+)*$/.test(text) && URL.canParse(text);
}

const join = (path: string, name: string): string => (path === "" ? name : `${path}.${name}`);
