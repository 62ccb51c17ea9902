import type { Syntax } from "../../language/syntax.js";
import type { Span } from "../../text/span.js";
import type { Quantity, Unit } from "../mentions.js";
import { type Figure, figureAt } from "./figures.js";
import { type Lexeme, readLexemes } from "./lexeme.js";
import { intervalOf, modifierAfter, modifierBefore } from "./modifiers.js";
import { type CountedNoun, nounAfterOf, nounAt, nounBeforeOf, type Tagged, tagLazily } from "./nouns.js";
import { TIMES } from "./numberLexicon.js";
import { ordinalAt } from "./ordinals.js";
import { type Pair, pairAt } from "./ranges.js";
import { rateAt } from "./rates.js";
import { subsetAfter, subsetBefore } from "./subsets.js";
import { COUNT } from "./unitForms.js";

/**
 * All quantities in one sentence's prose, in order; offsets are UTF-16 code units relative to it. `taken` are the spans of
 * dates and citations, whose numbers count nothing. With `syntax` its tags find the counted noun, without it word forms do.
 * A quantity's span is its number with unit and rate; modifier and noun stay outside. Pure; linear; never throws.
 */
export function recognizeQuantities(text: string, taken: readonly Span[], syntax?: Syntax): readonly Quantity[] {
  if (!MAY_HOLD_NUMBER.test(text)) return [];
  const lexemes = readLexemes(text, taken);
  const tagged = tagLazily(lexemes, syntax);
  const quantities: Quantity[] = [];
  for (let at = 0; at < lexemes.length; ) {
    at = readAt(tagged, at, quantities);
  }
  return quantities;
}

const MAY_HOLD_NUMBER =
  /[\d½⅓⅔¼¾⅕⅛]|\b(?:one|two|twice|thrice|three|four|five|six|seven|eight|nine|ten|eleven|twel|thir|twen|for|fif|nin|second|half|halves|quarter|hundred|thousand|million|billion|trillion|dozen|score|couple|pair|trio|crore|lakh)/i;

/** Reads what begins at a lexeme, adds it to `quantities`, and says where to read on. */
function readAt(tagged: Tagged, index: number, quantities: Quantity[]): number {
  const { lexemes } = tagged;
  const lexeme = lexemes[index]!;
  if (lexeme.taken) return index + 1;
  const ordinal = ordinalAt(tagged, index);
  if (ordinal) {
    const span = spanOf(lexemes, ordinal.start, ordinal.end);
    const { value } = ordinal;
    const unit: Unit = { dimension: "ordinal", name: "", factor: 1 };
    quantities.push({
      kind: "quantity",
      ...span,
      min: value,
      max: value,
      value,
      precision: 1,
      unit,
      numberSpan: span,
      ordinal: true,
      ...named(lexemes, ordinal.noun),
    });
    return ordinal.end;
  }
  const times = Object.hasOwn(TIMES, lexeme.lower) ? TIMES[lexeme.lower] : undefined;
  if (times !== undefined) {
    const ratio = RATIO.test(lexemes[index + 1]?.lower ?? "");
    const unit = ratio ? FOLD : COUNT;
    quantities.push({
      kind: "quantity",
      start: lexeme.start,
      end: lexeme.end,
      min: times,
      max: times,
      value: times,
      precision: 1,
      unit,
      noun: "time",
      numberSpan: { start: lexeme.start, end: lexeme.end },
    });
    return index + 1;
  }
  const figure = figureAt(lexemes, index);
  if (!figure) return index + 1;
  const pair = pairAt(lexemes, figure);
  const { quantity, end } = pair?.range
    ? build(tagged, pair.high, quantities, pair)
    : build(tagged, pair ? lend(pair) : figure, quantities);
  if (quantity) quantities.push(quantity);
  return end;
}

const RATIO = /^(?:as|the|that|its|their|more|higher|larger|bigger|greater|what|lower|less|smaller)$/;
const FOLD: Unit = { dimension: "other", name: "fold", factor: 1 };

// "from 20 to 30 percent" after "rose": the first number has the unit of the second, but its own place.
function lend(pair: Pair): Figure {
  return pair.low;
}

