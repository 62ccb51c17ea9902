import {
  endsNumber,
  isDayNumber,
  isGluedToNumber,
  isMonthNumber,
  isYearNumber,
  readMonth,
  readYear,
  shortYear,
} from "./calendarParts.js";
import { isDash, type Word } from "./words.js";
import type { Form, Parts } from "./written.js";

/** Dates in figures, and "14-Aug-2014". */
export function readNumericDate(words: readonly Word[], at: number): Form[] | undefined {
  return readIso(words, at) ?? readFigures(words, at) ?? readDashed(words, at);
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
function readFigures(words: readonly Word[], at: number): Form[] | undefined {
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
    const order = monthFirst ? undefined : "dayFirst";
    return [calendar(next, { year: value, month: second.number, day: first.number }, order)];
  }
  if (!dayFirst) return [calendar(next, { year: value, month: first.number, day: second.number }, "monthFirst")];
  return [{ next, value: { form: "ambiguous", year: value, first: first.number, second: second.number } }];
}

/** "14-Aug-2014", "14/Aug/2014". */
function readDashed(words: readonly Word[], at: number): Form[] | undefined {
  const day = words[at];
  if (!day || !isDayNumber(day.number) || day.text.length > 2 || isGluedToNumber(words, at)) return undefined;
  const [first, second] = [words[at + 1], words[at + 3]];
  if (!first?.glued || !second?.glued || first.text !== second.text || !(isDash(first) || first.text === "/"))
    return undefined;
  const month = readMonth(words, at + 2);
  const year = month?.next === at + 3 ? readYear(words, at + 4, true) : undefined;
  if (!month || !year) return undefined;
  return [calendar(year.next, { year: year.value, month: month.value, day: day.number })];
}

function calendar(next: number, from: Parts, order?: "dayFirst" | "monthFirst"): Form {
  return { next, value: { form: "calendar", from, ...(order ? { order } : {}) } };
}
