import type { Claim } from "../claims/claim.js";
import type { Term } from "../claims/terms.js";
import type { DateExpression, Quantity } from "../extraction/mentions.js";
import type { Language } from "../language/language.js";
import { compareDates, compareQuantities, type Relation } from "./compatible.js";
import type { Similarity } from "./similarity.js";

/** What speaks for two claims being about the same thing. In the order of `FEATURES`. */
export interface Alignment {
  readonly features: readonly number[];
  /** The words that were aligned, for the explanation: [draft's, source's, how similar]. */
  readonly pairs: readonly (readonly [string, string, number])[];
}

export const FEATURES = [
  "coverageNear", // draft's terms by closeness to the value, found in the source's sentence and its context
  "coverageSentence", // the same without regard to closeness
  "coverageReverse", // source's terms near its value, found in the draft
  "mass", // how much weighty text near the value is shared at all
  "massMissing", // and how much of the draft's is not
  "reverseMissing", // and how much of the source's is not
  "nameCoverage",
  "nameNear", // names by closeness to the value
  "nameMissing", // names of the draft that the source's sentence and context lack
  "nameReverseMissing",
  "noNames",
  "verbCoverage",
  "nounCoverage",
  "governor", // the words that govern the values
  "firstGovernor",
  "noun", // what is counted
  "nounSame",
  "nounDiffers",
  "nounMissing",
  "sameUnit",
  "timeAgrees",
  "timeDiffers",
  "polarityDiffers",
  "hypotheticalDiffers",
  "expectedDiffers",
  "subsetDiffers",
  "cumulativeDiffers",
  "otherValuesShared",
  "sameRelation",
  "compoundDiffers",
  "tightness", // how near the best shared word stands to both values
  "modifierDiffers", // "since" against "until"
  "implied", // the source's date stands above its sentence
  "distance", // how far the values lie apart
  "finenessDiffers", // a day against a year
] as const;

export type Feature = (typeof FEATURES)[number];

export interface AlignContext {
  readonly language: Language;
  readonly similarity: Similarity;
  /** Weight of a form by how few sentences of the corpus have it. */
  readonly weight: (form: string) => number;
  /** Other forms of the corpus that mean nearly the same as a term, to search by. */
  readonly likeForms: (term: Term) => readonly { readonly form: string; readonly likeness: number }[];
}

const KIND_WEIGHT = { name: 1.4, noun: 1, verb: 0.8, adjective: 0.6, adverb: 0.3 } as const;

/** How much a term tells: rare in the corpus and in the language, and a name rather than an adverb. */
export function termWeight(term: Term, { language, weight }: AlignContext): number {
  const rarity = term.kind === "name" ? 6 : language.rarity(term.lemma);
  const general = Math.max(0.15, Math.min(1, (rarity - 2.5) / 3));
  const inCorpus = Math.max(0.1, Math.min(1, weight(term.state ?? term.lemma) / 6));
  return KIND_WEIGHT[term.kind] * (0.5 * general + 0.5 * inCorpus);
}

/**
 * Aligns a draft's claim with a source's claim of the same kind.
 *
 * @param shared How many other values the two sentences have in common.
 */
