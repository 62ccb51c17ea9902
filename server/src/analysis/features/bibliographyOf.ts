import { citableSource } from "../corpus/citableSources.js";
import type { Corpus } from "../corpus/corpus.js";
import { BUILT_IN_STYLE, type CitationStyle } from "../documents/citationStyle.js";
import type { Draft } from "../documents/draft.js";

/** The references of the works that a draft cites, in the order of the style's bibliographies. */
export function bibliographyOf(corpus: Corpus, draft: Draft, style: CitationStyle = BUILT_IN_STYLE): readonly string[] {
  const cited = new Set(draft.citations.map((citation) => citation.key));
  return style.bibliography([...cited].flatMap((key) => citableSource(corpus, draft, key)?.item ?? []));
}
