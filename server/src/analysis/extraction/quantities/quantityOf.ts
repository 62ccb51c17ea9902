import type { Span } from "../../text/span.js";
import type { Modifier, Quantity, Unit } from "../mentions.js";
import { ageAt } from "./ages.js";
import { countedBy } from "./countedBy.js";
import type { Figure } from "./figure.js";
import type { Lexeme } from "./lexeme.js";
import { type Interval, intervalOf, type Modified, modifierAfter, modifierBefore } from "./modifiers.js";
import type { CountedNoun } from "./nouns.js";
import type { Pair } from "./ranges.js";
import { rateAt } from "./rates.js";
import { subsetAfter, subsetBefore } from "./subsets.js";
import type { Tagged } from "./tagged.js";
import { unitAt } from "./unitForms.js";

/** A ratio: "three times as many", "twice the size". */
export const FOLD: Unit = { dimension: "other", name: "fold", factor: 1 };

/** Whether a word behind "twice" or "three times" makes a ratio of it. */
export function isRatio(lexeme: Lexeme | undefined): boolean {
  return /^(?:as|the|that|its|their|more|higher|larger|bigger|greater|what|lower|less|smaller|faster)$/.test(
    lexeme?.lower ?? "",
  );
}

/**
 * The quantity of a figure, or of a range whose `pair` it closes, with its modifier, rate, noun and subset. `earlier` are
 * the sentence's quantities before it, from which "of whom 40" takes its noun. `end` is the lexeme to read on from.
 */
export function quantityOf(
  tagged: Tagged,
  found: Figure,
  earlier: readonly Quantity[],
  pair?: Pair,
): { quantity?: Quantity; end: number } {
  const { lexemes } = tagged;
  const early = modifierAfter(lexemes, found.numberEnd) ?? modifierAfter(lexemes, found.end);
  // "20-odd men" is no compound, though it has a hyphen.
  const figure = early && found.compound && found.unit.dimension === "count" ? { ...found, compound: false } : found;
  const first = pair?.low ?? figure;
  const lead = leadOf(lexemes, first);
  const begin = pair?.start ?? first.start;
  const outset = Math.min(modifierBefore(lexemes, begin, figure.compound).start, lead.start);

  const from = Math.max(early?.end ?? 0, figure.end);
  let { unit } = figure;
  let { end } = figure;
  const age = ageAt(lexemes, figure, outset);
  if (age) ({ unit, end } = age);
  let noun = age ? undefined : countedBy(tagged, figure, from, outset);

  // "six straight days", "20 extra megawatts": what is counted is a unit.
  const measure = noun && unit.dimension === "count" && !figure.compound ? unitNoun(lexemes, noun, from) : undefined;
  if (measure && noun) {
    unit = measure;
    end = noun.end;
    noun = undefined;
  }
  const behind = noun && noun.end > end ? noun.end : end;
  const rate = age ? undefined : (rateAt(lexemes, end) ?? rateAt(lexemes, behind));
  if (rate && unit.per === undefined) {
    unit = { ...unit, per: rate.per };
    if (behind === end) end = rate.end;
  }
  if (noun?.noun === "time" && noun.start === from) {
    // "A hundred times over" is a turn of phrase.
    if (/^(?:over|around)$/.test(lexemes[noun.end]?.lower ?? "")) return { end: figure.end };
    if (isRatio(lexemes[noun.end])) unit = FOLD;
  }

  // "nine-point": the point is part of what is written.
  if (figure.compound && noun && noun.start === figure.end + 1 && unit.dimension === "count") end = noun.end;

  const modifier = lead.modifier ?? (early ?? (noun ? modifierAfter(lexemes, noun.end) : undefined))?.modifier;
  const counted = unit.dimension === "count";
  const led = subsetBefore(lexemes, outset);
  const followed = counted ? subsetAfter(lexemes, from) : undefined;
  const back = led.back || followed?.back === true;
  const whole = counted && !noun ? wholeOf(lexemes, earlier, outset, back) : undefined;
  const { stretch } = figure.amount;
  const quantity: Quantity = {
    kind: "quantity",
    ...spanOf(lexemes, begin, end),
    ...interval(
      first,
      figure,
      { modifier, reach: lead.reach },
      pair ? modifierBefore(lexemes, figure.start) : undefined,
    ),
    value: first.amount.value,
    ...(figure === first ? {} : { upper: figure.amount.value }),
    precision: Math.max(first.amount.precision, figure.amount.precision),
    ...(modifier ? { modifier } : {}),
    unit,
    ...(noun ? namedBy(lexemes, noun) : whole !== undefined ? { noun: whole } : {}),
    numberSpan: spanOf(lexemes, begin, figure.numberEnd),
    ...(stretch ? { vague: true } : {}),
    ...(figure.compound ? { compound: true } : {}),
    ...(led.subset || followed?.subset || whole !== undefined ? { subset: true } : {}),
  };
  // "five doctors per 100,000 inhabitants": the second number is none of its own.
  return { quantity, end: Math.max(end, rate?.end ?? 0) };
}

