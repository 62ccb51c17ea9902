// Reads case sets (corpus/, cases.jsonl) for training and measuring the judge.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Corpus } from "../../server/src/analysis/corpus/corpus.js";
import type { Language } from "../../server/src/analysis/language/language.js";
import { loadCorpus } from "../../server/src/storage/corpusFiles.js";
import { nodeFiles } from "../../server/src/storage/nodeFiles.js";

export interface Expectation {
  readonly text: string;
  readonly code: string;
  readonly sources: readonly string[];
  readonly says: string;
  /** Where it stands in a brief; a case has its text once. */
  readonly start?: number;
}

export interface Case {
  readonly id: string;
  readonly draft: string;
  readonly expect: readonly Expectation[];
  readonly kind: string;
  readonly why: string;
}

export interface CaseSet {
  readonly name: string;
  readonly corpus: Corpus;
  readonly cases: readonly Case[];
  /** The set's brief as one long case. */
  readonly brief: Case | undefined;
}

/** All case sets below the given folders, each folder holding one folder a set. */
export async function readCaseSets(folders: readonly string[], language: Language): Promise<CaseSet[]> {
  const sets: CaseSet[] = [];
  for (const folder of folders) {
    for (const name of readdirSync(folder).sort()) {
      const dir = path.join(folder, name);
      if (!existsSync(path.join(dir, "cases.jsonl"))) continue;
      const corpus = new Corpus(language);
      const { sources } = await loadCorpus([pathToFileURL(path.resolve(dir, "corpus")).href], nodeFiles);
      for (const source of sources) corpus.set(source);
      const lines = readFileSync(path.join(dir, "cases.jsonl"), "utf8").trim().split("\n");
      sets.push({ name, corpus, cases: lines.map((line) => JSON.parse(line) as Case), brief: readBrief(dir, name) });
    }
  }
  return sets;
}

function readBrief(dir: string, name: string): Case | undefined {
  const expected = path.join(dir, "brief.expected.jsonl");
  if (!existsSync(expected)) return undefined;
  const draft = readFileSync(path.join(dir, "brief.md"), "utf8");
  const starts = [0];
  for (let at = draft.indexOf("\n"); at >= 0; at = draft.indexOf("\n", at + 1)) starts.push(at + 1);
  const expect = readFileSync(expected, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Expectation & { line: number })
    .map(({ line, ...rest }) => ({ ...rest, start: draft.indexOf(rest.text, starts[line - 1]) }));
  return { id: `${name}-brief`, draft, expect, kind: "brief", why: "" };
}
