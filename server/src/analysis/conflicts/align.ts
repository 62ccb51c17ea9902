import type { Claim } from "../claims/claim.js";
import type { DateExpression, Quantity } from "../extraction/mentions.js";
import { inOneMeasure } from "./compareQuantities.js";
import { compareClaims, compareDates, inEachYear } from "./compatible.js";
import { type Alignment, AT } from "./features.js";
import { type DraftSide, matchTerms } from "./matchTerms.js";
import type { Side } from "./side.js";
import { slipBetween } from "./slips.js";
import type { TermSpace } from "./termSpace.js";

/** The other values of the two sentences, as far as they bear on whether the claims match. */
export interface Siblings {
  /** How many other values the two sentences have in common. */
  readonly shared: number;
  readonly answered: number;
  readonly answers: number;
  readonly numberThere: number;
  readonly numberAround: number;
  readonly occurs: number;
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
  f[AT.timeDistance] = time === "incompatible" && isDay(d.time!) && isDay(s.time!) ? distanceOf(d.time!, s.time!) : 0;
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
  f[AT.occurs] = siblings.occurs;
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function isDay(date: DateExpression): boolean {
  return date.granularity === "day" && Number.isFinite(date.earliest);
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
    const days = Math.min(
      ...inEachYear(a).flatMap((x) =>
        inEachYear(b).map((y) => Math.max(0, x.earliest - y.latest, y.earliest - x.latest)),
      ),
    );
    return Number.isFinite(days) ? Math.min(1, Math.log10(1 + days) / 4) : 0.4;
  }
  if (a.kind === "quantity" && b.kind === "quantity") {
    const [x, y] = inOneMeasure(a, b).map(({ value, unit }) => Math.abs(value * unit.factor)) as [number, number];
    return Math.min(1, Math.abs(Math.log10((x + 1e-9) / (y + 1e-9))) / 3);
  }
  return 1;
}

/** How far another value answers to a value: 1 where it is the same, 0.5 where it may be. */
export function answers(a: Claim, b: Claim): number {
  const relation = compareClaims(a, b);
  return relation === "equal" ? 1 : relation === "compatible" ? 0.5 : 0;
}
