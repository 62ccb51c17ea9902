import { calendarDate } from "../extraction/day.js";
import type { DateExpression, Quantity } from "../extraction/mentions.js";

/** How a wrong value may have come from the right one by a slip of the pen, each 0 or 1. */
export interface Slip {
  /** Dates: only the day, the month or the year differs. */
  readonly oneField: number;
  /** And it is the year. */
  readonly year: number;
  /** One digit more, less or other, or two in exchange. */
  readonly digit: number;
  /** The same digits at another scale: thousand for million. */
  readonly scale: number;
}

const NONE: Slip = { oneField: 0, year: 0, digit: 0, scale: 0 };

/** Whether one value is a likely misspelling of the other. People who err mostly err by little. */
export function slipBetween(a: DateExpression | Quantity, b: DateExpression | Quantity): Slip {
  if (a.kind === "date" && b.kind === "date") return dateSlip(a, b);
  if (a.kind === "quantity" && b.kind === "quantity") return figureSlip(a, b);
  return NONE;
}

function dateSlip(a: DateExpression, b: DateExpression): Slip {
  const [x, y] = [fieldsOf(a), fieldsOf(b)];
  const differing = (["year", "month", "day"] as const).filter(
    (field) => x[field] !== undefined && y[field] !== undefined && x[field] !== y[field],
  );
  if (differing.length !== 1 || (a.granularity === "day") !== (b.granularity === "day")) return NONE;
  const field = differing[0]!;
  return {
    oneField: 1,
    year: field === "year" ? 1 : 0,
    digit: nearlySame(`${x[field]}`, `${y[field]}`) ? 1 : 0,
    scale: 0,
  };
}

function fieldsOf({ earliest, latest, written }: DateExpression): {
  year: number | undefined;
  month: number | undefined;
  day: number | undefined;
} {
  if (!Number.isFinite(earliest)) return { year: written.year, month: written.month, day: written.day };
  const [first, last] = [calendarDate(earliest), calendarDate(latest)];
  const month = first.year === last.year && first.month === last.month ? first.month : undefined;
  return {
    year: first.year === last.year ? first.year : undefined,
    month,
    day: earliest === latest ? first.day : undefined,
  };
}

function figureSlip(a: Quantity, b: Quantity): Slip {
  if (a.value * a.unit.factor === b.value * b.unit.factor || a.upper !== undefined || b.upper !== undefined)
    return NONE;
  const [left, right] = [digitsOf(a.value), digitsOf(b.value)];
  if (left.replace(/0+$/, "") === right.replace(/0+$/, "")) return { ...NONE, scale: 1 };
  // Of a single digit nobody can say which one was meant.
  const long = Math.min(left.length, right.length) >= 2;
  return { ...NONE, digit: long && a.unit.name === b.unit.name && nearlySame(left, right) ? 1 : 0 };
}

/** The digits of a number from the first that counts: "26" of 2.6, "2600" of 2,600. */
function digitsOf(value: number): string {
  return String(Number(Math.abs(value).toPrecision(8)))
    .replace(/e.*$/, "")
    .replace(".", "")
    .replace(/^0+/, "");
}

/** Whether one insertion, deletion, substitution or exchange of two digits makes two strings of digits the same. */
function nearlySame(a: string, b: string): boolean {
  if (a.length === b.length) {
    const differing = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
    const [i, j] = differing;
    if (differing.length === 2) return a[i!] === b[j!] && a[j!] === b[i!];
    return differing.length === 1;
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(at) === long.slice(at + 1);
}
