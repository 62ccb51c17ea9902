import type { Quantity } from "../mentions.js";

/** A quantity's interval and written value in the base unit of its dimension. */
export interface InBaseUnits {
  readonly min: number;
  readonly max: number;
  readonly value: number;
  readonly precision: number;
}

// Years and months have no one length: a month is 28 to 31 days, a year 365 or 366.
const LOOSE: Readonly<Record<string, readonly [min: number, max: number]>> = {
  month: [28 * 86_400, 31 * 86_400],
  year: [365 * 86_400, 366 * 86_400],
  decade: [3652 * 86_400, 3653 * 86_400],
  century: [36_524 * 86_400, 36_525 * 86_400],
};

/**
 * A quantity in the base unit of its dimension (kilogram, metre, square metre, cubic metre, joule, watt, second, metre per
 * second, percentage point, the currency itself), so that quantities of one dimension can be compared. Temperatures come in
 * degrees Celsius. The `per` of a rate is not converted.
 */
export function inBaseUnits(quantity: Quantity): InBaseUnits {
  const { unit, min, max, value, precision } = quantity;
  if (unit.name === "degree Fahrenheit") {
    const celsius = (degrees: number) => ((degrees - 32) * 5) / 9;
    return { min: celsius(min), max: celsius(max), value: celsius(value), precision: (precision * 5) / 9 };
  }
  const loose = Object.hasOwn(LOOSE, unit.name) ? LOOSE[unit.name] : undefined;
  if (unit.dimension === "duration" && loose) {
    return {
      min: times(min, loose[0]),
      max: times(max, loose[1]),
      value: value * unit.factor,
      precision: precision * unit.factor,
    };
  }
  return {
    min: times(min, unit.factor),
    max: times(max, unit.factor),
    value: value * unit.factor,
    precision: precision * unit.factor,
  };
}

/** Whether two quantities can be compared at all: one dimension, one currency, one kind of rate. */
export function sameDimension(a: Quantity, b: Quantity): boolean {
  if (a.unit.dimension !== b.unit.dimension) return false;
  if ((a.unit.per ?? "") !== (b.unit.per ?? "")) return false;
  // Currencies differ from day to day, and units that have no common base cannot be turned into one another.
  const named = a.unit.dimension === "money" || a.unit.dimension === "other";
  return !named || a.unit.name === b.unit.name;
}

/**
 * Whether two quantities of one dimension may mean the same value: their intervals in base units touch. `tolerance` is a
 * share of the value that conversion between different units may cost; equal units need none.
 */
export function mayAgree(a: Quantity, b: Quantity, tolerance = 0.005): boolean {
  if (!sameDimension(a, b)) return false;
  const left = inBaseUnits(a);
  const right = inBaseUnits(b);
  const rounding = a.unit.name === b.unit.name ? 0 : Math.max(left.precision, right.precision) / 2;
  const room =
    a.unit.name === b.unit.name ? 1e-9 * Math.abs(left.value) : Math.max(rounding, tolerance * Math.abs(left.value));
  return left.min - room <= right.max && right.min - room <= left.max;
}

function times(value: number, factor: number): number {
  return Number.isFinite(value) ? value * factor : value;
}
