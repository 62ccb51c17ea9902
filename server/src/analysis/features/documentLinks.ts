import { citableSource } from "../corpus/citableSources.js";
import type { Corpus } from "../corpus/corpus.js";
import type { Draft } from "../documents/draft.js";
import type { Span } from "../text/span.js";

export interface DocumentLink {
  readonly span: Span;
  readonly target: string;
  readonly tooltip: string;
}

/** A link from each key of a draft to its source: the file, else the address, else the entry. */
export function documentLinks(corpus: Corpus, draft: Draft): DocumentLink[] {
  return draft.citations.flatMap((citation) => {
    const source = citableSource(corpus, draft, citation.key);
    if (!source) return [];
    const { item, document, entry } = source;
    const target = document?.uri ?? item.URL ?? (item.DOI ? `https://doi.org/${item.DOI}` : entry?.uri);
    return target ? [{ span: citation.keySpan, target, tooltip: item.title ?? source.key }] : [];
  });
}
