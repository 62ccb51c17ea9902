import type { Span } from "../../text/span.js";

/** A number, word or sign of a sentence, as the recogniser reads it. */
export interface Lexeme extends Span {
  readonly kind: "number" | "word" | "mark";
  readonly text: string;
  readonly lower: string;
  /** Nothing stands between this lexeme and the one before it. */
  readonly glued: boolean;
  /** It belongs to a date or citation: none of ours. */
  readonly taken: boolean;
}

const LEXEME =
  /(?<number>\d+(?:[.,]\d+)*|(?<![\p{L}\d.])\.\d+)|(?<word>\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*)|(?<mark>[^\s\u200B])/gu;

/**
 * The lexemes of a sentence, in order. Differs from `tokenize` in that "1.2bn", "44-day" and "km/h" come apart at every
 * change of kind. Linear in the length of the text.
 */
export function readLexemes(text: string, taken: readonly Span[]): readonly Lexeme[] {
  const lexemes: Lexeme[] = [];
  const spans = [...taken].sort((a, b) => a.start - b.start);
  let nextSpan = 0;
  let previousEnd = -1;
  for (const match of text.matchAll(LEXEME)) {
    const start = match.index;
    const end = start + match[0].length;
    while (nextSpan < spans.length && spans[nextSpan]!.end <= start) nextSpan++;
    const span = spans[nextSpan];
    lexemes.push({
      start,
      end,
      kind: match.groups?.number ? "number" : match.groups?.word ? "word" : "mark",
      text: match[0],
      lower: match[0].toLowerCase().replace(/’/g, "'"),
      glued: start === previousEnd,
      taken: span !== undefined && span.start < end && start < span.end,
    });
    previousEnd = end;
  }
  return lexemes;
}

const DASHES: ReadonlySet<string> = new Set(["-", "‐", "‑", "–", "—", "−"]);

/** Whether a lexeme is a hyphen or dash of any length. */
export function isDash(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === "mark" && DASHES.has(lexeme.text);
}

/** Whether a lexeme is a hyphen with nothing around it, as in "44-day". */
export function isHyphen(lexemes: readonly Lexeme[], index: number): boolean {
  return isDash(lexemes[index]) && lexemes[index]!.glued && lexemes[index + 1]?.glued === true;
}

export function isCapitalised(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === "word" && lexeme.text.length <= 40 && /\p{Lu}/u.test(lexeme.text);
}
