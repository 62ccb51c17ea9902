import type { Claim } from "../claims/claim.js";
import type { DateExpression, Quantity } from "../extraction/mentions.js";
import { compareClaims, compareDates } from "./compatible.js";
import type { Side } from "./side.js";
import { slipBetween } from "./slips.js";
import type { TermSpace } from "./termSpace.js";

export const FEATURES = [
  "coverageNear", // draft's terms by closeness to the value, found in the source's sentence and its context
  "coverageSentence", // the same without regard to closeness
  "coverageWindow", // the same, and words far from the source's value count in full
  "coverageReverse", // source's terms near its value, found in the draft
  "coverageBoth", // draft's terms near its value, found near the source's value
  "mass", // how much weighty text near the value is shared at all
  "massMissing", // and how much of the draft's is not
  "reverseMissing", // and how much of the source's is not
  "nameCoverage",
  "nameNear", // names by closeness to the value
  "nameWindow",
  "nameMissing", // names of the draft that the source's sentence and context lack
  "nameReverseMissing",
  "noNames",
  "nearestName", // the name nearest to the draft's value, by how near it stands to the source's
  "verbCoverage",
  "nounCoverage",
  "governor", // the words that govern the values
  "firstGovernor",
  "noun", // what is counted
  "nounSame",
  "nounDiffers",
  "nounMissing",
  "sameUnit",
  "meaning", // cosine of the sentences
  "meaningNear", // of the words near the values
  "meaningWindow", // of the draft's sentence and the source's with its surroundings
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
  "cell", // the source's value stands in a table
  "distance", // how far the values lie apart
  "oneField",
  "yearOnly",
  "yearInferred", // the source's year is not written
  "digitSlip",
  "scaleSlip",
  "finenessDiffers", // a day against a year
  "coarser", // the source's date is the coarser one
  "answered", // another value of the draft's sentence answers to the source's
  "answers", // another value of the source's sentence answers to the draft's
  "numberThere", // the draft's number stands in the source's sentence, whatever it measures there
  "numberAround", // or in a sentence beside it
  "behindMass", // how much less than the best candidate
  "behindBoth",
  "behindMeaning",
  "behindWindow",
  "behindNames",
  "behindSibling", // than the best claim of the same sentence of the source
] as const;

export type Feature = (typeof FEATURES)[number];

/** A source's claim laid beside a draft's: what speaks for their being about the same thing, in the order of `FEATURES`. */
export type Alignment = Float64Array;

const AT = Object.fromEntries(FEATURES.map((name, i) => [name, i])) as Record<Feature, number>;

/** Where the features stand that compare the values themselves. */
export const VALUE_FEATURES: readonly number[] = (
  ["distance", "oneField", "yearOnly", "digitSlip", "scaleSlip"] as const
).map((name) => AT[name]);

// How much each counts when the candidates worth a closer look are chosen. Set by hand.
const CLOSENESS: readonly (readonly [Feature, number])[] = [
  ["coverageBoth", 3],
  ["coverageNear", 2],
  ["nameNear", 2],
  ["meaning", 2],
  ["mass", 1],
  ["nounSame", 0.5],
  ["behindSibling", 1],
  ["oneField", 1],
  ["digitSlip", 1.5],
  ["scaleSlip", 1],
];

/** A rough measure of how well two claims are aligned, by which candidates for the learned one are chosen. */
export function roughCloseness(alignment: Alignment): number {
  let sum = 0;
  for (const [name, weight] of CLOSENESS) sum += weight * alignment[AT[name]]!;
  return sum;
}

/** What of a draft's claim is the same for all claims that it is laid beside. */
export interface DraftSide {
  readonly claim: Claim;
  readonly side: Side;
  /** By the number of a source's term, which of the draft's terms it is like: [index, score, index, score, ...]. */
  readonly likes: ReadonlyMap<number, readonly number[]>;
}

export function draftSide(claim: Claim, side: Side, space: TermSpace): DraftSide {
  const likes = new Map<number, number[]>();
  side.terms.forEach((term, i) => {
    const { ids, scores } = space.like(term);
    for (let k = 0; k < ids.length; k++) {
      const list = likes.get(ids[k]!);
      if (list) list.push(i, scores[k]!);
      else likes.set(ids[k]!, [i, scores[k]!]);
    }
  });
  return { claim, side, likes };
}

/** The other values of the two sentences, as far as they bear on whether the claims match. */
export interface Siblings {
  /** How many other values the two sentences have in common. */
  readonly shared: number;
  readonly answered: number;
  readonly answers: number;
  readonly numberThere: number;
  readonly numberAround: number;
}

/**
 * Lays the words of a draft's claim beside those of a source's claim of the same kind: the features that say whether the
 * claim is worth a closer look, put into `f`, which holds zeros. `complete` gives the rest, `compareAlignments` the `behind` features.
 */
