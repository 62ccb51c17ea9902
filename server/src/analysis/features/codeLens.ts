import type { Corpus } from "../corpus/corpus.js";
import type { CitationKey } from "../documents/bibliography.js";
import type { Draft } from "../documents/draft.js";
import type { Span } from "../text/span.js";

export interface CitedLens {
  readonly key: CitationKey;
  /** The entry's key in the bibliography file. */
  readonly span: Span;
  readonly title: string;
  readonly citations: readonly { readonly uri: string; readonly span: Span }[];
}

/** For each entry of a bibliography file, how often and where the given drafts cite it. */
export function codeLenses(
  corpus: Corpus,
  bibliographyUri: string,
  drafts: readonly { readonly uri: string; readonly draft: Draft }[],
): CitedLens[] {
  const cited = new Map<CitationKey, { uri: string; span: Span }[]>();
  for (const { uri, draft } of drafts)
    for (const { key, keySpan } of draft.citations) {
      const list = cited.get(key);
      if (list) list.push({ uri, span: keySpan });
      else cited.set(key, [{ uri, span: keySpan }]);
    }
  return corpus.sources.flatMap(({ key, entry }) => {
    if (entry?.uri !== bibliographyUri) return [];
    const citations = cited.get(key) ?? [];
    const title =
      citations.length === 0 ? "Not cited" : citations.length === 1 ? "Cited once" : `Cited ${citations.length} times`;
    return [{ key, span: entry.keySpan, title, citations }];
  });
}
