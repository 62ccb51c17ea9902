import { endsNumber, isGluedToNumber, isYearNumber, type readYear, readYearAfter, shortYear } from "./calendarParts.js";
import { DECADES, ORDINALS, SEASONS } from "./lexicon.js";
import { isBareYear } from "./plausible.js";
import { isDash, type Word } from "./words.js";
import type { Form } from "./written.js";

/** Quarters, halves, seasons, fiscal years, decades, centuries and ranges of years that begin at a word. */
export function readPeriod(words: readonly Word[], at: number): Form | undefined {
  return (
    readQuarter(words, at) ??
    readSeason(words, at) ??
    readFiscalYear(words, at) ??
    readCentury(words, at) ??
    readDecade(words, at) ??
    readYears(words, at)
  );
}

/** "Q3 2023", "H1", "third quarter of 2023", "the first half of 2023" (of other stretches: see the parts). */
function readQuarter(words: readonly Word[], at: number): Form | undefined {
  const word = words[at];
  if (!word) return undefined;
  const number = words[at + 1];
  if (
    (word.text === "Q" || word.text === "H") &&
    number?.glued &&
    number.text.length === 1 &&
    !isGluedToNumber(words, at)
  ) {
    const unit = word.text === "Q" ? "quarter" : "half";
    if (number.number < 1 || number.number > (unit === "quarter" ? 4 : 2) || !endsNumber(words, at + 2))
      return undefined;
    const year = readYearAfter(words, isDash(words[at + 2]) ? at + 3 : at + 2);
    // "H1" alone is more often a heading, a form or a virus.
    if (unit === "half" && !year) return undefined;
    return { next: year?.next ?? at + 2, value: { form: "period", unit, index: number.number, ...yearOf(year) } };
  }
  const ordinal =
    word.kind === "digits" ? numberedOrdinal(words, at) : { value: ORDINALS.get(word.lower), next: at + 1 };
  const index = word.lower === "final" || (word.lower === "last" && readYearAfter(words, at + 2)) ? 4 : ordinal?.value;
  if (index === undefined || index > 4) return undefined;
  const next = ordinal?.next ?? at + 1;
  const noun = isDash(words[next]) ? next + 1 : next;
  if (words[noun]?.lower === "quarter") {
    const year = readYearAfter(words, noun + 1);
    const inTime = year !== undefined || /^(?:in|of|during|for)$/.test(words[at - 2]?.lower ?? "");
    if (!inTime) return undefined;
    return { next: year?.next ?? noun + 1, value: { form: "period", unit: "quarter", index, ...yearOf(year) } };
  }
  return undefined;
}

/** "summer 2023", "the winter of 2022-23", "spring" after a word of time. */
function readSeason(words: readonly Word[], at: number): Form | undefined {
  const word = words[at];
  const season = word && SEASONS.get(word.lower);
  if (!word || season === undefined) return undefined;
  const years = readYears(words, words[at + 1]?.lower === "of" ? at + 2 : at + 1);
  if (years?.value.form === "years" && years.value.last === years.value.first + 1) {
    const { first, last } = years.value;
    return { next: years.next, value: { form: "period", unit: "season", index: season, year: first, toYear: last } };
  }
  const year = readYearAfter(words, at + 1);
  if (year) return { next: year.next, value: { form: "period", unit: "season", index: season, year: year.value } };
  const before = words[at - 1]?.lower ?? "";
  const earlier = words[at - 2]?.lower ?? "";
  const time = /^(?:in|during|by|since|until|early|late|mid|of|before|after|through)$/;
  if (!(before === "the" && time.test(earlier)) && !/^(?:early|late|mid)$/.test(before)) return undefined;
  if (word.lower === "fall" && words[at + 1]?.lower === "of") return undefined;
  return { next: at + 1, value: { form: "period", unit: "season", index: season } };
}

/** "fiscal year 2023", "financial year 2022-23", "FY2023", "FY 2022/23". */
function readFiscalYear(words: readonly Word[], at: number): Form | undefined {
  let next: number;
  if (words[at]?.text === "FY") next = at + 1;
  else if (/^(?:fiscal|financial|budget|tax)$/.test(words[at]?.lower ?? "") && words[at + 1]?.lower === "year")
    next = at + 2;
  else return undefined;
  const years = readYears(words, next);
  if (years?.value.form === "years") {
    return {
      next: years.next,
      value: { form: "period", unit: "fiscal", index: 0, year: years.value.first, toYear: years.value.last },
    };
  }
  const number = words[next];
  if (number && isYearNumber(number) && endsNumber(words, next + 1)) {
    return { next: next + 1, value: { form: "period", unit: "fiscal", index: 0, year: number.number } };
  }
  if (number?.glued && number.text.length === 2 && number.number >= 0 && endsNumber(words, next + 1)) {
    return { next: next + 1, value: { form: "period", unit: "fiscal", index: 0, year: shortYear(number.number) } };
  }
  return undefined;
}

