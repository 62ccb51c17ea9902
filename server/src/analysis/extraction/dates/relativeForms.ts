import { readMonth, readYear } from "./calendarParts.js";
import { CARDINALS, DAY_PARTS, SEASONS, TIME_UNITS, WEEKDAYS } from "./lexicon.js";
import { isCapital, isDash, type Word } from "./words.js";
import type { Form, Origin, WrittenValue } from "./written.js";

/** Expressions that count from the day of writing or from the date spoken of last, beginning at a word. */
export function readRelative(words: readonly Word[], at: number): Form | undefined {
  return readDayWord(words, at) ?? readNeighbour(words, at) ?? readCounted(words, at);
}

/** "today", "yesterday", "tonight", "the day before yesterday". */
function readDayWord(words: readonly Word[], at: number): Form | undefined {
  const word = words[at]!;
  const count = DAY_WORDS.get(word.lower);
  if (count !== undefined) {
    const part = dayPart(words, at + 1);
    const time = word.lower === "tonight" ? { earliest: 1080, latest: 1439 } : part?.time;
    return { next: part?.next ?? at + 1, value: shift("day", count, "issue"), ...(time ? { time } : {}) };
  }
  if (word.lower !== "day") return undefined;
  const direction = words[at + 1]?.lower;
  const day = DAY_WORDS.get(words[at + 2]?.lower ?? "");
  if (direction === "before" && day === -1) return { next: at + 3, value: shift("day", -2, "issue") };
  if (direction === "after" && day === 1) return { next: at + 3, value: shift("day", 2, "issue") };
  return undefined;
}

const DAY_WORDS: ReadonlyMap<string, number> = new Map([
  ["today", 0],
  ["tonight", 0],
  ["yesterday", -1],
  ["tomorrow", 1],
]);

/** "last month", "this year", "next Friday", "the following week", "the same day", "last night". */
function readNeighbour(words: readonly Word[], at: number): Form | undefined {
  const word = words[at]!;
  const step = NEIGHBOURS.get(word.lower);
  if (!step) return undefined;
  const { direction } = step;
  const noun = words[at + 1];
  if (!noun) return undefined;
  // "The next day" counts from the story, "next week" from the day of writing.
  const article = words[at - 1]?.lower === "the";
  const nextDay = word.lower === "next" && noun.lower === "day";
  const origin: Origin =
    step.origin === "issue" && ((article && direction !== 0) || nextDay) ? "previous" : step.origin;
  const same = word.lower === "same" ? readSameIn(words, at + 1) : undefined;
  if (same) return same;
  const part = DAY_PARTS.get(noun.lower);
  if (part && /^(?:last|this|that|following|next|same)$/.test(word.lower)) {
    if (noun.lower === "night" ? word.lower === "this" : word.lower === "last") return undefined;
    // "Next morning" belongs to the story, as "the next morning" does.
    const from: Origin = direction > 0 ? "previous" : origin;
    return { next: at + 2, value: shift("day", direction, from), time: { earliest: part[0], latest: part[1] } };
  }
  if (noun.lower === "weekend") return { next: at + 2, value: shift("weekend", direction, origin) };
  const unit = TIME_UNITS.get(noun.lower);
  if (unit && !noun.lower.endsWith("s") && noun.lower !== "centuries") {
    // "Last day" and "this day" name no calendar day, and "the past decade" is a stretch up to now.
    if (unit === "day" && step.origin === "issue" && !nextDay) return undefined;
    if (unit === "decade" || unit === "century" || unit === "fortnight") return undefined;
    if (word.lower === "past" || (article && word.lower === "last")) return undefined;
    return { next: at + 2, value: shift(unit, direction, origin) };
  }
  if (word.lower === "that" || word.lower === "past" || word.lower === "same") return undefined;
  const month = isCapital(noun) ? readMonth(words, at + 1) : undefined;
  if (month && words[month.next]?.kind !== "digits") {
    return { next: month.next, value: { form: "named", direction, origin, month: month.value } };
  }
  const weekday = isCapital(noun) && noun.text.length > 5 ? WEEKDAYS.get(noun.lower) : undefined;
  if (weekday !== undefined) {
    const time = dayPart(words, at + 2);
    const value: WrittenValue = { form: "named", direction, origin, weekday };
    return { next: time?.next ?? at + 2, value, ...(time ? { time: time.time } : {}) };
  }
  const season = SEASONS.get(noun.lower);
  if (season !== undefined && !article) return { next: at + 2, value: { form: "named", direction, origin, season } };
  return undefined;
}

const NEIGHBOURS: ReadonlyMap<string, { direction: -1 | 0 | 1; origin: Origin }> = new Map([
  ["last", { direction: -1, origin: "issue" }],
  ["past", { direction: -1, origin: "issue" }],
  ["this", { direction: 0, origin: "issue" }],
  ["current", { direction: 0, origin: "issue" }],
  ["next", { direction: 1, origin: "issue" }],
  ["coming", { direction: 1, origin: "issue" }],
  ["previous", { direction: -1, origin: "previous" }],
  ["preceding", { direction: -1, origin: "previous" }],
  ["following", { direction: 1, origin: "previous" }],
  ["same", { direction: 0, origin: "previous" }],
  ["that", { direction: 0, origin: "previous" }],
]);

