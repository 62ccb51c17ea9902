import type { Quantity } from "../mentions.js";

const MEASURED: ReadonlySet<string> = new Set(["mass", "length", "area", "volume", "energy", "power", "money", "data"]);

/** Words that may follow a number that borrows its unit; any other word says what it counts itself. */
const FOLLOWERS: ReadonlySet<string> = new Set(
  "in|from|to|by|for|on|at|and|or|a|an|the|last|this|during|since|after|before|through|next|over|more|less|per|against|as|while|but|of|with".split(
    "|",
  ),
);

const WINDOW = 40;

/**
 * Gives bare numbers what their neighbours say: the noun of the number that follows ("rose from 20 to 30 boats") and the
 * unit of the one before, where both are large and written alike: "8 million tonnes, ahead of Spain (6 million)".
 */
export function fillEllipses(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const filled = [...quantities];
  for (let i = filled.length - 2; i >= 0; i--) filled[i] = withFollowingNoun(text, filled[i]!, filled[i + 1]!);
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
  if (!MEASURED.has(before.unit.dimension) || before.vague) return quantity;
  const follower = /^[ ,]{0,2}(?<word>[\p{L}'’]+)/u.exec(text.slice(quantity.end, quantity.end + WINDOW))?.groups?.word;
  if (follower !== undefined && !FOLLOWERS.has(follower.toLowerCase())) return quantity;
  if (text.slice(before.end, quantity.start).includes(";")) return quantity;
  const ratio = before.value === 0 ? 0 : quantity.value / before.value;
  const alike = quantity.value >= 1000 && before.value >= 1000 && ratio > 0.001 && ratio < 1000;
  if (!alike) return quantity;
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
