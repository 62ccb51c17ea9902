import { calendarDate, type Day } from "../day.js";
import { type Anchor, type Context, type Issue, isDay, isExact, type Known } from "./context.js";
import type { DateModifier } from "./lexicon.js";
import { stretchOf, weekdayOf } from "./resolve.js";
import type { Parts, Tense } from "./written.js";

/** A year with what it was taken from, and the years that the text would allow as well. */
interface Chosen {
  readonly year: number;
  readonly anchoredBy: Anchor;
  readonly others?: readonly number[];
}

// A yearless date this near to the day of writing is news, whatever year the sentence before spoke of.
const NEWS_DAYS = 45;
// A yearless date this little after the day of writing is still to come, rather than nearly a year old.
const AHEAD_DAYS = 31;
// A day so shortly before the day of writing is not that of the next year, whatever the tense says.
const JUST_PAST = 14;
// Three years: a text that tells of such a time in one paragraph is likely still there in the next.
const LONG_AGO = 1100;
// A story is not taken up again after more sentences than this.
const STORY_SENTENCES = 10;
// Beyond this, a month that the text dates elsewhere is meant rather than the last such month.
const RECENT_DAYS = 270;

/**
 * The year of a date that does not write one: from the heading above it, the same day dated elsewhere, the story's year,
 * the same month dated elsewhere, the day of writing, the title; in this order. Undefined where nothing says it.
 */
export function chooseYear(parts: Parts, context: Context, date: Hints): Chosen | undefined {
  const chosen = candidates(parts, context, date);
  // A weekday corrects an inferred year.
  return chosen && parts.weekday !== undefined ? fitWeekday(parts, chosen, context.issue) : chosen;
}

/** What stands beside a date. */
interface Hints {
  readonly tense?: Tense;
  readonly modifier?: DateModifier;
}

function candidates(parts: Parts, context: Context, date: Hints): Chosen | undefined {
  const { issue, heading, title, yearsGiven } = context;
  const spoken = context.narrative;
  // "**5 June 2022.** Two men disappear. They are found on 15 June": nearer than whatever the heading says.
  const said = spoken?.anchoredBy === "explicit" && isDay(spoken) ? spoken : undefined;
  if (heading) {
    const year = (said && yearAlong(parts, said)) ?? yearUnder(parts, heading, date.tense);
    if (year !== undefined) return { year, anchoredBy: "dateline" };
  }
  const byIssue = issue && yearByIssue(parts, issue, date.tense);
  const age = byIssue === undefined || !issue ? Infinity : issue.latest - dayIn(parts, byIssue);
  const narrative = spoken && reaches(spoken, context, age, date.tense) ? spoken : undefined;
  const story = narrative && yearInStory(parts, narrative, context, byIssue, date);
  const sameDay = parts.day === undefined ? undefined : only(yearsGiven.get(`${parts.month}-${parts.day}`));
  // The story's last day or month is nearer than the same day dated elsewhere; its last year is not.
  const near = narrative && narrative.stretch.granularity !== "year" && context.sentence - narrative.sentence <= 1;
  const told = toldOf(parts, context, age);
  const sameMonth = only(yearsGiven.get(String(parts.month)));
  const ahead = date.tense === "future" && isExact(issue);
  const along = context.last && context.sentence - context.last.sentence <= STORY_SENTENCES ? context.last : undefined;
  const last = along && yearAlong(parts, along);
  const titled = title && yearWithin(parts, title);
  const possible = [
    story,
    sameDay,
    told,
    byIssue,
    last,
    titled,
    // The year of the paragraph's last date, where this one was not taken to go on from it.
    narrative ? undefined : spoken && yearAlong(parts, spoken, byIssue),
  ];
  const chosen = (year: number, anchoredBy: Anchor): Chosen => ({
    year,
    anchoredBy,
    others: [...new Set(possible)].filter((other) => other !== undefined && other !== year) as number[],
  });
  const year = near ? (story ?? sameDay) : (sameDay ?? story);
  if (year !== undefined) return chosen(year, "context");
  if (told !== undefined) return chosen(told, "context");
  if (sameMonth !== undefined && !ahead && (byIssue === undefined || !isExact(issue) || Math.abs(age) > RECENT_DAYS)) {
    return chosen(sameMonth, "context");
  }
  if (byIssue !== undefined) return chosen(byIssue, issue!.anchor);
  if (last !== undefined && !(issue && dayIn(parts, last) > issue.latest)) return chosen(last, "context");
  return titled === undefined ? undefined : chosen(titled, "context");
}

