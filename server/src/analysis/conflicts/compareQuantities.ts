import type { Quantity } from "../extraction/mentions.js";
import { shareName } from "../extraction/quantities/currencyTable.js";
import { measuredIn } from "../extraction/quantities/measuredIn.js";
import type { Relation } from "./relation.js";

/** Whether two quantities can be compared: in units of one measure, or where one is a bare number that leaves its unit to the reader. */
export function sameMeasure(a: Quantity, b: Quantity): boolean {
  const [x, y] = [a.unit, b.unit];
  if (x.dimension !== y.dimension) return isBare(a) ? takesBare(b) : isBare(b) && takesBare(a);
  // "€245m" for "$245m" is a slip of the unit.
  if (x.dimension === "money" || x.dimension === "other") return x.name === y.name || a.value === b.value;
  return (a.ordinal ?? false) === (b.ordinal ?? false);
}

/**
 * Compares two quantities of one measure as intervals, in base units.
 * Two intervals that are open to the same side are compared by the figures that were written: "more than 40,000" and "over 120,000" do not say the same.
 */
export function compareQuantities(a: Quantity, b: Quantity): Relation {
  if (!sameMeasure(a, b)) return "unknown";
  return compareInOne(...inOneMeasure(a, b));
}

function compareInOne(a: Quantity, b: Quantity): Relation {
  // "Fell by 28 per cent" and "was at minus 28 per cent" say the same.
  if (a.value < 0 || b.value < 0) return compareInOne(unsigned(a), unsigned(b));
  const per = a.unit.per !== undefined && b.unit.per !== undefined && perOf(a.unit.per) !== perOf(b.unit.per);
  const sameNumber = a.value === b.value && a.upper === b.upper;
  // "40 a day" is not "40 a week", and tells nothing against "300 a week"; nobody writes as many miles as there are kilometres.
  if (per) return sameNumber ? "incompatible" : "unknown";
  if (sameNumber) return sameUnit(a, b) ? "equal" : "incompatible";
  const [x, y] = [interval(a), interval(b)];
  // A conversion is written with fewer digits than it has.
  const rounding = a.unit.name === b.unit.name ? 1e-9 : 0.006;
  const slack = rounding * Math.max(Math.abs(x.value), Math.abs(y.value));
  if (x.value === y.value && x.upper === y.upper) return "equal";
  if (isRounded(a, b)) return "compatible";
  if (x.min > y.max + slack || y.min > x.max + slack) return "incompatible";
  if (differInEnds(x, y, slack + (a.precision * a.unit.factor + b.precision * b.unit.factor) / 2))
    return "incompatible";
  // An open end is no licence for any figure.
  const ratio = Math.max(x.value, y.value) / Math.max(1e-12, Math.min(x.value, y.value));
  const open = !Number.isFinite(x.max) || !Number.isFinite(y.max) || x.min <= 0 || y.min <= 0;
  if (open && ratio > OPEN_RATIO && x.upper === undefined && y.upper === undefined) return "incompatible";
  return "compatible";
}

// "More than 40,000" is said of 45,000, hardly of 60,000.
const OPEN_RATIO = 1.5;
// Two units that differ by less are one for our purposes: people write "tons" for tonnes and "miles" at sea.
const ONE_UNIT = 1.2;

function sameUnit({ unit: a }: Quantity, { unit: b }: Quantity): boolean {
  if (a.name === b.name) return true;
  if (a.dimension === "money") return shareName(a.name, b.name);
  const ratio = a.factor / b.factor;
  return ratio < ONE_UNIT && ratio > 1 / ONE_UNIT;
}

/** Two ranges, of which one does not begin or end where the other does: "58 to 90 per cent" is not "85 to 90 per cent". */
function differInEnds(x: Interval, y: Interval, slack: number): boolean {
  if (x.upper === undefined || y.upper === undefined) return false;
  return Math.abs(x.value - y.value) > slack || Math.abs(x.upper - y.upper) > slack;
}

/** "Per head" is "per person". */
function perOf(per: string): string {
  return /^(?:head|capita|inhabitant)$/.test(per) ? "person" : per;
}

