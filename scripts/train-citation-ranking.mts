// Learns in which order sources are offered for a sentence (features/citing/supportModel.json): a conditional logit over
// what speaks for each source, from the cases of case sets in which a source supports or contradicts the sentence.
// Prints how often such a source comes first and among the first three, each set left out of the learning in turn.
//
//   npx tsx scripts/train-citation-ranking.mts [--data FOLDER]... [--write]
//
// A FOLDER holds one case set a folder; test/cases is always read.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { parseDraft } from "../server/src/analysis/documents/parseDraft.js";
import { sentenceAt } from "../server/src/analysis/documents/sentenceAt.js";
import { supportScore } from "../server/src/analysis/features/citing/support.js";
import { SUPPORT_FEATURES, supportEvidence } from "../server/src/analysis/features/citing/supportFeatures.js";
import { loadLanguage } from "../server/src/models.node.js";
import { type Case, readCaseSets } from "./judge/caseSets.js";

interface Row {
  readonly set: string;
  readonly features: readonly (readonly number[])[];
  /** Which of the sources are to be cited. */
  readonly right: readonly boolean[];
}

const ROOT = path.resolve(import.meta.dirname, "..");
const OUTPUT = path.join(ROOT, "server/src/analysis/features/citing/supportModel.json");
// Silent cases whose explanation names the sources that say the same.
const AGREEING = new Set(["paraphrase-agree", "words-digits", "approximate", "unit-conversion"]);
const STEPS = 150;
const RIDGE = 0.003;

const { values } = parseArgs({
  options: { data: { type: "string", multiple: true, default: [] }, write: { type: "boolean", default: false } },
});
const language = loadLanguage(path.join(ROOT, "models"));
const sets = await readCaseSets([path.join(ROOT, "test/cases"), ...values.data], language);
const rows = sets.flatMap(({ name, corpus, cases }) => {
  const keys = corpus.sources.map(({ key }) => key);
  return cases.flatMap((one): Row[] => {
    const wanted = sourcesToCite(one, keys);
    if (!wanted.length) return [];
    const text = `${one.draft} [@`;
    const evidence = supportEvidence(corpus, sentenceAt(parseDraft(text, "markdown"), text.length));
    const right = evidence.map(({ key }) => wanted.includes(key));
    return [{ set: name, features: evidence.map(({ features }) => features), right }];
  });
});
const all = { one: 0, three: 0 };
for (const { name } of sets) {
  const weights = learn(rows.filter(({ set }) => set !== name));
  const left = rows.filter(({ set }) => set === name);
  const one = left.filter((row) => isAmongFirst(row, weights, 1)).length;
  const three = left.filter((row) => isAmongFirst(row, weights, 3)).length;
  all.one += one;
  all.three += three;
  console.log(`${name.padEnd(12)} ${left.length} sentences  top1 ${share(one, left)}  top3 ${share(three, left)}`);
}
console.log(`${"all".padEnd(12)} ${rows.length} sentences  top1 ${share(all.one, rows)}  top3 ${share(all.three, rows)}`);
// What is shipped is learned from this repository's own sets alone, so that others can still measure it.
const own = new Set((await readCaseSets([path.join(ROOT, "test/cases")], language)).map(({ name }) => name));
const weights = learn(rows.filter(({ set }) => own.has(set))).map((weight) => Number(weight.toFixed(3)));
console.log(SUPPORT_FEATURES.map((name, i) => `${name} ${weights[i]}`).join("  "));
if (values.write) writeFileSync(OUTPUT, `${JSON.stringify({ weights })}\n`);

function sourcesToCite({ draft, expect, kind, why }: Case, keys: readonly string[]): readonly string[] {
  if (draft.includes("@")) return [];
  const wanted = expect.length
    ? expect.flatMap(({ sources }) => sources)
    : AGREEING.has(kind)
      ? keys.filter((key) => why.includes(key))
      : [];
  return wanted.length <= 3 ? wanted : [];
}

function isAmongFirst({ features, right }: Row, weights: readonly number[], count: number): boolean {
  const order = [...features.keys()].sort(
    (a, b) => supportScore(features[b]!, weights) - supportScore(features[a]!, weights),
  );
  return order.slice(0, count).some((i) => right[i]);
}

/** Gradient ascent on the log-likelihood that one of the right sources is chosen. */
function learn(training: readonly Row[]): number[] {
  const usable = training.filter(({ right }) => right.some(Boolean));
  const spread = SUPPORT_FEATURES.map((_, i) => deviation(usable.flatMap(({ features }) => features.map((f) => f[i]!))));
  let weights = SUPPORT_FEATURES.map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = SUPPORT_FEATURES.map(() => 0);
    for (const { features, right } of usable) {
      const scores = features.map((row) => row.reduce((sum, x, i) => sum + (x / spread[i]!) * weights[i]!, 0));
      const top = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - top));
      const whole = sum(odds);
      const good = sum(odds.filter((_, j) => right[j]));
      features.forEach((row, j) => {
        const pull = (right[j] ? odds[j]! / good : 0) - odds[j]! / whole;
        row.forEach((x, i) => {
          gradient[i]! += (pull * x) / spread[i]!;
        });
      });
    }
    weights = weights.map((weight, i) => weight + gradient[i]! / usable.length - RIDGE * weight);
  }
  return weights.map((weight, i) => weight / spread[i]!);
}

function deviation(values: readonly number[]): number {
  const mean = sum(values) / values.length;
  return Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / values.length) || 1;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function share(part: number, whole: { readonly length: number }): string {
  return (part / whole.length).toFixed(3);
}
