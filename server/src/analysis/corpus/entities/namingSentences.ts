import type { SourceSpan } from "../../claims/entities/entity.js";
import type { Block } from "../../documents/document.js";
import type { Span } from "../../text/span.js";
import type { OwnedPart } from "./describeEntity.js";
import type { NameTable } from "./nameTable.js";

/** A sentence that names an entity. */
export interface NamingSentence {
  readonly at: SourceSpan;
  readonly block: Block;
  /** The first mention in it. */
  readonly mention: SourceSpan;
}

/** The sentences that name the owner of some parts; of more than `limit` the first of each source. */
export function namingSentences(table: NameTable, parts: readonly OwnedPart[], limit: number): NamingSentence[] {
  const total = parts.reduce((sum, part) => sum + part.mentions.length, 0);
  const share = total > limit ? Math.max(1, Math.floor(limit / parts.length)) : Infinity;
  const found: NamingSentence[] = [];
  for (const { document, mentions } of parts) {
    const sentences = table.document(document)?.sentences;
    let last = -1;
    for (const { start, end, sentence: index } of mentions.slice(0, share)) {
      const sentence = sentences?.[index];
      if (!sentence || index === last) continue;
      last = index;
      const at = { document, start: sentence.start, end: sentence.end };
      found.push({ at, block: sentence.block, mention: { document, start, end } });
    }
    if (found.length >= limit) break;
  }
  return found;
}

/** The sentence of a source that a mention stands in. */
export function sentenceAt(table: NameTable, mention: SourceSpan): SourceSpan | undefined {
  const sentences = table.document(mention.document)?.sentences ?? [];
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end < mention.end) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[low];
  return sentence && sentence.start <= mention.start
    ? { document: mention.document, start: sentence.start, end: sentence.end }
    : undefined;
}

/** The sentences before and after one of a source, whatever block they stand in. */
export function sentencesBeside(
  table: NameTable,
  sentence: SourceSpan,
): { readonly before?: SourceSpan; readonly after?: SourceSpan } {
  const sentences = table.document(sentence.document)?.sentences ?? [];
  const index = sentences.findIndex((span) => span.start === sentence.start);
  const before = sentences[index - 1];
  const after = sentences[index + 1];
  const of = (span: Span) => ({ document: sentence.document, start: span.start, end: span.end });
  return { ...(before ? { before: of(before) } : {}), ...(after ? { after: of(after) } : {}) };
}
