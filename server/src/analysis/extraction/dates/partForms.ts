import { readYear } from "./calendarParts.js";
import { CARDINALS, ORDINALS, PART_ADJECTIVES, PART_NOUNS, type Part } from "./lexicon.js";
import { readYearShift } from "./relativeForms.js";
import { isDash, type Word } from "./words.js";
import type { Form } from "./written.js";

/** "The first nine months of 2020", "the last three months of last year". */
export function readMonthsOf(words: readonly Word[], at: number): Form | undefined {
  const first = /^(?:first|opening)$/.test(words[at]?.lower ?? "");
  if (!first && !/^(?:last|final)$/.test(words[at]?.lower ?? "")) return undefined;
  const word = words[at + 1];
  const count = word?.kind === "digits" ? word.number : (CARDINALS.get(word?.lower ?? "") ?? 0);
  if (count < 1 || count > 11 || words[at + 2]?.lower !== "months" || words[at + 3]?.lower !== "of") return undefined;
  const [from, to] = first ? [1, count] : [13 - count, 12];
  const year = readYear(words, at + 4);
  if (year) {
    const shared = { year: year.value };
    return {
      next: year.next,
      value: { form: "calendar", from: { month: from, ...shared }, to: { month: to, ...shared } },
    };
  }
  const shifted = readYearShift(words, at + 4);
  if (!shifted) return undefined;
  const inYear = { count: shifted.count, origin: shifted.origin };
  return { next: shifted.next, value: { form: "calendar", from: { month: from }, to: { month: to }, inYear } };
}

/** "early", "mid-", "the end of", "the first half of". */
export function readPart(
  words: readonly Word[],
  at: number,
): { part: Part; next: number; ofStretch: boolean } | undefined {
  const word = words[at]!;
  const noun = PART_NOUNS.get(word.lower);
  if (noun && words[at + 1]?.lower === "of") return { part: noun, next: skipThe(words, at + 2), ofStretch: true };
  const week = weekOf(words, at);
  if (week) return week;
  const half = halfOf(words, at);
  if (half) return { part: half.part, next: skipThe(words, half.next), ofStretch: true };
  if (/^(?:midway|halfway)$/.test(word.lower) && /^(?:through|into)$/.test(words[at + 1]?.lower ?? "")) {
    return { part: "mid", next: skipThe(words, at + 2), ofStretch: true };
  }
  const adjective = PART_ADJECTIVES.get(word.lower);
  if (!adjective) return undefined;
  let next = isDash(words[at + 1]) ? at + 2 : at + 1;
  // "End 2020", "end June", but not "end May's rule".
  if (
    word.lower === "end" &&
    next === at + 1 &&
    !/^(?:by|at|of|until|since|from|before|-)$/.test(words[at - 1]?.lower ?? "")
  ) {
    return undefined;
  }
  const inside = adjective !== "end" && /^(?:in|on)$/.test(words[next]?.lower ?? "");
  if (inside) next++;
  return { part: adjective, next: skipThe(words, next), ofStretch: inside };
}

/** "The first week of", "the last days of". */
function weekOf(words: readonly Word[], at: number): { part: Part; next: number; ofStretch: boolean } | undefined {
  const noun = words[at + 1]?.lower;
  if (words[at + 2]?.lower !== "of") return undefined;
  const word = words[at]!.lower;
  const next = skipThe(words, at + 3);
  const last = word === "last" || word === "final" || word === "closing";
  if (noun === "days" || noun === "weeks" || noun === "months") {
    return word === "first"
      ? { part: "start", next, ofStretch: true }
      : last
        ? { part: "end", next, ofStretch: true }
        : undefined;
  }
  const part = last ? "lastWeek" : WEEKS[(ORDINALS.get(word) ?? 0) - 1];
  return noun === "week" && part ? { part, next, ofStretch: false } : undefined;
}

const WEEKS: readonly Part[] = ["firstWeek", "secondWeek", "thirdWeek", "fourthWeek"];

function halfOf(words: readonly Word[], at: number): { part: Part; next: number } | undefined {
  const word = words[at]!;
  const ordinal = ORDINALS.get(word.lower) ?? (word.lower === "latter" ? 2 : undefined);
  if ((ordinal !== 1 && ordinal !== 2) || words[at + 1]?.lower !== "half" || words[at + 2]?.lower !== "of")
    return undefined;
  return { part: ordinal === 1 ? "firstHalf" : "secondHalf", next: at + 3 };
}

/** "The end of the year": of the year spoken of. */
export function readStretch(words: readonly Word[], at: number): Form | undefined {
  if (words[at - 1]?.lower !== "the") return undefined;
  const unit = words[at]?.lower;
  if (unit !== "year" && unit !== "month" && unit !== "week") return undefined;
  return { next: at + 1, value: { form: "shift", unit, count: 0, origin: "nearest" } };
}

function skipThe(words: readonly Word[], at: number): number {
  return words[at]?.lower === "the" ? at + 1 : at;
}
