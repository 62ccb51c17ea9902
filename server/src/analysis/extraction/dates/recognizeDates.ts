import { readCalendar, readDay, readYear } from "./calendarForms.js";
import { readClock } from "./clockForms.js";
import {
  DAY_PARTS,
  type DateModifier,
  FUTURE_CUES,
  MODIFIERS,
  ORDINALS,
  PART_ADJECTIVES,
  PART_NOUNS,
  PAST_VERBS,
  type Part,
  WEEKDAYS,
} from "./lexicon.js";
import { readPeriod } from "./periodForms.js";
import { isBareMonth, isBareWeekday, isBareYear } from "./plausible.js";
import { dayPart, readRelative, readYearShift } from "./relativeForms.js";
import { isCapital, isDash, type Word, wordsOf } from "./words.js";
import type { Form, WrittenDate } from "./written.js";

export type { WrittenDate } from "./written.js";

// Further than this from its date, "two days before the ... of" has lost its target.
const TARGET_REACH = 16;
// A verb further away than this belongs to another clause.
const TENSE_REACH = 20;

/**
 * All date expressions in one sentence's prose, in order and without overlap; what they mean in a document is for `anchorDates`.
 * Depends on nothing but the text, so that a sentence's dates can be cached. Linear in the text's length; never throws.
 *
 * @returns Spans in UTF-16 code units relative to `text`.
 */
export function recognizeDates(text: string): readonly WrittenDate[] {
  const words = wordsOf(text);
  const found: { form: Form; first: number }[] = [];
  let at = 0;
  while (at < words.length) {
    const forms = readAt(words, at);
    if (forms) {
      for (const form of forms) found.push({ form, first: form.first ?? at });
      at = Math.max(at + 1, forms[forms.length - 1]!.next);
    } else at++;
  }
  return finish(words, aim(words, found));
}

/** The forms at a word with what stands before them in the expression: "early", "the end of", "the morning of". */
function readAt(words: readonly Word[], at: number): Form[] | undefined {
  const word = words[at]!;
  if (word.kind === "letters") {
    const part = readPart(words, at);
    if (part) {
      const forms = readCore(words, part.next);
      if (forms) return [{ ...forms[0]!, first: at, part: part.part }, ...forms.slice(1)];
      const stretch = part.ofStretch ? readStretch(words, part.next) : undefined;
      if (stretch) return [{ ...stretch, first: at, part: part.part }];
    }
    const time = DAY_PARTS.get(word.lower);
    if (time && words[at + 1]?.lower === "of") {
      const forms = readCore(words, words[at + 2]?.lower === "the" ? at + 3 : at + 2);
      const core = forms?.length === 1 && forms[0]!.value.form === "calendar" ? forms[0] : undefined;
      if (core) return [{ ...core, first: at, time: { earliest: time[0], latest: time[1] } }];
    }
  }
  return readCore(words, at);
}

