import type { Unit } from "../mentions.js";
import { type Amount, amountAt, digitsValue } from "./amounts.js";
import { isNoFigure } from "./exclusions.js";
import { isPlural } from "./lemmas.js";
import { isDash, isHyphen, type Lexeme } from "./lexeme.js";
import { modifierBefore } from "./modifiers.js";
import { CARDINALS, DENOMINATORS } from "./numberLexicon.js";
import { COUNT, currencyBefore, unitAt } from "./unitForms.js";

/** An amount with its unit. All places are lexeme indices, ends exclusive. */
export interface Figure {
  /** The currency before the number, or the number. */
  readonly start: number;
  /** Behind the unit, or behind the number. */
  readonly end: number;
  /** Behind the number, its scale and a percent sign. */
  readonly numberEnd: number;
  readonly amount: Amount;
  readonly unit: Unit;
  readonly compound: boolean;
  /** The noun within "one ship in ten". */
  readonly inner?: number;
}

const PERCENT: Unit = { dimension: "percent", name: "percent", factor: 1 };

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
    const repeated = match?.unit.dimension === "money" && match.unit.factor === 1 ? match : undefined;
    const unit = repeated && currency.unit.name === "USD" ? repeated.unit : currency.unit;
    return { start, end: repeated?.end ?? amount.end, numberEnd: amount.end, amount, unit, compound };
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
    return (
      sign.glued ||
      next === undefined ||
      next.kind === "mark" ||
      /^(?:of|long|high|wide|deep|above|below|and|in|from)$/.test(next.lower)
    );
  }
  if (/^[A-Z]{2}$/.test(sign.text) && !sign.glued && amount.form !== "digits") return false;
  if (sign.lower === "second" && !hyphen) {
    return !Number.isInteger(amount.value) || (amount.value === 1 && !(next?.kind === "word"));
  }
  return true;
}

/** "half an hour", "half a mile", "a quarter of an hour", "an hour and a half", "half-hour". */
function partOfUnit(lexemes: readonly Lexeme[], index: number): Figure | undefined {
  const first = lexemes[index];
  if (!first || first.taken || first.kind !== "word") return undefined;
  if (/^(?:an?|one)$/.test(first.lower)) {
    const match = unitAt(lexemes, index + 1, false);
    // "over a decade", "nearly a year": only a modifier makes a figure of an article.
    if (
      match?.unit.dimension === "duration" &&
      first.lower !== "one" &&
      isLimited(lexemes, index) &&
      lexemes[match.end]?.lower !== "and"
    ) {
      return part(index, match.end, 1, match.unit);
    }
    if (
      match &&
      isPhysical(match.unit) &&
      lexemes[match.end]?.lower === "and" &&
      /^an?$/.test(lexemes[match.end + 1]?.lower ?? "")
    ) {
      const denominator = DENOMINATORS[lexemes[match.end + 2]?.lower ?? ""];
      if (denominator !== undefined && denominator <= 4)
        return part(index, match.end + 3, 1 + 1 / denominator, match.unit);
    }
  }
  let at = index;
  let value: number | undefined;
  if (first.lower === "half") {
    value = 0.5;
    at = isHyphen(lexemes, index + 1) ? index + 2 : index + 1;
    if (/^an?$/.test(lexemes[at]?.lower ?? "")) at++;
    else if (at === index + 1) return undefined;
  } else {
    const count = /^an?$/.test(first.lower) ? 1 : CARDINALS[first.lower];
    const gap = isHyphen(lexemes, index + 1) ? 2 : 1;
    const denominator = DENOMINATORS[lexemes[index + gap]?.lower ?? ""];
    if (count === undefined || denominator === undefined || count >= denominator || denominator > 10) return undefined;
    if (lexemes[index + gap + 1]?.lower !== "of" || !/^an?$/.test(lexemes[index + gap + 2]?.lower ?? ""))
      return undefined;
    value = count / denominator;
    at = index + gap + 3;
  }
  const match = unitAt(lexemes, at, false);
  return match && (isPhysical(match.unit) || /^percent/.test(match.unit.dimension)) && !lexemes[at]!.taken
    ? part(index, match.end, value, match.unit)
    : undefined;
}

function isLimited(lexemes: readonly Lexeme[], index: number): boolean {
  const { modifier, start } = modifierBefore(lexemes, index);
  return (
    modifier !== undefined && start < index && lexemes[start]!.lower !== "some" && lexemes[start]!.lower !== "under"
  );
}

