import { type DateModifier, FUNCTION_WORDS, FUTURE_CUES, MODIFIERS, PAST_VERBS } from "./lexicon.js";
import { isDash, type Word } from "./words.js";
import type { Tense } from "./written.js";

// A verb further away than this belongs to another clause.
const TENSE_REACH = 20;

export function modifierBefore(
  words: readonly Word[],
  first: number,
  previousEnd: number | undefined,
): DateModifier | undefined {
  let at = first - 1;
  if (words[at]?.lower === "the") at--;
  if (isDash(words[at]) && words[at]?.glued) at--;
  const word = words[at];
  if (!word) return undefined;
  // "c. 1480"
  if (word.text === "." && /^(?:c|ca)$/.test(words[at - 1]?.lower ?? "")) return "about";
  const before = words[at - 1]?.lower;
  // "As of 20 March": counted by then.
  if (word.lower === "of" && before === "as") return "by";
  if (word.lower === "to") {
    if (before === "prior") return "before";
    if (before === "up") return "until";
    // "from 2009 to 2011"
    return previousEnd === at ? "until" : undefined;
  }
  if (
    word.lower === "and" &&
    previousEnd === at &&
    words.slice(Math.max(0, at - 8), at).some((w) => w.lower === "between")
  )
    return "until";
  if (word.lower === "between") return "since";
  if (/^(?:nearly|almost|some)$/.test(word.lower)) return "about";
  if (word.lower === "than") {
    // "More than a year later" is not a year later to the day.
    return before === "later" && words[at - 2]?.lower === "no"
      ? "by"
      : before === "more" || before === "less"
        ? "about"
        : undefined;
  }
  if (word.lower === "following" && before === "the") return undefined;
  if (word.lower === "through" && /way$/.test(before ?? "")) return undefined;
  return MODIFIERS.get(word.lower);
}

/** The tense of the nearest verb before a date, or else after it; "may" leaves it open. */
export function tenseAround(words: readonly Word[], first: number, next: number): Tense | undefined {
  for (let at = first - 1; at >= Math.max(0, first - TENSE_REACH); at--) {
    const tense = tenseAt(words, at);
    if (tense) return tense === "open" ? undefined : tense;
  }
  for (let at = next; at < Math.min(words.length, next + TENSE_REACH); at++) {
    const tense = tenseAt(words, at);
    if (tense) return tense === "open" ? undefined : tense;
  }
  return undefined;
}

function tenseAt(words: readonly Word[], at: number): Tense | "open" | undefined {
  const { lower, kind } = words[at]!;
  if (kind !== "letters") return undefined;
  const before = words[at - 1]?.lower ?? "";
  if (FUTURE_CUES.has(lower)) return /^(?:was|were|had)$/.test(before) ? "past" : "future";
  if (words[at]!.text === "may" && words[at + 1]?.lower !== "have") return "open";
  if (lower === "to" && /^(?:is|are)$/.test(before)) return "future";
  if (lower === "be")
    return before === "to" ? (/^(?:was|were)$/.test(words[at - 2]?.lower ?? "") ? "past" : "future") : undefined;
  // A participle after "be" takes its tense from what stands before that.
  if (/^(?:be|been|being|is|are)$/.test(before)) return undefined;
  if (PAST_VERBS.has(lower) || (lower.length > 4 && lower.endsWith("ed"))) return "past";
  return undefined;
}

const STRETCHES: ReadonlySet<string> = new Set(
  "end beginning start middle morning evening afternoon night noon day days week weeks weekend month months quarter half eve course summer winter spring autumn fall close turn date year years".split(
    " ",
  ),
);

/** Before a noun and after an article or adjective: the date is part of a thing's name. */
export function isAttributive(words: readonly Word[], first: number, next: Word | undefined): boolean {
  // "Since the coup of 1 February": the date says which coup.
  const of = words[first - 1]?.lower === "of" ? words[first - 2] : undefined;
  if (of?.kind === "letters" && /^(?:the|its|their|his|her|this|that)$/.test(words[first - 3]?.lower ?? ""))
    return first > 4 && !STRETCHES.has(of.lower);
  return isBeforeNoun(words, first, next);
}

/** "The 2016 rankings", "its 12 March statement". */
export function isBeforeNoun(words: readonly Word[], first: number, next: Word | undefined): boolean {
  if (next?.kind !== "letters") return false;
  const before = words[first - 1];
  if (!before || !/^(?:the|a|an|its|their|his|her|our|this|that)$/.test(before.lower)) return false;
  return !FUNCTION_WORDS.has(next.lower);
}

export function isAlone(words: readonly Word[], first: number, next: number): boolean {
  for (let i = 0; i < first; i++) if (words[i]!.kind !== "mark") return false;
  for (let i = next; i < words.length; i++) if (words[i]!.kind !== "mark") return false;
  return first <= 6 && words.length - next <= 6;
}
