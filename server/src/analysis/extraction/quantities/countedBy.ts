import type { Figure } from "./figure.js";
import { singular } from "./lemmas.js";
import { isCapitalised, isHyphen, type Lexeme } from "./lexeme.js";
import { BOUNDARIES, IN_PHRASES } from "./nounLexicon.js";
import { type CountedNoun, nounAfterOf, nounAt, nounBeforeOf } from "./nouns.js";
import type { Tagged } from "./tagged.js";

/**
 * What a figure counts or measures. `from` is the lexeme behind the figure, `begin` the first one of the figure or its
 * modifier: "132 ships", "eight million tonnes of grain", "a 44-day war", "a population of 2.8 million".
 */
export function countedBy(tagged: Tagged, figure: Figure, from: number, begin: number): CountedNoun | undefined {
  const { lexemes } = tagged;
  if (figure.inner !== undefined) {
    return { noun: singular(lexemes[figure.inner]!.lower), start: figure.inner, end: figure.inner + 1 };
  }
  return figure.unit.dimension === "count"
    ? counted(tagged, figure, from, begin)
    : measured(tagged, figure, from, begin);
}

function counted(tagged: Tagged, figure: Figure, from: number, begin: number): CountedNoun | undefined {
  const { lexemes } = tagged;
  const { amount } = figure;
  if (figure.compound) {
    const word = lexemes[from + 1];
    if (!word || word.taken) return undefined;
    // "a 600-strong force" counts the force, "a nine-point plan" points.
    if (word.lower === "strong") return nounAt(tagged, from + 2, true);
    return { noun: singular(word.lower), start: from + 1, end: from + 2 };
  }
  if (amount.form === "magnitude" || amount.collective) {
    const after = nounAfterOf(tagged, from);
    if (after) return after;
  }
  const direct = nounAt(tagged, from, amount.value === 1);
  if (direct) return direct;
  return (
    (lexemes[from]?.lower === "of" ? nounAfterOf(tagged, from) : undefined) ??
    nounBeforeOf(lexemes, begin) ??
    nounAsSubject(tagged, from, begin)
  );
}

/** "The number of ships fell to 12", "the death toll stands at 187": the subject says what a number behind "to" or "at" is. */
function nounAsSubject(tagged: Tagged, from: number, begin: number): CountedNoun | undefined {
  const { lexemes } = tagged;
  const next = lexemes[from];
  if (next?.kind === "word" && !BOUNDARIES.has(next.lower) && !next.taken) return undefined;
  if (
    !/^(?:to|at|by|was|is|reached|from|exceeded|hit|stood|totalled|totaled|be)$/.test(lexemes[begin - 1]?.lower ?? "")
  )
    return undefined;
  for (let at = begin - 1; at >= 0 && at > begin - 20; at--) {
    const lexeme = lexemes[at]!;
    if (/^[.;:]$/.test(lexeme.text) || (lexeme.kind === "number" && !lexeme.taken)) return undefined;
    if (lexeme.lower === "number" && lexemes[at + 1]?.lower === "of") return nounAfterOf(tagged, at + 1);
    if (/^(?:toll|population|headcount|workforce|turnout|membership|tally)$/.test(lexeme.lower)) {
      return { noun: lexeme.lower, start: at, end: at + 1 };
    }
  }
  return undefined;
}

function measured(tagged: Tagged, figure: Figure, from: number, begin: number): CountedNoun | undefined {
  const { lexemes } = tagged;
  const { unit, amount, compound } = figure;
  const of = nounAfterOf(tagged, from);
  if (of) {
    // "40 percent in exports" and "$3 million in Lisbon" say nothing of what is measured.
    const inside = lexemes[from]!.lower === "in";
    // "the first eight months of the year" says when, not what.
    if (unit.dimension === "duration" && /^(?:year|month|week|day|quarter|season|century|decade)$/.test(of.noun))
      return undefined;
    if (!inside || (unit.dimension === "money" && !isCapitalised(lexemes[of.end - 1]) && !IN_PHRASES.has(of.noun)))
      return of;
  }
  if (amount.form === "fraction") {
    // "half the crew", "1 in 5 children", "two-thirds majority".
    const at = /^(?:the|its|their|his|her|our|those|these|all)$/.test(lexemes[from]?.lower ?? "") ? from + 1 : from;
    const half = amount.end - amount.start === 1;
    return at > from && !half ? undefined : nounAt(tagged, at, at > from || compound || isLedByArticle(lexemes, begin));
  }
  if (compound || isLedByArticle(lexemes, begin) || isLedByArticle(lexemes, amount.start)) {
    const direct = nounAt(tagged, isHyphen(lexemes, from) ? from + 1 : from, true);
    if (direct) return direct;
  }
  return nounBeforeOf(lexemes, begin);
}

// "a $40 billion contract", "the 1,200 km pipeline": an article before the number belongs to a noun behind it.
function isLedByArticle(lexemes: readonly Lexeme[], index: number): boolean {
  return /^(?:an?|the|its|their|his|her|this|that|our)$|'s$/.test(lexemes[index - 1]?.lower ?? "");
}
