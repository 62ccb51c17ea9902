import { type Code, type Level, RULES } from "../analysis/conflicts/codes.js";
import type { Problem } from "../analysis/documents/problem.js";

/** One shape for the editor's section `sourcebook`, for `initializationOptions` and for `sourcebook.json`. Absent: not said. */
export interface PartialSettings {
  readonly corpus?: { readonly folders?: readonly string[] };
  readonly rules?: Readonly<Partial<Record<Code, Level>>>;
  readonly completion?: { readonly names?: boolean };
  readonly codeLens?: { readonly enabled?: boolean };
  readonly citation?: { readonly style?: string };
}

export interface Settings {
  readonly corpus: {
    /** Relative ones are relative to the workspace folder, or to the folder of `sourcebook.json`. */
    readonly folders: readonly string[];
    /** Whether somebody named the folders: a missing folder of the default is no problem. */
    readonly stated: boolean;
  };
  readonly rules: Readonly<Partial<Record<Code, Level>>>;
  readonly completion: { readonly names: boolean };
  readonly codeLens: { readonly enabled: boolean };
  /** The name of a style that is shipped, or the path of a CSL file, relative to the workspace folder. */
  readonly citation: { readonly style: string };
}

export const LEVELS: readonly Level[] = ["error", "warning", "information", "hint", "off"];

export const DEFAULTS: Settings = {
  corpus: { folders: ["corpus"], stated: false },
  rules: {},
  completion: { names: false },
  codeLens: { enabled: false },
  citation: { style: "chicago-author-date" },
};

type Check = (value: unknown) => string | undefined;
const isSwitch: Check = (value) => (typeof value === "boolean" ? undefined : "true or false");
const isText: Check = (value) => (typeof value === "string" && value.trim() ? undefined : "a text");
const isTexts: Check = (value) =>
  Array.isArray(value) && value.every((item) => typeof item === "string") ? undefined : "a list of texts";
const isLevel: Check = (value) => (LEVELS.includes(value as Level) ? undefined : `one of ${LEVELS.join(", ")}`);

const CHECKS: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  corpus: { folders: isTexts },
  rules: Object.fromEntries(RULES.map((rule) => [rule.code, isLevel])),
  completion: { names: isSwitch },
  codeLens: { enabled: isSwitch },
  citation: { style: isText },
};
// The editor's own keys in our section, and the schema's name in `sourcebook.json`.
const FOREIGN = new Set(["trace", "$schema"]);

/**
 * What is usable of settings from outside; the rest is named in at most one problem, and goes on without it.
 *
 * @param value Anything: parsed JSON of an editor, a file or a command line.
 * @param uri Where the settings come from, for the message.
 */
export function readSettings(value: unknown, uri: string): { settings: PartialSettings; problems: Problem[] } {
  if (value === undefined || value === null) return { settings: {}, problems: [] };
  if (!isRecord(value)) return { settings: {}, problems: [problem(uri, ["the settings are not an object"])] };
  const settings: Record<string, Record<string, unknown>> = {};
  const wrong: string[] = [];
  for (const [section, members] of Object.entries(value)) {
    if (FOREIGN.has(section) || members === undefined || members === null) continue;
    const checks = Object.hasOwn(CHECKS, section) ? CHECKS[section] : undefined;
    if (!checks) {
      wrong.push(`"${section}" is unknown`);
    } else if (!isRecord(members)) {
      wrong.push(`"${section}" must be an object`);
    } else {
      for (const [name, member] of Object.entries(members)) {
        if (member === undefined || member === null) continue;
        const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
        const expected = check?.(member);
        if (!check) wrong.push(`"${section}.${name}" is unknown`);
        else if (expected) wrong.push(`"${section}.${name}" must be ${expected}`);
        else (settings[section] ??= {})[name] = member;
      }
    }
  }
  return { settings: settings as PartialSettings, problems: wrong.length ? [problem(uri, wrong)] : [] };
}

/** Settings laid over the defaults, the last of `layers` on top. Rules are laid over one by one, folders as a whole. */
export function mergeSettings(...layers: readonly PartialSettings[]): Settings {
  return layers.reduce<Settings>(
    (below, layer) => ({
      corpus: layer.corpus?.folders ? { folders: layer.corpus.folders, stated: true } : below.corpus,
      rules: { ...below.rules, ...layer.rules },
      completion: { ...below.completion, ...layer.completion },
      codeLens: { ...below.codeLens, ...layer.codeLens },
      citation: { ...below.citation, ...layer.citation },
    }),
    DEFAULTS,
  );
}

/** Settings from the text of a `sourcebook.json`. */
export function parseSettings(text: string, uri: string): { settings: PartialSettings; problems: Problem[] } {
  try {
    return readSettings(JSON.parse(text.replace(/^\uFEFF/, "")), uri);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { settings: {}, problems: [problem(uri, [`the file is not JSON (${reason})`])] };
  }
}

function problem(uri: string, wrong: readonly string[]): Problem {
  const where = uri.split("/").pop();
  return {
    uri,
    code: "setting",
    message: `Sourcebook leaves out settings of ${where}: ${wrong.join("; ")}. The README lists the settings.`,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
