import type { Unit } from "../mentions.js";
import type { Figure } from "./figure.js";
import { isHyphen, type Lexeme } from "./lexeme.js";

/** An age is no stretch of time in which something happens, so it has a unit of its own. */
const AGE: Unit = { dimension: "other", name: "year of age", factor: 1 };

/** Reads "a 15-year-old", "30 years old", "aged 18 to 34": the unit of age and the lexeme behind it. */
export function ageAt(
  lexemes: readonly Lexeme[],
  figure: Figure,
  begin: number,
): { unit: Unit; end: number } | undefined {
  const { unit, end } = figure;
  if (unit.dimension === "duration") {
    const at = isHyphen(lexemes, end) ? end + 1 : end;
    if (!/^olds?$/.test(lexemes[at]?.lower ?? "")) return undefined;
    return { unit: unit.name === "year" ? AGE : { ...AGE, name: `${unit.name} of age` }, end: at + 1 };
  }
  if (unit.dimension !== "count" || figure.amount.value > 120) return undefined;
  const before = lexemes[begin - 1]?.lower ?? "";
  const led = /^(?:aged|ages)$/.test(before) || (before === "of" && lexemes[begin - 2]?.lower === "age");
  return led ? { unit: AGE, end } : undefined;
}