export function alignWords(f: Alignment, draft: DraftSide, there: Side): void {
  matchTerms(f, draft, there);
  const here = draft.side;
  f[AT.meaning] = dot(here.vectors.sentence, there.vectors.sentence);
  if (draft.claim.frame.noun !== undefined && draft.claim.frame.noun === there.noun) f[AT.nounSame] = 1;
  const slip = slipBetween(here.parts, there.parts);
  f[AT.oneField] = slip.oneField;
  f[AT.yearOnly] = slip.year;
  f[AT.digitSlip] = slip.digit;
  f[AT.scaleSlip] = slip.scale;
}

/** Adds to an alignment of words what the frames and the values say. */
export function complete(
  f: Alignment,
  draft: DraftSide,
  source: Claim,
  there: Side,
  siblings: Siblings,
  space: TermSpace,
): void {
  const here = draft.side;
  const d = draft.claim.frame;
  const s = source.frame;
  const [dv, sv] = [draft.claim.value, source.value];
  const flag = (condition: boolean) => (condition ? 1 : 0);
  f[AT.meaningNear] = dot(here.vectors.near, there.vectors.near);
  f[AT.meaningWindow] = dot(here.vectors.sentence, there.vectors.window);
  for (const a of d.governors.slice(0, 3))
    for (const b of s.governors.slice(0, 3)) f[AT.governor] = Math.max(f[AT.governor]!, space.compareWords(a, b));
  if (d.governors[0] && s.governors[0]) f[AT.firstGovernor] = space.compareWords(d.governors[0], s.governors[0]);
  if (dv.kind === "quantity" && sv.kind === "quantity") {
    f[AT.noun] = d.noun && s.noun ? space.compareWords(d.noun, s.noun) : 0;
    f[AT.nounDiffers] = flag(d.noun !== undefined && s.noun !== undefined && f[AT.noun]! < 0.3);
    f[AT.nounMissing] = flag(!d.noun || !s.noun);
    f[AT.sameUnit] = flag(dv.unit.name === sv.unit.name);
    f[AT.compoundDiffers] = flag((dv.compound ?? false) !== (sv.compound ?? false));
  }
  if (dv.kind === "date" && sv.kind === "date") {
    f[AT.finenessDiffers] = flag(dv.granularity !== sv.granularity);
    f[AT.coarser] = flag(sv.latest - sv.earliest > dv.latest - dv.earliest);
  }
  const time = d.time && s.time ? compareDates(d.time, s.time) : "unknown";
  f[AT.timeAgrees] = flag(time === "equal" || time === "compatible");
  f[AT.timeDiffers] = flag(time === "incompatible");
  f[AT.polarityDiffers] = flag(d.negated !== s.negated);
  f[AT.hypotheticalDiffers] = flag(d.hypothetical !== s.hypothetical);
  f[AT.expectedDiffers] = flag(d.expected !== s.expected);
  f[AT.subsetDiffers] = flag(d.subset !== s.subset);
  f[AT.cumulativeDiffers] = flag(d.cumulative !== s.cumulative);
  f[AT.sameRelation] = flag(d.relation.split(":")[0] === s.relation.split(":")[0]);
  f[AT.modifierDiffers] = flag(modifierClass(dv) !== modifierClass(sv));
  f[AT.implied] = flag(s.implied);
  f[AT.cell] = flag(s.inCell);
  f[AT.distance] = distanceOf(dv, sv);
  f[AT.yearInferred] = flag(sv.kind === "date" && sv.written.year === undefined);
  f[AT.otherValuesShared] = Math.min(siblings.shared, 2);
  f[AT.answered] = siblings.answered;
  f[AT.answers] = siblings.answers;
  f[AT.numberThere] = siblings.numberThere;
  f[AT.numberAround] = siblings.numberAround;
}

/** Fills in how far each alignment lies behind the best of all and behind the best of its own sentence (`groups`, parallel). */
export function compareAlignments(alignments: readonly Alignment[], groups: readonly unknown[]): void {
  const behind = (to: Feature, from: Feature) => {
    const best = Math.max(...alignments.map((f) => f[AT[from]]!));
    for (const f of alignments) f[AT[to]] = f[AT[from]]! - best;
  };
  behind("behindMass", "mass");
  behind("behindBoth", "coverageBoth");
  behind("behindMeaning", "meaning");
  behind("behindWindow", "coverageWindow");
  behind("behindNames", "nameNear");
  const bests = new Map<unknown, number>();
  alignments.forEach((f, i) => {
    bests.set(groups[i], Math.max(bests.get(groups[i]) ?? 0, f[AT.coverageBoth]!));
  });
  alignments.forEach((f, i) => {
    f[AT.behindSibling] = f[AT.coverageBoth]! - bests.get(groups[i])!;
  });
}

