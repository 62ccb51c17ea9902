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

/** What of a value may be misspelt. */
export type Parts =
  | { readonly kind: "date"; readonly fine: boolean; readonly fields: readonly (number | undefined)[] }
  | { readonly kind: "figure"; readonly unit: string; readonly base: number; readonly digits: string | undefined };

/** Takes a value apart: a date into year, month and day, a figure into its digits (a range has none). */
export function partsOf(value: DateExpression | Quantity): Parts {
  if (value.kind === "date") return { kind: "date", fine: value.granularity === "day", fields: fieldsOf(value) };
  return {
    kind: "figure",
    unit: value.unit.name,
    base: value.value * value.unit.factor,
    digits: value.upper === undefined ? digitsOf(value.value) : undefined,
  };
}

/** Whether one value is a likely misspelling of the other. People who err mostly err by little. */
export function slipBetween(a: Parts, b: Parts): Slip {
  if (a.kind === "date" && b.kind === "date") return dateSlip(a.fields, b.fields, a.fine === b.fine);
  if (a.kind === "figure" && b.kind === "figure") return figureSlip(a, b);
  return NONE;
}

const YEAR = 0;

function dateSlip(x: readonly (number | undefined)[], y: readonly (number | undefined)[], alike: boolean): Slip {
  if (!alike) return NONE;
  let field = -1;
  for (let i = 0; i < 3; i++) {
    if (x[i] === undefined || y[i] === undefined || x[i] === y[i]) continue;
    if (field >= 0) return NONE;
    field = i;
  }
  if (field < 0) return NONE;
  return {
    oneField: 1,
    year: field === YEAR ? 1 : 0,
    digit: nearlySame(`${x[field]}`, `${y[field]}`) ? 1 : 0,
    scale: 0,
  };
}

/** Year, month and day, as far as the date has one of each. */
function fieldsOf({ earliest, latest, written }: DateExpression): (number | undefined)[] {
  if (!Number.isFinite(earliest)) return [written.year, written.month, written.day];
  const [first, last] = [calendarDate(earliest), calendarDate(latest)];
  return [
    first.year === last.year ? first.year : undefined,
    first.year === last.year && first.month === last.month ? first.month : undefined,
    earliest === latest ? first.day : undefined,
  ];
}

type Figure = Extract<Parts, { kind: "figure" }>;

function figureSlip({ digits: left, base: x, unit }: Figure, { digits: right, base: y, unit: other }: Figure): Slip {
  if (left === undefined || right === undefined || x === y) return NONE;
  if (left.replace(/0+$/, "") === right.replace(/0+$/, "")) return { ...NONE, scale: 1 };
  // Of a single digit nobody can say which one was meant.
  const long = Math.min(left.length, right.length) >= 2;
  return { ...NONE, digit: long && (unit === other || unit === "" || other === "") && nearlySame(left, right) ? 1 : 0 };
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
