import type { Claim } from "../claims/claim.js";
import { type ClaimIndex, type SourceClaim, termForms } from "../corpus/claimIndex.js";
import type { Corpus } from "../corpus/corpus.js";
import { calendarDate } from "../extraction/day.js";
import type { Quantity } from "../extraction/mentions.js";
import { alignWords, answers, complete, type Siblings } from "./align.js";
import { isDerived, isTelling, sameMeasure } from "./compareQuantities.js";
import { compareClaims } from "./compatible.js";
import { type Alignment, compareAlignments, FEATURES, roughCloseness } from "./features.js";
import { alignedWords, draftSide } from "./matchTerms.js";
import type { Relation } from "./relation.js";
import { type Side, sideOf } from "./side.js";
import { TermSpace } from "./termSpace.js";

/** A source's claim beside a draft's: how the values relate, and how well they are aligned. */
export interface Candidate {
  readonly source: SourceClaim;
  readonly relation: Exclude<Relation, "unknown">;
  readonly alignment: Alignment;
  /** The words that were aligned: [draft's, source's, how similar]. */
  readonly words: () => readonly (readonly [string, string, number])[];
}

// How many sentences to each side may say the draft's number after all.
const AROUND = 2;
// A number that stands in more places is common.
const MOST_PLACES = 4;
const MOST_ALIKE = 30;
// How many claims of the sources are aligned with one claim of the draft, and how many are then judged.
const LIMIT = 90;
const MOST_AGAINST = 20;
const MOST_AGREEING = 8;
// Below this two words are too far apart to search one by the other, and what is found counts less.
const LIKE = 0.5;
const LIKE_WEIGHT = 0.7;

/**
 * The claims of the sources that may speak of the same thing as a draft's claim, aligned.
 *
 * @param siblings All claims of the draft's sentence.
 */
export function findCandidates(claim: Claim, siblings: readonly Claim[], corpus: Corpus): Candidate[] {
  const { space, sides, numbers } = stateOf(corpus);
  const alike = numbers.get(numberOf(claim)) ?? [];
  const occurs = Math.min(MOST_PLACES, alike.length);
  const here = draftSide(claim, sideOf(claim, space), space);
  // One stretch of memory for all alignments: a small array each would cost more than the aligning.
  const memory = new Float64Array((LIMIT + MOST_ALIKE) * FEATURES.length);
  const found: Found[] = [];
  // Whoever gives the very number is heard, however little else is shared: the rows of a long table look all the same.
  for (const source of new Set([...search(claim, corpus.claims, space), ...alike.slice(0, MOST_ALIKE)])) {
    const relation = compareClaims(claim, source.claim);
    if (relation === "unknown") continue;
    if (relation === "incompatible" && (saysNothingElse(source.claim) || followsFrom(claim, source))) continue;
    let there = sides.get(source.claim);
    if (!there) sides.set(source.claim, (there = sideOf(source.claim, space)));
    const from = found.length * FEATURES.length;
    const alignment = memory.subarray(from, from + FEATURES.length);
    alignWords(alignment, here, there);
    found.push({ source, relation, there, alignment });
  }
  compareAlignments(
    found.map(({ alignment }) => alignment),
    found.map(({ source }) => source.sentenceClaims),
  );
  const against = found.filter(({ relation }) => relation === "incompatible");
  const agreeing = found.filter(({ relation }) => relation !== "incompatible");
  const others = siblings.filter((sibling) => sibling !== claim);
  return [...closest(against, MOST_AGAINST), ...closest(agreeing, MOST_AGREEING)].map(
    ({ source, relation, there, alignment }) => {
      // A verdict is kept, what was only looked at is not.
      const own = alignment.slice();
      complete(own, here, source.claim, there, { ...siblingsOf(claim, others, source, corpus.claims), occurs }, space);
      return { source, relation, alignment: own, words: () => alignedWords(here, there) };
    },
  );
}

/** A source that calls a value untrue does not give it, and how things stood "as of 5 April" they may have stood on other days too. */
function saysNothingElse({ value, frame }: Claim): boolean {
  return frame.refuted || (value.kind === "date" && value.asOf === true);
}

/** Whether a draft's figure is worked out from the figures of a source's sentence, which then does not contradict it. */
function followsFrom({ value }: Claim, { sentenceClaims }: SourceClaim): boolean {
  if (value.kind !== "quantity" || sentenceClaims.length < 2 || !isTelling(value)) return false;
  const figures = figuresOf(sentenceClaims);
  // What the sentence says outright is not worked out.
  if (figures.some((figure) => figure.value === value.value)) return false;
  for (let i = 0; i < figures.length; i++) {
    for (let j = i + 1; j < figures.length; j++) if (isDerived(value, figures[i]!, figures[j]!)) return true;
  }
  return false;
}

// In a sentence with more figures, two that give a third are nothing strange.
const MOST_FIGURES = 6;
const figuresKnown = new WeakMap<readonly SourceClaim[], readonly Quantity[]>();

function figuresOf(claims: readonly SourceClaim[]): readonly Quantity[] {
  let figures = figuresKnown.get(claims);
  if (!figures) {
    figures = claims.flatMap(({ claim }) => (claim.value.kind === "quantity" ? [claim.value] : []));
    if (figures.length > MOST_FIGURES) figures = [];
    figuresKnown.set(claims, figures);
  }
  return figures;
}

// So many claims of other sources are laid beside a source's claim.
const MOST_RIVALS = 8;

