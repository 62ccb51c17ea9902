import { analyze } from "../../claims/analysis.js";
import type { Claim } from "../../claims/claim.js";
import { claimsOf } from "../../claims/frame.js";
import { type Candidate, findCandidates } from "../../conflicts/candidates.js";
import { isCheckable } from "../../conflicts/check.js";
import { FEATURES } from "../../conflicts/features.js";
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

/** What a sentence has in common with the sources, before anything is weighed. */
export interface Common {
  readonly hits: ReadonlyMap<CitationKey, PassageHit>;
  /** For each claim of the sentence, the claims of the sources that may speak of the same thing. */
  readonly candidates: readonly (readonly Candidate[])[];
  /** For each name of the sentence that the corpus knows, the sources that name it. */
  readonly named: readonly ReadonlySet<CitationKey>[];
  /** The last day that the sentence speaks of. */
  readonly day: Day | undefined;
}

/** The weights of `conflicts/align.ts`'s features by their names; those that are not named count nothing. */
export type AlignmentWeights = Readonly<Record<string, number>>;

/** How much worse aligned, in log-likelihood, a claim is that counts e times less. */
const TEMPERATURE = 2;
/** A source written this many days after what it speaks of counts e times less than one written at once. */
const SOON = 60;

/** What a sentence has in common with the sources; `issued` dates the sentence as it dates a draft. */
export function findCommon(corpus: Corpus, sentence: string, issued?: string): Common {
  const structure = oneParagraph(sentence);
  const hits = new Map(
    sourceIndex(corpus)
      .passages.search(sentence, Number.POSITIVE_INFINITY, wordKnowledge(corpus.language))
      .map((hit) => [hit.key, hit]),
  );
  const claims = claimsOf(analyze(corpus.analyzer, structure, issued ? { issued } : {})).filter(isCheckable);
  const names = findAllNames(corpus, structure).flatMap(({ entities }) => entities[0] ?? []);
  return {
    hits,
    candidates: claims.map((claim) => findCandidates(claim, claims, corpus)),
    named: names.map(({ sources }) => new Set(sources)),
    day: lastDay(claims),
  };
}

/** What speaks for each source that has anything in common with a sentence. */
export function supportEvidence(corpus: Corpus, common: Common, weights: AlignmentWeights): SupportEvidence[] {
  const { hits, candidates, named, day } = common;
  const best = Math.max(...[...hits.values()].map((hit) => hit.score), Number.MIN_VALUE);
  const aligned = alignedClaims(candidates, weights);
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
function alignedClaims(
  candidates: readonly (readonly Candidate[])[],
  weights: AlignmentWeights,
): Map<CitationKey, Aligned> {
  const inOrder = FEATURES.map((name) => weights[name] ?? 0);
  const found = new Map<CitationKey, Aligned>();
  let counted = 0;
  for (const ofClaim of candidates) {
    const ranked = ofClaim
      .map(({ source, alignment }) => ({ source, rank: alignment.reduce((sum, x, i) => sum + x * inOrder[i]!, 0) }))
      .sort((a, b) => b.rank - a.rank);
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
