import { calendarDate, dayOf } from "../day.js";
import { anchorAmbiguous, anchorCalendar } from "./anchorCalendar.js";
import { anchorNamed, anchorShift } from "./anchorRelative.js";
import type { Anchored, Context, Known } from "./context.js";
import { onDay, periodOf, type Stretch, spanning, stretchOf } from "./resolve.js";
import type { InYear, Parts, WrittenDate, WrittenValue } from "./written.js";

/** Resolves a written value in its context; undefined where it says nothing that could ever be compared. Clock times are the caller's. */
export function anchorValue(date: WrittenDate, context: Context): Anchored | undefined {
  const value = date.value;
  switch (value.form) {
    case "calendar":
      return value.inYear
        ? anchorInYear(value.from, value.to, value.inYear, context, date)
        : anchorCalendar(value.from, value.to, context, date);
    case "ambiguous":
      return anchorAmbiguous(value, context);
    case "years": {
      const first = stretchOf({ year: value.first })!;
      const stretch = { ...spanning(first, stretchOf({ year: value.last })!), granularity: value.unit } as const;
      return { stretch, anchoredBy: "explicit", written: value.unit === "range" ? { year: value.first } : {} };
    }
    case "period":
      return anchorPeriod(value, context, date);
    case "shift":
      return anchorShift(value, context, date);
    case "named":
      return anchorNamed(value, context);
    case "sameIn":
      return anchorSameIn(value, context, date);
    case "weekdayOf": {
      const week = anchorShift(
        { form: "shift", unit: "week", count: value.count, origin: value.origin },
        context,
        date,
      );
      return (
        week && {
          ...week,
          stretch: onDay(week.stretch.earliest + value.weekday - 1),
          written: { weekday: value.weekday },
        }
      );
    }
    case "clock":
      return undefined;
  }
}

/** "May last year", "6 June of that year". */
function anchorInYear(
  from: Parts,
  to: Parts | undefined,
  inYear: InYear,
  context: Context,
  date: WrittenDate,
): Anchored | undefined {
  const shifted = anchorShift({ form: "shift", unit: "year", ...inYear }, context, date);
  if (!shifted) return anchorCalendar(from, to, { ...context, narrative: undefined }, date);
  const year = calendarDate(shifted.stretch.earliest).year;
  const anchored = anchorCalendar({ ...from, year }, to, context, date);
  return anchored && { ...anchored, anchoredBy: shifted.anchoredBy, written: { ...from } };
}

/** The story's month, quarter or stretch in another year; where the story has none, that whole year. */
function anchorSameIn(
  value: Extract<WrittenValue, { form: "sameIn" }>,
  context: Context,
  date: WrittenDate,
): Anchored | undefined {
  const { narrative } = context;
  const fine = narrative && narrative.stretch.latest - narrative.stretch.earliest < 360 ? narrative.stretch : undefined;
  const shifted = anchorShift(
    { form: "shift", unit: "year", count: -1, origin: fine ? value.origin : "issue" },
    context,
    date,
  );
  const year = value.year ?? (shifted && calendarDate(shifted.stretch.earliest).year);
  if (year === undefined) return undefined;
  const written = value.year === undefined ? {} : { year };
  const anchoredBy = value.year === undefined ? "context" : "explicit";
  if (!fine) return { stretch: { ...stretchOf({ year })!, fuzzy: true }, anchoredBy, written, relative: true };
  const from = calendarDate(fine.earliest);
  const to = calendarDate(fine.latest);
  const wholeMonths = from.day === 1 && calendarDate(fine.latest + 1).day === 1;
  const step = year - from.year;
  const latest = wholeMonths ? dayOf(to.year + step, to.month + 1, 0) : dayOf(to.year + step, to.month, to.day);
  return {
    stretch: { ...fine, earliest: dayOf(year, from.month, from.day), latest },
    anchoredBy,
    written,
    relative: true,
  };
}

function anchorPeriod(
  value: Extract<WrittenValue, { form: "period" }>,
  context: Context,
  date: WrittenDate,
): Anchored | undefined {
  if (value.year !== undefined) {
    return { stretch: periodIn(value, value.year), anchoredBy: "explicit", written: { year: value.year } };
  }
  if (value.inYear) {
    const shifted = anchorShift({ form: "shift", unit: "year", ...value.inYear }, context, date);
    if (!shifted) return undefined;
    const year = calendarDate(shifted.stretch.earliest).year;
    return { stretch: periodIn(value, year), anchoredBy: shifted.anchoredBy, written: {} };
  }
  const { heading, narrative, issue } = context;
  const future = date.tense === "future";
  const known = heading && oneYear(heading) !== undefined ? heading : narrative;
  const year = known && oneYear(known);
  if (year !== undefined) {
    const past = issue && !future && periodIn(value, year).earliest > issue.latest;
    return {
      stretch: periodIn(value, past ? year - 1 : year),
      anchoredBy: known === heading ? "dateline" : "context",
      written: {},
    };
  }
  if (!issue || issue.latest - issue.earliest > 31) return undefined;
  const current = calendarDate(issue.latest).year;
  const stretch = periodIn(value, current);
  const step = future ? (stretch.latest < issue.earliest ? 1 : 0) : stretch.earliest > issue.latest ? -1 : 0;
  return { stretch: periodIn(value, current + step), anchoredBy: issue.anchor, written: {} };
}

/** A period of a year; a winter that begins in it, because only a year beside it would say which end is meant. */
function periodIn(value: Extract<WrittenValue, { form: "period" }>, year: number): Stretch {
  const isWinter = value.unit === "season" && value.index === 12 && value.year === undefined;
  return periodOf(isWinter ? { ...value, toYear: year + 1 } : value, year);
}

/** The single year that a stretch lies in. */
function oneYear(known: Known): number | undefined {
  if (!Number.isFinite(known.stretch.earliest)) return undefined;
  const year = calendarDate(known.stretch.earliest).year;
  return calendarDate(known.stretch.latest).year === year ? year : undefined;
}
