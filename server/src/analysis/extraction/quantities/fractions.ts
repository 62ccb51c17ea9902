import type { Amount } from "./amount.js";
import { HALF_FOLLOWERS, NO_PART_BEFORE, PART_CONTEXT } from "./contextLexicon.js";
import { isDash, isHyphen, type Lexeme } from "./lexeme.js";
import { CARDINALS, DENOMINATORS, FRACTION_SIGNS } from "./numberLexicon.js";

/** "½" alone, as a percentage. */
export function fractionSignAt(lexemes: readonly Lexeme[], index: number): Amount | undefined {
  const value = FRACTION_SIGNS[lexemes[index]!.text];
  if (value === undefined) return undefined;
  // A letter next to it is a character that was read in the wrong encoding.
  if ((lexemes[index]!.glued && lexemes[index - 1]?.kind === "word") || lexemes[index + 1]?.glued) return undefined;
  return { start: index, end: index + 1, value: value * 100, precision: 1, slack: 1, form: "fraction", scale: 1 };
}

// "the last three quarters", "a third summit": no parts of anything.

/** "two thirds", "a quarter of", "half the", "one-fifth", "half". The value is a percentage. */
export function fractionAt(lexemes: readonly Lexeme[], index: number): Amount | undefined {
  const lexeme = lexemes[index]!;
  const before = lexemes[index - 1];
  if (before && NO_PART_BEFORE.has(before.lower)) return undefined;
  if (lexeme.lower === "half") return halfAt(lexemes, index);
  const count = lexeme.lower === "a" || lexeme.lower === "an" ? 1 : CARDINALS[lexeme.lower];
  if (count === undefined || count < 1 || count > 20) return undefined;
  const hyphenated = isHyphen(lexemes, index + 1);
  const at = index + (hyphenated ? 2 : 1);
  const word = lexemes[at];
  const denominator = word ? DENOMINATORS[word.lower] : undefined;
  if (!word || denominator === undefined || count >= denominator || word.lower === "half") return undefined;
  const plural = word.lower.endsWith("s");
  if (plural !== count > 1) return undefined;
  const next = lexemes[at + 1];
  const spoken = hyphenated || next?.lower === "of" || (before !== undefined && PART_CONTEXT.has(before.lower));
  const quarters = denominator === 4 && word.lower.startsWith("q");
  // "A third summit" counts summits; "for three quarters" is nine months, "three quarters were lost" a share.
  const ofYear = /^(?:for|in|over|during|after|within|last|past|next|first)$/.test(before?.lower ?? "");
  if (!spoken && (count === 1 || (quarters && (ofYear || !isLight(next?.lower ?? ""))))) return undefined;
  if (!hyphenated && count === 1 && next?.kind === "word" && !next.taken && next.lower !== "of" && !isLight(next.lower))
    return undefined;
  const value = Number(((count / denominator) * 100).toPrecision(6));
  return { start: index, end: at + 1, value, precision: 1, slack: 1, form: "fraction", scale: 1 };
}

function isLight(word: string): boolean {
  return /^(?:the|in|on|at|by|to|for|since|from|and|or|but|as|more|less|higher|lower|over|during|after|with|between|this|that|last|its|their|his|her|our|are|is|was|were|have|has|had|fewer|while|who|which)$/.test(
    word,
  );
}

function halfAt(lexemes: readonly Lexeme[], index: number): Amount | undefined {
  const before = lexemes[index - 1];
  const next = lexemes[index + 1];
  if (isHyphen(lexemes, index + 1) || (isDash(before) && before?.glued)) return undefined;
  const led = before !== undefined && PART_CONTEXT.has(before.lower);
  const followed = next !== undefined && HALF_FOLLOWERS.has(next.lower);
  // "half as much again" is a ratio.
  if ((!led && !followed) || next?.lower === "as") return undefined;
  if (before && /^(?:a|the|and|this|one)$/.test(before.lower)) return undefined;
  return { start: index, end: index + 1, value: 50, precision: 1, slack: 1, form: "fraction", scale: 1 };
}
