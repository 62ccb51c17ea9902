// How long the check of a long draft takes, in process and without an editor.
//
//   npm run bench:speed [-- --words 20000] [--edits 50] [--data FOLDER]... [--only ROW] [--json]
//
// One row is a draft and sources on an invented subject; the others are case sets (test/cases, or the sets in each FOLDER), the
// draft made of the set's own sentences with other figures until it is long enough. Each row runs in a process of its own, so that
// `cold` holds the first run of all code as well. `sources`: reading and indexing them. `cold`: parsing and checking the draft when
// nothing of it is known. `warm start`: the same with a fresh corpus in the same process. `edit`: one sentence changed, the
// draft parsed and checked again, median and 95th percentile. Milliseconds.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { Corpus, type Source } from "../server/src/analysis/corpus/corpus.js";
import { parseDraft } from "../server/src/analysis/documents/parseDraft.js";
import { diagnose } from "../server/src/analysis/features/diagnostics.js";
import { readText } from "../server/src/readers/readSource.js";
import { loadCorpus } from "../server/src/storage/corpusFiles.js";
import { nodeFiles } from "../server/src/storage/nodeFiles.js";
import { language } from "../test/language.js";
import { inventedDraft, inventedSource, wordsIn } from "./bench/inventedDraft.js";
import { longDraft } from "./bench/longDraft.js";
import { printTable } from "./bench/printTable.js";

interface Timing {
  readonly row: string;
  readonly words: number;
  readonly found: number;
  readonly sources: number;
  readonly cold: number;
  readonly warmStart: number;
  readonly edit: number;
  readonly edit95: number;
}

const root = path.resolve(import.meta.dirname, "..");
const { values } = parseArgs({
  options: {
    words: { type: "string", default: "20000" },
    edits: { type: "string", default: "50" },
    data: { type: "string", multiple: true, default: [] },
    only: { type: "string" },
    json: { type: "boolean" },
  },
});
const words = Number(values.words);
const sets = caseSets(values.data.length ? values.data : [path.join(root, "test/cases")]);

if (values.only !== undefined) console.log(JSON.stringify(await measure(values.only)));
else {
  // The largest of our own sets stands for all of them unless folders are named.
  const names = values.data.length ? [...sets.keys()] : [...sets.keys()].slice(-1);
  const timings = ["invented", ...names].map(inOwnProcess);
  if (values.json) console.log(JSON.stringify(timings));
  else
    printTable(
      ["row", "words", "found", "sources ms", "cold ms", "warm start ms", "edit ms", "edit 95% ms"],
      timings.map((t) => [t.row, t.words, t.found, t.sources, t.cold, t.warmStart, t.edit, t.edit95].map(String)),
    );
}

function inOwnProcess(row: string): Timing {
  const argv = [...process.execArgv, fileURLToPath(import.meta.url), ...process.argv.slice(2), "--only", row];
  const { status, stdout } = spawnSync(process.execPath, argv, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`The row ${row} ended with status ${status}.`);
  return JSON.parse(stdout) as Timing;
}

async function measure(row: string): Promise<Timing> {
  const sources = row === "invented" ? inventedSources() : await sourcesOf(sets.get(row)!);
  const keys = sources.flatMap((source) => (source.document ? [source.key] : []));
  const text = row === "invented" ? inventedDraft(words, keys) : longDraft(sets.get(row)!, words);
  language.rarity("the"); // Reads the models, which a server does once.
  let started = performance.now();
  const corpus = corpusOf(sources);
  const reading = performance.now() - started;
  started = performance.now();
  const found = diagnose(corpus, parseDraft(text, "markdown")).length;
  const cold = performance.now() - started;
  const again = corpusOf(sources);
  started = performance.now();
  diagnose(again, parseDraft(text, "markdown"));
  const warmStart = performance.now() - started;
  const edits = edited(text, Number(values.edits)).map((version) => {
    const before = performance.now();
    diagnose(corpus, parseDraft(version, "markdown"));
    return performance.now() - before;
  });
  edits.sort((a, b) => a - b);
  const at = (share: number) => round(edits[Math.min(edits.length - 1, Math.floor(edits.length * share))] ?? 0);
  return {
    row,
    words: wordsIn(text),
    found,
    sources: round(reading),
    cold: round(cold),
    warmStart: round(warmStart),
    edit: at(0.5),
    edit95: at(0.95),
  };
}

/** The draft with one sentence changed, each time another one: a word put in, and a figure of it other than before. */
function edited(text: string, count: number): string[] {
  const ends = [...text.matchAll(/(?<=[a-z] )\d[\d,]*(?= [a-z])/g)];
  return Array.from({ length: count }, (_, i) => {
    const { index, 0: figure } = ends[Math.floor(((i + 0.5) * ends.length) / count)]!;
    return `${text.slice(0, index)}${figure.replace(/\d/, (digit) => String((Number(digit) % 9) + 1))} new${text.slice(index + figure.length)}`;
  });
}

function inventedSources(): Source[] {
  return Array.from({ length: 12 }, (_, i) => {
    const key = `invented${i + 1}`;
    const item = { id: key, type: "report", title: `Report ${i + 1} on the waterway`, issued: `${2012 + i}-06-01` };
    const { document } = readText(
      { uri: `source:${key}`, name: `${key}.txt`, text: inventedSource(900, 100 + i) },
      item,
    );
    return { key, item, uri: `source:${key}`, ...(document ? { document } : {}) };
  });
}

function corpusOf(sources: readonly Source[]): Corpus {
  const corpus = new Corpus(language);
  for (const source of sources) corpus.set(source);
  return corpus;
}

async function sourcesOf(folder: string): Promise<readonly Source[]> {
  return (await loadCorpus([pathToFileURL(path.join(folder, "corpus")).href], nodeFiles)).sources;
}

/** The folders of case sets by name, the one with the longest corpus last. */
function caseSets(folders: readonly string[]): Map<string, string> {
  const found = folders
    .flatMap((folder) => [folder, ...readdirSync(folder).map((name) => path.join(folder, name))])
    .filter((folder) => existsSync(path.join(folder, "cases.jsonl")))
    .map((folder) => ({ folder, size: sizeOf(path.join(folder, "corpus")) }))
    .sort((a, b) => a.size - b.size);
  return new Map(found.map(({ folder }) => [path.basename(folder), folder]));
}

function sizeOf(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + readFileSync(path.join(folder, name)).length, 0);
}

function round(ms: number): number {
  return Number(ms.toFixed(ms < 100 ? 1 : 0));
}
