import { isCapitalised, isHyphen, type Lexeme } from "./lexeme.js";
import { type CountedNoun, nounAt } from "./nouns.js";
import { CARDINALS, ORDINALS } from "./numberLexicon.js";
import type { Tagged } from "./tagged.js";

/** An ordinal that counts, "the third summit", with what it counts. Indices of lexemes. */
export interface CountingOrdinal {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly noun: CountedNoun;
}

// Heads that make of an ordinal a date, a rank in a name or a turn of phrase.
const NO_COUNT = new Set(
  "half|quarter|century|decade|anniversary|birthday|floor|grade|world|party|parties|person|hand|thought|thoughts|nature|fiddle|class|generation|place|home|opinion|guess|estate|day|week|month|year|and|degree|term|order|rate".split(
    "|",
  ),
);

const LEADERS = new Set("the|a|its|their|his|her|this|that|our|for|every|another|'s".split("|"));

/** The ordinal that begins at a lexeme and counts something named behind it. */
export function ordinalAt(tagged: Tagged, index: number): CountingOrdinal | undefined {
  const { lexemes } = tagged;
  const read = readOrdinal(lexemes, index);
  if (!read || read.value < 2) return undefined;
  const before = lexemes[index - 1];
  if (!before || !(LEADERS.has(before.lower) || before.lower.endsWith("'s"))) return undefined;
  const { end } = read;
  const next = lexemes[end];
  // "Second World War", "15th Brigade": names. "Second-hand" is none of ours; "third-largest" is a rank.
  if (isCapitalised(next) || isCapitalised(lexemes[index])) return undefined;
  const at = isHyphen(lexemes, end) ? end + 1 : end;
  if (at > end && !/(?:est|most|biggest)$/.test(lexemes[at]?.lower ?? "")) return undefined;
  if (NO_COUNT.has(lexemes[at]?.lower ?? "")) return undefined;
  const noun = nounAt(tagged, at, true);
  if (!noun || NO_COUNT.has(noun.noun)) return undefined;
  return { value: read.value, start: index, end, noun };
}

function readOrdinal(lexemes: readonly Lexeme[], index: number): { value: number; end: number } | undefined {
  const lexeme = lexemes[index];
  if (!lexeme || lexeme.taken) return undefined;
  if (lexeme.kind === "number") {
    const suffix = lexemes[index + 1];
    const plain = /^\d{1,3}$/.test(lexeme.text) && suffix?.glued && /^(?:st|nd|rd|th)$/.test(suffix.lower);
    return plain ? { value: Number(lexeme.text), end: index + 2 } : undefined;
  }
  if (Object.hasOwn(ORDINALS, lexeme.lower)) return { value: ORDINALS[lexeme.lower]!, end: index + 1 };
  const tens = CARDINALS[lexeme.lower];
  if (tens !== undefined && tens >= 20 && isHyphen(lexemes, index + 1)) {
    const unit = ORDINALS[lexemes[index + 2]?.lower ?? ""];
    if (unit !== undefined && unit < 10) return { value: tens + unit, end: index + 3 };
  }
  return undefined;
}