/** What other sources say, with another value, of what a source's claim speaks of, aligned with it; worked out once a state of the corpus. */
export function findRivals(source: SourceClaim, corpus: Corpus): readonly Candidate[] {
  const { rivals } = stateOf(corpus);
  let known = rivals.get(source.claim);
  if (!known) {
    const siblings = source.sentenceClaims.map(({ claim }) => claim);
    known = findCandidates(source.claim, siblings, corpus)
      .filter((candidate) => candidate.relation === "incompatible" && candidate.source.key !== source.key)
      .slice(0, MOST_RIVALS);
    rivals.set(source.claim, known);
  }
  return known;
}

interface Found extends Omit<Candidate, "words"> {
  readonly there: Side;
}

/** How the other values of both sentences bear on whether two claims match. */
function siblingsOf(
  claim: Claim,
  others: readonly Claim[],
  source: SourceClaim,
  index: ClaimIndex,
): Omit<Siblings, "occurs"> {
  const beside = source.sentenceClaims.filter((other) => other !== source);
  const most = (values: readonly number[]) => Math.max(0, ...values);
  const repeats = (other: SourceClaim) => sameNumber(claim, other.claim);
  const isThere = (other: SourceClaim) => other.claim.frame.sentence === source.claim.frame.sentence;
  return {
    shared: beside.filter((other) => others.some((sibling) => answers(sibling, other.claim) > 0)).length,
    answered: most(others.map((sibling) => answers(sibling, source.claim))),
    answers: most(beside.map((other) => answers(claim, other.claim))),
    numberThere: beside.some(repeats) ? 1 : 0,
    numberAround: index.around(source, AROUND).some((other) => !isThere(other) && repeats(other)) ? 1 : 0,
  };
}

function closest(candidates: readonly Found[], limit: number): Found[] {
  return candidates
    .map((candidate) => ({ candidate, closeness: closenessOf(candidate) }))
    .sort((a, b) => b.closeness - a.closeness)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** Of claims that agree, those that give the very value come first. */
function closenessOf({ alignment, relation }: Found): number {
  return roughCloseness(alignment) + (relation === "equal" ? 0.7 : 0);
}

interface State {
  readonly space: TermSpace;
  readonly sides: WeakMap<Claim, Side>;
  readonly rivals: WeakMap<Claim, readonly Candidate[]>;
  /** Where each number or date stands. */
  readonly numbers: ReadonlyMap<string, readonly SourceClaim[]>;
}

const states = new WeakMap<Corpus, State>();

/** The corpus's terms and what was worked out of its claims, up to date. */
function stateOf(corpus: Corpus): State {
  let state = states.get(corpus);
  const space = state?.space ?? new TermSpace(corpus);
  // What a term tells hangs on the whole corpus.
  if (space.refresh() || !state) {
    state = {
      space,
      sides: new WeakMap(),
      rivals: new WeakMap(),
      numbers: placesOf(corpus.claims.all),
    };
    states.set(corpus, state);
  }
  return state;
}

function search(claim: Claim, index: ClaimIndex, space: TermSpace): SourceClaim[] {
  const { terms, distances, context } = claim.frame;
  const query = new Map<string, number>();
  const ask = (form: string, weight: number) => query.set(form, Math.max(query.get(form) ?? 0, weight));
  terms.forEach((term, i) => {
    const weight = space.weight(term) / (1 + 0.1 * distances[i]!);
    for (const form of termForms(term)) ask(form, weight);
    const { ids, scores } = space.like(term);
    ids.forEach((id, k) => {
      if (scores[k]! >= LIKE) ask(space.lemma(id), weight * scores[k]! * LIKE_WEIGHT);
    });
  });
  for (const { term, weight } of context())
    for (const form of termForms(term)) ask(form, 0.4 * weight * space.weight(term));
  return index.search(query, (other) => comparable(claim, other), LIMIT);
}

function comparable(a: Claim, b: Claim): boolean {
  if (a.value.kind === "date")
    return b.value.kind === "date" && (a.value.granularity === "time") === (b.value.granularity === "time");
  return b.value.kind === "quantity" && sameMeasure(a.value, b.value);
}

/** Whether two claims give one number, whatever it measures, or the same date. */
function sameNumber({ value: a }: Claim, { value: b }: Claim): boolean {
  if (a.kind === "quantity") return b.kind === "quantity" && a.value === b.value && a.upper === b.upper;
  return (
    b.kind === "date" && a.earliest === b.earliest && a.latest === b.latest && a.time?.earliest === b.time?.earliest
  );
}

/** Where each number or date stands; a day of a known year also by its month and day, since a draft may leave out the year. */
function placesOf(claims: readonly SourceClaim[]): Map<string, SourceClaim[]> {
  const places = new Map<string, SourceClaim[]>();
  const put = (number: string, claim: SourceClaim) => {
    const there = places.get(number);
    if (there) there.push(claim);
    else places.set(number, [claim]);
  };
  for (const source of claims) {
    const { value } = source.claim;
    put(numberOf(source.claim), source);
    if (value.kind === "date" && value.granularity === "day" && Number.isFinite(value.earliest)) {
      const { month, day } = calendarDate(value.earliest);
      put(`${month}-${day}`, source);
    }
  }
  return places;
}

/** The same for claims that give one number, whatever it measures, or one date. */
function numberOf({ value }: Claim): string {
  if (value.kind === "quantity") return `${value.value} ${value.upper ?? ""}`;
  if (value.granularity === "time") return `at ${value.time?.earliest}-${value.time?.latest}`;
  const { month, day } = value.written;
  return Number.isFinite(value.earliest) ? `${value.earliest}:${value.latest}` : `${month ?? ""}-${day ?? ""}`;
}
