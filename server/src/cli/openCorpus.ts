import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Corpus } from "../analysis/corpus/corpus.js";
import type { Problem } from "../analysis/documents/problem.js";
import type { Language } from "../analysis/language/language.js";
import { mergeSettings, type PartialSettings, parseSettings, type Settings } from "../settings/settings.js";
import { type Loaded, loadCorpus, type ReadPdf } from "../storage/corpusFiles.js";
import type { Files } from "../storage/files.js";
import { progressLine, type Terminal } from "./terminal.js";

/** What every command works with. */
export interface Session {
  readonly terminal: Terminal;
  readonly language: Language;
  readonly files: Files;
  readonly readPdf?: ReadPdf;
  readonly version: string;
}

export interface OpenCorpus {
  readonly corpus: Corpus;
  readonly settings: Settings;
  /** Absolute paths. */
  readonly folders: readonly string[];
  readonly problems: readonly Problem[];
  readonly leftOut: Loaded["leftOut"];
}

const SETTINGS_FILE = "sourcebook.json";

/**
 * Reads the corpus that the command line names, else the one of the nearest `sourcebook.json` at or above a folder, else
 * the folder `corpus`. Problems are written to standard error, one line each.
 *
 * @param near Where to look for `sourcebook.json`: an absolute path.
 */
export async function openCorpus(
  session: Session,
  named: readonly string[],
  near: string,
  overrides: PartialSettings = {},
): Promise<OpenCorpus> {
  const { terminal, language, files } = session;
  const found = await findSettings(near);
  const settings = mergeSettings(found.settings, named.length ? { corpus: { folders: named } } : {}, overrides);
  const base = named.length ? terminal.directory : (found.folder ?? terminal.directory);
  const folders = settings.corpus.folders.map((folder) => path.resolve(base, folder));
  const line = progressLine(terminal);
  const loaded = await loadCorpus(
    folders.map((folder) => pathToFileURL(folder).href),
    files,
    (done, total, name) => line.show(`Reading sources ${done}/${total} ${name}`),
    session.readPdf,
  );
  const corpus = new Corpus(language);
  for (const [index, source] of loaded.sources.entries()) {
    line.show(`Analysing sources ${index + 1}/${loaded.sources.length} ${source.key}`);
    corpus.set(source);
  }
  line.clear();
  const problems = [...found.problems, ...loaded.problems];
  for (const { message } of problems) terminal.writeError(`sourcebook: ${message}\n`);
  return { corpus, settings, folders, problems, leftOut: loaded.leftOut };
}

/** The settings of the nearest folder that has any. */
async function findSettings(
  near: string,
): Promise<{ settings: PartialSettings; problems: readonly Problem[]; folder?: string }> {
  for (let folder = near; ; folder = path.dirname(folder)) {
    const file = path.join(folder, SETTINGS_FILE);
    const text = await readFile(file, "utf8").catch(() => undefined);
    if (text !== undefined) return { ...parseSettings(text, pathToFileURL(file).href), folder };
    if (path.dirname(folder) === folder) return { settings: {}, problems: [] };
  }
}
