import { COUNTED, FUNCTION_WORDS, MONTHS, ORDINALS, WEEKDAYS } from "./lexicon.js";
import { isCapital, isDash, type Word } from "./words.js";

/** What a reader of a part gives: its value, and the index of the first word after it. */
export type Read<T> = { readonly value: T; readonly next: number } | undefined;

/** A weekday in full or abbreviated; abbreviations only where a date follows. */
export function readWeekday(words: readonly Word[], at: number): Read<number> {
  const word = words[at];
  const weekday = word && isCapital(word) ? WEEKDAYS.get(word.lower) : undefined;
  if (!word || weekday === undefined) return undefined;
  let next = at + 1;
  if (word.text.length < 6 && words[next]?.text === "." && words[next]?.glued) next++;
  return { value: weekday, next };
}

/** A month's name with a capital, or in full with a small letter where it can be nothing else. */
export function readMonth(words: readonly Word[], at: number): Read<number> {
  const word = words[at];
  const month = word && MONTHS.get(word.lower);
  if (!word || month === undefined) return undefined;
  if (!isCapital(word) && (word.text.length < 7 || word.lower === "august")) {
    const inDate = words[at - 1]?.kind === "digits" || isDash(words[at - 1]) || words[at + 1]?.kind === "digits";
    if (!inDate || word.lower === "may" || word.lower === "march") return undefined;
  }
  let next = at + 1;
  const abbreviated = word.text.length <= 4 && word.lower !== "may" && word.lower !== "june" && word.lower !== "july";
  if (abbreviated && words[next]?.text === "." && words[next]?.glued) next++;
  return { value: month, next };
}

/** A day of the month as a number, with or without its ending: "19", "19th"; or as an ordinal word before "of" or a month. */
export function readDay(words: readonly Word[], at: number): Read<number> {
  const word = words[at];
  if (!word) return undefined;
  if (word.kind === "letters") {
    const ordinal = ORDINALS.get(word.lower);
    if (ordinal === undefined) return undefined;
    const inDate =
      (words[at + 1]?.lower === "of" && MONTHS.has(words[at + 2]?.lower ?? "")) ||
      (words[at - 1] !== undefined && MONTHS.has(words[at - 1]!.lower));
    return inDate ? { value: ordinal, next: at + 1 } : undefined;
  }
  if (!isDayNumber(word.number) || word.text.length > 2) return undefined;
  const after = words[at + 1];
  if (after?.glued && /^(?:st|nd|rd|th)$/.test(after.lower)) return { value: word.number, next: at + 2 };
  // "19%", "19.5", "19km" and "19:30" are no days.
  if (after?.glued && !isDash(after) && !/^[,.;:)\]"'’”/]$/.test(after.text)) return undefined;
  const further = words[at + 2];
  if (after?.glued && /^[,.:]$/.test(after.text) && further?.glued && further.kind === "digits") return undefined;
  return { value: word.number, next: at + 1 };
}

/** A year that belongs to the month or day before it: "2023", ", 2023", "of 2023", "in 1981", "'98". */
export function readYearAfter(words: readonly Word[], at: number): Read<number> {
  let next = at;
  if (words[next]?.text === ",") next++;
  if (words[next]?.lower === "of" || words[next]?.lower === "in") next++;
  return readYear(words, next);
}

/**
 * A year of four digits, or of two after an apostrophe.
 *
 * @param joined Whether a mark that belongs to the date is glued before it.
 */
export function readYear(words: readonly Word[], at: number, joined = false): Read<number> {
  const word = words[at];
  if (!word) return undefined;
  if (isYearNumber(word)) {
    if (!endsNumber(words, at + 1) || (!joined && isGluedToNumber(words, at))) return undefined;
    return { value: word.number, next: at + 1 };
  }
  const short = words[at + 1];
  if (
    /^['’‘]$/.test(word.text) &&
    short?.glued &&
    short.text.length === 2 &&
    short.number >= 0 &&
    endsNumber(words, at + 2)
  ) {
    return { value: shortYear(short.number), next: at + 2 };
  }
  return undefined;
}

/** What joins the parts of a range or list: a dash, "to", "through", "until", "and", ",". */
export function readJoin(words: readonly Word[], at: number): { range: boolean; next: number } | undefined {
  const word = words[at];
  if (!word) return undefined;
  if (isDash(word)) return { range: true, next: at + 1 };
  if (/^(?:to|through|thru|until|till)$/.test(word.lower)) return { range: true, next: at + 1 };
  if (word.text === "/" && word.glued && words[at + 1]?.glued) return { range: false, next: at + 1 };
  if (word.text === ",") return { range: false, next: words[at + 1]?.lower === "and" ? at + 2 : at + 1 };
  if (/^(?:and|or|&)$/.test(word.lower)) return { range: false, next: at + 1 };
  return undefined;
}

/** A number after a month that counts something: "In May 25 people", "May 3 per cent". */
export function isMeasured(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word !== undefined && (word.text === "%" || (COUNTED.has(word.lower) && word.lower !== "of"));
}

/** Whether a phrase ends before this word, so that a number before it counts nothing. */
export function endsPhrase(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word?.kind !== "letters" || FUNCTION_WORDS.has(word.lower) || isCapital(word);
}

export function isYearNumber(word: Word): boolean {
  return word.text.length === 4 && word.number >= 1000 && word.number < 2200;
}

export function isMonthNumber(number: number): boolean {
  return number >= 1 && number <= 12;
}

export function isDayNumber(number: number): boolean {
  return number >= 1 && number <= 31;
}

/** A year of two digits lies between 1950 and 2049. */
export function shortYear(number: number): number {
  return number < 50 ? 2000 + number : 1900 + number;
}

/** Whether a number is the tail of a longer one: "1,200", "3.15", "A330", "$20". */
export function isGluedToNumber(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (!word?.glued || !before) return false;
  if (before.kind !== "mark") return true;
  if (/^[.,:/]$/.test(before.text)) return before.glued && words[at - 2]?.kind === "digits";
  return /^[$€£¥₹#%+=_@\\]$/.test(before.text);
}

/** Whether a number ends before this word: no digits, unit or sign is glued to it. */
export function endsNumber(words: readonly Word[], at: number): boolean {
  const after = words[at];
  if (!after?.glued) return true;
  if (after.kind !== "mark") return false;
  if (/^[%°$€£+=_@\\]$/.test(after.text)) return false;
  const further = words[at + 1];
  return !(/^[.,:/]$/.test(after.text) && further?.glued && further.kind === "digits");
}
