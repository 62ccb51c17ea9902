import type { Span } from "./span.js";

/** A word, number or punctuation mark, divided as the Universal Dependencies treebanks for English divide them. */
export interface Token extends Span {
  readonly text: string;
}

const TOKEN = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?|\d+(?:[.,:]\d+)*|\S/gu;

/** The tokens of a stretch of prose, in order. Linear in its length. */
export function tokenize(prose: string, span: Span): Token[] {
  const tokens: Token[] = [];
  for (const match of prose.slice(span.start, span.end).matchAll(TOKEN)) {
    const start = span.start + match.index;
    tokens.push({ start, end: start + match[0].length, text: match[0] });
  }
  return tokens;
}
