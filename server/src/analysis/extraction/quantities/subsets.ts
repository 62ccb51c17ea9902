import type { Lexeme } from "./lexeme.js";
import { BACK_REFERENCES } from "./nounLexicon.js";

/** How a number is part of another one. `back`: what it counts was said before. */
export interface Subset {
  readonly subset: boolean;
  readonly back: boolean;
}

/** Reads what leads to a number: "of whom 40", "Of these, 600", "including four". `index` is the first lexeme of the number or its modifier. */
export function subsetBefore(lexemes: readonly Lexeme[], index: number): Subset {
  let at = index - 1;
  if (lexemes[at]?.text === ",") at--;
  const word = lexemes[at]?.lower ?? "";
  const earlier = lexemes[at - 1]?.lower ?? "";
  if (BACK_REFERENCES.has(word) && (earlier === "of" || earlier === "among")) return { subset: true, back: true };
  if (word === "including" || word === "includes" || word === "included") return { subset: true, back: false };
  return { subset: false, back: false };
}

/** Reads what follows a number: "four of them", "four of the dead", "four of its members". */
export function subsetAfter(lexemes: readonly Lexeme[], index: number): Subset {
  if (lexemes[index]?.lower !== "of") return { subset: false, back: false };
  const word = lexemes[index + 1]?.lower ?? "";
  const next = lexemes[index + 2];
  if (
    BACK_REFERENCES.has(word) &&
    (next === undefined || next.kind === "mark" || /^(?:which|whom|them|us|you)$/.test(word))
  ) {
    return { subset: true, back: true };
  }
  return { subset: /^(?:the|its|their|his|her|these|those|our)$/.test(word), back: false };
}
