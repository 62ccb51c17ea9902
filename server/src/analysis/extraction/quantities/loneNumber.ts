import type { Quantity } from "../mentions.js";
import { amountAt } from "./amountAt.js";
import { readLexemes } from "./lexeme.js";
import { intervalOf } from "./modifiers.js";
import { COUNT } from "./unitForms.js";

// A cell's number with signs around it: "~4,000", "(12)", "1,083*".
const AROUND = /^[~≈*†‡()[\]. ]*$/;

/** The number that a text consists of, as a bare count; undefined where it says anything else. Offsets are UTF-16 code units. */
export function loneNumber(text: string): Quantity | undefined {
  const lexemes = readLexemes(text, []);
  const at = lexemes.findIndex(({ kind }) => kind !== "mark");
  const amount = lexemes[at]?.kind === "number" ? amountAt(lexemes, at) : undefined;
  if (!amount) return undefined;
  const span = { start: lexemes[at]!.start, end: lexemes[amount.end - 1]!.end };
  if (!AROUND.test(text.slice(0, span.start)) || !AROUND.test(text.slice(span.end))) return undefined;
  const modifier = /[~≈]/.test(text.slice(0, span.start)) ? ("about" as const) : undefined;
  return {
    kind: "quantity",
    ...span,
    ...intervalOf(amount.value, amount.slack, modifier),
    value: amount.value,
    precision: amount.precision,
    ...(modifier ? { modifier } : {}),
    unit: COUNT,
    numberSpan: span,
  };
}
