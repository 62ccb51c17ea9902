import type { Span } from "../text/span.js";
import type { Day } from "./day.js";

export type EntityKind = "person" | "organisation" | "place";

/** A proper name in a text. */
export interface EntityMention extends Span {
  readonly kind: EntityKind;
  /** The name as written, white space collapsed, without title, article or possessive. */
  readonly name: string;
}

export type Granularity =
  | "time"
  | "day"
  | "week"
  | "month"
  | "quarter"
  | "season"
  | "half"
  | "year"
  | "decade"
  | "century"
  | "range";

export interface ClockTime {
  /** Minutes after midnight, inclusive interval: "9.17 a.m." is 557 to 557, "in the morning" 300 to 720. */
  readonly earliest: number;
  readonly latest: number;
  /** As written: "local", "Moscow", "GMT". */
  readonly zone?: string;
}

/** A point or stretch of time. Both ends inclusive. */
export interface DateExpression extends Span {
  readonly kind: "date";
  /** Where the year is unknown, the interval is -Infinity to Infinity and only `written` can be compared. */
  readonly earliest: Day;
  readonly latest: Day;
  readonly granularity: Granularity;
  readonly anchoredBy: "explicit" | "dateline" | "context" | "issued" | "unknown";
  /** What the text itself says; the rest of the interval comes from the anchor. */
  readonly written: {
    readonly year?: number;
    readonly month?: number;
    readonly day?: number;
    readonly weekday?: number;
  };
  /** Years that the text would also allow, where it writes none. */
  readonly otherYears?: readonly number[];
  /** How the text limits the date: "by 1 December", "since 2 May", "around". */
  readonly modifier?: "about" | "by" | "before" | "after" | "since" | "until";
  /** "in mid-September", "early 2023": the interval is fuzzy at its ends. */
  readonly fuzzy?: boolean;
  /** Counted from another date: "a day later", "two days before". */
  readonly relative?: boolean;
  /** "As of 5 April": the day on which something still, or already, was so. */
  readonly asOf?: boolean;
  /** "The 2016 rankings": a year that says which of several is meant. */
  readonly edition?: boolean;
  readonly time?: ClockTime;
}

export type Dimension =
  | "count"
  | "money"
  | "percent"
  | "percentagePoint"
  | "mass"
  | "length"
  | "area"
  | "volume"
  | "energy"
  | "power"
  | "duration"
  | "speed"
  | "temperature"
  | "data"
  | "pressure"
  | "ordinal"
  | "other";

export interface Unit {
  readonly dimension: Dimension;
  /** Normal name in the singular: "tonne", "kilometre", "USD", "percent", "day"; "" for counts. */
  readonly name: string;
  /** Times this gives the dimension's base unit (kilogram, metre, square metre, cubic metre, joule, watt, second); 1 where there is none. */
  readonly factor: number;
  /** For rates: "day" in "ten a day", "tonne" in "$40 a tonne". */
  readonly per?: string;
}

export type Modifier = "about" | "over" | "under" | "atLeast" | "atMost" | "nearly" | "exactly";

/** A number with what it measures or counts. */
export interface Quantity extends Span {
  readonly kind: "quantity";
  /** What the text may mean, after the modifier and the precision it is written with; may be Infinity. */
  readonly min: number;
  readonly max: number;
  /** The number as written, scale applied ("2.8 million" is 2800000); a range has its ends in `value` and `upper`. */
  readonly value: number;
  readonly upper?: number;
  /** The value of the last digit that counts: 100000 for "2.8 million", 1 for "1,204", 0.1 for "23.4". */
  readonly precision: number;
  readonly modifier?: Modifier;
  readonly unit: Unit;
  /** What is counted, as a lemma with its modifiers as written: "peacekeeper", "police officer". */
  readonly noun?: string;
  readonly nounSpan?: Span;
  /** Only the number with its scale word and currency sign or percent sign. */
  readonly numberSpan: Span;
  /** "dozens of", "thousands": a magnitude, not a figure. */
  readonly vague?: boolean;
  /** "44-day", "nine-point", "three-member". */
  readonly compound?: boolean;
  /** "the third summit": an ordinal that counts. */
  readonly ordinal?: boolean;
  /** "of whom 40", "including four": part of the quantity before it. */
  readonly subset?: boolean;
}

export type Mention = EntityMention | DateExpression | Quantity;
