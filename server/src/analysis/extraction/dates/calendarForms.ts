import { MONTHS, ORDINALS, WEEKDAYS } from "./lexicon.js";
import { isCapital, isDash, type Word } from "./words.js";
import type { Form, Parts } from "./written.js";

type Read<T> = { readonly value: T; readonly next: number } | undefined;

/** Full and shared calendar forms that begin at a word: weekday, day, month and year in any order, with ranges and lists. */
export function readCalendar(words: readonly Word[], at: number): Form[] | undefined {
  return readIso(words, at) ?? readNumeric(words, at) ?? readNamed(words, at);
}

/** "2023-09-19", "2023/09/19", "2023-09", with or without a time of day after "T". */
function readIso(words: readonly Word[], at: number): Form[] | undefined {
  const year = words[at];
  if (!year || !isYearNumber(year) || isGluedToNumber(words, at)) return undefined;
  const separator = words[at + 1];
  const month = words[at + 2];
  if (!separator?.glued || !month?.glued || month.text.length > 2 || !isMonthNumber(month.number)) return undefined;
  if (!/^[-./‐‑–]$/.test(separator.text)) return undefined;
  const day = words[at + 4];
  if (words[at + 3]?.text === separator.text && words[at + 3]?.glued && day?.glued && isDayNumber(day.number)) {
    if (endsNumber(words, at + 5) || words[at + 5]?.lower === "t") {
      return [calendar(at + 5, { year: year.number, month: month.number, day: day.number })];
    }
  }
  // "2009-10" is a season that spans two years, "2009-08" cannot be one.
  const spansYears = month.number === (year.number % 100) + 1;
  if (separator.text === "-" && month.text.length === 2 && !spansYears && endsNumber(words, at + 3)) {
    return [calendar(at + 3, { year: year.number, month: month.number })];
  }
  return undefined;
}

/** "19.09.2023", "9/19/2023", "19-09-23": read where the order of day and month is plain, left open where it is not. */
function readNumeric(words: readonly Word[], at: number): Form[] | undefined {
  const first = words[at];
  const separator = words[at + 1];
  const second = words[at + 2];
  const year = words[at + 4];
  if (!first || !isDayNumber(first.number) || first.text.length > 2 || isGluedToNumber(words, at)) return undefined;
  if (!separator?.glued || !/^[-./]$/.test(separator.text) || words[at + 3]?.text !== separator.text) return undefined;
  if (!second?.glued || !words[at + 3]?.glued || !year?.glued || second.text.length > 2) return undefined;
  if (!isDayNumber(second.number) || !endsNumber(words, at + 5)) return undefined;
  const full = isYearNumber(year);
  // A short year is too much like a version or a chapter, except between slashes.
  if (!full && !(separator.text === "/" && year.text.length === 2)) return undefined;
  const value = full ? year.number : shortYear(year.number);
  const dayFirst = isMonthNumber(second.number);
  const monthFirst = isMonthNumber(first.number);
  if (!dayFirst && !monthFirst) return undefined;
  const next = at + 5;
  if (first.number === second.number || (dayFirst && (separator.text === "." || !monthFirst))) {
    return [calendar(next, { year: value, month: second.number, day: first.number })];
  }
  if (!dayFirst) return [calendar(next, { year: value, month: first.number, day: second.number })];
  return [{ next, value: { form: "ambiguous", year: value, first: first.number, second: second.number } }];
}

function readNamed(words: readonly Word[], at: number): Form[] | undefined {
  const weekday = readWeekday(words, at);
  let start = weekday ? skip(words, weekday.next, ",") : at;
  if (weekday && words[start]?.lower === "the") start++;
  const forms = readDayMonth(words, start) ?? readMonthDay(words, start);
  if (forms && weekday) {
    const first = forms[0]!;
    if (first.value.form !== "calendar") return forms;
    const from = { ...first.value.from, weekday: weekday.value };
    return [{ ...first, first: at, value: { ...first.value, from } }, ...forms.slice(1)];
  }
  if (forms) return forms;
  return weekday ? undefined : readMonths(words, at);
}