/** Whether one figure is the other with fewer digits: "35 per cent" of "35.2", "26,500" of "26,527". */
function isRounded(a: Quantity, b: Quantity): boolean {
  if (a.unit.name !== b.unit.name || a.upper !== undefined || b.upper !== undefined) return false;
  const coarser = Math.max(a.precision, b.precision);
  if (a.precision === b.precision || coarser > MOST_ROUNDED * Math.abs(b.value)) return false;
  return Math.abs(a.value - b.value) <= coarser / 2;
}

// Rounding that takes more than this of a figure leaves one digit, and says little.
const MOST_ROUNDED = 0.05;

function unsigned(quantity: Quantity): Quantity {
  const { value, min, max } = quantity;
  return value < 0 ? { ...quantity, value: -value, min: -max, max: -min } : quantity;
}

/** "Turnout was 43 per cent, in the south 38": a number with neither unit nor noun. */
function isBare({ unit, noun, ordinal, compound, vague }: Quantity): boolean {
  return unit.dimension === "count" && unit.per === undefined && noun === undefined && !ordinal && !compound && !vague;
}

/** What a bare number may stand for; a duration and a share in words say what they are. */
function takesBare({ unit, vague }: Quantity): boolean {
  return BARE.has(unit.dimension) && !vague;
}

const BARE: ReadonlySet<string> = new Set(
  "money|percent|percentagePoint|mass|length|area|volume|energy|power".split("|"),
);
const SCALES = [1, 1e3, 1e6, 1e9, 1e12];

/** Two quantities in one measure: a bare number is read in the other's unit, and where its scale word stands elsewhere in its scale. */
export function inOneMeasure(a: Quantity, b: Quantity): readonly [Quantity, Quantity] {
  // Of two bare numbers only one with decimals shows that its scale word was left out: "from 3.36 million to 4.38".
  if (isBare(a) && isBare(b)) return a.precision < 1 ? [readAs(a, b), b] : b.precision < 1 ? [a, readAs(b, a)] : [a, b];
  if (isBare(a) === isBare(b)) return [a, b];
  return isBare(a) ? [readAs(a, b), b] : [a, readAs(b, a)];
}

function readAs(bare: Quantity, { unit, value, precision }: Quantity): Quantity {
  const off = (scale: number) => Math.abs(Math.log(Math.abs(value / (bare.value * scale)) || 1e-12));
  const scales = precision >= 1000 && bare.value < 1000 && bare.value > 0 ? SCALES : [1];
  return measuredIn(
    bare,
    unit,
    scales.reduce((best, next) => (off(next) < off(best) ? next : best)),
  );
}

interface Interval {
  readonly min: number;
  readonly max: number;
  readonly value: number;
  readonly upper: number | undefined;
}

function interval(quantity: Quantity): Interval {
  const { factor } = quantity.unit;
  return {
    min: quantity.min * factor,
    max: quantity.max * factor,
    value: quantity.value * factor,
    upper: quantity.upper === undefined ? undefined : quantity.upper * factor,
  };
}

/** Whether a figure can hardly follow from two others by chance: small and round ones do. */
export function isTelling({ unit, value, precision }: Quantity): boolean {
  return unit.dimension === "percent" ? precision <= 1 : value / precision >= 10;
}

/** Whether a figure, if it is telling (`isTelling`), follows from two others by one step: "1,500 more" from "1,900 in March and 3,400 now", a share from part and whole. */
export function isDerived(figure: Quantity, x: Quantity, y: Quantity): boolean {
  const isOf = (result: number) => Math.abs(result - figure.value) <= Math.max(figure.precision / 2, 1e-9);
  if (figure.unit.dimension === "percent") {
    if (x.unit.name !== y.unit.name || x.unit.dimension === "percent") return false;
    return isOf((100 * x.value) / y.value) || isOf((100 * y.value) / x.value);
  }
  if (!sameUnit(x, figure) || !sameUnit(y, figure)) return false;
  return isOf(Math.abs(x.value - y.value)) || isOf(x.value + y.value);
}
