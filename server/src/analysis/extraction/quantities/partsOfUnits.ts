import type { Unit } from "../mentions.js";
import type { Amount } from "./amount.js";
import type { Figure } from "./figure.js";
import { isHyphen, type Lexeme } from "./lexeme.js";
import { modifierBefore } from "./modifiers.js";
import { CARDINALS, DENOMINATORS } from "./numberLexicon.js";
import { unitAt } from "./unitForms.js";

/** "half an hour", "half a mile", "a quarter of an hour", "an hour and a half", "half-hour". */
export function partOfUnit(lexemes: readonly Lexeme[], index: number): Figure | undefined {
  const first = lexemes[index];
  if (!first || first.taken || first.kind !== "word") return undefined;
  if (/^(?:an?|one)$/.test(first.lower)) {
    const match = unitAt(lexemes, index + 1, false);
    // "over a decade", "nearly a year": only a modifier makes a figure of an article.
    if (
      match?.unit.dimension === "duration" &&
      first.lower !== "one" &&
      isLimited(lexemes, index) &&
      lexemes[match.end]?.lower !== "and"
    ) {
      return part(index, match.end, 1, match.unit);
    }
    if (
      match &&
      isPhysical(match.unit) &&
      lexemes[match.end]?.lower === "and" &&
      /^an?$/.test(lexemes[match.end + 1]?.lower ?? "")
    ) {
      const denominator = DENOMINATORS[lexemes[match.end + 2]?.lower ?? ""];
      if (denominator !== undefined && denominator <= 4)
        return part(index, match.end + 3, 1 + 1 / denominator, match.unit);
    }
  }
  let at = index;
  let value: number | undefined;
  if (first.lower === "half") {
    value = 0.5;
    at = isHyphen(lexemes, index + 1) ? index + 2 : index + 1;
    if (/^an?$/.test(lexemes[at]?.lower ?? "")) at++;
    else if (at === index + 1) return undefined;
  } else {
    const count = /^an?$/.test(first.lower) ? 1 : CARDINALS[first.lower];
    const gap = isHyphen(lexemes, index + 1) ? 2 : 1;
    const denominator = DENOMINATORS[lexemes[index + gap]?.lower ?? ""];
    if (count === undefined || denominator === undefined || count >= denominator || denominator > 10) return undefined;
    if (lexemes[index + gap + 1]?.lower !== "of" || !/^an?$/.test(lexemes[index + gap + 2]?.lower ?? ""))
      return undefined;
    value = count / denominator;
    at = index + gap + 3;
  }
  const match = unitAt(lexemes, at, false);
  return match && (isPhysical(match.unit) || /^percent/.test(match.unit.dimension)) && !lexemes[at]!.taken
    ? part(index, match.end, value, match.unit)
    : undefined;
}

function isLimited(lexemes: readonly Lexeme[], index: number): boolean {
  const { modifier, start } = modifierBefore(lexemes, index);
  return (
    modifier !== undefined && start < index && lexemes[start]!.lower !== "some" && lexemes[start]!.lower !== "under"
  );
}

function isPhysical(unit: Unit): boolean {
  return !/^(?:money|percent|percentagePoint|other|temperature)$/.test(unit.dimension);
}

function part(start: number, end: number, value: number, unit: Unit): Figure {
  const amount: Amount = { start, end, value, precision: value % 1 ? 0.25 : 1, slack: 0, form: "words", scale: 1 };
  return { start, end, numberEnd: end, amount, unit, compound: false };
}
