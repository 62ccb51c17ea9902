import { calendarDate, type Day, dayOf } from "../day.js";
import type { DateExpression } from "../mentions.js";
import { chooseYear } from "./chooseYear.js";
import { type Anchor, type Context, isExact, type Known } from "./context.js";
import {
  granularityOf,
  periodOf,
  type Stretch,
  spanning,
  stretchOf,
  UNKNOWN,
  unitAround,
  unitsFrom,
  weekdayOf,
} from "./resolve.js";
import type { Parts, WrittenDate, WrittenValue } from "./written.js";

/** What a date means where it stands. */
export interface Anchored {
  readonly stretch: Stretch;
  readonly anchoredBy: Anchor;
  readonly written: DateExpression["written"];
  readonly relative?: boolean;
}

type Shift = Extract<WrittenValue, { form: "shift" }>;

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
      return anchorPeriod(value, context, date.future);
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
  inYear: { readonly count: number; readonly origin: Shift["origin"] },
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

function anchorCalendar(from: Parts, to: Parts | undefined, context: Context, date: WrittenDate): Anchored | undefined {
  if (from.month === undefined && from.year === undefined) {
    if (from.weekday !== undefined)
      return anchorWeekday(from.weekday, context, date.future || date.modifier === "until");
    return from.day === undefined ? undefined : anchorDayAlone(from.day, context, date);
  }
  const chosen =
    from.year === undefined
      ? chooseYear(from, context, date.future, date.modifier)
      : { year: from.year, anchoredBy: "explicit" as const };
  const first = chosen && stretchOf({ ...from, year: chosen.year });
  const written = { ...from };
  if (chosen && !first) return undefined;
  if (!chosen || !first) {
    const granularity = to ? "range" : granularityOf(from);
    return { stretch: { ...UNKNOWN, granularity }, anchoredBy: "unknown", written };
  }
  if (!to) return { stretch: first, anchoredBy: chosen.anchoredBy, written };
  const crosses = to.year === undefined && to.month !== undefined && from.month !== undefined && to.month < from.month;
  const last = stretchOf({ ...to, year: to.year ?? chosen.year + (crosses ? 1 : 0) });
  if (!last || last.latest < first.earliest) return { stretch: first, anchoredBy: chosen.anchoredBy, written };
  return { stretch: spanning(first, last), anchoredBy: chosen.anchoredBy, written };
}

/** "7/8/07" is the reading that lies near the day of writing or the last date; else only its year is known. */
function anchorAmbiguous(value: Extract<WrittenValue, { form: "ambiguous" }>, context: Context): Anchored | undefined {
  const { year, first, second } = value;
  const near = isExact(context.issue) ? context.issue.latest : context.narrative?.stretch.earliest;
  const readings = [stretchOf({ year, month: first, day: second }), stretchOf({ year, month: second, day: first })];
  const close = readings.filter((reading) => reading && near !== undefined && Math.abs(reading.earliest - near) <= 7);
  if (close.length === 1) return { stretch: close[0]!, anchoredBy: "explicit", written: { year } };
  return { stretch: stretchOf({ year })!, anchoredBy: "explicit", written: { year } };
}

/** A weekday alone: the next one in a story, the last one before the day of writing in news. */
function anchorWeekday(weekday: number, context: Context, future: boolean): Anchored {
  const { issue, heading, narrative } = context;
  const written = { weekday };
  // News counts weekdays from its own day, also when it has just looked back; a story far from that day counts from its last date.
  const story = narrative && isDay(narrative) && context.sentence - narrative.sentence <= 1 ? narrative : undefined;
  if (story && !(isExact(issue) && Math.abs(issue.latest - story.stretch.latest) <= 10)) {
    return { stretch: onDay(onOrAfter(story.stretch.latest, weekday)), anchoredBy: "context", written };
  }
  if (heading && isDay(heading)) {
    return { stretch: onDay(onOrBefore(heading.stretch.latest, weekday)), anchoredBy: "dateline", written };
  }
  if (heading?.stretch.granularity === "week") {
    return { stretch: onDay(onOrAfter(heading.stretch.earliest, weekday)), anchoredBy: "dateline", written };
  }
  if (isExact(issue)) {
    const day = future ? onOrAfter(issue.latest, weekday) : onOrBefore(issue.latest, weekday);
    return { stretch: onDay(day), anchoredBy: issue.anchor, written };
  }
  return { stretch: UNKNOWN, anchoredBy: "unknown", written };
}

