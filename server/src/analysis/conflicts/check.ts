import { type Analysis, analyze } from "../claims/analysis.js";
import type { Claim } from "../claims/claim.js";
import { claimsOf } from "../claims/frame.js";
import type { Corpus } from "../corpus/corpus.js";
import type { Citation } from "../documents/citation.js";
import type { Draft } from "../documents/draft.js";
import { groupBy } from "../text/groupBy.js";
import { findCandidates, findRivals } from "./candidates.js";
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
  const { known, texts } = verdictsOn(corpus);
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
    const circumstances = circumstancesOf(claim, siblings, cited, texts);
    let verdict = known.get(circumstances);
    if (!verdict) {
      const candidates = isCheckable(claim) ? findCandidates(claim, siblings, corpus) : [];
      verdict = judge(claim, candidates, cited, (source) => findRivals(source, corpus));
      known.set(circumstances, verdict);
    }
    return { claim, verdict: { ...verdict, claim }, citations };
  });
  return { analysis, checked };
}

const MOST_KNOWN = 20_000;

interface Verdicts {
  readonly version: number;
  readonly known: Map<string, Verdict>;
  /** The texts that verdicts hang on, numbered: a few numbers make a shorter key than a few sentences. */
  readonly texts: Map<string, number>;
}

const verdicts = new WeakMap<Corpus, Verdicts>();

/** The verdicts reached on this state of the corpus, by the circumstances of the claim. */
function verdictsOn(corpus: Corpus): Verdicts {
  let state = verdicts.get(corpus);
  if (state?.version !== corpus.claims.version || state.known.size > MOST_KNOWN) {
    state = { version: corpus.claims.version, known: new Map(), texts: new Map() };
    verdicts.set(corpus, state);
  }
  return state;
}

function numbered(texts: Map<string, number>, text: string): number {
  const number = texts.get(text) ?? texts.size;
  if (number === texts.size) texts.set(text, number);
  return number;
}

/** All that a verdict depends on, but where in the text the claim stands. */
function circumstancesOf(
  claim: Claim,
  siblings: readonly Claim[],
  cited: ReadonlySet<string>,
  texts: Map<string, number>,
): string {
  const { frame } = claim;
  const valueKeyOf = ({ value }: Claim) =>
    value.kind === "date"
      ? `${value.earliest},${value.latest},${value.granularity},${value.time?.earliest},${JSON.stringify(value.written)},${value.otherYears},${value.modifier}`
      : `${value.min},${value.max},${value.value},${value.upper},${value.unit.name},${value.unit.per},${value.noun},${value.ordinal},${value.compound},${value.subset}`;
  return [
    valueKeyOf(claim),
    siblings.map(valueKeyOf).join(";"),
    frame.implied ? "" : claim.value.start - frame.span.start,
    ...frame.surroundings.map((text) => numbered(texts, text)),
    frame.time ? `${frame.time.earliest},${frame.time.latest}` : "",
    [...cited].join(),
  ].join("|");
}

/** A value that says something definite: no "dozens", no "a week later", no weekday that only context dates. */
export function isCheckable({ value }: Claim): boolean {
  if (value.kind === "quantity") return !value.vague;
  if (value.relative) return false;
  // A time of day is compared as such, on whatever day.
  if (value.granularity === "time") return true;
  const { year, month, day } = value.written;
  if (year === undefined && month === undefined && day === undefined) return false;
  return Number.isFinite(value.earliest) || year !== undefined || month !== undefined;
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