/** "19th century", "nineteenth-century", "the 15th to the 19th centuries" (its last). */
function readCentury(words: readonly Word[], at: number): Form | undefined {
  const word = words[at];
  if (!word) return undefined;
  const ordinal =
    word.kind === "digits"
      ? numberedOrdinal(words, at)
      : { value: ordinalOf(words, at)?.value, next: ordinalOf(words, at)?.next ?? 0 };
  if (ordinal?.value === undefined) return undefined;
  const noun = isDash(words[ordinal.next]) ? ordinal.next + 1 : ordinal.next;
  if (!/^centur(?:y|ies)$/.test(words[noun]?.lower ?? "")) return undefined;
  // Centuries before our era would need years below zero, which nobody checks a brief for.
  if (/^(?:bc|bce|b)$/.test(words[noun + 1]?.lower ?? "")) return undefined;
  const first = (ordinal.value - 1) * 100;
  return { next: noun + 1, value: { form: "years", unit: "century", first, last: first + 99 } };
}

/** "1990s", "the nineties", "'90s". */
function readDecade(words: readonly Word[], at: number): Form | undefined {
  const word = words[at];
  if (!word) return undefined;
  if (isYearNumber(word) && word.number % 10 === 0 && !isGluedToNumber(words, at)) {
    const plural = readPlural(words, at + 1);
    if (!plural) return undefined;
    return { next: plural, value: { form: "years", unit: "decade", first: word.number, last: word.number + 9 } };
  }
  if (/^['’‘]$/.test(word.text)) {
    const number = words[at + 1];
    const plural =
      number?.glued && number.text.length === 2 && number.number % 10 === 0 ? readPlural(words, at + 2) : undefined;
    if (!number || !plural) return undefined;
    const first = number.number < 30 ? 2000 + number.number : 1900 + number.number;
    return { next: plural, value: { form: "years", unit: "decade", first, last: first + 9 } };
  }
  const decade = DECADES.get(word.lower);
  // "in his sixties" is an age, "in the sixties" a decade.
  const before = words[at - 1]?.lower ?? "";
  const article = before === "the" || /^(?:early|mid|late)$/.test(before) || isDash(words[at - 1]);
  if (decade === undefined || !article) return undefined;
  if (/^(?:early|mid|late)$/.test(before) && words[at - 2]?.lower !== "the") return undefined;
  if (isDash(words[at - 1]) && words[at - 3]?.lower !== "the") return undefined;
  return { next: at + 1, value: { form: "years", unit: "decade", first: decade, last: decade + 9 } };
}

/** "2015-16", "2015–2016", "2015 -- 2016", "2015/16". */
export function readYears(words: readonly Word[], at: number): Form | undefined {
  const first = words[at];
  const separator = words[at + 1];
  const second = words[at + 2];
  if (!first || !second || !isYearNumber(first) || isGluedToNumber(words, at)) return undefined;
  const slash = separator?.text === "/" && separator.glued && second.glued;
  if (!slash && !isDash(separator)) return undefined;
  if (!endsNumber(words, at + 3)) return undefined;
  const short = second.text.length === 2 && second.glued && separator?.glued === true;
  const last = isYearNumber(second) ? second.number : short ? Math.floor(first.number / 100) * 100 + second.number : -1;
  if (last <= first.number || last > first.number + 400 || !isBareYear(words, at, true)) return undefined;
  return { next: at + 3, value: { form: "years", unit: "range", first: first.number, last } };
}

/** The "s" of "1990s"; "the 1990's" only after an article, because "2030's goals" is a possessive. */
function readPlural(words: readonly Word[], at: number): number | undefined {
  if (words[at]?.glued && words[at]?.lower === "s") return at + 1;
  const apostrophe = words[at]?.glued && /^['’]$/.test(words[at]?.text ?? "");
  if (!apostrophe || words[at - 2]?.lower !== "the") return undefined;
  return words[at + 1]?.glued && words[at + 1]?.lower === "s" ? at + 2 : undefined;
}

function numberedOrdinal(words: readonly Word[], at: number): { value: number; next: number } | undefined {
  const number = words[at]?.number ?? -1;
  if (number < 1 || number > 30 || !words[at + 1]?.glued || !/^(?:st|nd|rd|th)$/.test(words[at + 1]?.lower ?? ""))
    return undefined;
  return { value: number, next: at + 2 };
}

/** "nineteenth", "twenty-first". */
function ordinalOf(words: readonly Word[], at: number): { value: number; next: number } | undefined {
  const simple = ORDINALS.get(words[at]?.lower ?? "");
  if (simple !== undefined) return { value: simple, next: at + 1 };
  const unit = isDash(words[at + 1]) ? ORDINALS.get(words[at + 2]?.lower ?? "") : undefined;
  if (words[at]?.lower === "twenty" && unit !== undefined && unit < 10) return { value: 20 + unit, next: at + 3 };
  return undefined;
}

function yearOf(year: ReturnType<typeof readYear>): { year?: number } {
  return year ? { year: year.value } : {};
}
