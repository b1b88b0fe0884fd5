import { dirname, isAbsolute, relative, resolve } from "node:path";

import { LotmarkError } from "../../sdk/chain";
import * as texts from "../../texts/settings";
import { writeWhole } from "../consortium/files";
import { languageNamed } from "../language";
import { contentOf, settingsFile } from "./file";

/** What tasks take where neither an option nor the environment says it. */
export interface Settings {
  /** Address of the node. */
  readonly rpc?: string;
  /** The deployment manifest. */
  readonly deployment?: string;
  /** The keystore of the key that acts. */
  readonly keystore?: string;
  /** The language that is spoken. */
  readonly lang?: string;
}

const NAMES = ["rpc", "deployment", "keystore", "lang"] as const;
/** Of these, paths, which are read from where the file is. */
const PATHS: readonly string[] = ["deployment", "keystore"];

/** The settings of this machine. Throws a {@link LotmarkError} `SETTINGS_INVALID`. */
export function readSettings(): Settings {
  const file = settingsFile();
  return file === undefined ? {} : readFrom(file);
}

/** Changes some settings; the others stay. Does nothing where there is no file for them. */
export function changeSettings(changes: Settings): void {
  const file = settingsFile();
  if (file === undefined) return;
  const settings: Settings = { ...readFrom(file), ...changes };
  const written = NAMES.flatMap((name): [string, string][] => {
    const value = settings[name];
    if (value === undefined) return [];
    return [[name, PATHS.includes(name) ? shortest(file, value) : value]];
  });
  writeWhole(file, `${JSON.stringify(Object.fromEntries(written), null, 2)}\n`);
}

function readFrom(file: string): Settings {
  let content: unknown;
  try {
    content = contentOf(file) ?? {};
  } catch (error) {
    throw invalid(file, texts.unreadable(file, (error as Error).message), error);
  }
  if (typeof content !== "object" || content === null || Array.isArray(content)) {
    throw invalid(file, texts.notSettings(file, NAMES));
  }
  const settings: Record<string, string> = {};
  for (const [name, value] of Object.entries(content as Record<string, unknown>)) {
    if (!(NAMES as readonly string[]).includes(name)) {
      throw invalid(file, texts.unknownSetting(file, name, NAMES));
    }
    if (typeof value !== "string" || value === "") {
      throw invalid(file, texts.notAText(file, name));
    }
    if (name === "lang" && languageNamed(value) === undefined) {
      throw invalid(file, texts.unknownLanguage(file, value));
    }
    settings[name] = PATHS.includes(name) ? resolve(dirname(file), value) : value;
  }
  return settings;
}

const invalid = (file: string, text: ReturnType<typeof texts.notAText>, cause?: unknown) =>
  new LotmarkError("SETTINGS_INVALID", text, { file }, cause);

/** A path as it stands in the file: from there, for what lies below. */
function shortest(file: string, path: string): string {
  const full = resolve(path);
  const short = relative(dirname(resolve(file)), full);
  return short === "" || short.startsWith("..") || isAbsolute(short) ? full : short;
}
