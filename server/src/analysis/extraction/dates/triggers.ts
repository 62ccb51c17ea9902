import {
  CARDINALS,
  DAY_PARTS,
  DECADES,
  MONTHS,
  ORDINALS,
  PART_ADJECTIVES,
  PART_NOUNS,
  SEASONS,
  TIME_UNITS,
  WEEKDAYS,
} from "./lexicon.js";

const WORDS_OF_TIME = [MONTHS, WEEKDAYS, SEASONS, DECADES, DAY_PARTS, TIME_UNITS].flatMap((map) => [...map.keys()]);
const DAY_WORDS = ["today", "tonight", "yesterday", "tomorrow"];

// One of these is in every date: most sentences have none, and need not be divided into words.
const TRIGGER = new RegExp(
  `[0-9]|\\b(?:${[...WORDS_OF_TIME, ...DAY_WORDS, "weekend", "hours", "clock"].join("|")})\\b`,
  "i",
);

/** Whether a text may hold a date at all. */
export function mayHoldDate(text: string): boolean {
  return TRIGGER.test(text);
}

/** Every word that a date can begin with; numbers and apostrophes can, too. */
export const STARTERS: ReadonlySet<string> = new Set([
  ...[MONTHS, WEEKDAYS, SEASONS, DECADES, DAY_PARTS, ORDINALS, CARDINALS, PART_ADJECTIVES, PART_NOUNS].flatMap(
    (map) => [...map.keys()],
  ),
  ...DAY_WORDS,
  ..."half quarter last past this current next coming previous preceding following same that day the".split(" "),
  ..."final opening closing latter midway halfway small q h fy fiscal financial budget tax".split(" "),
]);
