import type { Unit } from "../mentions.js";
import { CURRENCIES } from "./currencyTable.js";
import { type Lexeme, readLexemes } from "./lexeme.js";
import { UNITS } from "./unitTable.js";

/** A unit found in a sentence; `end` is the index of the first lexeme behind it. */
export interface UnitMatch {
  readonly unit: Unit;
  readonly end: number;
}

const PHYSICAL = new Map<string, Unit>();
const CURRENCY = new Map<string, Unit>();
const WEAK_CURRENCY = new Map<string, Unit>();
// Most words begin no unit, and are passed over without building its form.
const FIRST_WORDS = new Set<string>();
let longest = 1;

for (const entry of UNITS) {
  const { name, dimension, factor, per } = entry;
  const unit: Unit = { dimension, name, factor, ...(per ? { per } : {}) };
  enter(PHYSICAL, entry.forms, unit);
  enter(PHYSICAL, entry.signs, unit);
}
for (const entry of CURRENCIES) {
  const unit: Unit = { dimension: "money", name: entry.code, factor: entry.factor ?? 1 };
  enter(CURRENCY, entry.names, unit);
  enter(CURRENCY, entry.signs, unit);
  enter(WEAK_CURRENCY, entry.weakNames, unit);
}

/** A bare number of things. */
export const COUNT: Unit = { dimension: "count", name: "", factor: 1 };

/**
 * The unit that begins at a lexeme, the longest form first. `large` says that the amount is scaled or over a thousand,
 * which decides whether "pounds" are money.
 */
export function unitAt(lexemes: readonly Lexeme[], index: number, large: boolean): UnitMatch | undefined {
  const first = lexemes[index];
  if (!first || !(FIRST_WORDS.has(first.text) || FIRST_WORDS.has(first.lower))) return undefined;
  for (let length = longest; length >= 1; length--) {
    const keys = keysOf(lexemes, index, length);
    if (!keys) continue;
    for (const key of keys) {
      const end = index + length;
      const weak = WEAK_CURRENCY.get(key);
      if (weak && large && lexemes[end]?.lower !== "of") return { unit: weak, end };
      const unit = CURRENCY.get(key) ?? PHYSICAL.get(key);
      if (unit) return { unit, end };
    }
  }
  return undefined;
}

/** The currency whose sign or code ends right before a lexeme; `start` is the index of its first lexeme. */
export function currencyBefore(lexemes: readonly Lexeme[], index: number): { unit: Unit; start: number } | undefined {
  for (let length = 4; length >= 1; length--) {
    const start = index - length;
    if (start < 0) continue;
    const first = lexemes[start]!;
    // "pounds 40" is no price, but "USD 40" and "$40" are.
    if (length === 1 && first.kind === "word" && first.text === first.lower) continue;
    // "A $40 contract" is no price in Australian dollars, "A$40" is.
    if (length > 1 && first.text.length === 1 && first.kind === "word" && !lexemes[start + 1]!.glued) continue;
    const key = keysOf(lexemes, start, length)?.[0];
    const unit = key === undefined ? undefined : CURRENCY.get(key);
    if (unit && !(first.kind === "word" && first.text.length > 3)) return { unit, start };
  }
  return undefined;
}

// "MW" and "mw" differ, so the form as written is asked for before the one in lower case. Only words of three letters and
// more are read without regard to case: "M" is no metre.
function keysOf(lexemes: readonly Lexeme[], index: number, length: number): readonly string[] | undefined {
  if (index + length > lexemes.length) return undefined;
  let exact = "";
  let lower = "";
  let letters = 0;
  for (let i = index; i < index + length; i++) {
    const lexeme = lexemes[i]!;
    if (lexeme.text.length > 20) return undefined;
    exact += (i > index ? " " : "") + lexeme.text;
    lower += (i > index ? " " : "") + lexeme.lower;
    letters += lexeme.text.length;
  }
  return letters >= 2 && exact !== lower ? [exact, lower] : [exact];
}

function enter(map: Map<string, Unit>, forms: string | undefined, unit: Unit): void {
  for (const form of forms?.split("|") ?? []) {
    const lexemes = readLexemes(form, []);
    longest = Math.max(longest, lexemes.length);
    const key = lexemes.map((lexeme) => lexeme.text).join(" ");
    map.set(key, unit);
    FIRST_WORDS.add(key.split(" ")[0]!).add(key.split(" ")[0]!.toLowerCase());
    // "Ghz" and "KWH" are common; in signs of two letters the case tells units apart.
    const lower = key.toLowerCase();
    if (key.length >= 3 && !map.has(lower)) map.set(lower, unit);
  }
}