/** The words that were aligned, for the explanation: [draft's, source's, how similar]. */
export function alignedWords(draft: DraftSide, there: Side): [string, string, number][] {
  const best = new Map<number, [string, string, number]>();
  there.terms.forEach((term, j) => {
    const list = draft.likes.get(there.ids[j]!) ?? [];
    for (let k = 0; k < list.length; k += 2) {
      const [i, score] = [list[k]!, list[k + 1]!];
      if (i >= draft.side.own || score < 0.4 || (best.get(i)?.[2] ?? 0) >= score) continue;
      best.set(i, [draft.side.terms[i]!.lemma, term.lemma, Math.round(score * 100) / 100]);
    }
  });
  return [...best.values()];
}

// A word that stands far from the value speaks less for it.
function damped(score: number, closeness: number): number {
  return score * (0.6 + 0.4 * Math.min(1, closeness));
}

function matchTerms(f: Alignment, draft: DraftSide, there: Side): void {
  const here = draft.side;
  const score = new Float64Array(here.own); // best match, damped by the distance from the source's value
  const place = new Float64Array(here.own); // and how near that stands to the source's value
  const raw = new Float64Array(here.own); // best match anywhere
  const both = new Float64Array(here.own); // best match by closeness there
  let reverse = 0;
  let reverseAll = 0;
  let namesMissingThere = 0;
  for (let j = 0; j < there.ids.length; j++) {
    const closeness = there.closeness[j]!;
    const list = draft.likes.get(there.ids[j]!);
    let bestHere = 0;
    if (list) {
      for (let k = 0; k < list.length; k += 2) {
        const i = list[k]!;
        const like = list[k + 1]!;
        bestHere = Math.max(bestHere, damped(like, here.closeness[i]!));
        if (i >= here.own) continue;
        raw[i] = Math.max(raw[i]!, like);
        both[i] = Math.max(both[i]!, like * Math.min(1, closeness));
        const d = damped(like, closeness);
        if (d > score[i]!) {
          score[i] = d;
          place[i] = closeness;
        }
      }
    }
    if (j >= there.own) continue;
    const near = there.weights[j]! * closeness;
    reverse += near * bestHere;
    reverseAll += near;
    if (there.terms[j]!.kind === "name" && bestHere < 0.5) namesMissingThere++;
  }
  const all = sums();
  const names = sums();
  const verbs = sums();
  const nouns = sums();
  let nearestName = -1;
  for (let i = 0; i < here.own; i++) {
    const { kind } = here.terms[i]!;
    const weight = here.weights[i]!;
    const near = weight * here.closeness[i]!;
    for (const total of kind === "name"
      ? [all, names]
      : kind === "verb"
        ? [all, verbs]
        : kind === "noun"
          ? [all, nouns]
          : [all]) {
      total.near += near * score[i]!;
      total.nearAll += near;
      total.whole += weight * score[i]!;
      total.wholeAll += weight;
      total.raw += weight * raw[i]!;
      total.both += near * both[i]!;
    }
    f[AT.tightness] = Math.max(f[AT.tightness]!, near * score[i]! * place[i]!);
    if (kind !== "name") continue;
    if (score[i]! < 0.5) f[AT.nameMissing]!++;
    if (nearestName < 0 || here.closeness[i]! > here.closeness[nearestName]!) nearestName = i;
  }
  f[AT.coverageNear] = ratio(all.near, all.nearAll);
  f[AT.coverageSentence] = ratio(all.whole, all.wholeAll);
  f[AT.coverageWindow] = ratio(all.raw, all.wholeAll);
  f[AT.coverageReverse] = ratio(reverse, reverseAll);
  f[AT.coverageBoth] = ratio(all.both, all.nearAll);
  f[AT.mass] = Math.log1p(all.near);
  f[AT.massMissing] = Math.log1p(all.nearAll - all.near);
  f[AT.reverseMissing] = Math.log1p(reverseAll - reverse);
  f[AT.nameCoverage] = ratio(names.whole, names.wholeAll);
  f[AT.nameNear] = ratio(names.near, names.nearAll);
  f[AT.nameWindow] = ratio(names.raw, names.wholeAll);
  f[AT.nameMissing] = Math.min(3, f[AT.nameMissing]!);
  f[AT.nameReverseMissing] = Math.min(3, namesMissingThere);
  f[AT.noNames] = nearestName < 0 ? 1 : 0;
  f[AT.nearestName] = nearestName < 0 ? 0 : both[nearestName]!;
  f[AT.verbCoverage] = ratio(verbs.near, verbs.nearAll);
  f[AT.nounCoverage] = ratio(nouns.near, nouns.nearAll);
}

function sums() {
  return { near: 0, nearAll: 0, whole: 0, wholeAll: 0, raw: 0, both: 0 };
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
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

/** How far another value answers to a value: 1 where it is the same, 0.5 where it may be. */
export function answers(a: Claim, b: Claim): number {
  const relation = compareClaims(a, b);
  return relation === "equal" ? 1 : relation === "compatible" ? 0.5 : 0;
}