/** "19 September 2023", "the 3rd of May", "11-20 September", "3, 7 and 12 May", "28 July - 3 August 2023". */
function readDayMonth(words: readonly Word[], at: number): Form[] | undefined {
  if (isGluedToNumber(words, at)) return undefined;
  const days: { day: number; first: number; next: number }[] = [];
  let range = false;
  let next = at;
  for (let tries = 0; tries < 8; tries++) {
    const day = readDay(words, next);
    if (!day) return undefined;
    days.push({ day: day.value, first: next, next: day.next });
    const join = readJoin(words, day.next);
    if (!join) {
      next = day.next;
      break;
    }
    if (join.range && days.length > 1) return undefined;
    range ||= join.range;
    next = join.next;
    if (words[next]?.lower === "the") next++;
  }
  if (words[next]?.lower === "of") next++;
  const month = readMonth(words, next);
  if (!month) return undefined;
  const year = readYearAfter(words, month.next);
  const end = year?.next ?? month.next;
  const shared = { month: month.value, ...(year ? { year: year.value } : {}) };
  const between = words[at - 1]?.lower === "between";
  const [a, b] = days;
  if (a && b && days.length === 2 && (range || between || b.day === a.day + 1)) {
    if (b.day <= a.day) return [calendar(end, { ...shared, day: b.day }, b.first)];
    return [
      {
        first: at,
        next: end,
        value: { form: "calendar", from: { ...shared, day: a.day }, to: { ...shared, day: b.day } },
      },
    ];
  }
  if (days.length > 1) {
    return days.map((day, i) =>
      calendar(i === days.length - 1 ? end : day.next, { ...shared, day: day.day }, day.first),
    );
  }
  const from = { ...shared, day: a!.day };
  // A dash joins two dates to one stretch; words ("from ... to ...") leave two dates that can be checked one by one.
  if (isDash(words[end])) {
    const second = readSingleDayMonth(words, end + 1);
    if (second) return joined(at, end, second, from);
  }
  return [calendar(end, from, at)];
}

function readSingleDayMonth(words: readonly Word[], at: number): Read<Parts> {
  const day = readDay(words, at);
  const month = day && readMonth(words, words[day.next]?.lower === "of" ? day.next + 1 : day.next);
  if (!month) return undefined;
  const year = readYearAfter(words, month.next);
  return {
    value: { day: day.value, month: month.value, ...(year ? { year: year.value } : {}) },
    next: year?.next ?? month.next,
  };
}

/** "September 19, 2023", "Sept. 19", "September 11–20", "July 25 and 26, 2023", "July 28 – August 3, 2023". */
function readMonthDay(words: readonly Word[], at: number): Form[] | undefined {
  const month = readMonth(words, at);
  if (!month) return undefined;
  let next = month.next;
  if (words[next]?.lower === "the") next++;
  const day = readDay(words, next);
  if (!day || isMeasured(words, day.next)) return undefined;
  const join = readJoin(words, day.next);
  const second = join && readDay(words, words[join.next]?.lower === "the" ? join.next + 1 : join.next);
  if (second && !isMeasured(words, second.next) && !readMonth(words, second.next)) {
    const year = readYearAfter(words, second.next);
    const shared = { month: month.value, ...(year ? { year: year.value } : {}) };
    const end = year?.next ?? second.next;
    const between = words[at - 1]?.lower === "between";
    if (second.value > day.value && (join.range || between || second.value === day.value + 1)) {
      return [stretch(at, end, { ...shared, day: day.value }, { ...shared, day: second.value })];
    }
    if (words[join.next - 1]?.lower === "and") {
      return [
        calendar(day.next, { ...shared, day: day.value }, at),
        calendar(end, { ...shared, day: second.value }, join.next),
      ];
    }
  }
  const year = readYearAfter(words, day.next);
  const end = year?.next ?? day.next;
  const from = { month: month.value, day: day.value, ...(year ? { year: year.value } : {}) };
  if (isDash(words[end])) {
    const to = readSingleMonthDay(words, end + 1);
    if (to) return joined(at, end, to, from);
  }
  return [calendar(end, from, at)];
}

