import { calendarDate, type Day } from "../day.js";
import { type Anchor, type Context, type Issue, isExact, type Known } from "./context.js";
import type { DateModifier } from "./lexicon.js";
import { stretchOf, weekdayOf } from "./resolve.js";
import type { Parts } from "./written.js";

type Chosen = { readonly year: number; readonly anchoredBy: Anchor };

// A yearless date this near to the day of writing is news, whatever year the sentence before spoke of.
const NEWS_DAYS = 45;
// A yearless date this little after the day of writing is still to come, rather than nearly a year old.
const AHEAD_DAYS = 31;
// A story is not taken up again after more sentences than this.
const STORY_SENTENCES = 10;
// Beyond this, a month that the text dates elsewhere is meant rather than the last such month.
const RECENT_DAYS = 150;

/**
 * The year of a date that does not write one: from the heading above it, the same day dated elsewhere, the story's year,
 * the same month dated elsewhere, the day of writing, the title; in this order. Undefined where nothing says it.
 */
export function chooseYear(
  parts: Parts,
  context: Context,
  future: boolean,
  modifier?: DateModifier,
): Chosen | undefined {
  const chosen = candidates(parts, context, future, modifier);
  // Where a year is only inferred from the day of writing, a weekday corrects it.
  const inferred = chosen?.anchoredBy === "issued" || chosen?.anchoredBy === context.issue?.anchor;
  return chosen && inferred && parts.weekday !== undefined ? fitWeekday(parts, chosen, context.issue) : chosen;
}

function candidates(parts: Parts, context: Context, future: boolean, modifier?: DateModifier): Chosen | undefined {
  const { issue, heading, narrative, title, yearsGiven } = context;
  if (heading) {
    const year = yearWithin(parts, heading);
    if (year !== undefined) return { year, anchoredBy: "dateline" };
  }
  const sameDay = parts.day === undefined ? undefined : only(yearsGiven.get(`${parts.month}-${parts.day}`));
  if (sameDay !== undefined) return { year: sameDay, anchoredBy: "context" };
  const byIssue = issue && yearByIssue(parts, issue, future);
  const age = byIssue === undefined || !issue ? Infinity : issue.latest - dayIn(parts, byIssue);
  if (narrative && !isNews(age, narrative, context) && !isAside(narrative, context)) {
    let year = yearAlong(parts, narrative, byIssue, modifier);
    // What is told as past cannot lie after the day of writing, and what is to come cannot lie before it.
    const ahead = year !== undefined && issue !== undefined && dayIn(parts, year) > issue.latest + AHEAD_DAYS;
    if (year !== undefined && ahead && !future && narrative.stretch.earliest <= issue.latest) year--;
    const past = year !== undefined && future && isExact(issue) && endIn(parts, year) < issue.earliest;
    if (year !== undefined && !past) return { year, anchoredBy: "context" };
  }
  const told = toldOf(parts, context, age);
  if (told !== undefined) return { year: told, anchoredBy: "context" };
  const sameMonth = only(yearsGiven.get(String(parts.month)));
  if (sameMonth !== undefined && (byIssue === undefined || !isExact(issue) || Math.abs(age) > RECENT_DAYS)) {
    return { year: sameMonth, anchoredBy: "context" };
  }
  if (byIssue !== undefined) return { year: byIssue, anchoredBy: issue!.anchor };
  if (context.last && context.sentence - context.last.sentence <= STORY_SENTENCES) {
    const year = yearAlong(parts, context.last);
    if (year !== undefined && !(issue && dayIn(parts, year) > issue.latest)) return { year, anchoredBy: "context" };
  }
  if (title) {
    const year = yearWithin(parts, title);
    if (year !== undefined) return { year, anchoredBy: "context" };
  }
  return undefined;
}

/** The year in which a day or month falls into a stretch of at most about a year. */
function yearWithin(parts: Parts, known: Known): number | undefined {
  const { earliest, latest } = known.stretch;
  if (!Number.isFinite(earliest) || latest - earliest > 370) return undefined;
  const first = calendarDate(earliest).year;
  const last = calendarDate(latest).year;
  if (first === last) return first;
  const day = dayIn(parts, first);
  return day >= earliest - 31 ? first : last;
}