function isPhysical(unit: Unit): boolean {
  return !/^(?:money|percent|percentagePoint|other|temperature)$/.test(unit.dimension);
}

function part(start: number, end: number, value: number, unit: Unit): Figure {
  const amount: Amount = { start, end, value, precision: value % 1 ? 0.25 : 1, slack: 0, form: "words", scale: 1 };
  return { start, end, numberEnd: end, amount, unit, compound: false };
}

/** "one in ten", "nine out of ten", "one ship in ten": a share. */
function shareAt(lexemes: readonly Lexeme[], index: number): Figure | undefined {
  const count = smallNumber(lexemes[index]);
  if (count === undefined || count < 1) return undefined;
  let at = index + 1;
  const outOf = lexemes[at]?.text === "out" && lexemes[at + 1]?.lower === "of";
  let inner: number | undefined;
  if (
    !outOf &&
    count === 1 &&
    lexemes[at]?.kind === "word" &&
    lexemes[at + 1]?.lower === "in" &&
    !/^(?:in|of|or|and|to)$/.test(lexemes[at]!.lower)
  ) {
    inner = at++;
  }
  if (!outOf && lexemes[at]?.lower !== "in") return undefined;
  at += outOf ? 2 : 1;
  if (lexemes[at]?.lower === "every") at++;
  const whole = smallNumber(lexemes[at]);
  if (whole === undefined || whole <= count || !lexemes[at] || lexemes[at]!.taken) return undefined;
  const next = at + 1;
  if (!outOf) {
    // "six in ten minutes" and "three in 14 countries" are no shares; "one in 14 people" is one.
    if (count > 9 || whole > 1000 || (count > 1 && !SHARE_WHOLES.has(whole))) return undefined;
    if (unitAt(lexemes, next, false) || isHyphen(lexemes, next) || lexemes[next]?.glued) {
      const mark = lexemes[next]!;
      if (!/^[.,;:)]$/.test(mark.text) || lexemes[next + 1]?.kind === "number") return undefined;
    }
  } else if (count >= 100 || whole > 1000) return undefined;
  const amount: Amount = {
    start: index,
    end: next,
    value: Number(((count / whole) * 100).toPrecision(6)),
    precision: 1,
    slack: 1,
    form: "fraction",
    scale: 1,
  };
  return {
    start: index,
    end: next,
    numberEnd: next,
    amount,
    unit: PERCENT,
    compound: false,
    ...(inner ? { inner } : {}),
  };
}

/** "6.5/10", "82/100": a rating, as a share. Whole numbers over ten may be dates, so a word must say what they are. */
function ratingAt(lexemes: readonly Lexeme[], index: number): Figure | undefined {
  const first = lexemes[index]!;
  const whole = lexemes[index + 2];
  if (first.kind !== "number" || !/^(?:5|10|100)$/.test(whole?.text ?? "")) return undefined;
  if (
    lexemes[index + 1]?.text !== "/" ||
    !lexemes[index + 1]!.glued ||
    !whole!.glued ||
    lexemes[index + 3]?.text === "/"
  )
    return undefined;
  const count = digitsValue(first.text);
  if (!count || count.value > Number(whole!.text)) return undefined;
  const said = /^(?:of|rated|rating|score|scored|scores|gave|with|at|a)$/.test(lexemes[index - 1]?.lower ?? "");
  if (whole!.text !== "100" && count.decimals === 0 && !said) return undefined;
  const unit = 100 / Number(whole!.text);
  const precision = unit * 10 ** -count.decimals;
  const value = Number((count.value * unit).toPrecision(12));
  const amount: Amount = {
    start: index,
    end: index + 3,
    value,
    precision,
    slack: precision / 2,
    form: "fraction",
    scale: 1,
  };
  return { start: index, end: index + 3, numberEnd: index + 3, amount, unit: PERCENT, compound: false };
}

const SHARE_WHOLES: ReadonlySet<number> = new Set([3, 4, 5, 10, 100]);

function smallNumber(lexeme: Lexeme | undefined): number | undefined {
  if (!lexeme || lexeme.taken) return undefined;
  if (lexeme.kind === "number") return /^\d{1,3}$/.test(lexeme.text) ? Number(lexeme.text) : undefined;
  return Object.hasOwn(CARDINALS, lexeme.lower)
    ? CARDINALS[lexeme.lower]
    : lexeme.lower === "hundred"
      ? 100
      : undefined;
}