/** "the same month a year earlier", "the same period of last year", "the same quarter of 2021", read from the noun on. */
function readSameIn(words: readonly Word[], at: number): Form | undefined {
  if (!/^(?:day|week|month|quarter|season|half|period|time)$/.test(words[at]?.lower ?? "")) return undefined;
  let next = at + 1;
  if (words[next]?.lower === "of" || words[next]?.lower === "in") next++;
  const year = readYear(words, next);
  if (year) return { next: year.next, value: { form: "sameIn", year: year.value, origin: "previous" } };
  const shifted = readYearShift(words, next);
  if (shifted?.count === -1) return { next: shifted.next, value: { form: "sameIn", origin: shifted.origin } };
  if (/^(?:a|one)$/.test(words[next]?.lower ?? "") && words[next + 1]?.lower === "year") {
    const direction = words[next + 2]?.lower;
    if (direction === "ago") return { next: next + 3, value: { form: "sameIn", origin: "issue" } };
    if (direction === "earlier" || direction === "before")
      return { next: next + 3, value: { form: "sameIn", origin: "previous" } };
  }
  return undefined;
}

/** "last year", "of this year", "the following year": after a day or month. */
export function readYearShift(
  words: readonly Word[],
  at: number,
): { count: number; origin: Origin; next: number } | undefined {
  let next = at;
  if (words[next]?.text === "," || /^(?:of|in)$/.test(words[next]?.lower ?? "")) next++;
  const article = words[next]?.lower === "the";
  if (article) next++;
  const step = NEIGHBOURS.get(words[next]?.lower ?? "");
  if (!step || words[next + 1]?.lower !== "year" || words[next]?.lower === "past") return undefined;
  const origin: Origin = article && step.direction > 0 ? "previous" : step.origin;
  return { count: step.direction, origin, next: next + 2 };
}

/** "two weeks ago", "a day later", "five years earlier", "three days before" (its target is read by the caller). */
function readCounted(words: readonly Word[], at: number): Form | undefined {
  const word = words[at]!;
  let count = word.kind === "digits" && !word.glued ? word.number : CARDINALS.get(word.lower);
  let next = at + 1;
  if (word.lower === "the") count = 1;
  else if (count !== undefined && count >= 20 && word.kind === "letters") {
    const unit = isDash(words[next]) ? CARDINALS.get(words[next + 1]?.lower ?? "") : undefined;
    if (unit !== undefined && unit < 10) {
      count += unit;
      next += 2;
    }
  }
  // "Half a year later" is not a year later.
  if (count === undefined || count < 1 || count > 500 || words[at - 1]?.lower === "half") return undefined;
  const unit = TIME_UNITS.get(words[next]?.lower ?? "");
  if (!unit) return undefined;
  const direction = words[next + 1];
  const after = next + 2;
  if (word.lower === "the") {
    // "The day after" and "the year before" end their phrase; with an event after them nobody knows the day.
    if (!/^(?:before|after)$/.test(direction?.lower ?? "")) return undefined;
    return { next: after, value: shift(unit, direction!.lower === "before" ? -1 : 1, "previous") };
  }
  // "The five years before" are a stretch of time.
  if (words[at - 1]?.lower === "the") return undefined;
  switch (direction?.lower) {
    case "ago": {
      // "Thirteen years ago yesterday" is a day.
      const day = DAY_WORDS.get(words[after]?.lower ?? "");
      const value: WrittenValue = { form: "shift", unit, count: -count, origin: "issue" };
      return day === undefined ? { next: after, value } : { next: after + 1, value: { ...value, day } };
    }
    case "later":
    case "afterwards":
    case "afterward":
      return words[after]?.lower === "than" ? undefined : { next: after, value: shift(unit, count, "previous") };
    case "earlier":
    case "previously":
      return words[after]?.lower === "than" ? undefined : { next: after, value: shift(unit, -count, "previous") };
    case "before":
      return { next: after, value: shift(unit, -count, "previous") };
    case "after":
      return { next: words[after]?.lower === "that" ? after + 1 : after, value: shift(unit, count, "previous") };
    default:
      return undefined;
  }
}

/** "morning" after a day. */
export function dayPart(
  words: readonly Word[],
  at: number,
): { time: { earliest: number; latest: number }; next: number } | undefined {
  const part = DAY_PARTS.get(words[at]?.lower ?? "");
  if (!part || part[0] === part[1]) return undefined;
  return { time: { earliest: part[0], latest: part[1] }, next: at + 1 };
}

function shift(
  unit: "weekend" | NonNullable<ReturnType<typeof TIME_UNITS.get>>,
  count: number,
  origin: Origin,
): WrittenValue {
  return { form: "shift", unit, count, origin };
}
