import type { Claim } from "../claims/claim.js";
import type { Term } from "../claims/terms.js";
import type { Quantity } from "../extraction/mentions.js";
import type { Language } from "../language/language.js";
import { compareDates, compareQuantities } from "./compatible.js";
import { compareWords, type Similarity } from "./similarity.js";

/** What speaks for two claims being about the same thing, whatever their values. In the order of `FEATURES`. */
export interface Alignment {
  readonly features: readonly number[];
  /** The words that were aligned, for the explanation: [draft's, source's, how similar]. */
  readonly pairs: readonly (readonly [string, string, number])[];
}

export const FEATURES = [
  "bias",
  "coverageNear", // draft's terms by closeness to the value, found in the source's sentence and its context
  "coverageSentence",
  "coverageReverse", // source's terms near its value, found in the draft
  "mass", // how much weighty text is shared at all
  "nameCoverage",
  "nameMissing", // names of the draft that the source's sentence and context lack
  "noNames",
  "governor",
  "noun",
  "nounMissing",
  "sameUnit",
  "timeAgrees",
  "timeDiffers",
  "polarityDiffers",
  "hypotheticalDiffers",
  "subsetDiffers",
  "otherValuesShared",
  "sameRelation",
  "compoundDiffers",
  "tightness", // both values' nearest aligned terms are near on both sides
  "verbCoverage",
] as const;

export interface AlignContext {
  readonly language: Language;
  readonly similarity: Similarity;
  /** Weight of a form by how few sentences of the corpus have it. */
  readonly weight: (form: string) => number;
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
  const sourceSide = side(source);
  const draftSide = side(draft);
  let near = 0,
    nearAll = 0,
    whole = 0,
    wholeAll = 0,
    names = 0,
    namesAll = 0,
    missing = 0,
    mass = 0,
    tight = 0,
    verbs = 0,
    verbsAll = 0;
  d.terms.forEach((term, i) => {
    const weight = termWeight(term, context);
    const closeness = close(d.distances[i]!, d.inClause[i]!);
    const best = bestMatch(term, sourceSide, context.similarity);
    near += weight * closeness * best.score;
    nearAll += weight * closeness;
    whole += weight * best.score;
    wholeAll += weight;
    mass += weight * closeness * best.score;
    tight = Math.max(tight, closeness * best.score * best.closeness * weight);
    if (term.kind === "verb") {
      verbs += weight * closeness * best.score;
      verbsAll += weight * closeness;
    }
    if (term.kind === "name") {
      names += weight * best.score;
      namesAll += weight;
      if (best.score < 0.5) missing++;
    }
    if (best.score >= 0.4 && best.term) pairs.push([term.lemma, best.term.lemma, Math.round(best.score * 100) / 100]);
  });
  let back = 0,
    backAll = 0;
  s.terms.forEach((term, i) => {
    const weight = termWeight(term, context) * close(s.distances[i]!, s.inClause[i]!);
    back += weight * bestMatch(term, draftSide, context.similarity).score;
    backAll += weight;
  });
  const governor = Math.max(
    0,
    ...d.governors.slice(0, 3).flatMap((a) => s.governors.slice(0, 3).map((b) => compareWords(a, b, context.language))),
  );
  const noun = d.noun && s.noun ? compareWords(d.noun, s.noun, context.language) : 0;
  const time = compareTimes(draft, source);
  const bothQuantities = draft.value.kind === "quantity" && source.value.kind === "quantity";
  const values: Record<(typeof FEATURES)[number], number> = {
    bias: 1,
    coverageNear: ratio(near, nearAll),
    coverageSentence: ratio(whole, wholeAll),
    coverageReverse: ratio(back, backAll),
    mass: Math.log1p(mass),
    nameCoverage: ratio(names, namesAll),
    nameMissing: Math.min(missing, 3),
    noNames: namesAll === 0 ? 1 : 0,
    governor,
    noun,
    nounMissing: bothQuantities && (!d.noun || !s.noun) ? 1 : 0,
    sameUnit: bothQuantities && (draft.value as Quantity).unit.name === (source.value as Quantity).unit.name ? 1 : 0,
    timeAgrees: time === "agree" ? 1 : 0,
    timeDiffers: time === "differ" ? 1 : 0,
    polarityDiffers: d.negated !== s.negated ? 1 : 0,
    hypotheticalDiffers: d.hypothetical !== s.hypothetical ? 1 : 0,
    subsetDiffers: d.subset !== s.subset ? 1 : 0,
    otherValuesShared: Math.min(shared, 2),
    sameRelation: d.relation === s.relation ? 1 : 0,
    compoundDiffers:
      bothQuantities && ((draft.value as Quantity).compound ?? false) !== ((source.value as Quantity).compound ?? false)
        ? 1
        : 0,
    tightness: tight,
    verbCoverage: ratio(verbs, verbsAll),
  };
  return { features: FEATURES.map((name) => values[name]), pairs };
}

interface Side {
  readonly term: Term;
  readonly closeness: number;
}

/** What may be matched on one side: the sentence's terms by their closeness, and what stands around it. */
function side(claim: Claim): Side[] {
  const { terms, distances, inClause, context } = claim.frame;
  return [
    ...terms.map((term, i) => ({ term, closeness: close(distances[i]!, inClause[i]!) })),
    ...context.map(({ term, weight }) => ({ term, closeness: weight * 0.6 })),
  ];
}

/** 1 beside the value, less with every step in the tree and beyond the clause. */
function close(distance: number, inClause: boolean): number {
  return (inClause ? 1 : 0.6) / (1 + 0.25 * Math.max(0, distance - 1));
}

function bestMatch(
  term: Term,
  side: readonly Side[],
  similarity: Similarity,
): { score: number; term: Term | undefined; closeness: number } {
  let best: { score: number; term: Term | undefined; closeness: number } = { score: 0, term: undefined, closeness: 0 };
  for (const { term: other, closeness } of side) {
    const raw = similarity(term, other);
    if (raw <= 0.2) continue;
    // A word that stands far from the source's value speaks less for it.
    const score = raw * (0.6 + 0.4 * Math.min(1, closeness));
    if (score > best.score) best = { score, term: other, closeness };
  }
  return best;
}

function compareTimes(draft: Claim, source: Claim): "agree" | "differ" | "unknown" {
  const [a, b] = [draft.frame.time, source.frame.time];
  if (!a || !b) return "unknown";
  const relation = compareDates(a, b);
  if (relation === "unknown") return "unknown";
  return relation === "incompatible" ? "differ" : "agree";
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

/** Compares the values of two claims of one kind. */
export function compareValues(a: Claim, b: Claim) {
  if (a.value.kind === "date" && b.value.kind === "date") return compareDates(a.value, b.value);
  if (a.value.kind === "quantity" && b.value.kind === "quantity") return compareQuantities(a.value, b.value);
  return "unknown" as const;
}