export function align(draft: Claim, source: Claim, context: AlignContext, shared = 0): Alignment {
  const pairs: [string, string, number][] = [];
  const d = draft.frame;
  const s = source.frame;
  const draftSide = sideOf(draft);
  const sourceSide = sideOf(source);
  const forward = new Sums();
  for (const { term, closeness, own } of draftSide) {
    if (!own) continue;
    const best = bestMatch(term, sourceSide, context.similarity);
    forward.add(term, termWeight(term, context), closeness, best);
    if (best.score >= 0.4 && best.term) pairs.push([term.lemma, best.term.lemma, Math.round(best.score * 100) / 100]);
  }
  const backward = new Sums();
  for (const { term, closeness, own } of sourceSide) {
    if (own) backward.add(term, termWeight(term, context), closeness, bestMatch(term, draftSide, context.similarity));
  }
  const like = (a: string, b: string) =>
    context.similarity({ token: 0, lemma: a, kind: "noun" }, { token: 0, lemma: b, kind: "noun" });
  const [dv, sv] = [draft.value, source.value];
  const quantities = dv.kind === "quantity" && sv.kind === "quantity" ? ([dv, sv] as const) : undefined;
  const noun = d.noun && s.noun ? like(d.noun, s.noun) : 0;
  const time = compareTimes(draft, source);
  const flag = (condition: boolean) => (condition ? 1 : 0);
  const values: Record<Feature, number> = {
    coverageNear: ratio(forward.near, forward.nearAll),
    coverageSentence: ratio(forward.whole, forward.wholeAll),
    coverageReverse: ratio(backward.near, backward.nearAll),
    mass: Math.log1p(forward.near),
    massMissing: Math.log1p(forward.nearAll - forward.near),
    reverseMissing: Math.log1p(backward.nearAll - backward.near),
    nameCoverage: ratio(forward.names, forward.namesAll),
    nameNear: ratio(forward.namesNear, forward.namesNearAll),
    nameMissing: Math.min(forward.namesMissing, 3),
    nameReverseMissing: Math.min(backward.namesMissing, 3),
    noNames: flag(forward.namesAll === 0),
    verbCoverage: ratio(forward.verbs, forward.verbsAll),
    nounCoverage: ratio(forward.nouns, forward.nounsAll),
    governor: Math.max(0, ...d.governors.slice(0, 3).flatMap((a) => s.governors.slice(0, 3).map((b) => like(a, b)))),
    firstGovernor: d.governors[0] && s.governors[0] ? like(d.governors[0], s.governors[0]) : 0,
    noun,
    nounSame: flag(d.noun !== undefined && d.noun === s.noun),
    nounDiffers: flag(d.noun !== undefined && s.noun !== undefined && noun < 0.3),
    nounMissing: flag(quantities !== undefined && (!d.noun || !s.noun)),
    sameUnit: flag(quantities !== undefined && quantities[0].unit.name === quantities[1].unit.name),
    timeAgrees: flag(time === "agree"),
    timeDiffers: flag(time === "differ"),
    polarityDiffers: flag(d.negated !== s.negated),
    hypotheticalDiffers: flag(d.hypothetical !== s.hypothetical),
    expectedDiffers: flag(d.expected !== s.expected),
    subsetDiffers: flag(d.subset !== s.subset),
    cumulativeDiffers: flag(d.cumulative !== s.cumulative),
    otherValuesShared: Math.min(shared, 2),
    sameRelation: flag(d.relation.split(":")[0] === s.relation.split(":")[0]),
    compoundDiffers: flag(
      quantities !== undefined && (quantities[0].compound ?? false) !== (quantities[1].compound ?? false),
    ),
    tightness: forward.tightness,
    modifierDiffers: flag(modifierClass(dv) !== modifierClass(sv)),
    implied: flag(source.frame.implied),
    distance: distanceOf(dv, sv),
    finenessDiffers: flag(dv.kind === "date" && sv.kind === "date" && dv.granularity !== sv.granularity),
  };
  return { features: FEATURES.map((name) => values[name]), pairs };
}

/** A term that may be matched, and how near it stands to the value; `own` where it stands in the value's sentence. */
interface Placed {
  readonly term: Term;
  readonly closeness: number;
  readonly own: boolean;
}

const sides = new WeakMap<Claim, readonly Placed[]>();

/** What may be matched on one side: the sentence's terms by their closeness, and what stands around it. */
function sideOf(claim: Claim): readonly Placed[] {
  const known = sides.get(claim);
  if (known) return known;
  const { terms, distances, inClause, context } = claim.frame;
  const own = terms.map((term, i) => ({ term, closeness: close(distances[i]!, inClause[i]!), own: true }));
  // Only the nearest of several equal words can be the best match.
  const around = new Map<string, Placed>();
  for (const { term, weight } of context) {
    const closeness = weight * 0.6;
    if ((around.get(term.lemma)?.closeness ?? 0) < closeness) around.set(term.lemma, { term, closeness, own: false });
  }
  const side = [...own, ...around.values()];
  sides.set(claim, side);
  return side;
}

