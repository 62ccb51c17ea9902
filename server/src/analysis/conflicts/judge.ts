import type { Claim } from "../claims/claim.js";
import type { CitationKey } from "../documents/bibliography.js";
import { FEATURES } from "./align.js";
import type { Candidate } from "./candidates.js";
import { WEIGHTS } from "./judgeModel.js";

export type VerdictKind = "conflict" | "disputed" | "agreed" | "silent";

/** A candidate with the judge's probability that it speaks of the same thing. */
export interface Scored extends Candidate {
  readonly score: number;
}

export interface Verdict {
  readonly kind: VerdictKind;
  readonly claim: Claim;
  /** Claims of the same thing with another value, surest first, one a source. */
  readonly against: readonly Scored[];
  readonly agreeing: readonly Scored[];
  /** The surest candidate's probability, whatever its value. */
  readonly top: number;
}

/** Thresholds on the probability, chosen on the case sets by cross-validation (npm run bench:quality). */
export const THRESHOLDS = { conflict: 0.5, agree: 0.2, disputed: 0.6 } as const;

/** The probability that two claims speak of the same thing, from the alignment's features. */
export function score(candidate: Candidate, weights: Readonly<Record<string, number>> = WEIGHTS): number {
  const { features } = candidate.alignment;
  let sum = 0;
  FEATURES.forEach((name, i) => {
    sum += (weights[name] ?? 0) * features[i]!;
  });
  return 1 / (1 + Math.exp(-sum));
}

/** What the sources say of a draft's claim. */
export function judge(
  claim: Claim,
  candidates: readonly Candidate[],
  cited: ReadonlySet<CitationKey> = new Set(),
  weights = WEIGHTS,
): Verdict {
  const scored = candidates
    .map((candidate) => ({ ...candidate, score: score(candidate, weights) }))
    .sort((a, b) => b.score - a.score);
  const agreeing = scored.filter(
    (candidate) => candidate.relation !== "incompatible" && candidate.score >= THRESHOLDS.agree,
  );
  const against = onePerSource(
    scored.filter((candidate) => candidate.relation === "incompatible" && candidate.score >= THRESHOLDS.conflict),
  );
  const verdict = (kind: VerdictKind) => ({
    kind,
    claim,
    against,
    agreeing: onePerSource(agreeing),
    top: scored[0]?.score ?? 0,
  });
  if (claim.frame.negated) return verdict("silent");
  if (against.length === 0) return verdict(agreeing.length ? "agreed" : "silent");
  if (agreeing.length === 0) return verdict("conflict");
  const best = against[0]!;
  if (best.score >= THRESHOLDS.disputed && !cited.has(best.source.key)) return verdict("disputed");
  return verdict("agreed");
}

function onePerSource(scored: readonly Scored[]): Scored[] {
  const seen = new Set<CitationKey>();
  return scored.filter(({ source }) => !seen.has(source.key) && seen.add(source.key));
}