/** The story's year, unless it would put something past after the day of writing, or something to come before it. */
function yearInStory(
  parts: Parts,
  narrative: Known,
  { issue }: Context,
  byIssue: number | undefined,
  { tense, modifier }: Hints,
): number | undefined {
  const year = yearAlong(parts, narrative, byIssue, modifier);
  if (year === undefined || !issue) return year;
  if (tense === "future") return isExact(issue) && endIn(parts, year) < issue.earliest ? undefined : year;
  const ahead = dayIn(parts, year) > issue.latest + (tense === "past" ? 0 : AHEAD_DAYS);
  return ahead && narrative.stretch.earliest <= issue.latest ? year - 1 : year;
}

/** Under a day or week, the last such date, under a month the nearest; under a year, that year. */
function yearUnder(parts: Parts, heading: Known, tense: Tense | undefined): number | undefined {
  const { earliest, latest, granularity } = heading.stretch;
  if (latest - earliest > 31) return yearWithin(parts, heading);
  if (granularity !== "month") return yearByIssue(parts, { earliest, latest }, tense);
  // "January" heads what followed in February, too.
  const { year } = calendarDate(earliest);
  const away = (other: number) => Math.abs(dayIn(parts, other) - earliest);
  return [year, year - 1, year + 1].reduce((best, other) => (away(other) < away(best) ? other : best));
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

/** The year of a story from long before the day of writing that goes on in a new paragraph. */
function toldOf(parts: Parts, { issue, last, sentence }: Context, age: number): number | undefined {
  if (!last || !isExact(issue) || age <= NEWS_DAYS || sentence - last.sentence > 3) return undefined;
  if (last.anchoredBy === "issued" || last.anchoredBy === "dateline") return undefined;
  return issue.latest - last.stretch.latest > LONG_AGO ? yearAlong(parts, last) : undefined;
}

/** Whether the story's last date, and not the day of writing, gives a date its year. */
function reaches(narrative: Known, context: Context, age: number, tense: Tense | undefined): boolean {
  const { issue, sentence, start } = context;
  if (!isExact(issue)) return true;
  const { stretch } = narrative;
  // "Capacity should double by 2030. In June ...": a plan is no place that a story has reached.
  const plan = stretch.earliest > issue.latest && tense !== "future";
  if (plan && (narrative.anchoredBy === "explicit" || tense === "past")) return false;
  const sameSentence = narrative.sentence === sentence;
  if (stretch.granularity === "year") {
    if (sameSentence) return narrative.leads || start - narrative.end <= ASIDE;
    return (narrative.leads || narrative.closes) && !(age >= -AHEAD_DAYS && age <= NEWS_DAYS);
  }
  const isNews = age >= -AHEAD_DAYS && age <= NEWS_DAYS && Math.abs(issue.latest - stretch.latest) > 180;
  return sameSentence || !isNews;
}

/** The nearest such date before the day of writing, or after it where the sentence looks ahead. */
function yearByIssue(
  parts: Parts,
  issue: Pick<Issue, "earliest" | "latest">,
  tense: Tense | undefined,
): number | undefined {
  const { year } = calendarDate(issue.latest);
  // With only the year of writing known, a month may be of that year or of the one before.
  if (issue.latest - issue.earliest > 31) return undefined;
  if (tense === "future") return endIn(parts, year) >= issue.earliest - JUST_PAST ? year : year + 1;
  const limit = issue.latest + (tense === "past" ? 0 : AHEAD_DAYS);
  if (dayIn(parts, year) > limit) return year - 1;
  return dayIn(parts, year + 1) <= limit ? year + 1 : year;
}

/** Where a weekday is written, the nearest year in which it fits. */
function fitWeekday(parts: Parts, chosen: Chosen, issue: Issue | undefined): Chosen {
  for (const step of [0, -1, 1, -2, -3, -4, -5]) {
    const day = dayIn(parts, chosen.year + step);
    if (weekdayOf(day) === parts.weekday && (step <= 0 || !issue || day <= issue.latest + 366)) {
      return step === 0 ? chosen : { ...chosen, year: chosen.year + step };
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