/** "The 19th": of the only month that the text gives that day, else of the month that it spoke of just now. */
function anchorDayAlone(day: number, context: Context, date: WrittenDate): Anchored | undefined {
  const written = { day };
  const months = context.yearsGiven.get(`day ${day}`);
  if (months?.size === 1) {
    const anchored = anchorCalendar({ month: [...months][0]!, day }, undefined, context, date);
    return anchored && { ...anchored, written };
  }
  const known = context.narrative ?? context.heading;
  if (!known || context.sentence - known.sentence > 2) return undefined;
  const { year, month } = calendarDate(known.stretch.latest);
  const stretch = known.stretch.latest - known.stretch.earliest <= 31 ? stretchOf({ year, month, day }) : undefined;
  return stretch && { stretch, anchoredBy: "context", written };
}

function anchorPeriod(
  value: Extract<WrittenValue, { form: "period" }>,
  context: Context,
  future: boolean,
): Anchored | undefined {
  if (value.year !== undefined) {
    return { stretch: periodOf(value, value.year), anchoredBy: "explicit", written: { year: value.year } };
  }
  const { heading, narrative, issue } = context;
  const known = heading && oneYear(heading) !== undefined ? heading : narrative;
  const year = known && oneYear(known);
  if (year !== undefined) {
    const past = issue && !future && periodOf(value, year).earliest > issue.latest;
    return {
      stretch: periodOf(value, past ? year - 1 : year),
      anchoredBy: known === heading ? "dateline" : "context",
      written: {},
    };
  }
  if (!issue || issue.latest - issue.earliest > 31) return undefined;
  const current = calendarDate(issue.latest).year;
  const stretch = periodOf(value, current);
  const step = future ? (stretch.latest < issue.earliest ? 1 : 0) : stretch.earliest > issue.latest ? -1 : 0;
  return { stretch: periodOf(value, current + step), anchoredBy: issue.anchor, written: {} };
}

function anchorShift(value: Shift, context: Context, date: WrittenDate): Anchored | undefined {
  const fuzzy = value.unit === "day" ? {} : { fuzzy: true };
  if (value.target) {
    const target = anchorValue({ ...date, value: value.target }, context);
    if (!target || !isFineEnough(target.stretch, value.unit)) return undefined;
    const stretch = { ...unitsFrom(origin(target.stretch, value.count), value.unit, value.count), ...fuzzy };
    return {
      stretch,
      anchoredBy: target.anchoredBy === "explicit" ? "context" : target.anchoredBy,
      written: {},
      relative: true,
    };
  }
  const sameSentence = context.narrative?.sentence === context.sentence;
  if (value.origin === "previous" || (value.origin === "nearest" && (sameSentence || !context.issue))) {
    const known = [context.narrative, context.heading].find((k) => k && isFineEnough(k.stretch, value.unit));
    if (!known) return undefined;
    const stretch = countFrom(known.stretch, value);
    return { stretch, anchoredBy: known === context.heading ? "dateline" : "context", written: {}, relative: true };
  }
  const { heading, issue } = context;
  if (heading && isDay(heading) && value.unit === "day") {
    return {
      stretch: unitAround(heading.stretch.latest, "day", value.count),
      anchoredBy: "dateline",
      written: {},
      relative: true,
    };
  }
  if (!issue) return undefined;
  const ago = Math.abs(value.count) > 1;
  const count = value.count;
  const first = ago ? unitsFrom(issue.earliest, value.unit, count) : unitAround(issue.earliest, value.unit, count);
  const last = ago ? unitsFrom(issue.latest, value.unit, count) : unitAround(issue.latest, value.unit, count);
  // With only the month of writing known, "last year" is plain and "yesterday" is not.
  if (first.earliest !== last.earliest) return undefined;
  return { stretch: ago ? { ...first, ...fuzzy } : first, anchoredBy: issue.anchor, written: {}, relative: true };
}

/** "A day later", "that week"; from a stretch of days it may be a day after any of them. */
function countFrom(stretch: Stretch, { unit, count }: Shift): Stretch {
  const last = count === 0 ? unitAround(stretch.latest, unit, 0) : unitsFrom(stretch.latest, unit, count);
  const first = count === 0 ? unitAround(stretch.earliest, unit, 0) : unitsFrom(stretch.earliest, unit, count);
  if (first.earliest === last.earliest) return unit === "day" || count === 0 ? last : { ...last, fuzzy: true };
  return { earliest: first.earliest, latest: last.latest, granularity: "range", fuzzy: true };
}

