import { type Day, parseIsoInterval } from "../day.js";
import type { DateExpression } from "../mentions.js";
import type { Stretch } from "./resolve.js";

export type Anchor = "explicit" | "dateline" | "context" | "issued" | "unknown";

/** A date that was resolved, as later dates lean on it. */
export interface Known {
  readonly stretch: Stretch;
  readonly anchoredBy: Anchor;
  readonly attributive: boolean;
  /** Of a heading: whether it is a date or begins with one. */
  readonly governs?: boolean;
  readonly block: number;
  readonly sentence: number;
  /** Where it ends in its sentence, and whether it opens it ("In 2020, ..."). */
  readonly end: number;
  readonly leads: boolean;
  /** Whether it closes its sentence ("The war came in 2020."). */
  readonly closes: boolean;
}

/** When the text was written: a stretch, because some texts give only a month or a year. */
export interface Issue {
  readonly earliest: Day;
  readonly latest: Day;
  readonly anchor: "issued" | "dateline";
}

/** The years that a text itself gives to a day ("11-9") or a month ("11"), and the months that it gives to a day's number ("day 9"). */
export type YearsGiven = ReadonlyMap<string, ReadonlySet<number>>;

/** Everything around a date that may anchor it. */
export interface Context {
  readonly issue: Issue | undefined;
  readonly yearsGiven: YearsGiven;
  /** How the text orders day and month between slashes, where its other dates show it. */
  readonly order?: "dayFirst" | "monthFirst" | undefined;
  /** The date of the heading that the block stands under. */
  readonly heading: Known | undefined;
  /** The date in the text's title: it says what the text is about, but does not govern it. */
  readonly title: Known | undefined;
  /** The date that the story has reached, in the same block. */
  readonly narrative: Known | undefined;
  /** The last date of the text, in whatever block. */
  readonly last: Known | undefined;
  /** Index of the sentence that the date stands in, and where it begins there. */
  readonly sentence: number;
  readonly start: number;
}

/** The issue date that a caller gives, as an interval; undefined where there is none or it is no date. */
export function issueOf(issued: string | undefined): Issue | undefined {
  const stretch = issued === undefined ? undefined : parseIsoInterval(issued);
  return stretch && { ...stretch, anchor: "issued" };
}

/** Whether the day of writing is known, and not only its month or year. */
export function isExact(issue: Issue | undefined): issue is Issue {
  return issue !== undefined && issue.earliest === issue.latest;
}

/** What a date means where it stands. */
export interface Anchored {
  readonly stretch: Stretch;
  readonly anchoredBy: Anchor;
  readonly written: DateExpression["written"];
  readonly relative?: boolean;
  readonly otherYears?: readonly number[];
}

/** Whether a known date is one day. */
export function isDay(known: Known): boolean {
  return known.stretch.granularity === "day" && Number.isFinite(known.stretch.earliest);
}
