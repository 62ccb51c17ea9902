import type { Span } from "./span.js";

/** The sentences of one block of prose, in order, without the white space around them. */
export function splitSentences(prose: string, block: Span): Span[] {
  const sentences: Span[] = [];
  const text = prose.slice(block.start, block.end);
  for (const match of text.matchAll(/\S[^.!?]*(?:[.!?]+(?!\s|$)[^.!?]*)*[.!?]*/g)) {
    const trimmed = match[0].trimEnd();
    const start = block.start + match.index;
    if (trimmed) sentences.push({ start, end: start + trimmed.length });
  }
  return sentences;
}
