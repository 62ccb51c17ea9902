import { FEATURES } from "./align.js";
import type { Candidate } from "./candidates.js";

/** A candidate with the log-likelihood, up to a constant, that it is the claim that speaks of the same thing. */
export interface Ranked extends Candidate {
  readonly rank: number;
}

/** The candidates by how well they are aligned, best first. `weights` are parallel to `FEATURES`. */
export function rankCandidates(candidates: readonly Candidate[], weights: readonly number[]): Ranked[] {
  return candidates
    .map((candidate) => {
      let rank = 0;
      for (let i = 0; i < FEATURES.length; i++) rank += (weights[i] ?? 0) * candidate.alignment.features[i]!;
      return { ...candidate, rank };
    })
    .sort((a, b) => b.rank - a.rank);
}
