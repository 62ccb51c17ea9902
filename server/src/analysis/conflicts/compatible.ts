import type { Claim } from "../claims/claim.js";
import { calendarDate, type Day, dayOf } from "../extraction/day.js";
import type { DateExpression } from "../extraction/mentions.js";
import { compareQuantities } from "./compareQuantities.js";
import type { Relation } from "./relation.js";

/**
 * Compares the value of a draft's claim with a source's; unknown where they are not of one kind. A year that the draft does not
 * write, or that a source leaves to its story or its own day, was guessed, and is no reason to contradict.
 */
export function compareClaims({ value: a }: Claim, { value: b }: Claim): Relation {
  if (a.kind === "date" && b.kind === "date") {
    const relation = compareDates(a, b);
    if (relation !== "incompatible") return relation;
    const guessed = a.written.year === undefined && a.written.month !== undefined;
    if (guessed && compareWritten(a, b) === "compatible") return "compatible";
    const told = b.written.year !== undefined || b.anchoredBy === "dateline";
    return (guessed || !told) && sameDayOfYear(a, b) ? "compatible" : relation;
  }
  if (a.kind === "quantity" && b.kind === "quantity") return compareQuantities(a, b);
  return "unknown";
}

function sameDayOfYear(a: DateExpression, b: DateExpression): boolean {
  const [x, y] = [calendarDate(a.earliest), calendarDate(b.earliest)];
  return a.granularity === b.granularity && a.granularity !== "year" && x.month === y.month && x.day === y.day;
}

/**
 * Compares two dates as intervals, and where a year is unknown by what is written. Where the text leaves open which year it
 * means, a date of one of those years may be the same.
 */
export function compareDates(a: DateExpression, b: DateExpression): Relation {
  const relation = compareIntervals(a, b);
  if (relation !== "incompatible" || !(a.otherYears ?? b.otherYears)) return relation;
  return inEachYear(a).some((x) => inEachYear(b).some((y) => compareIntervals(x, y) !== "incompatible"))
    ? "compatible"
    : "incompatible";
}

/** A date in all the years that it may be of. */
export function inEachYear(date: DateExpression): DateExpression[] {
  const { year } = calendarDate(date.earliest);
  const shifted = (date.otherYears ?? []).map((other) => ({
    ...date,
    earliest: inYear(date.earliest, other - year),
    latest: inYear(date.latest, other - year),
  }));
  return [date, ...shifted];
}

function inYear(day: Day, years: number): Day {
  const { year, month, day: dayOfMonth } = calendarDate(day);
  return dayOf(year + years, month, dayOfMonth);
}

function compareIntervals(a: DateExpression, b: DateExpression): Relation {
  if (a.granularity === "time" || b.granularity === "time") return compareTimes(a, b);
  if (!Number.isFinite(a.earliest) || !Number.isFinite(b.earliest)) return compareWritten(a, b);
  const slack = (a.fuzzy ? fuzz(a) : 0) + (b.fuzzy ? fuzz(b) : 0);
  if (a.earliest > b.latest + slack || b.earliest > a.latest + slack) return "incompatible";
  if (a.granularity === "range" && b.granularity === "range" && slack === 0 && !sameEnds(a, b)) return "incompatible";
  return a.earliest === b.earliest && a.latest === b.latest ? "equal" : "compatible";
}

// By so many minutes a clock time may be off that is not given exactly.
const NEARLY = 30;

/** Clock times are compared with clock times of one day and zone; the day itself is a date of its own. */
function compareTimes(a: DateExpression, b: DateExpression): Relation {
  if (!a.time || !b.time || a.granularity !== b.granularity || !sameZone(a.time.zone, b.time.zone)) return "unknown";
  if (a.earliest > b.latest || b.earliest > a.latest) return "unknown";
  // "Around nine", "shortly before five".
  const slack = (a.modifier ? NEARLY : 0) + (b.modifier ? NEARLY : 0);
  if (a.time.earliest > b.time.latest + slack || b.time.earliest > a.time.latest + slack) return "incompatible";
  return a.time.earliest === b.time.earliest && a.time.latest === b.time.latest ? "equal" : "compatible";
}

/** Whether two stretches begin and end together, as exactly as the coarser of them says: "2012 to 2016" fits "March 2012 to June 2016". */
function sameEnds(a: DateExpression, b: DateExpression): boolean {
  const unit = Math.max(unitOf(a), unitOf(b));
  return cut(a.earliest, unit) === cut(b.earliest, unit) && cut(a.latest, unit) === cut(b.latest, unit);
}

/** 0 for a stretch of days, 1 of whole months, 2 of whole years. */
function unitOf({ earliest, latest }: DateExpression): number {
  const first = calendarDate(earliest);
  const next = calendarDate(latest + 1);
  if (first.day !== 1 || next.day !== 1) return 0;
  return first.month === 1 && next.month === 1 ? 2 : 1;
}

function cut(day: Day, unit: number): number {
  if (unit === 0) return day;
  const { year, month } = calendarDate(day);
  return unit === 1 ? year * 12 + month : year;
}

function fuzz(date: DateExpression): number {
  return Math.ceil((date.latest - date.earliest + 1) / 2);
}

function compareWritten(a: DateExpression, b: DateExpression): Relation {
  const [x, y] = [a.written, b.written];
  // A date that spans days or months has its ends in no single field.
  if (a.granularity === "range" || b.granularity === "range") return "unknown";
  let compared = false;
  for (const field of ["year", "month", "day"] as const) {
    const [left, right] = [writtenField(a, field), writtenField(b, field)];
    if (left === undefined || right === undefined) continue;
    if (left !== right)
      return x.month === undefined && y.month === undefined && field === "day" ? "unknown" : "incompatible";
    compared = true;
  }
  return compared ? "compatible" : "unknown";
}

function writtenField(date: DateExpression, field: "year" | "month" | "day"): number | undefined {
  if (date.written[field] !== undefined) return date.written[field];
  if (!Number.isFinite(date.earliest) || date.earliest !== date.latest) return undefined;
  const iso = new Date(date.earliest * 86_400_000);
  return field === "year" ? iso.getUTCFullYear() : field === "month" ? iso.getUTCMonth() + 1 : iso.getUTCDate();
}

function sameZone(a: string | undefined, b: string | undefined): boolean {
  return (a ?? "local").toLowerCase() === (b ?? "local").toLowerCase();
}
