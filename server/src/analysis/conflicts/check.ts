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
  const { known, texts } = verdictsOn(corpus);
  const checked: CheckedClaim[] = [];
  for (const [sentence, siblings] of groupBy(claims, (claim) => claim.frame.sentence)) {
    const citations = citationsOf(analysis, sentence, draft.citations);
    const cited = new Set(citations.map((citation) => citation.key));
    const values = siblings.map(valueText);
    const shared = [...values, ...siblings[0]!.frame.surroundings.map((text) => numbered(texts, text)), ...cited].join(
      "|",
    );
    siblings.forEach((claim, i) => {
      const circumstances = `${values[i]}|${placeText(claim)}|${shared}`;
      let verdict = known.get(circumstances);
      if (!verdict) {
        const candidates = isCheckable(claim) ? findCandidates(claim, siblings, corpus) : [];
        verdict = judge(claim, candidates, cited, (source) => findRivals(source, corpus));
        known.set(circumstances, verdict);
      }
      const { kind, against, agreeing, conflict, disputed } = verdict;
      checked.push({ claim, verdict: { kind, claim, against, agreeing, conflict, disputed }, citations });
    });
  }
  checked.sort((x, y) => x.claim.value.start - y.claim.value.start);
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

/** What a verdict depends on of a claim's value. */
function valueText({ value }: Claim): string {
  if (value.kind === "quantity") {
    const { min, max, unit, noun, ordinal, compound, subset, upper } = value;
    return `${min},${max},${value.value},${upper},${unit.name},${unit.per},${noun},${ordinal},${compound},${subset}`;
  }
  const { earliest, latest, granularity, time, written, otherYears, modifier } = value;
  const { year, month, day, weekday } = written;
  return `${earliest},${latest},${granularity},${time?.earliest},${year},${month},${day},${weekday},${otherYears},${modifier}`;
}

/** And of where it stands, but for its place in the text. */
function placeText({ value, frame }: Claim): string {
  const at = frame.implied ? "" : value.start - frame.span.start;
  return frame.time ? `${at},${frame.time.earliest},${frame.time.latest}` : `${at}`;
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
