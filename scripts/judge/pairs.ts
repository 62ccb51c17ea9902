// Rows from pairs of one source and one sentence (VitaminC), where only the whole is labelled and not the value.
import { readFileSync } from "node:fs";
import path from "node:path";
import { Corpus } from "../../server/src/analysis/corpus/corpus.js";
import type { Language } from "../../server/src/analysis/language/language.js";
import { readText } from "../../server/src/readers/readSource.js";
import type { Case } from "./caseSets.js";
import { type Row, rowsOf } from "./rows.js";

interface Pair {
  readonly id: string;
  readonly doc: string;
  readonly draft: string;
  readonly expected: "warn" | "none";
  readonly kind: "date" | "figure";
  readonly meta: { readonly page: string; readonly nli: string };
}

// Half of the pairs are wrong and none has a second source: of drafts over a corpus they tell less than cases do. Chosen by
// what it does to the cases of other subjects and to the pairs.
const WEIGHT = 0.5;

// Pages are dealt out to this many sets, so that the judge is validated on pages that it has not seen.
const SETS = 6;

/** Every claim of the drafts of a file of pairs; of a pair that is to be warned of, the claim that has another value most plainly. */
export function readPairs(file: string, language: Language): Row[] {
  const pairs = readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Pair);
  const pages = [...new Set(pairs.map(({ meta }) => meta.page))];
  return pairs.flatMap((pair) => {
    const corpus = new Corpus(language);
    const item = { id: "doc", type: "document" };
    const { document } = readText({ uri: "pair:doc", name: "doc.txt", text: pair.doc }, item);
    if (!document) return [];
    corpus.set({ key: "doc", item, uri: "pair:doc", document });
    const kind = pair.meta.nli === "SUPPORTS" ? "paraphrase-agree" : "pair";
    const one: Case = { id: pair.id, draft: pair.draft, expect: [], kind, why: "" };
    const set = `${path.basename(file, ".jsonl")}-${pages.indexOf(pair.meta.page) % SETS}`;
    const { rows } = rowsOf({ name: set, corpus, cases: [one], brief: undefined });
    return (pair.expected === "warn" ? withConflict(rows, pair) : rows).map((row) => ({ ...row, weight: WEIGHT }));
  });
}

/** The claim of the pair's kind that has a candidate with another value and none with its own; the pair is left out where there is not one. */
function withConflict(rows: readonly Row[], { kind, id }: Pair): Row[] {
  const wrong = rows.filter(
    ({ claim, candidates }) =>
      (claim.value.kind === "date" ? "date" : "figure") === kind &&
      candidates.length > 0 &&
      candidates.every(({ candidate }) => candidate.relation === "incompatible"),
  );
  const [row, more] = wrong;
  if (!row || more) return [];
  // The candidates come closest first.
  const candidates = row.candidates.map(({ candidate }, i) => ({ candidate, gold: i === 0 }));
  return rows.map((other) =>
    other === row
      ? { ...row, candidates, expected: { text: row.text, code: `${kind}-conflict`, sources: ["doc"], says: id } }
      : other,
  );
}
