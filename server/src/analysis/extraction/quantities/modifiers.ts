import type { Modifier } from "../mentions.js";
import { type Lexeme, readLexemes } from "./lexeme.js";
import { LEADING, type ModifierEntry, TRAILING } from "./modifierTable.js";

/** What stands around a number and says how it is meant. `start` and `end` are lexeme indices of number and modifier together. */
export interface Modified {
  readonly modifier?: Modifier;
  readonly reach?: number;
  /** It only stresses a figure that is not round. */
  readonly emphatic?: boolean;
  readonly start: number;
}

export interface Interval {
  readonly min: number;
  readonly max: number;
}

const LEADING_PHRASES = index(LEADING);
const TRAILING_PHRASES = index(TRAILING);
// Most words end no such phrase, and are passed over without building one.
const LAST_WORDS: ReadonlySet<string> = new Set([...LEADING_PHRASES.keys()].map((phrase) => phrase.split(" ").at(-1)!));
const FIRST_WORDS: ReadonlySet<string> = new Set([...TRAILING_PHRASES.keys()].map((phrase) => phrase.split(" ")[0]!));
const LONGEST = 6;

/** The modifier before a lexeme; "at least some 200" is "at least". Looks no further back than two phrases. A compound
 * stands next to its modifier: in "presides over a five-member board" nothing is more than five.
 */
export function modifierBefore(lexemes: readonly Lexeme[], start: number, compound = false): Modified {
  let found: Modified = { start };
  for (let rounds = 0; rounds < 2; rounds++) {
    const at = compound ? found.start : skipArticle(lexemes, found.start);
    const phrase = phraseBefore(lexemes, at) ?? (at === found.start ? undefined : phraseBefore(lexemes, found.start));
    if (!phrase || isParticle(lexemes, phrase.start)) break;
    // What limits says more than what blurs.
    const weaker = found.modifier !== undefined && phrase.entry.modifier === "about";
    const { modifier, reach, emphatic } = weaker ? found : phrase.entry;
    found = {
      start: phrase.start,
      ...(modifier ? { modifier } : {}),
      ...(reach === undefined ? {} : { reach }),
      ...(emphatic ? { emphatic } : {}),
    };
  }
  return found;
}

/** The modifier that begins at a lexeme, behind a number, unit or noun. `end` is the first lexeme behind it. */
export function modifierAfter(
  lexemes: readonly Lexeme[],
  index: number,
): { modifier: Modifier; end: number } | undefined {
  if (!FIRST_WORDS.has(lexemes[index]?.lower ?? "")) return undefined;
  for (let length = LONGEST; length >= 1; length--) {
    const entry = TRAILING_PHRASES.get(join(lexemes, index, index + length));
    if (!entry) continue;
    const next = lexemes[index + length];
    // "at least" before another number belongs to that one; "20 plus 30" is a sum.
    if (next?.kind === "number") continue;
    if (lexemes[index]!.lower === "+" && !lexemes[index]!.glued) continue;
    if (lexemes[index]!.lower === "plus" && next?.kind === "word") continue;
    return { modifier: entry.modifier, end: index + length };
  }
  return undefined;
}

/**
 * What a number may mean: `slack` is its rounding, `reach` limits an open side as a share of the value.
 * "about" reaches a tenth to either side, "nearly" a tenth down.
 */
export function intervalOf(value: number, slack: number, modifier?: Modifier, reach?: number): Interval {
  const tenth = Math.abs(value) / 10;
  const interval = widen(value, slack, tenth, modifier, reach);
  // 1.4 - 0.05 is not quite 1.35 in binary.
  return { min: rounded(interval.min), max: rounded(interval.max) };
}

function rounded(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : value;
}

function widen(value: number, slack: number, tenth: number, modifier?: Modifier, reach?: number): Interval {
  switch (modifier) {
    case undefined:
      return { min: value - slack, max: value + slack };
    case "exactly":
      return { min: value, max: value };
    case "about":
      return { min: value - Math.max(tenth, slack), max: value + Math.max(tenth, slack) };
    case "nearly":
      return { min: value - tenth, max: value };
    case "over":
      return { min: value, max: reach === undefined ? Infinity : value + Math.abs(value) * reach };
    case "atLeast":
      return { min: value - slack, max: Infinity };
    case "under":
      return { min: Math.min(0, value), max: value };
    case "atMost":
      return { min: Math.min(0, value), max: value + slack };
  }
}

/** "turned over €2 million", "adds up to 40": the word belongs to the verb before it. */
function isParticle(lexemes: readonly Lexeme[], index: number): boolean {
  const verb = lexemes[index - 1]?.lower ?? "";
  const { lower } = lexemes[index]!;
  if (lower === "up") return /^add(?:s|ed|ing)?$/.test(verb);
  return (
    lower === "over" &&
    /^(?:turn|hand|pass|roll|mull|pore|sign|carr|preside|rule)(?:s|d|ed|ing|y|ies|ied)?$|^(?:tak(?:e|es|en|ing)|took|given?|gave)$/.test(
      verb,
    )
  );
}

function skipArticle(lexemes: readonly Lexeme[], start: number): number {
  const before = lexemes[start - 1];
  return before && !before.taken && /^an?$/.test(before.lower) ? start - 1 : start;
}

function phraseBefore(lexemes: readonly Lexeme[], end: number): { entry: ModifierEntry; start: number } | undefined {
  if (!LAST_WORDS.has(lexemes[end - 1]?.lower ?? "")) return undefined;
  for (let length = LONGEST; length >= 1; length--) {
    const start = end - length;
    if (start < 0) continue;
    const entry = LEADING_PHRASES.get(join(lexemes, start, end));
    if (entry) return { entry, start };
  }
  return undefined;
}

function join(lexemes: readonly Lexeme[], start: number, end: number): string {
  if (end > lexemes.length) return "";
  let text = "";
  for (let i = start; i < end; i++) {
    const lexeme = lexemes[i]!;
    if (lexeme.taken || lexeme.text.length > 20) return "";
    text += (i > start ? " " : "") + lexeme.lower;
  }
  return text;
}

function index(entries: readonly ModifierEntry[]): ReadonlyMap<string, ModifierEntry> {
  const map = new Map<string, ModifierEntry>();
  for (const entry of entries) {
    for (const phrase of entry.phrases.split("|")) {
      map.set(
        readLexemes(phrase, [])
          .map((lexeme) => lexeme.lower)
          .join(" "),
        entry,
      );
    }
  }
  return map;
}