// A figure of three digits that count is not round.
const TELLING = 100;

/** The modifier before a figure. "Over 20 years" means during them, unless something lasted or took so long. */
function leadOf(lexemes: readonly Lexeme[], first: Figure): Modified {
  const read = modifierBefore(lexemes, first.start, first.compound);
  const { value, precision } = first.amount;
  const lead =
    read.emphatic && value / precision >= TELLING ? { start: read.start, modifier: "exactly" as const } : read;
  if (first.unit.dimension !== "duration" || lead.modifier !== "over" || lexemes[lead.start]!.lower !== "over")
    return lead;
  if (lead.start + 1 !== first.start) return lead;
  const longer =
    /^(?:for|last|lasts|lasted|take|takes|took|taken|after|in|of|is|was|are|were|than|spent|spend|within|and|or|by|to|at|just|well|been|waited|wait|with|holding|held)$/;
  return longer.test(lexemes[lead.start - 1]?.lower ?? "") ? lead : { start: lead.start };
}

/** The fields of a quantity that say what it counts. */
export function namedBy(lexemes: readonly Lexeme[], noun: CountedNoun): { noun: string; nounSpan: Span } {
  return { noun: noun.noun, nounSpan: spanOf(lexemes, noun.start, noun.end) };
}

/** The span of a stretch of lexemes. */
export function spanOf(lexemes: readonly Lexeme[], start: number, end: number): Span {
  return { start: lexemes[start]!.start, end: lexemes[end - 1]!.end };
}

interface Meant {
  readonly modifier?: Modifier | undefined;
  readonly reach?: number | undefined;
}

/** The ends of a figure or range; in "from about 20 to nearly 30" each end has its own modifier. */
function interval(first: Figure, last: Figure, { modifier, reach }: Meant, own: Meant | undefined): Interval {
  const { stretch } = last.amount;
  if (stretch) {
    // "more than dozens" says no more than "dozens" about the upper end.
    return {
      min: first.amount.stretch?.[0] ?? stretch[0],
      max: modifier === "over" || modifier === "atLeast" ? Infinity : stretch[1],
    };
  }
  const low = intervalOf(first.amount.value, first.amount.slack, modifier, reach);
  const high = own?.modifier
    ? intervalOf(last.amount.value, last.amount.slack, own.modifier, own.reach)
    : intervalOf(last.amount.value, last.amount.slack, modifier, reach);
  return { min: low.min, max: high.max };
}

function unitNoun(lexemes: readonly Lexeme[], noun: CountedNoun, from: number): Unit | undefined {
  if (noun.end - 1 < from) return undefined;
  const match = unitAt(lexemes, noun.end - 1, false);
  if (
    !match ||
    match.end !== noun.end ||
    !/^(?:duration|mass|length|area|volume|energy|power)$/.test(match.unit.dimension)
  )
    return undefined;
  return match.unit;
}

/** What a bare number is part of: "46 members, of whom 12 voted and 3 stayed away"; "Of 63 boats, 37 sank". */
function wholeOf(
  lexemes: readonly Lexeme[],
  earlier: readonly Quantity[],
  outset: number,
  back: boolean,
): string | undefined {
  if (back) {
    // Only the nearest few, so that long enumerations cost no more than their length.
    const near = earlier.slice(-8);
    return near.findLast((quantity) => quantity.unit.dimension === "count" && quantity.noun !== undefined)?.noun;
  }
  const before = earlier.at(-1);
  // A part that named no noun of its own hands on the one that it took over.
  const goesOn = before?.subset && before.noun !== undefined && before.nounSpan === undefined;
  if (goesOn && /^(?:,|and|;|while|but)$/.test(lexemes[outset - 1]?.lower ?? "")) return before.noun;
  const first = earlier[0];
  const opens =
    /^(?:of|among)$/.test(lexemes[0]?.lower ?? "") && first !== undefined && first.start <= (lexemes[4]?.start ?? 0);
  return opens && first.unit.dimension === "count" && lexemes[outset - 1]?.kind !== "word" ? first.noun : undefined;
}
