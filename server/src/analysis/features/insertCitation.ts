import type { Corpus } from "../corpus/corpus.js";
import type { CitationKey } from "../documents/bibliography.js";
import { addKey, isLatex, writeCitation } from "../documents/citations/writeCitation.js";
import type { Draft } from "../documents/draft.js";
import { sentenceAt } from "../documents/sentenceAt.js";
import { shortReference } from "../documents/shortReference.js";
import type { Span } from "../text/span.js";
import { rankSources } from "./citing/rankSources.js";

/** A source in the list of *Insert Citation*, with the edit that cites it. */
export interface CitationPick {
  readonly key: CitationKey;
  readonly title: string;
  /** `Author Year`. */
  readonly description: string;
  /** What the source says of the sentence. */
  readonly passage?: string;
  readonly edit: { readonly span: Span; readonly newText: string };
}

/** The sources for the sentence at an offset, searched and ranked as completion does it; `query` narrows them. */
export function citationPicks(
  corpus: Corpus,
  draft: Draft,
  offset: number,
  query: string,
  options: { limit: number; recent?: readonly CitationKey[] },
): CitationPick[] {
  const ranked = rankSources(corpus, draft, sentenceAt(draft, offset), { query, ...options });
  return ranked.map(({ source, passage }) => ({
    key: source.key,
    title: source.item.title ?? "",
    description: shortReference(source.item),
    ...(passage &&
      source.document && {
        passage: source.document.text.slice(passage.start, passage.end).replace(/\s+/g, " ").trim(),
      }),
    edit: insertion(draft, offset, source.key),
  }));
}

/** Into the bracket or command that the offset stands in, else as a citation of its own behind a space. */
function insertion(draft: Draft, offset: number, key: CitationKey): { span: Span; newText: string } {
  const inside = draft.citations.findLast(({ cluster }) => cluster.start < offset && offset <= cluster.end);
  const added = inside && addKey(draft, inside, key);
  if (added) return { span: { start: added.at, end: added.at }, newText: added.newText };
  const isApart = offset === 0 || /[\s([]/.test(draft.text[offset - 1]!);
  const space = isApart ? "" : isLatex(draft.languageId) ? "~" : " ";
  return { span: { start: offset, end: offset }, newText: space + writeCitation(draft, key) };
}