function build(
  tagged: Tagged,
  figure: Figure,
  earlier: readonly Quantity[],
  pair?: Pair,
): { quantity?: Quantity; end: number } {
  const { lexemes } = tagged;
  const first = pair?.low ?? figure;
  const lead = modifierBefore(lexemes, first.start);
  const begin = pair?.start ?? first.start;
  const before = modifierBefore(lexemes, begin).start;
  let end = figure.end;
  let { unit } = figure;

  let after = modifierAfter(lexemes, figure.numberEnd) ?? modifierAfter(lexemes, figure.end);
  const nounFrom = after ? after.end : figure.end;
  let noun = findNoun(tagged, figure, nounFrom, Math.min(before, lead.start));
  const rate = rateAt(lexemes, end) ?? (noun && noun.end > end ? rateAt(lexemes, noun.end) : undefined);
  if (rate && !unit.per) {
    unit = { ...unit, per: rate.per };
    if (lexemes[end] && rate.end > end && !(noun && noun.end > end && rate.end > noun.end)) end = rate.end;
    if (!noun && rate.end === end) noun = findNoun(tagged, figure, end, Math.min(before, lead.start));
  }
  if (!after && noun) after = modifierAfter(lexemes, noun.end);
  if (noun?.noun === "time" && noun.start === figure.end) {
    if (RATIO.test(lexemes[noun.end]?.lower ?? "")) unit = FOLD;
  }

  const modifier = lead.modifier ?? after?.modifier;
  const low = intervalOf(first.amount.value, first.amount.slack, modifier, lead.reach);
  const high = figure === first ? low : intervalOf(figure.amount.value, figure.amount.slack, modifier, lead.reach);
  const stretch = figure.amount.stretch;
  const min = stretch && !modifier ? stretch[0] : low.min;
  const max = stretch && !modifier ? stretch[1] : high.max;

  const counted = unit.dimension === "count" || unit.dimension === "other";
  const led = subsetBefore(lexemes, Math.min(before, lead.start));
  const followed = counted ? subsetAfter(lexemes, nounFrom) : { subset: false, back: false };
  const inherited = counted && !noun && (led.back || followed.back) ? lastNoun(earlier) : undefined;

  // A lone small word number without anything it could count is mostly a pronoun ("the two", "these three").
  const numberSpan = spanOf(lexemes, begin, figure.numberEnd);
  const quantity: Quantity = {
    kind: "quantity",
    ...spanOf(lexemes, begin, end),
    min,
    max,
    value: first.amount.value,
    ...(figure === first ? {} : { upper: figure.amount.value }),
    precision: Math.max(first.amount.precision, figure.amount.precision),
    ...(modifier ? { modifier } : {}),
    unit,
    ...(noun ? named(lexemes, noun) : inherited ? { noun: inherited } : {}),
    numberSpan,
    ...(stretch ? { vague: true } : {}),
    ...(figure.compound ? { compound: true } : {}),
    ...(led.subset || followed.subset ? { subset: true } : {}),
  };
  return { quantity, end: Math.max(end, figure.end) };
}

function findNoun(tagged: Tagged, figure: Figure, from: number, begin: number): CountedNoun | undefined {
  const { lexemes } = tagged;
  const { unit, amount, compound } = figure;
  const article =
    /^(?:an?|the|its|their|his|her|this|that|'s)$/.test(lexemes[begin - 1]?.lower ?? "") ||
    /^(?:an?|the|its|their)$/.test(lexemes[amount.start - 1]?.lower ?? "");
  if (unit.dimension === "count") {
    if (compound) {
      // "nine-point agreement" counts points.
      const word = lexemes[figure.end + 1];
      return word ? nounAt(tagged, figure.end + 1, true) : undefined;
    }
    if (amount.form === "magnitude" || amount.collective) {
      const after = nounAfterOf(tagged, from);
      if (after) return after;
    }
    return (
      nounAt(tagged, from, amount.value === 1) ??
      (lexemes[from]?.lower === "of" ? nounAfterOf(tagged, from) : undefined) ??
      nounBeforeOf(lexemes, begin)
    );
  }
  const of = nounAfterOf(tagged, from);
  if (
    of &&
    !(lexemes[from]!.lower === "in" && (unit.dimension !== "money" || /^\p{Lu}/u.test(lexemes[of.end - 1]!.text)))
  )
    return of;
  if (compound || article) {
    const at = lexemes[from] && /^[-‐‑]$/.test(lexemes[from]!.text) && lexemes[from]!.glued ? from + 1 : from;
    const direct = nounAt(tagged, at, true);
    if (direct) return direct;
  }
  return nounBeforeOf(lexemes, begin);
}

function lastNoun(earlier: readonly Quantity[]): string | undefined {
  for (let at = earlier.length - 1; at >= 0; at--) {
    const { unit, noun } = earlier[at]!;
    if (unit.dimension === "count" && noun !== undefined) return noun;
  }
  return undefined;
}

function named(lexemes: readonly Lexeme[], noun: CountedNoun): { noun: string; nounSpan: Span } {
  return { noun: noun.noun, nounSpan: spanOf(lexemes, noun.start, noun.end) };
}

function spanOf(lexemes: readonly Lexeme[], start: number, end: number): Span {
  return { start: lexemes[start]!.start, end: lexemes[end - 1]!.end };
}