/** The year that the story's last date gives, with a step into the next year where the months say so. */
function yearAlong(parts: Parts, known: Known, byIssue?: number, modifier?: DateModifier): number | undefined {
  const { earliest, latest, granularity } = known.stretch;
  const year = calendarDate(earliest).year;
  if (calendarDate(latest).year !== year && granularity !== "range" && granularity !== "week") return undefined;
  if (granularity === "year") return year;
  const reached = calendarDate(latest).year;
  // "After" and "since" look back; else a story goes forward: "in November 2022 ... in May" is the May after.
  if (modifier === "after" || modifier === "since") return reached;
  const months = (parts.month ?? 1) - calendarDate(latest).month;
  return months <= -6 || (months <= -4 && byIssue === reached + 1) ? reached + 1 : reached;
}

// "Founded in 1922 and ..., it closed in January": so far on, the year is no longer that of the sentence.
const ASIDE = 30;

/** Whether a bare year stands so deep in the sentence, and so far before the date, that it does not reach it. */
function isAside(narrative: Known, { issue, sentence, start }: Context): boolean {
  if (narrative.stretch.granularity !== "year" || narrative.sentence !== sentence || narrative.leads) return false;
  return isExact(issue) && start - narrative.end > ASIDE;
}

/** The year of a story from long before the day of writing that goes on in a new paragraph. */
function toldOf(parts: Parts, { issue, last, sentence }: Context, age: number): number | undefined {
  if (!last || !isExact(issue) || age <= NEWS_DAYS || sentence - last.sentence > 3) return undefined;
  if (last.anchoredBy === "issued" || last.anchoredBy === "dateline") return undefined;
  return issue.latest - last.stretch.latest > 366 ? yearAlong(parts, last) : undefined;
}

/** Whether a date is so near to the day of writing that the story's year, told further back, does not reach it. */
function isNews(age: number, narrative: Known, context: Context): boolean {
  if (!isExact(context.issue) || age < -AHEAD_DAYS || age > NEWS_DAYS) return false;
  if (narrative.sentence === context.sentence) return false;
  return narrative.stretch.granularity === "year" || Math.abs(context.issue.latest - narrative.stretch.latest) > 180;
}

/** The nearest such date before the day of writing, or after it where the sentence looks ahead. */
function yearByIssue(parts: Parts, issue: Issue, future: boolean): number | undefined {
  const { year } = calendarDate(issue.latest);
  // With only the year of writing known, a month may be of that year or of the one before.
  if (issue.latest - issue.earliest > 31) return undefined;
  if (future) return endIn(parts, year) >= issue.earliest ? year : year + 1;
  if (dayIn(parts, year) <= issue.latest + AHEAD_DAYS)
    return dayIn(parts, year + 1) <= issue.latest + AHEAD_DAYS ? year + 1 : year;
  return year - 1;
}

/** Where a weekday is written, the nearest year in which it fits. */
function fitWeekday(parts: Parts, chosen: Chosen, issue: Issue | undefined): Chosen {
  for (const step of [0, -1, 1, -2, -3, -4, -5]) {
    const day = dayIn(parts, chosen.year + step);
    if (weekdayOf(day) === parts.weekday && (step <= 0 || !issue || day <= issue.latest + 366)) {
      return step === 0 ? chosen : { year: chosen.year + step, anchoredBy: chosen.anchoredBy };
    }
  }
  return chosen;
}

function dayIn(parts: Parts, year: number): Day {
  return (
    stretchOf({ ...parts, year })?.earliest ??
    stretchOf({ ...(parts.month ? { month: parts.month } : {}), year })!.latest
  );
}

function endIn(parts: Parts, year: number): Day {
  return stretchOf({ ...parts, year })?.latest ?? dayIn(parts, year);
}

function only(years: ReadonlySet<number> | undefined): number | undefined {
  return years?.size === 1 ? [...years][0] : undefined;
}