/** 1 beside the value, less with every step in the tree and beyond the clause. */
function close(distance: number, inClause: boolean): number {
  return (inClause ? 1 : 0.6) / (1 + 0.25 * Math.max(0, distance - 1));
}

interface Match {
  readonly score: number;
  readonly term: Term | undefined;
  readonly closeness: number;
}

const NO_MATCH: Match = { score: 0, term: undefined, closeness: 0 };

function bestMatch(term: Term, side: readonly Placed[], similarity: Similarity): Match {
  let best = NO_MATCH;
  for (const { term: other, closeness } of side) {
    const raw = similarity(term, other);
    if (raw <= 0.2) continue;
    // A word that stands far from the value speaks less for it.
    const score = raw * (0.6 + 0.4 * Math.min(1, closeness));
    if (score > best.score) best = { score, term: other, closeness };
  }
  return best;
}

/** Weighted sums over the terms of one side. */
class Sums {
  near = 0;
  nearAll = 0;
  whole = 0;
  wholeAll = 0;
  names = 0;
  namesAll = 0;
  namesNear = 0;
  namesNearAll = 0;
  namesMissing = 0;
  verbs = 0;
  verbsAll = 0;
  nouns = 0;
  nounsAll = 0;
  tightness = 0;

  add(term: Term, weight: number, closeness: number, { score, closeness: there }: Match): void {
    const near = weight * closeness;
    this.near += near * score;
    this.nearAll += near;
    this.whole += weight * score;
    this.wholeAll += weight;
    this.tightness = Math.max(this.tightness, near * score * there);
    if (term.kind === "name") {
      this.names += weight * score;
      this.namesAll += weight;
      this.namesNear += near * score;
      this.namesNearAll += near;
      if (score < 0.5) this.namesMissing++;
    } else if (term.kind === "verb") {
      this.verbs += near * score;
      this.verbsAll += near;
    } else if (term.kind === "noun") {
      this.nouns += near * score;
      this.nounsAll += near;
    }
  }
}

function compareTimes(draft: Claim, source: Claim): "agree" | "differ" | "unknown" {
  const [a, b] = [draft.frame.time, source.frame.time];
  if (!a || !b) return "unknown";
  const relation = compareDates(a, b);
  if (relation === "unknown") return "unknown";
  return relation === "incompatible" ? "differ" : "agree";
}

/** Whether a date begins or ends something; figures are limited by their own modifiers. */
function modifierClass(value: DateExpression | Quantity): string {
  if (value.kind !== "date") return "";
  if (value.modifier === "since" || value.modifier === "after") return "from";
  if (value.modifier === "until" || value.modifier === "by" || value.modifier === "before") return "to";
  return "";
}

/** How far two values lie apart, 0 to 1: days or orders of magnitude on a log scale. */
function distanceOf(a: DateExpression | Quantity, b: DateExpression | Quantity): number {
  if (a.kind === "date" && b.kind === "date") {
    const days = Math.max(0, a.earliest - b.latest, b.earliest - a.latest);
    return Number.isFinite(days) ? Math.min(1, Math.log10(1 + days) / 4) : 0.4;
  }
  if (a.kind === "quantity" && b.kind === "quantity") {
    const [x, y] = [Math.abs(a.value * a.unit.factor), Math.abs(b.value * b.unit.factor)];
    return Math.min(1, Math.abs(Math.log10((x + 1e-9) / (y + 1e-9))) / 3);
  }
  return 1;
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

/** Compares the values of two claims; unknown where they are not of one kind. */
export function compareValues(a: Claim, b: Claim): Relation {
  if (a.value.kind === "date" && b.value.kind === "date") return compareDates(a.value, b.value);
  if (a.value.kind === "quantity" && b.value.kind === "quantity") return compareQuantities(a.value, b.value);
  return "unknown";
}
