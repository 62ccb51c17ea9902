import { endsNumber, isGluedToNumber, isYearNumber } from "./calendarParts.js";
import {
  AMBIGUOUS_MONTHS,
  BEFORE_DATES,
  COUNTED,
  COUNTING,
  DAY_PARTS,
  MONTHS,
  NUMBERED,
  PART_ADJECTIVES,
  WEEKDAYS,
} from "./lexicon.js";
import { isCapital, isDash, type Word } from "./words.js";

/**
 * Whether a number of four digits at a word is a year and not a count, a price or the number of a document.
 *
 * @param inRange Whether a range of years was read here, so that what follows the number is known.
 */
export function isBareYear(words: readonly Word[], at: number, inRange = false): boolean {
  const word = words[at];
  if (!word || !isYearNumber(word) || (!inRange && !endsNumber(words, at + 1))) return false;
  const before = words[at - 1];
  const after = words[at + 1];
  if (word.glued && before) {
    if (isDash(before)) {
      // "post-2020" is a year, "A330-2000" and "tel. 555-2000" are not.
      const prefix = words[at - 2];
      const joined = before.glued && prefix !== undefined;
      if (joined && !/^(?:post|pre|mid|early|late|end|since|to)$/.test(prefix.lower)) return false;
    } else if (isGluedToNumber(words, at) || before.text === "." || before.text === "'" || before.text === "’")
      return false;
  }
  // "1984" between quotes is a title.
  if (before && /^["“”'‘]$/.test(before.text) && after && /^["”'’]$/.test(after.text)) return false;
  if (before && (NUMBERED.has(before.lower) || COUNTING.has(before.lower))) return false;
  // "pages 1980 to 1999"
  const joined =
    before && (isDash(before) || /^(?:to|and|or|,)$/.test(before.lower)) && words[at - 2]?.kind === "digits";
  if (joined && NUMBERED.has(words[at - 3]?.lower ?? "")) return false;
  // Groups of digits are a telephone number; a name with a round number is a model's.
  if (before?.kind === "digits") return false;
  if (
    before &&
    isCapital(before) &&
    word.number % 100 === 0 &&
    !MONTHS.has(before.lower) &&
    !BEFORE_DATES.has(before.lower)
  ) {
    return false;
  }
  if (before?.text === "." && NUMBERED.has(words[at - 2]?.lower ?? "")) return false;
  if (before && /^[$€£¥₹#№§~+=×*/<>]$/.test(before.text)) return false;
  // "2019: 1999" is a page of that year's work.
  if (before?.text === ":" && (word.number < 1800 || words[at - 2]?.kind === "digits")) return false;
  // "12 (2015), 1850-1862" are the pages of a volume.
  if (
    before?.text === "," &&
    (inRange || isDash(after)) &&
    words[at - 2]?.text === ")" &&
    words[at - 3]?.kind === "digits"
  )
    return false;
  if (after && !inRange) {
    // Years before our era would need numbers below zero.
    if (/^(?:bc|bce)$/.test(after.lower)) return false;
    if (/^[%°$€£¥×+=]$/.test(after.text)) return false;
    // "2000-strong" and "1500-metre" measure.
    if (isDash(after) && after.glued && words[at + 2]?.glued && words[at + 2]?.kind === "letters") {
      return /^(?:to|present|and|born)$/.test(words[at + 2]!.lower);
    }
    if (COUNTED.has(after.lower) && after.lower !== "of") return false;
    if (after.text === "," && words[at + 2]?.kind === "digits" && after.glued && words[at + 2]?.glued) return false;
    if (after.lower === "of" && word.number % 100 === 0) return false;
  }
  // A round number before a plural counts ("sent 2000 peacekeepers"), unless a word of time or an article stands before it.
  const led =
    before !== undefined && (BEFORE_DATES.has(before.lower) || /^(?:the|its|their|his|her|our|a)$/.test(before.lower));
  if (!inRange && word.number % 50 === 0 && after && isPlural(after) && !led) return false;
  if (word.number < 1400 && !led && !(before && /^[(–—-]$/.test(before.text))) return false;
  return true;
}

/** Whether a month that stands alone is a month: "in May", "the September meeting"; not "May I", "to march", "Black September". */
export function isBareMonth(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  const before = words[at - 1];
  const after = words[at + 1];
  if (before && (BEFORE_DATES.has(before.lower) || PART_ADJECTIVES.has(before.lower))) {
    // "To March" and "at May's side" are no dates.
    if (AMBIGUOUS_MONTHS.has(word.lower) && /^(?:to|at|or|and|for|as|about)$/.test(before.lower)) {
      return MONTHS.has(words[at - 2]?.lower ?? "") || (before.lower === "to" && words[at - 3]?.lower === "from");
    }
    return !(
      AMBIGUOUS_MONTHS.has(word.lower) &&
      isCapital(after) &&
      !(after && (MONTHS.has(after.lower) || WEEKDAYS.has(after.lower)))
    );
  }
  if (isDash(before)) return PART_ADJECTIVES.has(words[at - 2]?.lower ?? "") || MONTHS.has(words[at - 2]?.lower ?? "");
  // "May" alone in a table's cell.
  if (AMBIGUOUS_MONTHS.has(word.lower)) return words.length === 1 && MONTHS.has(word.lower) && word.text.length > 2;
  if (before && isCapital(before) && !MONTHS.has(before.lower)) return false;
  if (isCapital(after) && !MONTHS.has(after!.lower)) return before !== undefined && before.kind === "letters";
  return true;
}

/** Whether a weekday that stands alone is a day: not "Black Friday", "Fridays", "every Sunday", "the Sunday Times". */
export function isBareWeekday(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  if (word.text.length < 6) return false;
  const before = words[at - 1];
  const after = words[at + 1];
  if (before && /^(?:every|each|per)$/.test(before.lower)) return false;
  if (before?.kind === "letters" && isCapital(before) && !BEFORE_DATES.has(before.lower)) return false;
  if (isDash(before) && before?.glued && word.glued) return false;
  if (isCapital(after) && !DAY_PARTS.has(after!.lower) && !MONTHS.has(after!.lower) && before?.lower !== "on")
    return false;
  return true;
}

/** A guess by form at a plural noun, for want of a tagger. */
function isPlural(word: Word): boolean {
  return (
    word.kind === "letters" &&
    !isCapital(word) &&
    word.lower.length > 3 &&
    /[^su]s$/.test(word.lower) &&
    !/^(?:was|has|does|is)$/.test(word.lower)
  );
}
