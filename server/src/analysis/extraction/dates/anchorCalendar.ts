import { calendarDate } from "../day.js";
import { chooseYear } from "./chooseYear.js";
import { type Anchored, type Context, isDay, isExact } from "./context.js";
import { granularityOf, onDay, onOrAfter, onOrBefore, spanning, stretchOf, UNKNOWN, weekdayOf } from "./resolve.js";
import type { Parts, WrittenDate, WrittenValue } from "./written.js";

/** Resolves days, months, years and weekdays; without an anchor only `written` is known. */
export function anchorCalendar(
  from: Parts,
  to: Parts | undefined,
  context: Context,
  date: WrittenDate,
): Anchored | undefined {
  if (from.month === undefined && from.year === undefined) {
    if (from.weekday !== undefined && from.day !== undefined)
      return anchorDayOfWeek(from.day, from.weekday, context, date.tense === "future");
    if (from.weekday !== undefined)
      return anchorWeekday(from.weekday, context, date.tense === "future" || date.modifier === "until");
    return from.day === undefined ? undefined : anchorDayAlone(from.day, context, date);
  }
  const chosen =
    from.year === undefined ? chooseYear(from, context, date) : { year: from.year, anchoredBy: "explicit" as const };
  const first = chosen && stretchOf({ ...from, year: chosen.year });
  const written = { ...from };
  const others = chosen && "others" in chosen && chosen.others?.length ? { otherYears: chosen.others } : {};
  if (chosen && !first) return undefined;
  if (!chosen || !first) {
    const granularity = to ? "range" : granularityOf(from);
    return { stretch: { ...UNKNOWN, granularity }, anchoredBy: "unknown", written };
  }
  if (!to) return { stretch: first, anchoredBy: chosen.anchoredBy, written, ...others };
  const crosses = to.year === undefined && to.month !== undefined && from.month !== undefined && to.month < from.month;
  const last = stretchOf({ ...to, year: to.year ?? chosen.year + (crosses ? 1 : 0) });
  if (!last || last.latest < first.earliest) return { stretch: first, anchoredBy: chosen.anchoredBy, written };
  return { stretch: spanning(first, last), anchoredBy: chosen.anchoredBy, written, ...others };
}

/** "7/8/07" is the reading that lies near the day of writing or the last date; else only its year is known. */
export function anchorAmbiguous(
  value: Extract<WrittenValue, { form: "ambiguous" }>,
  context: Context,
): Anchored | undefined {
  const { year, first, second } = value;
  const [day, month] = context.order === "dayFirst" ? [first, second] : [second, first];
  if (context.order)
    return { stretch: stretchOf({ year, month, day })!, anchoredBy: "explicit", written: { year, month, day } };
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

// So many days around the day of writing or the story's date such a day is looked for first.
const NEAR_DAYS = 62;

/** "Monday the 12th": of the month that the story has reached, else the last such day before it or the day of writing, or the next one where the sentence looks ahead. */
function anchorDayOfWeek(day: number, weekday: number, { issue, narrative }: Context, future: boolean): Anchored {
  const written = { day, weekday };
  const story = narrative && isDay(narrative) ? narrative.stretch.latest : undefined;
  const known = story ?? (isExact(issue) ? issue.latest : undefined);
  if (known === undefined) return { stretch: UNKNOWN, anchoredBy: "unknown", written };
  const fits = (at: number) => calendarDate(at).day === day && weekdayOf(at) === weekday;
  const found = (at: number): Anchored => ({ stretch: onDay(at), anchoredBy: "context", written });
  const { year, month } = calendarDate(known);
  const inMonth = story === undefined ? undefined : stretchOf({ year, month, day })?.earliest;
  if (inMonth !== undefined && fits(inMonth)) return found(inMonth);
  for (let step = 0; future && step <= NEAR_DAYS; step++) if (fits(known + step)) return found(known + step);
  for (let at = story === undefined ? known : story + 31; at > known - 2 * 366; at--) if (fits(at)) return found(at);
  return { stretch: UNKNOWN, anchoredBy: "unknown", written };
}

/** "The 19th": of the month that the text spoke of just now, else of the only one in which it gives that day. */
function anchorDayAlone(day: number, context: Context, date: WrittenDate): Anchored | undefined {
  const written = { day };
  const { narrative } = context;
  const spoken =
    narrative &&
    narrative.stretch.latest - narrative.stretch.earliest <= 31 &&
    context.sentence - narrative.sentence <= 1;
  const months = spoken ? undefined : context.yearsGiven.get(`day ${day}`);
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