function readSingleMonthDay(words: readonly Word[], at: number): Read<Parts> {
  const month = readMonth(words, at);
  const day = month && readDay(words, month.next);
  if (!day || isMeasured(words, day.next)) return undefined;
  const year = readYearAfter(words, day.next);
  return {
    value: { month: month.value, day: day.value, ...(year ? { year: year.value } : {}) },
    next: year?.next ?? day.next,
  };
}

/** "September 2023", "May", "January–June 2016", "May to June", "May and June in 1981". */
function readMonths(words: readonly Word[], at: number): Form[] | undefined {
  const month = readMonth(words, at);
  if (!month || isGluedToNumber(words, at)) return undefined;
  const year = readYearAfter(words, month.next);
  const from = { month: month.value, ...(year ? { year: year.value } : {}) };
  const end = year?.next ?? month.next;
  const join = readJoin(words, end);
  const second = join && words[join.next - 1]?.text !== "," ? readMonth(words, join.next) : undefined;
  // With a day after it the second month begins a date of its own.
  if (join && second && !readDay(words, second.next)) {
    const secondYear = readYearAfter(words, second.next);
    const dash = isDash(words[end]);
    const adjacent = second.value === (month.value % 12) + 1;
    const between = words[at - 1]?.lower === "between";
    if (dash || (!year && (join.range || between || adjacent))) {
      const to = { month: second.value, ...(secondYear ? { year: secondYear.value } : {}) };
      return [stretch(at, secondYear?.next ?? second.next, from, to)];
    }
  }
  return [calendar(end, from, at)];
}

/** A weekday in full or abbreviated; abbreviations only where a date follows. */
function readWeekday(words: readonly Word[], at: number): Read<number> {
  const word = words[at];
  const weekday = word && isCapital(word) ? WEEKDAYS.get(word.lower) : undefined;
  if (!word || weekday === undefined) return undefined;
  let next = at + 1;
  if (word.text.length < 6 && words[next]?.text === "." && words[next]?.glued) next++;
  return { value: weekday, next };
}

/** A month's name with a capital, or in full with a small letter where it can be nothing else. */
export function readMonth(words: readonly Word[], at: number): Read<number> {
  const word = words[at];
  const month = word && MONTHS.get(word.lower);
  if (!word || month === undefined) return undefined;
  if (!isCapital(word) && (word.text.length < 7 || word.lower === "august")) {
    const inDate = words[at - 1]?.kind === "digits" || isDash(words[at - 1]) || words[at + 1]?.kind === "digits";
    if (!inDate || word.lower === "may" || word.lower === "march") return undefined;
  }
  let next = at + 1;
  const abbreviated = word.text.length <= 4 && word.lower !== "may" && word.lower !== "june" && word.lower !== "july";
  if (abbreviated && words[next]?.text === "." && words[next]?.glued) next++;
  return { value: month, next };
}

/** A day of the month as a number, with or without its ending: "19", "19th"; or as an ordinal word before "of" or a month. */
export function readDay(words: readonly Word[], at: number): Read<number> {
  const word = words[at];
  if (!word) return undefined;
  if (word.kind === "letters") {
    const ordinal = ORDINALS.get(word.lower);
    if (ordinal === undefined) return undefined;
    const inDate =
      (words[at + 1]?.lower === "of" && MONTHS.has(words[at + 2]?.lower ?? "")) ||
      (words[at - 1] !== undefined && MONTHS.has(words[at - 1]!.lower));
    return inDate ? { value: ordinal, next: at + 1 } : undefined;
  }
  if (!isDayNumber(word.number) || word.text.length > 2) return undefined;
  const after = words[at + 1];
  if (after?.glued && /^(?:st|nd|rd|th)$/.test(after.lower)) return { value: word.number, next: at + 2 };
  // "19%", "19.5", "19km" and "19:30" are no days.
  if (after?.glued && !isDash(after) && !/^[,.;:)\]"'’”/]$/.test(after.text)) return undefined;
  const further = words[at + 2];
  if (after?.glued && /^[,.:]$/.test(after.text) && further?.glued && further.kind === "digits") return undefined;
  return { value: word.number, next: at + 1 };
}

/** A year that belongs to the month or day before it: "2023", ", 2023", "of 2023", "in 1981", "'98". */
export function readYearAfter(words: readonly Word[], at: number): Read<number> {
  let next = at;
  if (words[next]?.text === ",") next++;
  if (words[next]?.lower === "of" || words[next]?.lower === "in") next++;
  return readYear(words, next);
}

