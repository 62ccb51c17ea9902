// Learns in which order sources are offered for a sentence (features/citing/supportModel.json) from the cases of case sets
// in which a source supports or contradicts the sentence. First a conditional logit over the claims of the sources: which
// of them speaks of the same thing, by the features of their alignment; then another over the sources, with all that
// speaks for each.
// Prints how often such a source comes first and among the first three, each set left out of the learning in turn.
//
//   npx tsx scripts/train-citation-ranking.mts [--data FOLDER]... [--quick] [--write]
//
// A FOLDER holds one case set a folder; test/cases is always read. --quick leaves none out and measures the shipped model on
// the sets of the FOLDERs alone, from which it was not learned.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { FEATURES } from "../server/src/analysis/conflicts/features.js";
import type { Corpus } from "../server/src/analysis/corpus/corpus.js";
import { parseDraft } from "../server/src/analysis/documents/parseDraft.js";
import { sentenceAt } from "../server/src/analysis/documents/sentenceAt.js";
import { supportScore } from "../server/src/analysis/features/citing/support.js";
import {
  type AlignmentWeights,
  type Common,
  findCommon,
  SUPPORT_FEATURES,
  supportEvidence,
} from "../server/src/analysis/features/citing/supportFeatures.js";
import { loadLanguage } from "../server/src/models.node.js";
import { type Case, readCaseSets } from "./judge/caseSets.js";

/** A sentence with the sources that are to be cited for it. */
interface Example {
  readonly set: string;
  readonly corpus: Corpus;
  readonly common: Common;
  readonly wanted: readonly string[];
}

/** Alternatives with their features, and which of them are right. */
interface Choice {
  readonly features: readonly (readonly number[])[];
  readonly right: readonly boolean[];
}

interface Model {
  readonly alignment: AlignmentWeights;
  readonly weights: readonly number[];
}

const ROOT = path.resolve(import.meta.dirname, "..");
const OUTPUT = path.join(ROOT, "server/src/analysis/features/citing/supportModel.json");
// Silent cases whose explanation names the sources that say the same.
const AGREEING = new Set(["paraphrase-agree", "words-digits", "approximate", "unit-conversion"]);
// How far two values lie apart says nothing of whether a source speaks of the same thing.
const VALUE_FEATURES = new Set<string>(["distance"]);
// The claims of the sources that share most words with the draft's claim come first.
const MOST_CANDIDATES = 60;
const STEPS = 150;
const RIDGE = 0.003;

const { values } = parseArgs({
  options: { data: { type: "string", multiple: true, default: [] }, write: { type: "boolean", default: false }, quick: { type: "boolean", default: false } },
});
const language = loadLanguage(path.join(ROOT, "models"));
const sets = await readCaseSets([path.join(ROOT, "test/cases"), ...values.data], language);
const examples = sets.flatMap(({ name, corpus, cases }) => {
  const keys = corpus.sources.map(({ key }) => key);
  return cases.flatMap((one): Example[] => {
    const wanted = sourcesToCite(one, keys);
    if (!wanted.length) return [];
    const text = `${one.draft} [@`;
    const sentence = sentenceAt(parseDraft(text, "markdown"), text.length);
    return [{ set: name, corpus, common: findCommon(corpus, sentence), wanted }];
  });
});
// What is shipped is learned from this repository's own sets alone, so that others can still measure it.
const own = new Set((await readCaseSets([path.join(ROOT, "test/cases")], language)).map(({ name }) => name));
const shipped = learn(examples.filter(({ set }) => own.has(set)));
const all = { one: 0, three: 0, sentences: 0 };
for (const { name } of sets) {
  if (values.quick && own.has(name)) continue;
  const model = own.has(name) || !values.quick ? learn(examples.filter(({ set }) => set !== name)) : shipped;
  const left = examples.filter(({ set }) => set === name);
  const one = left.filter((example) => isAmongFirst(example, model, 1)).length;
  const three = left.filter((example) => isAmongFirst(example, model, 3)).length;
  all.one += one;
  all.three += three;
  all.sentences += left.length;
  console.log(`${name.padEnd(12)} ${left.length} sentences  top1 ${share(one, left.length)}  top3 ${share(three, left.length)}`);
}
console.log(
  `${"all".padEnd(12)} ${all.sentences} sentences  top1 ${share(all.one, all.sentences)}  top3 ${share(all.three, all.sentences)}`,
);
console.log(SUPPORT_FEATURES.map((name, i) => `${name} ${shipped.weights[i]}`).join("  "));
if (values.write) writeFileSync(OUTPUT, `${JSON.stringify(shipped, null, 2)}\n`);