/** "Last March", "next Friday", "the following summer". */
function anchorNamed(value: Extract<WrittenValue, { form: "named" }>, context: Context): Anchored | undefined {
  const { direction, month, weekday, season } = value;
  const written = { ...(month === undefined ? {} : { month }), ...(weekday === undefined ? {} : { weekday }) };
  const known = value.origin === "previous" ? (context.narrative ?? context.heading) : undefined;
  const anchoredBy: Anchor = value.origin === "previous" ? "context" : (context.issue?.anchor ?? "unknown");
  const reference: Day | undefined =
    value.origin === "previous"
      ? known && isFineEnough(known.stretch, weekday === undefined ? "month" : "day")
        ? origin(known.stretch, direction)
        : undefined
      : context.issue && context.issue.latest - context.issue.earliest <= (weekday === undefined ? 31 : 0)
        ? context.issue.latest
        : undefined;
  if (reference === undefined) {
    if (month === undefined && weekday === undefined) return undefined;
    return { stretch: { ...UNKNOWN, granularity: granularityOf(written) }, anchoredBy: "unknown", written };
  }
  const result = (stretch: Stretch): Anchored => ({ stretch, anchoredBy, written, relative: true });
  if (weekday !== undefined) {
    if (direction < 0) return result(onDay(onOrBefore(reference - 1, weekday)));
    if (direction > 0) return result(onDay(onOrAfter(reference + 1, weekday)));
    return result(onDay(reference - weekdayOf(reference) + weekday));
  }
  const { year, month: current } = calendarDate(reference);
  if (month !== undefined) {
    const step = direction < 0 ? (month < current ? 0 : -1) : direction > 0 ? (month > current ? 0 : 1) : 0;
    return result(stretchOf({ year: year + step, month })!);
  }
  return result(seasonNear(season!, reference, direction));
}

function seasonNear(season: number, reference: Day, direction: -1 | 0 | 1): Stretch {
  const { year } = calendarDate(reference);
  const all = [year - 2, year - 1, year, year + 1].map((y) =>
    periodOf({ form: "period", unit: "season", index: season, toYear: y + 1 }, y),
  );
  if (direction < 0) return all.filter((stretch) => stretch.latest - 22 <= reference).at(-1)!;
  if (direction > 0) return all.find((stretch) => stretch.earliest > reference)!;
  return all.reduce((best, stretch) => (distance(stretch, reference) < distance(best, reference) ? stretch : best));
}

function distance(stretch: Stretch, day: Day): number {
  return Math.max(stretch.earliest - day, day - stretch.latest, 0);
}

/** The single year that a stretch lies in. */
function oneYear(known: Known): number | undefined {
  if (!Number.isFinite(known.stretch.earliest)) return undefined;
  const year = calendarDate(known.stretch.earliest).year;
  return calendarDate(known.stretch.latest).year === year ? year : undefined;
}

function isDay(known: Known): boolean {
  return known.stretch.granularity === "day" && Number.isFinite(known.stretch.earliest);
}

/** "A day later" can be counted from a day, not from a month. */
function isFineEnough(stretch: Stretch, unit: Shift["unit"]): boolean {
  if (!Number.isFinite(stretch.earliest)) return false;
  const length = stretch.latest - stretch.earliest + 1;
  switch (unit) {
    case "day":
    case "week":
    case "weekend":
    case "fortnight":
      return length === 1 || (stretch.granularity === "range" && length <= 31);
    case "month":
    case "quarter":
      return length <= 31;
    case "year":
      return length <= 366;
    default:
      return length <= 3660;
  }
}

/** A stretch is left at its end and counted back from at its beginning. */
function origin(stretch: Stretch, count: number): Day {
  return count < 0 ? stretch.earliest : stretch.latest;
}

function onDay(day: Day): Stretch {
  return { earliest: day, latest: day, granularity: "day" };
}

function onOrBefore(day: Day, weekday: number): Day {
  return day - ((weekdayOf(day) - weekday + 7) % 7);
}

function onOrAfter(day: Day, weekday: number): Day {
  return day + ((weekday - weekdayOf(day) + 7) % 7);
}
