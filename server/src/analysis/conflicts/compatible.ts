import type { Claim } from "../claims/claim.js";
import { calendarDate, type Day } from "../extraction/day.js";
import type { DateExpression, Quantity } from "../extraction/mentions.js";
/** How two values relate: the same, possible together, or not; "unknown" where they cannot be compared. */
export type Relation = "equal" | "compatible" | "incompatible" | "unknown";

/**
 * Compares the value of a draft's claim with a source's; unknown where they are not of one kind. A year that the draft does
 * not write was guessed from what stands around, and is no reason to contradict it.
 */
export function compareClaims({ value: a }: Claim, { value: b }: Claim): Relation {
  if (a.kind === "date" && b.kind === "date") {
    const relation = compareDates(a, b);
    const guessed = relation === "incompatible" && a.written.year === undefined && a.written.month !== undefined;
    return guessed && compareWritten(a, b) === "compatible" ? "compatible" : relation;
  }
  if (a.kind === "quantity" && b.kind === "quantity") return compareQuantities(a, b);
  return "unknown";
}

/** Compares two dates as intervals, and where a year is unknown by what is written. */
export function compareDates(a: DateExpression, b: DateExpression): Relation {
  if (a.granularity === "time" || b.granularity === "time") return compareTimes(a, b);
  if (!Number.isFinite(a.earliest) || !Number.isFinite(b.earliest)) return compareWritten(a, b);
  const slack = (a.fuzzy ? fuzz(a) : 0) + (b.fuzzy ? fuzz(b) : 0);
  if (a.earliest > b.latest + slack || b.earliest > a.latest + slack) return "incompatible";
  if (a.granularity === "range" && b.granularity === "range" && slack === 0 && !sameEnds(a, b)) return "incompatible";
  return a.earliest === b.earliest && a.latest === b.latest ? "equal" : "compatible";
}

/** Clock times are compared with clock times of one day and zone; the day itself is a date of its own. */
function compareTimes(a: DateExpression, b: DateExpression): Relation {
  if (!a.time || !b.time || a.granularity !== b.granularity || !sameZone(a.time.zone, b.time.zone)) return "unknown";
  if (a.earliest > b.latest || b.earliest > a.latest) return "unknown";
  if (a.time.earliest > b.time.latest || b.time.earliest > a.time.latest) return "incompatible";
  return a.time.earliest === b.time.earliest && a.time.latest === b.time.latest ? "equal" : "compatible";
}

/** Whether two stretches begin and end together, as exactly as the coarser of them says: "2012 to 2016" fits "March 2012 to June 2016". */
function sameEnds(a: DateExpression, b: DateExpression): boolean {
  const unit = Math.max(unitOf(a), unitOf(b));
  return cut(a.earliest, unit) === cut(b.earliest, unit) && cut(a.latest, unit) === cut(b.latest, unit);
}

/** 0 for a stretch of days, 1 of whole months, 2 of whole years. */
function unitOf({ earliest, latest }: DateExpression): number {
  const first = calendarDate(earliest);
  const next = calendarDate(latest + 1);
  if (first.day !== 1 || next.day !== 1) return 0;
  return first.month === 1 && next.month === 1 ? 2 : 1;
}

function cut(day: Day, unit: number): number {
  if (unit === 0) return day;
  const { year, month } = calendarDate(day);
  return unit === 1 ? year * 12 + month : year;
}

function fuzz(date: DateExpression): number {
  return Math.ceil((date.latest - date.earliest + 1) / 2);
}

function compareWritten(a: DateExpression, b: DateExpression): Relation {
  const [x, y] = [a.written, b.written];
  // A date that spans days or months has its ends in no single field.
  if (a.granularity === "range" || b.granularity === "range") return "unknown";
  let compared = false;
  for (const field of ["year", "month", "day"] as const) {
    const [left, right] = [writtenField(a, field), writtenField(b, field)];
    if (left === undefined || right === undefined) continue;
    if (left !== right)
      return x.month === undefined && y.month === undefined && field === "day" ? "unknown" : "incompatible";
    compared = true;
  }
  return compared ? "compatible" : "unknown";
}

function writtenField(date: DateExpression, field: "year" | "month" | "day"): number | undefined {
  if (date.written[field] !== undefined) return date.written[field];
  if (!Number.isFinite(date.earliest) || date.earliest !== date.latest) return undefined;
  const iso = new Date(date.earliest * 86_400_000);
  return field === "year" ? iso.getUTCFullYear() : field === "month" ? iso.getUTCMonth() + 1 : iso.getUTCDate();
}

function sameZone(a: string | undefined, b: string | undefined): boolean {
  return (a ?? "local").toLowerCase() === (b ?? "local").toLowerCase();
}

/** Whether two quantities measure in comparable units. */
export function sameMeasure(a: Quantity, b: Quantity): boolean {
  const [x, y] = [a.unit, b.unit];
  if (x.dimension !== y.dimension) return false;
  if (x.dimension === "money" || x.dimension === "other") return x.name === y.name;
  return (a.ordinal ?? false) === (b.ordinal ?? false);
}

/**
 * Compares two quantities of one measure as intervals, in base units.
 * Two intervals that are open to the same side are compared by the figures that were written: "more than 40,000" and "over 120,000" do not say the same.
 */
export function compareQuantities(a: Quantity, b: Quantity): Relation {
  if (!sameMeasure(a, b)) return "unknown";
  const [x, y] = [interval(a), interval(b)];
  // A conversion is written with fewer digits than it has.
  const rounding = a.unit.name === b.unit.name ? 1e-9 : 0.006;
  const slack = rounding * Math.max(Math.abs(x.value), Math.abs(y.value));
  if (x.value === y.value && x.upper === y.upper) return "equal";
  if (x.min > y.max + slack || y.min > x.max + slack) return "incompatible";
  // An open end is no licence for any figure.
  const ratio = Math.max(x.value, y.value) / Math.max(1e-12, Math.min(x.value, y.value));
  const open = !Number.isFinite(x.max) || !Number.isFinite(y.max) || x.min <= 0 || y.min <= 0;
  if (open && ratio > OPEN_RATIO && x.upper === undefined && y.upper === undefined) return "incompatible";
  return "compatible";
}

// "More than 40,000" is said of 45,000, hardly of 60,000.
const OPEN_RATIO = 1.5;

function interval(quantity: Quantity): { min: number; max: number; value: number; upper: number | undefined } {
  const { factor } = quantity.unit;
  return {
    min: quantity.min * factor,
    max: quantity.max * factor,
    value: quantity.value * factor,
    upper: quantity.upper === undefined ? undefined : quantity.upper * factor,
  };
}