function sourcesToCite({ draft, expect, kind, why }: Case, keys: readonly string[]): readonly string[] {
  if (draft.includes("@")) return [];
  const wanted = expect.length
    ? expect.flatMap(({ sources }) => sources)
    : AGREEING.has(kind)
      ? keys.filter((key) => why.includes(key))
      : [];
  return wanted.length <= 3 ? wanted : [];
}

function isAmongFirst({ corpus, common, wanted }: Example, { alignment, weights }: Model, count: number): boolean {
  return supportEvidence(corpus, common, alignment)
    .map(({ key, features }) => ({ key, score: supportScore(features, weights) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, count)
    .some(({ key }) => wanted.includes(key));
}

function learn(training: readonly Example[]): Model {
  const claims = training.flatMap(({ common, wanted }) =>
    common.candidates.map((candidates): Choice => {
      const considered = candidates.slice(0, MOST_CANDIDATES);
      return {
        features: considered.map(({ alignment }) =>
          Array.from(alignment, (x, i) => (VALUE_FEATURES.has(FEATURES[i]!) ? 0 : x)),
        ),
        right: considered.map(({ source }) => wanted.includes(source.key)),
      };
    }),
  );
  const aligned = logit(claims, FEATURES.length);
  const alignment = Object.fromEntries(FEATURES.map((name, i) => [name, rounded(aligned[i]!)]));
  const sources = training.map(({ corpus, common, wanted }): Choice => {
    const evidence = supportEvidence(corpus, common, alignment);
    return {
      features: evidence.map(({ features }) => features),
      right: evidence.map(({ key }) => wanted.includes(key)),
    };
  });
  return { alignment, weights: logit(sources, SUPPORT_FEATURES.length).map(rounded) };
}

function rounded(weight: number): number {
  return Number(weight.toFixed(3));
}

/** Gradient ascent on the log-likelihood that one of the right alternatives is chosen. */
function logit(choices: readonly Choice[], size: number): number[] {
  const usable = choices.filter(({ right }) => right.some(Boolean) && !right.every(Boolean));
  const spread = Array.from({ length: size }, (_, i) =>
    deviation(usable.flatMap(({ features }) => features.map((row) => row[i]!))),
  );
  const scaled = usable.map(({ features, right }) => ({
    right,
    rows: features.map((row) => Float64Array.from(row, (x, i) => x / spread[i]!)),
  }));
  const weights = new Float64Array(size);
  const gradient = new Float64Array(size);
  for (let step = 0; step < STEPS; step++) {
    gradient.fill(0);
    for (const { rows, right } of scaled) {
      const scores = rows.map((row) => row.reduce((sum, x, i) => sum + x * weights[i]!, 0));
      const top = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - top));
      const whole = sum(odds);
      const good = sum(odds.filter((_, j) => right[j]));
      rows.forEach((row, j) => {
        const pull = (right[j] ? odds[j]! / good : 0) - odds[j]! / whole;
        if (Math.abs(pull) > 1e-6) for (let i = 0; i < size; i++) gradient[i]! += pull * row[i]!;
      });
    }
    for (let i = 0; i < size; i++) weights[i]! += gradient[i]! / usable.length - RIDGE * weights[i]!;
  }
  return Array.from(weights, (weight, i) => weight / spread[i]!);
}

function deviation(values: readonly number[]): number {
  const mean = sum(values) / values.length;
  return Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / values.length) || 1;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function share(part: number, whole: number): string {
  return (part / whole).toFixed(3);
}
