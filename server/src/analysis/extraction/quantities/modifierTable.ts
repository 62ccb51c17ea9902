import type { Modifier } from "../mentions.js";

/** A phrase that widens or limits a number. `reach` bounds an open side: "just over" hardly means more than a tenth more. */
export interface ModifierEntry {
  readonly modifier: Modifier;
  readonly reach?: number;
  /** "No fewer than 313": of a figure that is not round it says only that it is many. */
  readonly emphatic?: boolean;
  /** Lower case, parted by "|". */
  readonly phrases: string;
}

/** Phrases that stand before a number (an article may come between). */
export const LEADING: readonly ModifierEntry[] = [
  {
    modifier: "about",
    phrases:
      "about|around|some|roughly|approximately|approx|approx.|circa|c.|ca.|~|≈|an estimated|estimated|estimated at|something like|in the region of|in the order of|of the order of|on the order of|in the neighbourhood of|in the neighborhood of|more or less|an average of|anything like|perhaps|maybe|or about|close to",
  },
  {
    modifier: "nearly",
    phrases:
      "nearly|almost|just under|just short of|just below|just shy of|a little under|a little less than|a little below|slightly under|slightly less than|slightly below|slightly fewer than|approaching|not quite|nearing|virtually|practically|a little short of|short of",
  },
  {
    modifier: "over",
    reach: 0.1,
    phrases:
      "just over|just above|just more than|slightly over|slightly more than|slightly above|a little over|a little more than|a little above|a bit more than|a shade over|little more than",
  },
  {
    modifier: "over",
    phrases:
      "over|more than|above|well over|well above|far more than|much more than|many more than|upwards of|upward of|in excess of|north of|greater than|higher than|beyond|exceeding|exceeds|exceed|exceeded|topped|surpassed|surpassing|tops|>|bigger than|larger than|longer than",
  },
  {
    modifier: "under",
    phrases:
      "under|below|fewer than|less than|well under|well below|far fewer than|far less than|much less than|lower than|smaller than|shorter than|south of|<",
  },
  {
    modifier: "atLeast",
    phrases: "at least|a minimum of|minimum of|as few as|not below|≥|at the very least|fully",
  },
  {
    modifier: "atMost",
    phrases:
      "at most|up to|as high as|as long as|as large as|a maximum of|maximum of|no greater than|not exceeding|at the most|≤|not over|at the very most|up to as many as|no longer than",
  },
  { modifier: "atLeast", emphatic: true, phrases: "no fewer than|no less than|not fewer than|not less than" },
  { modifier: "atMost", emphatic: true, phrases: "as many as|as much as|no more than|not more than" },
  { modifier: "exactly", phrases: "exactly|precisely|exact" },
];

/** Phrases that stand behind a number, its unit or its noun. */
export const TRAILING: readonly ModifierEntry[] = [
  { modifier: "about", phrases: "or so|or thereabouts|-odd|odd|approximately|more or less|give or take" },
  {
    modifier: "atLeast",
    phrases:
      "or more|or over|or above|and above|and over|and more|at least|at a minimum|at the least|+|-plus|plus|if not more|or greater|or higher|or longer",
  },
  {
    modifier: "atMost",
    phrases: "or fewer|or less|or under|or below|at most|at the most|at a maximum|maximum|or lower",
  },
];
