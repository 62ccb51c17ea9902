import { amountAt } from "./amountAt.js";
import { isPlural, singular } from "./lemmas.js";
import { isCapitalised, type Lexeme } from "./lexeme.js";
import { BOUNDARIES } from "./nounLexicon.js";
import { unitAt } from "./unitForms.js";

const ADVERBS: Readonly<Record<string, string>> = {
  hourly: "hour",
  daily: "day",
  weekly: "week",
  monthly: "month",
  annually: "year",
  yearly: "year",
};

const COUNTED = new Set("head|person|piece|capita|share|household|vessel|ship|unit|trip".split("|"));

/** What a rate is counted by, behind a unit or noun: "a day", "per tonne", "each year". */
export function rateAt(lexemes: readonly Lexeme[], index: number): { per: string; end: number } | undefined {
  const word = lexemes[index];
  if (!word || word.taken) return undefined;
  const adverb = Object.hasOwn(ADVERBS, word.lower) ? ADVERBS[word.lower] : undefined;
  if (adverb) return { per: adverb, end: index + 1 };
  const strong = word.lower === "per" || (word.text === "/" && word.glued);
  if (!strong && !/^(?:an?|each|every)$/.test(word.lower)) return undefined;
  const base = word.lower === "per" ? baseAt(lexemes, index + 1) : undefined;
  if (base) return base;
  const next = lexemes[index + 1];
  if (next?.kind !== "word" || next.taken) return undefined;
  const match = unitAt(lexemes, index + 1, false);
  if (match && match.unit.dimension !== "money" && match.unit.dimension !== "percent") {
    // "$40 a year and a half later" and "20 a second time" are no rates.
    if (word.lower !== "per" && /^(?:later|earlier|ago|before|after)$/.test(lexemes[match.end]?.lower ?? ""))
      return undefined;
    if (
      !strong &&
      match.unit.name === "second" &&
      lexemes[match.end]?.kind === "word" &&
      !BOUNDARIES.has(lexemes[match.end]!.lower) &&
      lexemes[match.end]!.lower !== "or"
    )
      return undefined;
    return { per: match.unit.name, end: match.end };
  }
  if (word.lower === "per" && next.lower !== "cent" && !isCapitalised(next))
    return { per: singular(next.lower), end: index + 2 };
  return COUNTED.has(next.lower) ? { per: next.lower, end: index + 2 } : undefined;
}

/** "per 100,000 inhabitants", "per thousand births". */
function baseAt(lexemes: readonly Lexeme[], index: number): { per: string; end: number } | undefined {
  const amount = amountAt(lexemes, index);
  if (!amount || amount.form === "fraction" || amount.value < 2) return undefined;
  let at = amount.end;
  // "per 1,000 live births": one adjective may come between.
  if (!isPlural(lexemes[at]?.lower ?? "") && isPlural(lexemes[at + 1]?.lower ?? "")) at++;
  const noun = lexemes[at];
  if (noun?.kind !== "word" || noun.taken || !isPlural(noun.lower))
    return { per: String(amount.value), end: amount.end };
  return { per: `${amount.value} ${singular(noun.lower)}`, end: at + 1 };
}
