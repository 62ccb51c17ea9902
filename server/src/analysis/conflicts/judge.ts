import type { Claim } from "../claims/claim.js";
import type { CitationKey } from "../documents/bibliography.js";
import type { Candidate } from "./candidates.js";
import trained from "./judgeModel.json" with { type: "json" };
import { type Ranked, type RankModel, rankCandidates } from "./rank.js";
import { type Forest, probability } from "./trees.js";
import { valueKey, verdictFeatures } from "./verdictFeatures.js";

export type VerdictKind = "conflict" | "disputed" | "agreed" | "silent";

/** What the sources say of a draft's claim. */
export interface Verdict {
  readonly kind: VerdictKind;
  readonly claim: Claim;
  /** Claims of the same thing with another value, surest first, one a source. */
  readonly against: readonly Ranked[];
  readonly agreeing: readonly Ranked[];
  /** The probability of a conflict and of a dispute. */
  readonly conflict: number;
  readonly disputed: number;
}

/** What scripts/train-judge.mts learned: forests for what speaks of the same thing, and for the two verdicts. */
export interface JudgeModel extends RankModel {
  readonly conflict: Forest;
  readonly disputed: Forest;
}

/** Thresholds on the probabilities, chosen on subjects that the judge had not seen (scripts/train-judge.mts --validate). */
export const THRESHOLDS = { conflict: 0.8, disputed: 0.4 } as const;

// A candidate that is this much less likely than the best, in log-odds, speaks of something else.
const REACH = 3;

/** The shipped model. */
export const JUDGE = trained as unknown as JudgeModel;

/** Judges a draft's claim by its candidates; `cited` are the sources that its sentence cites. */
export function judge(
  claim: Claim,
  candidates: readonly Candidate[],
  cited: ReadonlySet<CitationKey>,
  model: JudgeModel = JUDGE,
): Verdict {
  const ranked = rankCandidates(claim, candidates, model);
  const features = verdictFeatures(claim, ranked, cited);
  const conflict = features ? probability(model.conflict, features) : 0;
  const disputed = features ? probability(model.disputed, features) : 0;
  const against = ranked.filter(({ relation }) => relation === "incompatible");
  const agreeing = ranked.filter(({ relation }) => relation !== "incompatible");
  const kind: VerdictKind =
    conflict >= THRESHOLDS.conflict
      ? "conflict"
      : disputed >= THRESHOLDS.disputed && agreeing.length
        ? "disputed"
        : agreeing.length
          ? "agreed"
          : "silent";
  return { kind, claim, against: alike(against), agreeing: alike(agreeing), conflict, disputed };
}

/** The best candidate and those that give the same value or are aligned nearly as well, one a source. */
function alike(ranked: readonly Ranked[]): Ranked[] {
  const best = ranked[0];
  if (!best) return [];
  const seen = new Set<CitationKey>();
  return ranked.filter((item) => {
    const same = valueKey(item.source.claim) === valueKey(best.source.claim);
    if (item.rank < best.rank - (same ? REACH : REACH / 8) || seen.has(item.source.key)) return false;
    seen.add(item.source.key);
    return true;
  });
}
