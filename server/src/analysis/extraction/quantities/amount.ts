/** A number as written, without unit; `start` and `end` are indices of lexemes, `[start, end)`. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** The value of the last digit that counts. */
  readonly precision: number;
  /** How far the true value may lie from the written one, by rounding alone. */
  readonly slack: number;
  readonly form: "digits" | "words" | "fraction" | "magnitude";
  /** The scale word's value, 1 without one. */
  readonly scale: number;
  /** What a magnitude word may mean. */
  readonly stretch?: readonly [min: number, max: number];
  /** "a pair of", "a dozen": the noun may follow after "of". */
  readonly collective?: boolean;
}

/** The value of the last digit of a whole number that is no zero: 1000 for 2,000. */
export function lastDigit(value: number): number {
  let precision = 1;
  if (value === 0 || !Number.isInteger(value)) return precision;
  while (value % (precision * 10) === 0 && precision < 1e15) precision *= 10;
  return precision;
}

/** By how much of itself a rounded figure may be off: "1 million" is not said of 1.5 million. */
export const MOST_SLACK = 0.2;
