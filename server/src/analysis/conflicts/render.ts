import { calendarDate } from "../extraction/day.js";
import type { DateExpression, Quantity } from "../extraction/mentions.js";

export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** A date for people: "19 September 2023", "September 2023", "27 to 28 July 2023"; as written where its year is unknown. */
export function renderDate(date: DateExpression, written: string): string {
  if (!Number.isFinite(date.earliest) || !Number.isFinite(date.latest)) return written;
  if (date.granularity === "time") return written;
  // A fuzzy stretch is clearest in the source's own words.
  if (date.fuzzy || date.granularity === "season" || date.granularity === "quarter" || date.granularity === "half") {
    return withYear(written, date);
  }
  const first = calendarDate(date.earliest);
  const last = calendarDate(date.latest);
  if (date.earliest === date.latest) return `${first.day} ${MONTHS[first.month - 1]} ${first.year}`;
  const wholeMonths = first.day === 1 && calendarDate(date.latest + 1).day === 1;
  if (wholeMonths && first.year === last.year) {
    if (first.month === last.month) return `${MONTHS[first.month - 1]} ${first.year}`;
    if (first.month === 1 && last.month === 12) return `${first.year}`;
  }
  if (date.granularity === "decade" || date.granularity === "century") return written;
  if (first.year === last.year && first.month === last.month)
    return `${first.day} to ${last.day} ${MONTHS[first.month - 1]} ${first.year}`;
  return withYear(written, date);
}

function withYear(written: string, date: DateExpression): string {
  const { year } = calendarDate(date.earliest);
  return /\d{4}/.test(written) || date.granularity === "year" ? written : `${written} (${year})`;
}

/** A quantity for people: as the source writes it, on one line. */
export function renderQuantity(quantity: Quantity, written: string): string {
  const text = written.replace(/\s+/g, " ").trim();
  return text || String(quantity.value);
}

/**
 * The source's date in the style of the draft's date: the same order, the same month form, a year only where the draft has one.
 * Undefined where the draft's form cannot be kept.
 */
export function restyleDate(replacement: DateExpression, written: string): string | undefined {
  if (!Number.isFinite(replacement.earliest)) return undefined;
  const first = calendarDate(replacement.earliest);
  const month = MONTHS[first.month - 1]!;
  const day = replacement.earliest === replacement.latest;
  const hasYear = /\b\d{4}\b/.test(written);
  const year = hasYear ? String(first.year) : "";
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return day ? iso(first) : undefined;
  const monthForm = /\p{Lu}\p{L}{2,}\.?/u.exec(written)?.[0];
  const name =
    monthForm && /^\p{Lu}\p{L}{2,3}\.?$/u.test(monthForm) && !MONTHS.includes(monthForm as "May")
      ? abbreviate(month, monthForm)
      : month;
  if (day && /^\p{L}+\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?$/u.test(written))
    return `${name} ${first.day}${year ? `, ${year}` : ""}`;
  const dayFirst = /^(?<the>the )?\d{1,2}(?<suffix>st|nd|rd|th)?(?<of> of)? \p{L}+\.?(?:,? \d{4})?$/u.exec(
    written,
  )?.groups;
  if (day && dayFirst) {
    const number = dayFirst.suffix ? ordinal(first.day) : `${first.day}`;
    return `${dayFirst.the ?? ""}${number}${dayFirst.of ?? ""} ${name}${year ? ` ${year}` : ""}`;
  }
  if (!day && replacement.granularity === "month" && /^\p{L}+\.?(?: \d{4})?$/u.test(written))
    return `${name}${year ? ` ${year}` : ""}`;
  if (replacement.granularity === "year" && /^\d{4}$/.test(written)) return String(first.year);
  return day ? `${first.day} ${month} ${first.year}` : undefined;
}

function ordinal(day: number): string {
  const suffix = day > 3 && day < 21 ? "th" : (["th", "st", "nd", "rd"][day % 10] ?? "th");
  return `${day}${suffix}`;
}

function iso(date: { year: number; month: number; day: number }): string {
  return `${date.year}-${String(date.month).padStart(2, "0")}-${String(date.day).padStart(2, "0")}`;
}

function abbreviate(month: string, like: string): string {
  if (month.length <= 4) return month;
  const short = month === "September" && like.replace(".", "").length === 4 ? "Sept" : month.slice(0, 3);
  return like.endsWith(".") ? `${short}.` : short;
}
