import type { Claim } from "../claims/claim.js";
import type { Candidate } from "./candidates.js";
import { VALUE_FEATURES } from "./features.js";
import { type Forest, logOdds } from "./trees.js";

/** A candidate with the log-odds that it speaks of the same thing as the draft's claim. */
export interface Ranked extends Candidate {
  readonly rank: number;
}

/** What scripts/train-judge.mts learned: one forest for candidates with another value, and one for those that agree. */
export interface RankModel {
  readonly against: Forest;
  readonly agreeing: Forest;
}

/** The candidates by how surely they speak of the same thing, best first. */
export function rankCandidates(claim: Claim, candidates: readonly Candidate[], model: RankModel): Ranked[] {
  return candidates
    .map((candidate): Ranked => {
      const forest = candidate.relation === "incompatible" ? model.against : model.agreeing;
      return { ...candidate, rank: logOdds(forest, rankFeatures(claim, candidate)) };
    })
    .sort((a, b) => b.rank - a.rank);
}

/**
 * The alignment with what is known of the draft's claim alone. How far a wrong value lies from the right one helps to find the
 * claim that was meant; of claims that agree it says nothing, and is left out.
 */
export function rankFeatures({ value, frame }: Claim, { alignment, relation }: Candidate): Float64Array {
  const features = new Float64Array(alignment.length + OWN);
  features.set(alignment);
  if (relation !== "incompatible") for (const at of VALUE_FEATURES) features[at] = 0;
  const flag = (condition: boolean) => (condition ? 1 : 0);
  features.set(
    [
      flag(value.kind === "date"),
      flag(frame.negated),
      flag(frame.hypothetical),
      flag(frame.expected),
      Math.min(3, frame.beside.figures),
      Math.min(3, frame.beside.dates),
      Math.min(12, frame.terms.length),
      flag(value.modifier !== undefined),
      exactness(value),
      flag(relation === "equal"),
    ],
    alignment.length,
  );
  return features;
}

const OWN = 10;

/** How exactly a value is given: the figures that count, or 1 for a year to 4 for a time of day. */
export function exactness(value: Claim["value"]): number {
  if (value.kind === "date")
    return value.granularity === "time" ? 4 : value.granularity === "day" ? 3 : value.granularity === "month" ? 2 : 1;
  return Math.min(4, Math.max(0, Math.log10(Math.abs(value.value) / (value.precision || 1) + 1)));
}
