import type { Corpus } from "../corpus/corpus.js";
import { findAllNames, findNames } from "../corpus/entities/findNames.js";
import type { Draft } from "../documents/draft.js";
import { type Span, touches } from "../text/span.js";

/** All places in a draft that name, under whatever name, what is named at an offset, or cite the source that is cited there. */
export function highlights(corpus: Corpus, draft: Draft, offset: number): readonly Span[] {
  const citation = draft.citations.find((span) => touches(span, offset));
  if (citation) return draft.citations.filter(({ key }) => key === citation.key).map(({ keySpan }) => keySpan);
  const entity = findNames(corpus, draft, offset)?.entities[0];
  if (!entity) return [];
  return findAllNames(corpus, draft)
    .filter(({ entities }) => entities[0]?.id === entity.id)
    .map(({ start, end }) => ({ start, end }));
}
