import {
  endsPhrase,
  isGluedToNumber,
  isMeasured,
  type Read,
  readDay,
  readJoin,
  readMonth,
  readWeekday,
  readYearAfter,
} from "./calendarParts.js";
import { DAY_PARTS, WEEKDAYS } from "./lexicon.js";
import { readNumericDate } from "./numericForms.js";
import { isDash, type Word } from "./words.js";
import type { Form, Parts } from "./written.js";

/** Full and shared calendar forms that begin at a word: weekday, day, month and year in any order, with ranges and lists. */
export function readCalendar(words: readonly Word[], at: number): Form[] | undefined {
  return readNumericDate(words, at) ?? readNamed(words, at);
}

function readNamed(words: readonly Word[], at: number): Form[] | undefined {
  const weekday = readWeekday(words, at);
  let start = at;
  // "Tuesday, 14 May", "Tuesday evening (14 May)"
  const part = weekday ? DAY_PARTS.get(words[weekday.next]?.lower ?? "") : undefined;
  if (weekday) {
    start = part ? weekday.next + 1 : weekday.next;
    if (/^[,(]$/.test(words[start]?.text ?? "")) start++;
    if (words[start]?.lower === "the") start++;
  }
  const forms = readDayMonth(words, start) ?? readMonthDay(words, start);
  if (forms && weekday) {
    const first = forms[0]!;
    if (first.value.form !== "calendar") return forms;
    const from = { ...first.value.from, weekday: weekday.value };
    const time = part ? { time: { earliest: part[0], latest: part[1] } } : {};
    return [{ ...first, first: at, value: { ...first.value, from }, ...time }, ...forms.slice(1)];
  }
  if (forms) return forms;
  if (!weekday) return readMonths(words, at);
  // "On Monday the 12th".
  const day = words[start - 1]?.lower === "the" ? readDay(words, start) : undefined;
  return day?.next === start + 2 ? [calendar(day.next, { weekday: weekday.value, day: day.value }, at)] : undefined;
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
    // "Thursday 12 and Friday 13 May"
    if (WEEKDAYS.has(words[next]?.lower ?? "")) next++;
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
  // "By mid-November 26 countries": a part of a month has no day.
  if (/^(?:early|mid|late)$/.test(words[isDash(words[at - 1]) ? at - 2 : at - 1]?.lower ?? "")) return undefined;
  let next = month.next;
  if (words[next]?.lower === "the") next++;
  const day = readDay(words, next);
  if (!day || isMeasured(words, day.next)) return undefined;
  // "In May 26 guards fled": nobody writes "in" before a day.
  if (words[at - 1]?.lower === "in" && day.next === next + 1 && !endsPhrase(words, day.next)) return undefined;
  const join = readJoin(words, day.next);
  const second = join && readDay(words, words[join.next]?.lower === "the" ? join.next + 1 : join.next);
  if (second && !isMeasured(words, second.next) && !readMonth(words, second.next)) {
    const year = readYearAfter(words, second.next);
    const shared = { month: month.value, ...(year ? { year: year.value } : {}) };
    const end = year?.next ?? second.next;
    const between = words[at - 1]?.lower === "between";
    const listed = words[join.next - 1]?.lower === "and" && endsPhrase(words, second.next);
    const close = join.range || ((between || second.value === day.value + 1) && listed);
    if (second.value > day.value && close) {
      return [stretch(at, end, { ...shared, day: day.value }, { ...shared, day: second.value })];
    }
    if (listed) {
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
  const listed = year ? undefined : readMonthList(words, at);
  if (listed) return listed;
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

/** "April, May and June 2015": a stretch where they follow one another, else one by one. */
function readMonthList(words: readonly Word[], at: number): Form[] | undefined {
  const months: { month: number; first: number; next: number }[] = [];
  let next = at;
  while (months.length < 12) {
    const month = readMonth(words, next);
    if (!month || readDay(words, month.next)) return undefined;
    months.push({ month: month.value, first: next, next: month.next });
    const join = readJoin(words, month.next);
    if (!join || join.range || !readMonth(words, join.next)) break;
    next = join.next;
  }
  if (months.length < 3) return undefined;
  const last = months[months.length - 1]!;
  const year = readYearAfter(words, last.next);
  const shared = year ? { year: year.value } : {};
  const end = year?.next ?? last.next;
  if (months.every((month, i) => i === 0 || month.month === months[i - 1]!.month + 1)) {
    return [stretch(at, end, { month: months[0]!.month, ...shared }, { month: last.month, ...shared })];
  }
  return months.map((month) =>
    calendar(month === last ? end : month.next, { month: month.month, ...shared }, month.first),
  );
}

/** Two dates with a dash between: one stretch, or two dates where each has its own year, as births and deaths have. */
function joined(at: number, end: number, to: { value: Parts; next: number }, from: Parts): Form[] {
  if (from.year === undefined || to.value.year === undefined) return [stretch(at, to.next, from, to.value)];
  return [calendar(end, from, at), calendar(to.next, to.value, end + 1)];
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
