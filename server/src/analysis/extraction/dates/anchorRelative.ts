import { calendarDate, type Day, dayOf } from "../day.js";
import { anchorCalendar } from "./anchorCalendar.js";
import { type Anchor, type Anchored, type Context, isDay, isExact } from "./context.js";
import {
  granularityOf,
  onDay,
  onOrAfter,
  onOrBefore,
  periodOf,
  type Stretch,
  stretchOf,
  UNKNOWN,
  unitAround,
  unitsFrom,
  weekdayOf,
} from "./resolve.js";
import type { WrittenDate, WrittenValue } from "./written.js";

type Shift = Extract<WrittenValue, { form: "shift" }>;

/** "Yesterday", "this year", "two weeks later", "two days before 3 May"; undefined where nothing is known to count from. */
export function anchorShift(value: Shift, context: Context, date: WrittenDate): Anchored | undefined {
  const fuzzy = value.unit === "day" ? {} : { fuzzy: true };
  if (value.target) {
    const target = anchorCalendar(value.target, undefined, context, date);
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
  if (value.day !== undefined) {
    const stretch = isExact(issue) ? exactly(issue.latest + value.day, value) : undefined;
    return stretch && { stretch, anchoredBy: issue!.anchor, written: {}, relative: true };
  }
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

/** "Thirteen years ago yesterday". */
function exactly(day: Day, { unit, count }: Shift): Stretch | undefined {
  const { year, month, day: dayOfMonth } = calendarDate(day);
  if (unit === "year") return onDay(dayOf(year + count, month, dayOfMonth));
  if (unit === "month") return onDay(dayOf(year, month + count, dayOfMonth));
  if (unit === "day" || unit === "week") return onDay(day + count * (unit === "week" ? 7 : 1));
  return undefined;
}

/** "A day later", "that week"; from a stretch of days it may be a day after any of them. */
function countFrom(stretch: Stretch, { unit, count }: Shift): Stretch {
  const last = count === 0 ? unitAround(stretch.latest, unit, 0) : unitsFrom(stretch.latest, unit, count);
  const first = count === 0 ? unitAround(stretch.earliest, unit, 0) : unitsFrom(stretch.earliest, unit, count);
  if (first.earliest === last.earliest) return unit === "day" || count === 0 ? last : { ...last, fuzzy: true };
  return { earliest: first.earliest, latest: last.latest, granularity: "range", fuzzy: true };
}

/** "Last March", "next Friday", "the following summer". */
export function anchorNamed(value: Extract<WrittenValue, { form: "named" }>, context: Context): Anchored | undefined {
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
