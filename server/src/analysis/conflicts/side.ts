import type { Claim } from "../claims/claim.js";
import type { Term } from "../claims/terms.js";
import { type Parts, partsOf } from "./slips.js";
import type { TermSpace } from "./termSpace.js";

/** What may be matched on one side: the sentence's own terms first, then what stands around it. Arrays are parallel. */
export interface Side {
  readonly terms: readonly Term[];
  /** How many of the terms stand in the value's own sentence. */
  readonly own: number;
  /** Numbers in the term space; -1 for a draft's term that no source has. */
  readonly ids: Int32Array;
  /** How near each term stands to the value: 1 beside it, less with every step in the tree, beyond the clause and outside the sentence. */
  readonly closeness: Float32Array;
  /** How far each of the sentence's own terms belongs to the value rather than to another of its kind there. */
  readonly owned: Float32Array;
  /** How much each term tells in this corpus. */
  readonly weights: Float64Array;
  /** The meaning of the sentence, of the words by their closeness, and of the sentence with its surroundings; of length 1 or 0. */
  readonly vectors: Record<"sentence" | "near" | "window", Float32Array>;
  /** What is counted. */
  readonly noun: string | undefined;
  /** The fields or digits of the value. */
  readonly parts: Parts;
}

/** Works out what may be matched. Terms around a sentence are taken once, where they stand nearest. */
export function sideOf(claim: Claim, space: TermSpace): Side {
  const { frame } = claim;
  const around = new Map<string, { term: Term; closeness: number }>();
  for (const { term, weight } of frame.context()) {
    const closeness = weight * 0.6;
    if ((around.get(term.lemma)?.closeness ?? 0) < closeness) around.set(term.lemma, { term, closeness });
  }
  const terms = [...frame.terms, ...[...around.values()].map(({ term }) => term)];
  const closeness = Float32Array.from([
    ...frame.terms.map((_, i) => close(frame.distances[i]!, frame.inClause[i]!)),
    ...[...around.values()].map((item) => item.closeness),
  ]);
  const own = frame.terms.length;
  const all = terms.map(() => 1);
  return {
    terms,
    own,
    ids: Int32Array.from(terms, (term) => space.idOf(term) ?? -1),
    closeness,
    owned: frame.owned(),
    weights: Float64Array.from(terms, (term) => space.weight(term)),
    noun: frame.noun,
    parts: partsOf(claim.value),
    vectors: {
      sentence: sum(terms.slice(0, own), all, space),
      near: sum(terms.slice(0, own), closeness, space),
      window: sum(terms, [...frame.terms.map(() => 1), ...[...around.values()].map((item) => item.closeness)], space),
    },
  };
}

function close(distance: number, inClause: boolean): number {
  return (inClause ? 1 : 0.6) / (1 + 0.25 * Math.max(0, distance - 1));
}

function sum(terms: readonly Term[], weights: ArrayLike<number>, space: TermSpace): Float32Array {
  const total = new Float32Array(space.corpus.language.vectors.dimensions);
  terms.forEach((term, i) => {
    const vector = space.vector(term);
    if (vector) for (let d = 0; d < total.length; d++) total[d]! += weights[i]! * vector[d]!;
  });
  const length = Math.hypot(...total);
  return length === 0 ? total : total.map((value) => value / length);
}
