import { analyze } from "../../claims/analysis.js";
import type { Claim } from "../../claims/claim.js";
import { claimsOf } from "../../claims/frame.js";
import { findCandidates } from "../../conflicts/candidates.js";
import { isCheckable } from "../../conflicts/check.js";
import judgeModel from "../../conflicts/judgeModel.json" with { type: "json" };
import { rankCandidates } from "../../conflicts/rank.js";
import type { SourceClaim } from "../../corpus/claimIndex.js";
import type { Corpus } from "../../corpus/corpus.js";
import { findAllNames } from "../../corpus/entities/findNames.js";
import type { PassageHit } from "../../corpus/passageSearch.js";
import { sourceIndex } from "../../corpus/sourceIndex.js";
import { wordKnowledge } from "../../corpus/wordKnowledge.js";
import type { CitationKey } from "../../documents/bibliography.js";
import type { Structure } from "../../documents/document.js";
import { type Day, dayOf } from "../../extraction/day.js";

/** What speaks for a source being the one to cite for a sentence. In the order of `SupportEvidence.features`. */
export const SUPPORT_FEATURES = [
  "passage", // its best passage, against the best of all sources
  "next", // its next best passage
  "words", // how much its best passage has in common with the sentence at all
  "claims", // how well its claims are aligned with the sentence's, whatever values they give
  "names", // the share of the sentence's known names that it names
  "before", // it was written before the day that the sentence speaks of
  "soon", // it was written soon after
] as const;

export type SupportFeature = (typeof SUPPORT_FEATURES)[number];

/** A source beside a sentence. */
export interface SupportEvidence {
  readonly key: CitationKey;
  readonly features: readonly number[];
  /** Its best passage by words. */
  readonly hit?: PassageHit;
  /** Its claim that is aligned best, and how well: 1 where no source has a better one. */
  readonly claim?: { readonly source: SourceClaim; readonly share: number };
}

/** How much worse aligned, in log-likelihood, a claim is that counts e times less. */
const TEMPERATURE = 2;
/** A source written this many days after what it speaks of counts e times less than one written at once. */
const SOON = 60;

/** What speaks for each source that has anything in common with a sentence; `issued` dates the sentence as it dates a draft. */
export function supportEvidence(corpus: Corpus, sentence: string, issued?: string): SupportEvidence[] {
  const structure = oneParagraph(sentence);
  const hits = new Map(
    sourceIndex(corpus)
      .passages.search(sentence, Number.POSITIVE_INFINITY, wordKnowledge(corpus.language))
      .map((hit) => [hit.key, hit]),
  );
  const best = Math.max(...[...hits.values()].map((hit) => hit.score), Number.MIN_VALUE);
  const claims = claimsOf(analyze(corpus.analyzer, structure, issued ? { issued } : {})).filter(isCheckable);
  const aligned = alignedClaims(corpus, claims);
  const names = findAllNames(corpus, structure).flatMap(({ entities }) => entities[0] ?? []);
  const named = names.map(({ sources }) => new Set(sources));
  const day = lastDay(claims);
  const keys = new Set([...hits.keys(), ...aligned.keys()]);
  return [...keys].map((key) => {
    const hit = hits.get(key);
    const claim = aligned.get(key);
    const written = dayWritten(corpus.source(key)?.item.issued);
    const age = day !== undefined && written !== undefined ? written - day : undefined;
    const values: Record<SupportFeature, number> = {
      passage: hit ? hit.score / best : 0,
      next: hit ? hit.next / best : 0,
      words: hit ? Math.log1p(hit.score) : 0,
      claims: claim?.mean ?? 0,
      names: named.length ? named.filter((sources) => sources.has(key)).length / named.length : 0,
      before: age !== undefined && age < -1 ? 1 : 0,
      soon: age !== undefined && age >= 0 ? Math.exp(-age / SOON) : 0,
    };
    return {
      key,
      features: SUPPORT_FEATURES.map((name) => values[name]),
      ...(hit && { hit }),
      ...(claim && { claim: { source: claim.source, share: claim.share } }),
    };
  });
}

interface Aligned {
  /** Over the claims of the sentence. */
  readonly mean: number;
  readonly source: SourceClaim;
  readonly share: number;
}

/** By source, how well its claims are aligned with those of a sentence: 1 for the best of all sources. */
function alignedClaims(corpus: Corpus, claims: readonly Claim[]): Map<CitationKey, Aligned> {
  const found = new Map<CitationKey, Aligned>();
  let counted = 0;
  for (const claim of claims) {
    const ranked = rankCandidates(findCandidates(claim, claims, corpus), judgeModel.rank);
    if (!ranked.length) continue;
    counted++;
    const seen = new Set<CitationKey>();
    for (const { source, rank } of ranked) {
      // The first of a source is its best.
      if (seen.has(source.key)) continue;
      seen.add(source.key);
      const share = Math.exp((rank - ranked[0]!.rank) / TEMPERATURE);
      const known = found.get(source.key);
      const better = known && known.share >= share ? known : { source, share };
      found.set(source.key, { mean: (known?.mean ?? 0) + share, source: better.source, share: better.share });
    }
  }
  for (const [key, aligned] of found) found.set(key, { ...aligned, mean: aligned.mean / counted });
  return found;
}

function oneParagraph(text: string): Structure {
  return { text, prose: text, blocks: [{ kind: "paragraph", start: 0, end: text.length, headings: [] }] };
}

/** The last day that a sentence speaks of: what tells of it was written on that day or later. */
function lastDay(claims: readonly Claim[]): Day | undefined {
  const days = claims.flatMap(({ value }) =>
    value.kind === "date" && Number.isFinite(value.earliest) ? [value.earliest] : [],
  );
  return days.length ? Math.max(...days) : undefined;
}

function dayWritten(issued: string | undefined): Day | undefined {
  const date = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?/.exec(issued ?? "")?.groups;
  return date && dayOf(Number(date.year), Number(date.month ?? 1), Number(date.day ?? 1));
}
