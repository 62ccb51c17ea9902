import type { Span } from "../../text/span.js";
import type { ClockTime } from "../mentions.js";
import type { DateModifier, Part, TimeUnit } from "./lexicon.js";

/** The parts of a calendar date that a text writes. */
export interface Parts {
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
  /** 1 to 31. */
  readonly day?: number;
  /** 1 (Monday) to 7. */
  readonly weekday?: number;
}

/**
 * From where a relative date counts: the day of writing, or the date that the text spoke of last; "nearest" ("the end of the year")
 * is the sentence's own date, else the day of writing.
 */
export type Origin = "issue" | "previous" | "nearest";

/** A year by its distance: "last year", "that year". */
export interface InYear {
  readonly count: number;
  readonly origin: Origin;
}

/** What a date expression says by itself, before any context. */
export type WrittenValue =
  /** "19 September", "2023", "11-20 September" (with `to`), "May last year" (with `inYear`). */
  | {
      readonly form: "calendar";
      readonly from: Parts;
      readonly to?: Parts;
      readonly inYear?: InYear;
      /** Of figures between slashes whose order is plain: it tells how the text's others are meant. */
      readonly order?: "dayFirst" | "monthFirst";
    }
  /** "the same month a year earlier", "the same period of 2021": the story's date in another year. */
  | { readonly form: "sameIn"; readonly year?: number; readonly origin: Origin }
  /** "7/8/07": month and day in either order. */
  | { readonly form: "ambiguous"; readonly year: number; readonly first: number; readonly second: number }
  /** "third quarter of 2023", "H1", "winter 2022-23", "FY2024". Seasons are numbered by their first month. */
  | {
      readonly form: "period";
      readonly unit: "quarter" | "half" | "season" | "fiscal";
      readonly index: number;
      readonly year?: number;
      readonly toYear?: number;
      readonly inYear?: InYear;
    }
  /** "1990s", "19th century": whole years, both inclusive. */
  | {
      readonly form: "years";
      readonly unit: "decade" | "century" | "range";
      readonly first: number;
      readonly last: number;
    }
  /** "yesterday", "this year", "two weeks later"; `target` is the date in "two days before 3 May". */
  | {
      readonly form: "shift";
      readonly unit: TimeUnit | "weekend";
      readonly count: number;
      readonly origin: Origin;
      readonly target?: Parts;
      /** The day it counts from exactly: -1 in "thirteen years ago yesterday". */
      readonly day?: number;
    }
  /** "last March", "next Friday", "the following summer": the nearest such before (-1), around (0) or after (1). */
  | {
      readonly form: "named";
      readonly direction: -1 | 0 | 1;
      readonly origin: Origin;
      readonly month?: number;
      readonly weekday?: number;
      readonly season?: number;
    }
  /** "Wednesday of that week". */
  | { readonly form: "weekdayOf"; readonly weekday: number; readonly count: number; readonly origin: Origin }
  /** A time of day alone; its day comes from the context. */
  | { readonly form: "clock" };

export type Tense = "past" | "future";

/** A date expression as one sentence writes it; the span is relative to the sentence. */
export interface WrittenDate extends Span {
  readonly value: WrittenValue;
  /** "early", "the end of", "the first half of". */
  readonly part?: Part;
  readonly modifier?: DateModifier;
  /** After "from" or "between": what follows in the sentence goes on from here. */
  readonly opens: boolean;
  readonly time?: ClockTime;
  /** Of the verb next to it: whether the sentence tells of something past or still to come, where it shows. */
  readonly tense?: Tense;
  /** "the 2018 revolution", "a September meeting": stands before a noun and says when that was, not when the sentence is. */
  readonly attributive: boolean;
  /** "The 2016 rankings". */
  readonly beforeNoun: boolean;
  /** "As of 5 April". */
  readonly asOf: boolean;
  /** Whether nothing but it stands in the sentence, marks aside. */
  readonly alone: boolean;
}

/** What the reader of a form gives: the value, and the index of the first word after it. */
export interface Form {
  /** Index of its first word, where that is not the one it was read at. */
  readonly first?: number;
  readonly next: number;
  readonly value: WrittenValue;
  readonly part?: Part;
  readonly modifier?: DateModifier;
  readonly time?: ClockTime;
}
