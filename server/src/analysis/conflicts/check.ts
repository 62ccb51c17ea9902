import { type Analysis, analyze } from "../claims/analysis.js";
import type { Claim } from "../claims/claim.js";
import { claimsOf } from "../claims/frame.js";
import type { Corpus } from "../corpus/corpus.js";
import type { Citation } from "../documents/citation.js";
import type { Draft } from "../documents/draft.js";
import { groupBy } from "../text/groupBy.js";
import { findCandidates } from "./candidates.js";
import { judge, type Verdict } from "./judge.js";

/** A draft's claim with what the sources say of it. */
export interface CheckedClaim {
  readonly claim: Claim;
  readonly verdict: Verdict;
  /** The citations that the claim's sentence rests on. */
  readonly citations: readonly Citation[];
}

export interface Check {
  readonly analysis: Analysis;
  readonly checked: readonly CheckedClaim[];
}

/** Judges every claim of a draft. What was judged before under the same circumstances is not judged again. */
export function check(corpus: Corpus, draft: Draft): Check {
  const analysis = analyze(corpus.analyzer, draft, draft.issued ? { issued: draft.issued } : {});
  const claims = claimsOf(analysis);
  const bySentence = groupBy(claims, (claim) => claim.frame.sentence);
  const known = knownVerdicts(corpus);
  const bySentenceCited = new Map<number, readonly Citation[]>();
  const citationsIn = (sentence: number) => {
    const citations = bySentenceCited.get(sentence) ?? citationsOf(analysis, sentence, draft.citations);
    bySentenceCited.set(sentence, citations);
    return citations;
  };
  const checked = claims.map((claim): CheckedClaim => {
    const siblings = bySentence.get(claim.frame.sentence)!;
    const citations = citationsIn(claim.frame.sentence);
    const cited = new Set(citations.map((citation) => citation.key));
    const circumstances = circumstancesOf(claim, siblings, cited);
    let verdict = known.get(circumstances);
    if (!verdict) {
      const candidates = isCheckable(claim) ? findCandidates(claim, siblings, corpus) : [];
      verdict = judge(claim, candidates, cited);
      if (known.size > MOST_KNOWN) known.clear();
      known.set(circumstances, verdict);
    }
    return { claim, verdict: { ...verdict, claim }, citations };
  });
  return { analysis, checked };
}

const MOST_KNOWN = 5_000;
const verdicts = new WeakMap<Corpus, { version: number; known: Map<string, Verdict> }>();

/** The verdicts reached on this state of the corpus, by the circumstances of the claim. */
function knownVerdicts(corpus: Corpus): Map<string, Verdict> {
  let state = verdicts.get(corpus);
  if (state?.version !== corpus.claims.version) {
    state = { version: corpus.claims.version, known: new Map() };
    verdicts.set(corpus, state);
  }
  return state.known;
}

/** All that a verdict depends on, but where in the text the claim stands. */
function circumstancesOf(claim: Claim, siblings: readonly Claim[], cited: ReadonlySet<string>): string {
  const { frame } = claim;
  const valueKeyOf = ({ value }: Claim) =>
    value.kind === "date"
      ? `${value.earliest},${value.latest},${value.granularity},${value.time?.earliest},${JSON.stringify(value.written)},${value.modifier}`
      : `${value.min},${value.max},${value.value},${value.upper},${value.unit.name},${value.unit.per},${value.noun},${value.ordinal},${value.compound},${value.subset}`;
  return [
    valueKeyOf(claim),
    siblings.map(valueKeyOf).join(";"),
    frame.implied ? "" : claim.value.start - frame.span.start,
    ...frame.surroundings,
    frame.time ? `${frame.time.earliest},${frame.time.latest}` : "",
    [...cited].join(),
  ].join("|");
}

/** A value that says something definite: no "dozens", no "a week later", no weekday that only context dates. */
export function isCheckable({ value }: Claim): boolean {
  if (value.kind === "quantity") return !value.vague;
  if (
    value.relative ||
    (value.written.day === undefined &&
      value.written.month === undefined &&
      value.written.year === undefined &&
      value.granularity !== "time")
  )
    return false;
  return Number.isFinite(value.earliest) || value.written.month !== undefined || value.written.year !== undefined;
}

/** The citations in a sentence or in brackets right behind its full stop; a bare key there opens the next sentence. */
export function citationsOf(analysis: Analysis, sentence: number, citations: readonly Citation[]): readonly Citation[] {
  const { start, end, blockIndex } = analysis.sentences[sentence]!;
  const next = analysis.sentences[sentence + 1];
  const limit = next?.blockIndex === blockIndex ? next.start : analysis.sentences[sentence]!.block.end;
  const { text } = analysis.structure;
  return citations.filter(
    ({ cluster }) =>
      cluster.start >= start && cluster.start <= Math.max(end, limit) && !opensSentence(text, cluster.start),
  );
}

// A key is no word, so that a sentence which begins with one is not always told from the sentence before.
function opensSentence(text: string, at: number): boolean {
  return text[at] === "@" && /[.!?]["”’)]?\s$/.test(text.slice(Math.max(0, at - 3), at));
}
