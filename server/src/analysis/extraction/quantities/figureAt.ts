import type { Unit } from "../mentions.js";
import type { Amount } from "./amount.js";
import { amountAt } from "./amountAt.js";
import { isNoFigure } from "./exclusions.js";
import { type Figure, PERCENT } from "./figure.js";
import { isPlural } from "./lemmas.js";
import { isDash, isHyphen, type Lexeme } from "./lexeme.js";
import { BOUNDARIES } from "./nounLexicon.js";
import { partOfUnit } from "./partsOfUnits.js";
import { ratingAt, shareAt } from "./shares.js";
import { COUNT, currencyBefore, unitAt } from "./unitForms.js";

/** The figure whose number begins at a lexeme; undefined where there is none or the number counts nothing. */
export function figureAt(lexemes: readonly Lexeme[], index: number): Figure | undefined {
  const part = partOfUnit(lexemes, index);
  if (part) return part;
  const share = shareAt(lexemes, index) ?? ratingAt(lexemes, index);
  if (share) return share;
  const amount = amountAt(lexemes, index);
  if (!amount) return undefined;
  const figure = signed(lexemes, withUnit(lexemes, amount));
  const measured = figure.unit.dimension !== "count" || amount.scale > 1;
  if (measured && isTurnOfPhrase(lexemes, figure)) return undefined;
  const reason = figure.start < amount.start ? "paid" : measured || isInRange(lexemes, amount) ? "measured" : "bare";
  return isNoFigure(lexemes, amount, reason) ? undefined : figure;
}

/** Whether a hyphen ties a bare number to one with a unit or noun, as in "10-15 percent": then it is no score and no code. */
function isInRange(lexemes: readonly Lexeme[], amount: Amount): boolean {
  if (amount.form !== "digits" || amount.end - amount.start > 1) return false;
  const dashAfter = isDash(lexemes[amount.end]);
  const low = dashAfter ? amount : isDash(lexemes[amount.start - 1]) ? amountAt(lexemes, amount.start - 2) : undefined;
  const high = dashAfter ? amountAt(lexemes, amount.end + 1) : amount;
  if (
    low?.form !== "digits" ||
    high?.form !== "digits" ||
    low.value >= (high.value / high.scale) * (low.scale > 1 ? high.scale : 1)
  )
    return false;
  // "555-123-4567" has a third part; "A10-15" is a name.
  const lead = lexemes[low.start - 1];
  if (lexemes[low.start]!.glued && lead?.kind === "word" && currencyBefore(lexemes, low.start) === undefined)
    return false;
  if (isDash(lead) && lexemes[low.start]!.glued) return false;
  const unit = withUnit(lexemes, high);
  const next = lexemes[high.end];
  if (unit.unit.dimension !== "count" || high.scale > 1) return true;
  // Bare numbers are counts only with their noun, and years with none.
  const tight = lexemes[low.end]!.glued && lexemes[low.end + 1]?.glued === true;
  if (!tight || isDash(next) || /^(?:1[5-9]|20)\d{2}$/.test(lexemes[low.start]!.text)) return false;
  return next?.kind === "word" && !next.glued && isPlural(next.lower);
}

/** "-4 °C", "minus 1.3 percent": the sign belongs to the number where it can be negative. */
function signed(lexemes: readonly Lexeme[], figure: Figure): Figure {
  const sign = lexemes[figure.start - 1];
  if (!sign || sign.taken || !/^(?:percent|temperature|other)$/.test(figure.unit.dimension)) return figure;
  const dash = isDash(sign) && !sign.glued && lexemes[figure.start]!.glued;
  if (!dash && sign.lower !== "minus") return figure;
  const { amount } = figure;
  return { ...figure, start: figure.start - 1, amount: { ...amount, value: -amount.value } };
}

/** "One day they will see": no stretch of time is meant. */
function isTurnOfPhrase(lexemes: readonly Lexeme[], figure: Figure): boolean {
  const { amount, unit, end } = figure;
  if (amount.value !== 1 || amount.form !== "words" || unit.name !== "day" || figure.compound) return false;
  if (/^(?:later|earlier|before|after|ago|of|old|or)$/.test(lexemes[end]?.lower ?? "")) return false;
  return !/^(?:for|in|within|only|just|than|least|lasted|last|nearly|about|every|most|took|takes|of)$/.test(
    lexemes[figure.start - 1]?.lower ?? "",
  );
}

function withUnit(lexemes: readonly Lexeme[], amount: Amount): Figure {
  if (amount.form === "fraction") {
    return {
      start: amount.start,
      end: amount.end,
      numberEnd: amount.end,
      amount,
      unit: PERCENT,
      compound: isHyphen(lexemes, amount.end),
    };
  }
  const large = amount.scale > 1 || amount.value >= 1000 || amount.form === "magnitude";
  const currency = currencyBefore(lexemes, amount.start);
  const start = currency?.start ?? amount.start;
  const compound = isHyphen(lexemes, amount.end);
  let at = compound ? amount.end + 1 : amount.end;
  // "millions of dollars", "a dozen of miles": the unit of a magnitude follows "of".
  if ((amount.form === "magnitude" || amount.collective) && lexemes[at]?.lower === "of") at++;
  if (currency && lexemes[at]?.text === "(" && lexemes[at + 2]?.text === ")") at++;
  const match = lexemes[at]?.taken ? undefined : unitAt(lexemes, at, large);
  if (currency) {
    // "$249 USD": the code behind names the dollar, and is used up.
    const code = match?.unit.dimension === "money" && match.unit.factor === 1;
    // In "£3,000-£5,000" the sign behind belongs to the next number.
    const repeated = code && !(lexemes[match.end]?.kind === "number" && lexemes[match.end]!.glued) ? match : undefined;
    const unit = repeated && currency.unit.name === "USD" ? repeated.unit : currency.unit;
    return {
      start,
      end: repeated?.end ?? amount.end,
      numberEnd: amount.end,
      amount,
      unit,
      compound: compound && lexemes[at]?.kind === "word",
    };
  }
  if (!match || !isBelievable(lexemes, amount, at, match)) {
    return {
      start,
      end: amount.end,
      numberEnd: amount.end,
      amount,
      unit: COUNT,
      compound: compound && lexemes[at]?.kind === "word" && !/^(?:to|or|and)$/.test(lexemes[at]!.lower),
    };
  }
  const sign = lexemes[at]!.kind === "mark" && match.end === at + 1;
  return { start, end: match.end, numberEnd: sign ? match.end : amount.end, amount, unit: match.unit, compound };
}

// One-letter signs ("5 m") and "second" are common words or letters, so they need more than to stand there.
function isBelievable(
  lexemes: readonly Lexeme[],
  amount: Amount,
  at: number,
  match: { unit: Unit; end: number },
): boolean {
  const sign = lexemes[at]!;
  const next = lexemes[match.end];
  const hyphen = at > amount.end;
  // "$40m-$50m": the sign belongs to the next number.
  if (next?.kind === "number" && next.glued) return false;
  if (sign.text.length === 1 && sign.kind === "word" && match.end === at + 1) {
    if (hyphen || amount.form !== "digits") return false;
    return sign.glued || next === undefined || next.kind === "mark" || BOUNDARIES.has(next.lower);
  }
  if (/^[A-Z]{2}$/.test(sign.text) && !sign.glued && amount.form !== "digits") return false;
  if (sign.lower === "second" && !hyphen) {
    return !Number.isInteger(amount.value) || (amount.value === 1 && !(next?.kind === "word"));
  }
  return true;
}
