import { LENGTH_CONTEXT } from "./contextLexicon.js";
import { isCurrencySign } from "./currencyTable.js";
import { isHyphen, type Lexeme } from "./lexeme.js";
import { CARDINALS, DENOMINATORS, SCALE_LETTERS, SCALE_SIGNS, SCALES } from "./numberLexicon.js";

/** A scale behind digits: "million", "-million", "bn", "m". Several multiply: "hundred thousand". */
export function scaleAt(lexemes: readonly Lexeme[], index: number): { value: number; end: number } | undefined {
  const glued = lexemes[index];
  if (glued?.glued && glued.kind === "word") {
    const value = SCALE_SIGNS[glued.lower] ?? scaleOf(glued.lower) ?? letterScale(lexemes, index);
    return value === undefined ? undefined : { value, end: index + 1 };
  }
  let end = index;
  let value = 1;
  for (let steps = 0; steps < 2; steps++) {
    const at = isHyphen(lexemes, end) ? end + 1 : end;
    const word = lexemes[at];
    const scale = word && !word.taken ? (scaleOf(word.lower) ?? SCALE_SIGNS[word.lower]) : undefined;
    if (scale === undefined) break;
    value *= scale;
    end = at + 1;
  }
  return value > 1 ? { value, end } : undefined;
}

/** "million", and "millions" behind a number. */
export function scaleOf(word: string): number | undefined {
  const singular = /^(?:millions|billions|trillions|crores|lakhs)$/.test(word) ? word.slice(0, -1) : word;
  return Object.hasOwn(SCALES, singular) ? SCALES[singular] : undefined;
}

/** "and a half", "and a half million", "and three quarters" behind a number. */
export function andAHalf(
  lexemes: readonly Lexeme[],
  index: number,
): { value: number; scale: number; end: number } | undefined {
  let at = index;
  const hyphens = isHyphen(lexemes, at) ? 1 : 0;
  at += hyphens;
  if (lexemes[at]?.lower !== "and") return undefined;
  at += 1 + hyphens;
  const count = lexemes[at]?.lower === "a" ? 1 : CARDINALS[lexemes[at]?.lower ?? ""];
  if (count === undefined) return undefined;
  at += 1 + hyphens;
  const denominator = DENOMINATORS[lexemes[at]?.lower ?? ""];
  if (denominator === undefined || denominator > 5 || count >= denominator) return undefined;
  at++;
  const scale = lexemes[at] ? SCALES[lexemes[at]!.lower] : undefined;
  return { value: count / denominator, scale: scale ?? 1, end: scale ? at + 1 : at };
}

// "20m high" measures, "nearly 3m tonnes" counts millions.

function letterScale(lexemes: readonly Lexeme[], index: number): number | undefined {
  const letter = lexemes[index]!;
  const value = SCALE_LETTERS[letter.text];
  if (value === undefined || letter.text !== "m") return value;
  const before = lexemes[index - 2];
  const paid = before && (/\p{Sc}/u.test(before.text) || isCurrencySign(before.text));
  const next = lexemes[index + 1];
  // "35m of its devices" counts, "20m of rope" measures; "37m (121ft)" says itself what it is.
  if (next?.lower === "of" && /^(?:the|its|their|his|her|them|these|those|our)$/.test(lexemes[index + 2]?.lower ?? ""))
    return value;
  if (next?.text === "(" && /^(?:ft|feet|foot)$/.test(lexemes[index + 3]?.lower ?? "")) return undefined;
  if (!paid && next && (LENGTH_CONTEXT.has(next.lower) || /^[²³23]$/.test(next.text))) return undefined;
  return value;
}
