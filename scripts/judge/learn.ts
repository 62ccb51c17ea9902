import { FEATURES } from "../../server/src/analysis/conflicts/align.js";
import type { Row } from "./rows.js";

const AGREEING = new Set([
  "paraphrase-agree",
  "approximate",
  "coarser",
  "finer-compatible",
  "words-digits",
  "unit-conversion",
]);
const ROUNDS = 6;
const STEPS = 400;
const RATE = 0.5;
const RIDGE = 0.002;

interface Example {
  readonly features: readonly number[];
  readonly label: 0 | 1;
  readonly weight: number;
}

/**
 * Logistic regression over pairs of claims. Which pair makes a case is learned with it: each round takes, by the weights so far,
 * a claim's surest candidates as the ones that count (multiple-instance learning with hard negatives).
 */
export function learn(rows: readonly Row[]): number[] {
  let weights = FEATURES.map((name) => START[name] ?? 0);
  for (let round = 0; round < ROUNDS; round++)
    weights = descend(
      rows.flatMap((row) => examplesOf(row, weights)),
      weights,
    );
  return weights;
}

const START: Partial<Record<string, number>> = {
  bias: -5,
  coverageNear: 5,
  coverageSentence: 1,
  coverageReverse: 2,
  nameCoverage: 1,
  governor: 1,
  noun: 1,
};

function examplesOf(row: Row, weights: readonly number[]): Example[] {
  const sorted = row.candidates
    .map(({ candidate, gold }) => ({ gold, relation: candidate.relation, features: candidate.alignment.features }))
    .sort((a, b) => dot(b.features, weights) - dot(a.features, weights));
  const gold = sorted.filter((candidate) => candidate.gold);
  const against = sorted.filter((candidate) => candidate.relation === "incompatible");
  const agreeing = sorted.filter((candidate) => candidate.relation !== "incompatible");
  if (row.expected && /^(?:date|figure)-/.test(row.expected.code)) {
    return gold.slice(0, 2).map(({ features }) => ({ features, label: 1, weight: 1 }));
  }
  const examples: Example[] = [];
  if (AGREEING.has(row.case.kind) && agreeing[0])
    examples.push({ features: agreeing[0].features, label: 1, weight: 0.5 });
  const hard = agreeing[0] && AGREEING.has(row.case.kind) ? 0.5 : 1;
  examples.push(
    ...against.slice(0, 3).map(({ features }, i) => ({ features, label: 0 as const, weight: hard / (i + 1) })),
  );
  return examples;
}

function descend(examples: readonly Example[], start: readonly number[]): number[] {
  const weights = [...start];
  const total = examples.reduce((sum, example) => sum + example.weight, 0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : RIDGE * weight));
    for (const { features, label, weight } of examples) {
      const error = (1 / (1 + Math.exp(-dot(features, weights))) - label) * (weight / total);
      for (let i = 0; i < weights.length; i++) gradient[i]! += error * features[i]!;
    }
    for (let i = 0; i < weights.length; i++) weights[i]! -= RATE * gradient[i]! * 4;
  }
  return weights;
}

export function dot(features: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < features.length; i++) sum += features[i]! * weights[i]!;
  return sum;
}
