import type { Span } from "../../text/span.js";

/** A run of letters, a run of digits or a mark: finer than a token, because "19th", "Q3" and "mid-May" are read part by part. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  readonly kind: "letters" | "digits" | "mark";
  /** Whether nothing stands between it and the word before. */
  readonly glued: boolean;
  /** The number of a run of at most four digits; -1 for everything else. */
  readonly number: number;
}

const WORD = /\p{L}[\p{L}\p{M}]*|[0-9]+|--+|[^\s]/gu;
// What a treebank's text writes for its brackets and dashes.
const BRACKET = /-(?:LRB|RRB|LSB|RSB)-/g;

/** The words of one sentence, in order. Linear in its length. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let end = -1;
  for (const match of text.replace(BRACKET, "(    ").matchAll(WORD)) {
    const run = match[0];
    const first = run.charCodeAt(0);
    const digits = first >= 48 && first <= 57;
    words.push({
      start: match.index,
      end: match.index + run.length,
      text: run,
      lower: run.toLowerCase(),
      kind: digits ? "digits" : /^\p{L}/u.test(run) ? "letters" : "mark",
      glued: match.index === end,
      number: digits && run.length <= 4 ? Number(run) : -1,
    });
    end = match.index + run.length;
  }
  return words;
}

/** "-", "–", "—", "--" and their like. */
export function isDash(word: Word | undefined): boolean {
  return word !== undefined && word.kind === "mark" && /^(?:--+|[-‐‑‒–—−])$/.test(word.text);
}

/** Whether a word begins with a capital letter. */
export function isCapital(word: Word | undefined): boolean {
  return word !== undefined && word.kind === "letters" && word.text[0] !== word.lower[0];
}
