import type { Quantity } from "../mentions.js";
import { measuredIn } from "./measuredIn.js";

const MEASURED: ReadonlySet<string> = new Set(["mass", "length", "area", "volume", "energy", "power", "money", "data"]);

/** Words that may follow a number that borrows its unit; any other word says what it counts itself. */
const FOLLOWERS: ReadonlySet<string> = new Set(
  "in|from|to|by|for|on|at|and|or|a|an|the|last|this|during|since|after|before|through|next|over|more|less|per|against|as|while|but|of|with".split(
    "|",
  ),
);

const WINDOW = 40;

/** What ties a bare number to a measured one before it: "102 days instead of 84", "from 240 to 310", "58 per cent, against 43". */
const TIES =
  /(?:\b(?:instead of|rather than|than|to|against|versus|compared with|compared to|from|up from|down from|after|or|and|but|while)|,|;|–|-) (?:(?!the\b)[\p{L}-]+ ){0,3}$/u;
/** Units that go without saying behind such a tie. */
const TIED: ReadonlySet<string> = new Set([...MEASURED, "percent", "duration", "percentagePoint"]);

/**
 * Gives bare numbers what their neighbours say: the noun of the number that follows ("rose from 20 to 30 boats") and the
 * unit of the one before, where both are large and written alike: "8 million tonnes, ahead of Spain (6 million)".
 */
export function fillEllipses(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const filled = joinDurations(text, quantities);
  for (let i = filled.length - 2; i >= 0; i--)
    filled[i] = withWhole(text, withFollowingNoun(text, filled[i]!, filled[i + 1]!), filled[i + 1]!);
  for (let i = 1; i < filled.length; i++) filled[i] = withEarlierUnit(text, filled[i]!, filled[i - 1]!);
  return filled;
}

function withFollowingNoun(text: string, quantity: Quantity, next: Quantity): Quantity {
  if (
    !isBare(quantity) ||
    next.unit.dimension !== "count" ||
    !next.noun ||
    !next.nounSpan ||
    next.ordinal ||
    next.compound
  )
    return quantity;
  if (next.start - quantity.end > WINDOW) return quantity;
  const gap = text.slice(quantity.end, next.start);
  if (!/^ (?:and|or|to) (?:[a-z]+ ){0,3}$/.test(gap)) return quantity;
  const unit = quantity.unit.per === undefined && next.unit.per !== undefined ? next.unit : quantity.unit;
  return { ...quantity, unit, noun: next.noun, nounSpan: next.nounSpan };
}

/** "a minute and 21 seconds" is one duration. */
function joinDurations(text: string, quantities: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = [];
  for (const read of quantities) {
    const quantity = withMinute(text, read);
    const before = joined.at(-1);
    const parts =
      before?.unit.dimension === "duration" &&
      quantity.unit.dimension === "duration" &&
      quantity.unit.factor < before.unit.factor &&
      quantity.value * quantity.unit.factor < before.unit.factor &&
      /^(?:,| and|, and) $/.test(text.slice(before.end, quantity.start));
    if (!parts) {
      joined.push(quantity);
      continue;
    }
    const whole = (before.value * before.unit.factor) / quantity.unit.factor;
    joined[joined.length - 1] = {
      ...quantity,
      start: before.start,
      numberSpan: { start: before.numberSpan.start, end: quantity.numberSpan.end },
      value: whole + quantity.value,
      min: whole + quantity.min,
      max: whole + quantity.max,
      ...(before.modifier ? { modifier: before.modifier } : {}),
    };
  }
  return joined;
}

/** "A minute" is mostly a moment; before seconds it is counted. */
function withMinute(text: string, quantity: Quantity): Quantity {
  const lead =
    quantity.unit.name === "second" ? /\ban? minute and $/i.exec(text.slice(0, quantity.start).slice(-WINDOW)) : null;
  if (!lead) return quantity;
  const start = quantity.start - lead[0].length;
  return {
    ...quantity,
    start,
    numberSpan: { start, end: quantity.numberSpan.end },
    value: quantity.value + 60,
    min: quantity.min + 60,
    max: quantity.max + 60,
  };
}

/** "310 of the 460 million crowns": the part is measured as the whole. */
function withWhole(text: string, quantity: Quantity, next: Quantity): Quantity {
  if (quantity.unit.dimension !== "count" || !TIED.has(next.unit.dimension) || next.upper !== undefined)
    return quantity;
  if (!/^ of (?:the|its|their|some|about)? ?$/.test(text.slice(quantity.numberSpan.end, next.start))) return quantity;
  const digits = Number.parseFloat(text.slice(next.numberSpan.start, next.numberSpan.end).replace(/[^\d.]/g, ""));
  const scale = digits > 0 && next.value % digits === 0 && quantity.value <= digits ? next.value / digits : 1;
  const { noun: _, nounSpan: __, ...bare } = quantity;
  return measuredIn(bare, next.unit, scale);
}

function withEarlierUnit(text: string, quantity: Quantity, before: Quantity): Quantity {
  if (!isBare(quantity)) return quantity;
  // "from 240 million handsets in one year to 3.5 million in the next".
  const fromTo =
    /\bfrom (?:[a-z]+ ){0,2}$/i.test(text.slice(Math.max(0, before.start - WINDOW), before.start)) &&
    /\bto (?:[a-z]+ ){0,2}$/.test(text.slice(Math.max(0, quantity.start - WINDOW), quantity.start));
  if (
    fromTo &&
    before.unit.dimension === "count" &&
    before.noun !== undefined &&
    before.nounSpan &&
    before.value >= 1000 &&
    quantity.value >= 1000
  ) {
    return { ...quantity, unit: before.unit, noun: before.noun };
  }
  if (!TIED.has(before.unit.dimension) || before.vague) return quantity;
  const follower = /^[ ,]{0,2}(?<word>[\p{L}'’]+)/u.exec(text.slice(quantity.end, quantity.end + WINDOW))?.groups?.word;
  if (follower !== undefined && !FOLLOWERS.has(follower.toLowerCase())) return quantity;
  const ratio = before.value === 0 ? 0 : quantity.value / before.value;
  const alike =
    MEASURED.has(before.unit.dimension) &&
    quantity.value >= 1000 &&
    before.value >= 1000 &&
    ratio > 0.001 &&
    ratio < 1000;
  const scaled = before.unit.dimension === "money" && /[a-z]$/i.test(text.slice(quantity.start, quantity.end));
  const tied =
    ratio > 0.02 && ratio < 50 && !before.compound && TIES.test(text.slice(before.end, quantity.start).slice(-WINDOW));
  if (!alike && !tied && !(scaled && ratio > 0.02 && ratio < 50)) return quantity;
  const { noun, unit } = before;
  return { ...quantity, unit, ...(noun === undefined ? {} : { noun }) };
}

function isBare(quantity: Quantity): boolean {
  return (
    quantity.unit.dimension === "count" &&
    quantity.noun === undefined &&
    !quantity.subset &&
    !quantity.compound &&
    !quantity.vague &&
    !quantity.ordinal
  );
}