/** A year of four digits, or of two after an apostrophe. */
export function readYear(words: readonly Word[], at: number): Read<number> {
  const word = words[at];
  if (!word) return undefined;
  if (isYearNumber(word)) {
    if (!endsNumber(words, at + 1) || isGluedToNumber(words, at)) return undefined;
    return { value: word.number, next: at + 1 };
  }
  const short = words[at + 1];
  if (
    /^['’‘]$/.test(word.text) &&
    short?.glued &&
    short.text.length === 2 &&
    short.number >= 0 &&
    endsNumber(words, at + 2)
  ) {
    return { value: shortYear(short.number), next: at + 2 };
  }
  return undefined;
}

/** What joins the parts of a range or list: a dash, "to", "through", "until", "and", ",". */
function readJoin(words: readonly Word[], at: number): { range: boolean; next: number } | undefined {
  const word = words[at];
  if (!word) return undefined;
  if (isDash(word)) return { range: true, next: at + 1 };
  if (/^(?:to|through|thru|until|till)$/.test(word.lower)) return { range: true, next: at + 1 };
  if (word.text === ",") return { range: false, next: words[at + 1]?.lower === "and" ? at + 2 : at + 1 };
  if (/^(?:and|or|&)$/.test(word.lower)) return { range: false, next: at + 1 };
  return undefined;
}

/** A number after a month that counts something: "In May 25 people", "May 3 per cent". */
function isMeasured(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word !== undefined && /^(?:people|per|percent|men|women|hundred|thousand|million|billion|%)$/.test(word.lower);
}

export function isYearNumber(word: Word): boolean {
  return word.text.length === 4 && word.number >= 1000 && word.number < 2200;
}

function isMonthNumber(number: number): boolean {
  return number >= 1 && number <= 12;
}

function isDayNumber(number: number): boolean {
  return number >= 1 && number <= 31;
}

/** A year of two digits lies between 1950 and 2049. */
export function shortYear(number: number): number {
  return number < 50 ? 2000 + number : 1900 + number;
}

/** Whether a number is the tail of a longer one: "1,200", "3.15", "A330", "$20". */
export function isGluedToNumber(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (!word?.glued || !before) return false;
  if (before.kind !== "mark") return true;
  if (/^[.,:/]$/.test(before.text)) return before.glued && words[at - 2]?.kind === "digits";
  return /^[$€£¥₹#%+=_@\\]$/.test(before.text);
}

/** Whether a number ends before this word: no digits, unit or sign is glued to it. */
export function endsNumber(words: readonly Word[], at: number): boolean {
  const after = words[at];
  if (!after?.glued) return true;
  if (after.kind !== "mark") return false;
  if (/^[%°$€£+=_@\\]$/.test(after.text)) return false;
  const further = words[at + 1];
  return !(/^[.,:/]$/.test(after.text) && further?.glued && further.kind === "digits");
}

/** Two dates with a dash between: one stretch, or two dates where each has its own year, as births and deaths have. */
function joined(at: number, end: number, to: { value: Parts; next: number }, from: Parts): Form[] {
  if (from.year === undefined || to.value.year === undefined) return [stretch(at, to.next, from, to.value)];
  return [calendar(end, from, at), calendar(to.next, to.value, end + 1)];
}

function skip(words: readonly Word[], at: number, mark: string): number {
  return words[at]?.text === mark ? at + 1 : at;
}

function calendar(next: number, from: Parts, first?: number): Form {
  return { next, value: { form: "calendar", from }, ...(first === undefined ? {} : { first }) };
}

function stretch(first: number, next: number, from: Parts, to: Parts): Form {
  // "28 July - 3 August 2023": the year at the end is the year of both, unless the months go backward.
  const crosses = from.month !== undefined && to.month !== undefined && from.month > to.month;
  const year = from.year ?? (to.year === undefined ? undefined : crosses ? to.year - 1 : to.year);
  return { first, next, value: { form: "calendar", from: { ...from, ...(year === undefined ? {} : { year }) }, to } };
}
