import type { Claim } from "../claims/claim.js";
import { FORECASTING } from "../claims/cues.js";
import type { SourceClaim } from "../corpus/claimIndex.js";
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
export const THRESHOLDS = { conflict: 0.68, disputed: 0.45 } as const;

// A candidate that is this much less likely than the best, in log-odds, speaks of something else.
const REACH = 3;
// The log-odds from which a claim that agrees is worth asking who contradicts it.
const LIKELY = -1;

/** The shipped model. */
export const JUDGE = trained as unknown as JudgeModel;

/**
 * Judges a draft's claim by its candidates.
 *
 * @param cited The sources that its sentence cites.
 * @param rivalsOf What other sources hold against a source's claim (`findRivals`): asked for the best one that agrees.
 */
export function judge(
  claim: Claim,
  candidates: readonly Candidate[],
  cited: ReadonlySet<CitationKey>,
  rivalsOf: RivalsOf,
  model: JudgeModel = JUDGE,
): Verdict {
  const ranked = rankCandidates(claim, candidates, model);
  const rivals = rankRivals(ranked, rivalsOf, model);
  const features = verdictFeatures(claim, ranked, cited, rivals);
  const conflict = features && !isAside(claim) ? probability(model.conflict, features) : 0;
  const disputed = features ? probability(model.disputed, features) : 0;
  const own = ranked.filter(({ relation }) => relation === "incompatible");
  const agreeing = ranked.filter(({ relation }) => relation !== "incompatible");
  // Whoever contradicts the source that agrees contradicts the draft; that source itself does not.
  const rivalsLead = rivals[0] && rivals[0].rank > (own[0]?.rank ?? 0);
  const fit = agreeing[0]?.source;
  const others = (rivalsLead ? rivals : own).filter(({ source }) => {
    return source.key !== fit?.key && isForecast(source.claim) === (fit !== undefined && isForecast(fit.claim));
  });
  const kind: VerdictKind =
    conflict >= THRESHOLDS.conflict
      ? "conflict"
      : disputed >= THRESHOLDS.disputed && agreeing.length && others.length
        ? "disputed"
        : agreeing.length
          ? "agreed"
          : "silent";
  const against = kind === "disputed" ? others : own;
  return { kind, claim, against: alike(against), agreeing: alike(agreeing), conflict, disputed };
}

/**
 * What a draft calls untrue or only supposes it does not claim. "By 20 March 90 ships had come" says when it was counted, and a
 * count of another day is another count; "the 2016 rankings" are not those of 2014.
 */
function isAside({ value, frame }: Claim): boolean {
  if (frame.refuted || frame.supposed) return true;
  return value.kind === "date" && (value.edition === true || (value.modifier === "by" && frame.beside.figures > 0));
}

/** "Expects 11,000 lorries a day" and "counted 9,400" do not disagree. */
function isForecast({ frame }: Claim): boolean {
  return frame.governors.some((governor) => FORECASTING.has(governor));
}

export type RivalsOf = (source: SourceClaim) => readonly Candidate[];

/** What other sources hold against the best claim that agrees, best first; nothing where none is likely to speak of the same thing. */
export function rankRivals(ranked: readonly Ranked[], rivalsOf: RivalsOf, model: RankModel): readonly Ranked[] {
  const fit = ranked.find(({ relation }) => relation !== "incompatible");
  return fit && fit.rank > LIKELY ? rankCandidates(fit.source.claim, rivalsOf(fit.source), model) : [];
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