function readCore(words: readonly Word[], at: number): Form[] | undefined {
  const word = words[at];
  if (!word || (word.kind === "mark" && !/^['’‘]$/.test(word.text))) return undefined;
  const calendar = readCalendar(words, at);
  if (calendar && isPlausible(words, at, calendar[0]!)) {
    return calendar.map((form) => withTime(words, withYear(words, form)));
  }
  const clock = readClock(words, at);
  if (clock) return [clock];
  const other = readPeriod(words, at) ?? readRelative(words, at) ?? readBare(words, at);
  return other ? [other] : undefined;
}

/** A month alone must look like one; everything else that the calendar forms give has a number beside it. */
function isPlausible(words: readonly Word[], at: number, form: Form): boolean {
  if (form.value.form !== "calendar") return true;
  const { day, year } = form.value.from;
  if (form.value.to) return true;
  if (day !== undefined) return isCapital(words[at]) || words[at]!.lower !== "may" || year !== undefined;
  return year !== undefined || isBareMonth(words, at);
}

/** "May last year", "6 June of this year". */
function withYear(words: readonly Word[], form: Form): Form {
  const value = form.value;
  if (value.form !== "calendar" || value.from.year !== undefined || value.to?.year !== undefined) return form;
  const shifted = readYearShift(words, form.next);
  if (!shifted) return form;
  return { ...form, next: shifted.next, value: { ...value, inYear: { count: shifted.count, origin: shifted.origin } } };
}

function withTime(words: readonly Word[], form: Form): Form {
  const part = dayPart(words, form.next);
  return part && !form.time ? { ...form, next: part.next, time: part.time } : form;
}

/** Years, weekdays and "the 19th" that stand alone. */
function readBare(words: readonly Word[], at: number): Form | undefined {
  const word = words[at]!;
  const weekday = isCapital(word) ? WEEKDAYS.get(word.lower) : undefined;
  if (weekday !== undefined && isBareWeekday(words, at)) {
    return (
      readWeekdayOf(words, at, weekday) ??
      withTime(words, { next: at + 1, value: { form: "calendar", from: { weekday } } })
    );
  }
  if (isBareYear(words, at)) return { next: at + 1, value: { form: "calendar", from: { year: word.number } } };
  if (/^['’‘]$/.test(word.text) && MODIFIERS.has(words[at - 1]?.lower ?? "")) {
    const year = readYear(words, at);
    if (year) return { next: year.next, value: { form: "calendar", from: { year: year.value } } };
  }
  // "On the 19th" is a date where the phrase ends; "the 19th century" and "the 19th meeting" are none.
  if (words[at - 1]?.lower === "the" && /^(?:on|by|until|since|before|after|of)$/.test(words[at - 2]?.lower ?? "")) {
    const day = word.kind === "digits" && word.text.length < 3 ? readDay(words, at) : undefined;
    const after = words[day?.next ?? at];
    if (
      day &&
      day.next === at + 2 &&
      (!after || after.kind === "mark" || /^(?:and|when|but|that|in|at|with)$/.test(after.lower))
    ) {
      if (!isDash(after)) return { next: day.next, value: { form: "calendar", from: { day: day.value } } };
    }
  }
  return undefined;
}

/** "Wednesday of that week", "the Monday before". */
function readWeekdayOf(words: readonly Word[], at: number, weekday: number): Form | undefined {
  const after = words[at + 1]?.lower;
  if (
    after === "of" &&
    /^(?:that|this|last|next)$/.test(words[at + 2]?.lower ?? "") &&
    words[at + 3]?.lower === "week"
  ) {
    const which = words[at + 2]!.lower;
    const direction = which === "last" ? -1 : which === "next" ? 1 : 0;
    return {
      next: at + 4,
      value: { form: "weekdayOf", weekday, count: direction, origin: which === "that" ? "previous" : "issue" },
    };
  }
  const further = words[at + 2];
  if (
    words[at - 1]?.lower === "the" &&
    (after === "before" || after === "after") &&
    (!further || further.kind === "mark")
  ) {
    return {
      next: at + 2,
      value: { form: "named", direction: after === "before" ? -1 : 1, origin: "previous", weekday },
    };
  }
  return undefined;
}

/** "early", "mid-", "the end of", "the first half of". */
function readPart(words: readonly Word[], at: number): { part: Part; next: number; ofStretch: boolean } | undefined {
  const word = words[at]!;
  const noun = PART_NOUNS.get(word.lower);
  if (noun && words[at + 1]?.lower === "of") return { part: noun, next: skipThe(words, at + 2), ofStretch: true };
  const half = halfOf(words, at);
  if (half) return { part: half.part, next: skipThe(words, half.next), ofStretch: true };
  const adjective = PART_ADJECTIVES.get(word.lower);
  if (!adjective) return undefined;
  let next = isDash(words[at + 1]) ? at + 2 : at + 1;
  if (word.lower === "end" && next === at + 1) return undefined;
  if (words[next]?.lower === "in" || words[next]?.lower === "on") next++;
  return { part: adjective, next: skipThe(words, next), ofStretch: false };
}

function halfOf(words: readonly Word[], at: number): { part: Part; next: number } | undefined {
  const word = words[at]!;
  const ordinal = ORDINALS.get(word.lower) ?? (word.lower === "latter" ? 2 : undefined);
  if ((ordinal !== 1 && ordinal !== 2) || words[at + 1]?.lower !== "half" || words[at + 2]?.lower !== "of")
    return undefined;
  return { part: ordinal === 1 ? "firstHalf" : "secondHalf", next: at + 3 };
}

/** "The end of the year": of the year spoken of. */
function readStretch(words: readonly Word[], at: number): Form | undefined {
  if (words[at - 1]?.lower !== "the") return undefined;
  const unit = words[at]?.lower;
  if (unit !== "year" && unit !== "month" && unit !== "week") return undefined;
  return { next: at + 1, value: { form: "shift", unit, count: 0, origin: "nearest" } };
}

function skipThe(words: readonly Word[], at: number): number {
  return words[at]?.lower === "the" ? at + 1 : at;
}

/**
 * Settles "two days before" and "three days after": with a date as their target they count from it; with a date later in the
 * sentence that date is what the writer says; with some other event they say nothing that can be known.
 */
function aim(words: readonly Word[], found: readonly { form: Form; first: number }[]): { form: Form; first: number }[] {
  const kept: { form: Form; first: number }[] = [];
  for (let i = 0; i < found.length; i++) {
    const { form, first } = found[i]!;
    const last = words[form.next - 1]?.lower;
    if (form.value.form !== "shift" || form.value.origin !== "previous" || (last !== "before" && last !== "after")) {
      kept.push(found[i]!);
      continue;
    }
    const target = found[i + 1];
    const gap = target ? words.slice(form.next, Math.min(target.first, form.next + 3)) : [];
    if (target && target.first - form.next <= 2 && gap.every((word) => /^(?:on|the|,)$/.test(word.lower))) {
      if (target.form.value.form === "calendar" && !gap.some((word) => word.text === ",")) {
        kept.push({ first, form: { next: target.form.next, value: { ...form.value, target: target.form.value } } });
        i++;
        continue;
      }
    }
    const after = words[form.next];
    // "The day before." ends here and counts from the story; "the day before the vote" does not.
    const ends = !after || after.kind === "mark" || /^(?:and|but)$/.test(after.lower);
    const explicit = target !== undefined && target.first - form.next <= TARGET_REACH && isOnDate(words, target.first);
    if (ends && !explicit) kept.push(found[i]!);
  }
  return kept;
}

function isOnDate(words: readonly Word[], at: number): boolean {
  return /^(?:on|in|,)$/.test(words[at - 1]?.text ?? "");
}

function finish(words: readonly Word[], found: readonly { form: Form; first: number }[]): WrittenDate[] {
  const dates: WrittenDate[] = [];
  for (const [i, { form, first }] of found.entries()) {
    const start = words[first]!.start;
    const end = words[form.next - 1]!.end;
    const previous = found[i - 1];
    const modifier = form.modifier ?? modifierBefore(words, first, previous?.form.next);
    const next = words[form.next];
    dates.push({
      start,
      end,
      value: borrow(words, form, found[i + 1]),
      ...(form.part ? { part: form.part } : {}),
      ...(modifier ? { modifier } : {}),
      ...(form.time ? { time: form.time } : {}),
      future: looksAhead(words, first, form.next),
      attributive: isAttributive(words, first, next),
      alone: found.length === 1 && isAlone(words, first, form.next),
    });
  }
  return dates;
}

/** "from 28 July to 3 August 2023": the year at the end is the year of both. */
function borrow(words: readonly Word[], form: Form, next: { form: Form; first: number } | undefined): Form["value"] {
  const value = form.value;
  if (!next || value.form !== "calendar" || next.form.value.form !== "calendar") return value;
  const to = next.form.value.from;
  if (value.to || value.from.year !== undefined || value.from.month === undefined) return value;
  if (to.year === undefined || to.month === undefined || next.first - form.next !== 1) return value;
  const joined = /^(?:to|until|till|through|and|or)$/.test(words[form.next]?.lower ?? "");
  if (!joined) return value;
  return { ...value, from: { ...value.from, year: value.from.month > to.month ? to.year - 1 : to.year } };
}

function modifierBefore(
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
  if (word.lower === "to") {
    if (before === "prior") return "before";
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
  if (word.lower === "than") return before === "later" && words[at - 2]?.lower === "no" ? "by" : undefined;
  if (word.lower === "following" && before === "the") return undefined;
  return MODIFIERS.get(word.lower);
}

/** Whether the nearest verb before a date, or else after it, tells of something still to come. */
function looksAhead(words: readonly Word[], first: number, next: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - TENSE_REACH); at--) {
    const tense = tenseAt(words, at);
    if (tense) return tense === "future";
  }
  for (let at = next; at < Math.min(words.length, next + TENSE_REACH); at++) {
    const tense = tenseAt(words, at);
    if (tense) return tense === "future";
  }
  return false;
}

function tenseAt(words: readonly Word[], at: number): "past" | "future" | undefined {
  const { lower, kind } = words[at]!;
  if (kind !== "letters") return undefined;
  const before = words[at - 1]?.lower ?? "";
  if (FUTURE_CUES.has(lower)) return /^(?:was|were|had)$/.test(before) ? "past" : "future";
  if (lower === "to" && /^(?:is|are)$/.test(before)) return "future";
  if (lower === "be")
    return before === "to" ? (/^(?:was|were)$/.test(words[at - 2]?.lower ?? "") ? "past" : "future") : undefined;
  if (PAST_VERBS.has(lower)) return "past";
  // A participle after "be" takes its tense from what stands before that.
  if (lower.length > 4 && lower.endsWith("ed") && !/^(?:be|been|being|is|are)$/.test(before)) return "past";
  return undefined;
}

/** Before a noun and after an article or adjective: the date is part of a thing's name. */
function isAttributive(words: readonly Word[], first: number, next: Word | undefined): boolean {
  if (next?.kind !== "letters") return false;
  const before = words[first - 1];
  if (!before || !/^(?:the|a|an|its|their|his|her|our|this|that)$/.test(before.lower)) return false;
  return !NOT_A_NOUN.has(next.lower);
}

const NOT_A_NOUN = new Set(
  "and or but the a an was were is are had has have when that which who in on of to at by for from with as it they he she we after before until".split(
    " ",
  ),
);

function isAlone(words: readonly Word[], first: number, next: number): boolean {
  for (let i = 0; i < first; i++) if (words[i]!.kind !== "mark") return false;
  for (let i = next; i < words.length; i++) if (words[i]!.kind !== "mark") return false;
  return first <= 6 && words.length - next <= 6;
}
