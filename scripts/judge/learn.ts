import { FEATURES } from "../../server/src/analysis/conflicts/align.js";
import type { JudgeModel } from "../../server/src/analysis/conflicts/judge.js";
import { rankCandidates } from "../../server/src/analysis/conflicts/rank.js";
import { VERDICT_FEATURES, verdictFeatures } from "../../server/src/analysis/conflicts/verdictFeatures.js";
import { boost, type Example } from "./boost.js";
import type { Row } from "./rows.js";

// Silent cases in which some source gives the draft's value.
const AGREEING = new Set([
  "paraphrase-agree",
  "approximate",
  "coarser",
  "finer-compatible",
  "words-digits",
  "unit-conversion",
  "subset",
  "later-toll",
]);
const STEPS = 120;
const RATE = 0.15;
const RIDGE = 0.003;
// A draft's value says how far it lies from the source's, but that is no reason to take one source's claim rather than another.
const VALUE_FEATURES = new Set(["distance"]);

const RAISES = [
  "best",
  "gap",
  "share",
  "support",
  "against.coverageNear",
  "against.mass",
  "against.nameNear",
  "against.governor",
  "against.noun",
  "against.coverageReverse",
];
const LOWERS = [
  "agreeing",
  "shareAgreeing",
  "negated",
  "against.massMissing",
  "against.nameMissing",
  "against.timeDiffers",
  "against.nounDiffers",
];

export const isConflict = (row: Row) => row.expected?.code.endsWith("-conflict") ?? false;
export const isDisputed = (row: Row) => row.expected?.code.endsWith("-disputed") ?? false;

/** Learns the alignment's weights by which candidate is the right one (conditional logit), then the two verdicts by boosting. */
export function learn(rows: readonly Row[]): JudgeModel {
  const rank = learnRank(rows);
  const described = rows.flatMap((row) => {
    const ranked = rankCandidates(
      row.candidates.map(({ candidate }) => candidate),
      rank,
    );
    const features = verdictFeatures(row.claim, ranked, row.cited);
    const best = ranked.find(({ relation }) => relation === "incompatible");
    const gold = row.candidates.some(({ candidate, gold }) => gold && candidate.source === best?.source);
    return features ? [{ row, features, gold }] : [];
  });
  const monotone = new Map<number, 1 | -1>([
    ...RAISES.map((name) => [VERDICT_FEATURES.indexOf(name), 1] as const),
    ...LOWERS.map((name) => [VERDICT_FEATURES.indexOf(name), -1] as const),
  ]);
  const conflicts = described
    .filter(({ row }) => !row.expected || isConflict(row))
    .map(({ row, features, gold }): Example => ({ features, label: isConflict(row) && gold ? 1 : 0 }));
  const disputes = described.map(({ row, features }): Example => ({ features, label: isDisputed(row) ? 1 : 0 }));
  const options = { trees: 150, depth: 3, rate: 0.08, minimum: 8, ridge: 3 };
  return {
    rank: rank.map((weight) => Number(weight.toFixed(4))),
    conflict: boost(conflicts, { ...options, monotone }),
    disputed: boost(disputes, { ...options, trees: 100, monotone: new Map() }),
  };
}

/** The candidates that a careful reader would take for the draft's claim; undefined where the case does not say. */
function rightOnes(row: Row): boolean[] | undefined {
  if (isConflict(row)) return row.candidates.map(({ gold }) => gold);
  if (isDisputed(row))
    return row.candidates.map(({ gold, candidate }) => gold || candidate.relation !== "incompatible");
  if (AGREEING.has(row.case.kind) || (row.case.expect.length > 0 && !row.expected))
    return row.candidates.map(({ candidate }) => candidate.relation !== "incompatible");
  return undefined;
}

function learnRank(rows: readonly Row[]): number[] {
  const examples = rows.flatMap((row) => {
    const right = rightOnes(row);
    if (!right?.some(Boolean) || right.every(Boolean)) return [];
    return [
      {
        vectors: row.candidates.map(({ candidate }) => candidate.alignment.features),
        right,
        weight: row.expected ? 1 : 0.5,
      },
    ];
  });
  const weights = FEATURES.map(() => 0);
  const momentum = FEATURES.map(() => 0);
  const scale = FEATURES.map(() => 0);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = weights.map((weight) => RIDGE * weight * examples.length);
    for (const { vectors, right, weight } of examples) {
      const scores = vectors.map((vector) => vector.reduce((sum, value, i) => sum + value * weights[i]!, 0));
      const top = Math.max(...scores);
      const likelihoods = scores.map((score) => Math.exp(score - top));
      const all = likelihoods.reduce((a, b) => a + b, 0);
      const good = likelihoods.reduce((sum, value, k) => sum + (right[k] ? value : 0), 0);
      vectors.forEach((vector, k) => {
        const error = weight * (likelihoods[k]! / all - (right[k] ? likelihoods[k]! / good : 0));
        if (Math.abs(error) > 1e-6) for (let i = 0; i < weights.length; i++) gradient[i]! += error * vector[i]!;
      });
    }
    // Adam (Kingma and Ba 2015), full batch.
    FEATURES.forEach((name, i) => {
      if (VALUE_FEATURES.has(name)) return;
      const g = gradient[i]! / examples.length;
      momentum[i] = 0.9 * momentum[i]! + 0.1 * g;
      scale[i] = 0.999 * scale[i]! + 0.001 * g * g;
      weights[i]! -= (RATE * (momentum[i]! / (1 - 0.9 ** step))) / (Math.sqrt(scale[i]! / (1 - 0.999 ** step)) + 1e-8);
    });
  }
  return weights;
}
