import type { Amount } from "./amount.js";
import { digitsAt } from "./digits.js";
import { fractionAt, fractionSignAt } from "./fractions.js";
import type { Lexeme } from "./lexeme.js";
import { halfScaleAt, magnitudeAt, wordsAt } from "./numberWords.js";

/** The amount that begins at a lexeme: digits or number words with their scale, a fraction, a magnitude. */
export function amountAt(lexemes: readonly Lexeme[], index: number): Amount | undefined {
  const lexeme = lexemes[index];
  if (!lexeme || lexeme.taken) return undefined;
  if (lexeme.kind === "number") return digitsAt(lexemes, index);
  if (lexeme.kind === "mark") return fractionSignAt(lexemes, index);
  return (
    magnitudeAt(lexemes, index) ?? halfScaleAt(lexemes, index) ?? fractionAt(lexemes, index) ?? wordsAt(lexemes, index)
  );
}
