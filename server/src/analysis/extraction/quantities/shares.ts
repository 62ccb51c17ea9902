import type { Amount } from "./amount.js";
import { digitsValue } from "./digits.js";
import { type Figure, PERCENT } from "./figure.js";
import { isHyphen, type Lexeme } from "./lexeme.js";
import { CARDINALS } from "./numberLexicon.js";
import { unitAt } from "./unitForms.js";

/** "one in ten", "nine out of ten", "one ship in ten": a share. */
export function shareAt(lexemes: readonly Lexeme[], index: number): Figure | undefined {
  const count = smallNumber(lexemes[index]) ?? decimal(lexemes[index]);
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
  if (!outOf && (lexemes[at]?.lower !== "in" || !Number.isInteger(count))) return undefined;
  at += outOf ? 2 : 1;
  if (lexemes[at]?.lower === "every") at++;
  const whole = smallNumber(lexemes[at]);
  if (whole === undefined || whole <= count || !lexemes[at] || lexemes[at]!.taken) return undefined;
  const next = at + 1;
  if (!outOf) {
    // "six in ten minutes" and "three in 14 countries" are no shares; "one in 14 people" is one.
    if ((count > 9 && whole !== 20 && whole !== 100) || whole > 1000 || (count > 1 && !SHARE_WHOLES.has(whole)))
      return undefined;
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
export function ratingAt(lexemes: readonly Lexeme[], index: number): Figure | undefined {
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

const SHARE_WHOLES: ReadonlySet<number> = new Set([3, 4, 5, 10, 20, 100]);

// "5.92 out of 10": only ratings have decimals.
function decimal(lexeme: Lexeme | undefined): number | undefined {
  return lexeme?.kind === "number" && !lexeme.taken && /^\d\.\d{1,2}$/.test(lexeme.text)
    ? Number(lexeme.text)
    : undefined;
}

function smallNumber(lexeme: Lexeme | undefined): number | undefined {
  if (!lexeme || lexeme.taken) return undefined;
  if (lexeme.kind === "number") return /^\d{1,3}$/.test(lexeme.text) ? Number(lexeme.text) : undefined;
  return Object.hasOwn(CARDINALS, lexeme.lower)
    ? CARDINALS[lexeme.lower]
    : lexeme.lower === "hundred"
      ? 100
      : undefined;
}
