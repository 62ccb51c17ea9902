import type { Figure } from "./figure.js";
import { figureAt } from "./figureAt.js";
import { isDash, isHyphen, type Lexeme } from "./lexeme.js";
import { modifierBefore } from "./modifiers.js";

/** Two figures that belong together. `range` says that they are the ends of one quantity, not two of a change. */
export interface Pair {
  readonly low: Figure;
  readonly high: Figure;
  readonly range: boolean;
  /** The first lexeme of "between", where there is one. */
  readonly start: number;
}

// "rose from 20 to 30" gives two figures; "from 20 to 30 people" gives one.
const CHANGE =
  /^(?:rose|ris(?:e|es|en|ing)|f[ae]ll(?:s|en|ing)?|gr[eo]w(?:s|n|ing|th)?|increas\w*|decreas\w*|drop\w*|declin\w*|climb\w*|jump\w*|slump\w*|slid(?:es?|ing)?|cut(?:s|ting)?|reduc\w*|rais\w*|up|down|went|go(?:es|ing|ne)?|shr[aiu]nk\w*|expand\w*|doubl\w*|tripl\w*|soar\w*|surg\w*|plung\w*|improv\w*|lower\w*|lift\w*|boost\w*|mov\w*|chang\w*|narrow\w*|widen\w*|sw[eo]ll\w*|dwindl\w*|slip\w*|tumbl\w*|eas(?:e|ed|ing)|accelerat\w*|slow\w*|up?grad\w*|downgrad\w*|revis\w*|advanc\w*|retreat\w*|edg(?:e|ed|ing)|halv\w*|extend\w*|shorten\w*|switch\w*|cop(?:y|ied)|sank|sink\w*|trim\w*|scal\w*)$/;

/** The pair that a figure opens, with shared units and scales given to both; undefined where it stands alone. */
export function pairAt(lexemes: readonly Lexeme[], first: Figure): Pair | undefined {
  const lead = modifierBefore(lexemes, first.start).start - 1;
  const leader = lexemes[lead]?.lower;
  const at = first.end;
  // "a five-to-ten-year plan".
  const hyphens =
    isHyphen(lexemes, at) && /^(?:to|or)$/.test(lexemes[at + 1]?.lower ?? "") && isHyphen(lexemes, at + 2) ? 1 : 0;
  const joint = lexemes[at + hyphens];
  if (!joint || joint.taken) return undefined;
  const dash = isDash(joint);
  const tight = dash && joint.glued && lexemes[at + 1]?.glued === true;
  const between = leader === "between" && (joint.lower === "and" || dash);
  if (
    !between &&
    !dash &&
    joint.lower !== "to" &&
    joint.lower !== "or" &&
    !(joint.lower === "up" && lexemes[at + 1]?.lower === "to")
  )
    return undefined;
  const second = secondFigure(lexemes, at + 1 + hyphens * 2);
  if (!second) return undefined;
  const pair = share(first, second);
  if (!pair) return undefined;
  const { low, high } = pair;
  const ascending = low.amount.value < high.amount.value;
  const start = between ? lead : first.start;
  if (joint.lower === "or") {
    const close = ascending && first.unit.dimension === "count" && high.amount.value <= low.amount.value * 3;
    return close ? { ...pair, range: true, start } : undefined;
  }
  if (dash && !ascending) return undefined;
  // A dash with spaces may be a parenthesis; bare digits with a hyphen may be a score.
  if (dash && !tight && high.unit.dimension === "count" && joint.text !== "–") return undefined;
  if (dash && bothYears(lexemes, first, second)) return undefined;
  const change = leader === "from" && isChange(lexemes, lead);
  return { ...pair, range: ascending && !change, start };
}

function secondFigure(lexemes: readonly Lexeme[], index: number): Figure | undefined {
  // "to nearly 3 million", "and perhaps 120", "to-260,000", "up to 900", "to US$40".
  for (let at = index; at < index + 6 && at < lexemes.length; at++) {
    if (lexemes[at]!.taken) return undefined;
    const figure = figureAt(lexemes, at);
    if (!figure) continue;
    if (figure.start <= index) return figure;
    const gap = lexemes[index]!;
    const filler = figure.start === index + 1 && (gap.lower === "to" || isDash(gap) || gap.lower === "between");
    return filler || modifierBefore(lexemes, figure.start).start <= index ? figure : undefined;
  }
  return undefined;
}

/** Gives the first figure the second one's unit and scale where only the second has them. */
function share(first: Figure, second: Figure): { low: Figure; high: Figure } | undefined {
  let low = first;
  let high = second;
  if (low.unit.dimension === "count" && high.unit.dimension !== "count") low = { ...low, unit: high.unit };
  else if (high.unit.dimension === "count" && low.unit.dimension !== "count") high = { ...high, unit: low.unit };
  if (low.unit.dimension !== high.unit.dimension) return undefined;
  if (low.unit.name !== high.unit.name && (low.unit.dimension === "money" || low.unit.dimension === "other")) {
    // "10 cents to $2" and "$5 to £6" are two prices.
    return undefined;
  }
  const { scale, form } = high.amount;
  if (low.amount.scale === 1 && scale > 1 && form !== "magnitude") {
    const written = high.amount.value / scale;
    if (low.amount.value < written && low.amount.value < 1000) {
      const { value, precision, slack } = low.amount;
      low = {
        ...low,
        amount: {
          ...low.amount,
          value: value * scale,
          precision: precision * scale,
          slack: scale >= 1e6 || slack > 0 ? Math.max(slack, 0.5 * Math.min(1, precision)) * scale : 0,
          scale,
        },
      };
    }
  }
  return { low, high };
}

function bothYears(lexemes: readonly Lexeme[], first: Figure, second: Figure): boolean {
  const year = /^(?:1[5-9]|20)\d{2}$/;
  return (
    year.test(lexemes[first.amount.start]!.text) &&
    year.test(lexemes[second.amount.start]!.text) &&
    first.unit.dimension === "count"
  );
}

function isChange(lexemes: readonly Lexeme[], index: number): boolean {
  for (let at = index - 1; at >= 0 && at >= index - 9; at--) {
    const lexeme = lexemes[at]!;
    if (lexeme.text === ";" || lexeme.text === ".") return false;
    if (CHANGE.test(lexeme.lower)) return true;
  }
  return false;
}
