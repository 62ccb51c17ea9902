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
      sets.push({ name, corpus, cases: lines.map((line) => JSON.parse(line) as Case) });
    }
  }
  return sets;
}
