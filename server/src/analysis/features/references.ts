import type { SourceSpan } from "../claims/entities/entity.js";
import type { Corpus } from "../corpus/corpus.js";
import { findAllNames, findNames } from "../corpus/entities/findNames.js";
import type { Draft } from "../documents/draft.js";
import { type Span, touches } from "../text/span.js";

export interface References {
  readonly inSources: readonly SourceSpan[];
  readonly inDrafts: readonly { readonly uri: string; readonly spans: readonly Span[] }[];
}

/**
 * Every place where the sources and the given drafts speak of what is named at an offset of one of them, or cite what is
 * cited there; undefined where nothing known is.
 */
export function references(
  corpus: Corpus,
  drafts: readonly { readonly uri: string; readonly draft: Draft }[],
  draft: Draft,
  offset: number,
): References | undefined {
  const citation = draft.citations.find((span) => touches(span, offset));
  if (citation) {
    const inDrafts = drafts.map((other) => ({
      uri: other.uri,
      spans: other.draft.citations.filter(({ key }) => key === citation.key).map(({ keySpan }) => keySpan),
    }));
    return { inSources: [], inDrafts: inDrafts.filter(({ spans }) => spans.length > 0) };
  }
  const entity = findNames(corpus, draft, offset)?.entities[0];
  if (!entity) return undefined;
  const inDrafts = drafts.map((other) => ({
    uri: other.uri,
    spans: findAllNames(corpus, other.draft)
      .filter(({ entities }) => entities[0]?.id === entity.id)
      .map(({ start, end }) => ({ start, end })),
  }));
  return {
    inSources: corpus.entities.mentionsOf(entity.id),
    inDrafts: inDrafts.filter(({ spans }) => spans.length > 0),
  };
}
