import { readCalendar } from "./calendarForms.js";
import { readDay, readYear } from "./calendarParts.js";
import { readClock } from "./clockForms.js";
import { BEFORE_DATES, DAY_PARTS, WEEKDAYS } from "./lexicon.js";
import { readMonthsOf, readPart, readStretch } from "./partForms.js";
import { readPeriod } from "./periodForms.js";
import { isBareMonth, isBareWeekday, isBareYear } from "./plausible.js";
import { dayPart, readRelative, readYearShift } from "./relativeForms.js";
import { STARTERS } from "./triggers.js";
import { isCapital, isDash, type Word } from "./words.js";
import type { Form } from "./written.js";

/** The forms at a word with what stands before them in the expression: "early", "the end of", "the morning of". */
export function readDate(words: readonly Word[], at: number): Form[] | undefined {
  const word = words[at]!;
  if (word.kind === "letters") {
    if (!STARTERS.has(word.lower)) return undefined;
    const months = readMonthsOf(words, at);
    if (months) return [months];
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
  const period = readPeriod(words, at);
  if (period) return [withYear(words, period)];
  const other = readRelative(words, at) ?? readBare(words, at);
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
  const open =
    (value.form === "calendar" && value.from.year === undefined && value.to?.year === undefined) ||
    (value.form === "period" && value.year === undefined);
  if (!open) return form;
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
  if (/^['’‘]$/.test(word.text) && BEFORE_DATES.has(words[at - 1]?.lower ?? "")) {
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
      (!after ||
        after.kind === "mark" ||
        /^(?:and|when|but|that|in|at|with|the|an?|he|she|it|they|his|her|its|their|there)$/.test(after.lower) ||
        // "On the 3rd King Felipe came."
        (at === 2 && isCapital(after) && !RANKED.test(after.lower)))
    ) {
      if (!isDash(after)) return { next: day.next, value: { form: "calendar", from: { day: day.value } } };
    }
  }
  return undefined;
}

// What ordinals number in names.
const RANKED =
  /^(?:army|brigade|division|corps|regiment|battalion|fleet|airborne|congress|amendment|republic|parallel|street|avenue|century|session|plenum|party|international|summit|edition|district|circuit)$/;

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
