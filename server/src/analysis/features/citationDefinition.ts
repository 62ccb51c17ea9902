import { citableSource } from "../corpus/citableSources.js";
import type { Corpus, Source } from "../corpus/corpus.js";
import { sourceIndex } from "../corpus/sourceIndex.js";
import { wordKnowledge } from "../corpus/wordKnowledge.js";
import { citationAt } from "../documents/citations/citationAt.js";
import type { Draft } from "../documents/draft.js";
import { sentenceAt } from "../documents/sentenceAt.js";
import type { Span } from "../text/span.js";

export interface CitationDefinition {
  /** The key in the draft. */
  readonly origin: Span;
  readonly source: Source;
  /** The passage that says most of the citing sentence, in the source's clean text; where there is none the text's beginning is meant. */
  readonly passage?: Span;
}

/** Where the citation at an offset leads: its source with the passage that supports the sentence, and its entry in `source.entry`. */
export function citationDefinition(corpus: Corpus, draft: Draft, offset: number): CitationDefinition | undefined {
  const citation = citationAt(draft, offset);
  const source = citation && citableSource(corpus, draft, citation.key);
  if (!source) return undefined;
  const sentence = sentenceAt(draft, citation.cluster.start);
  const passage =
    source.document && sentence
      ? sourceIndex(corpus).passages.searchIn(source.key, sentence, wordKnowledge(corpus.language))
      : undefined;
  return { origin: citation.keySpan, source, ...(passage && { passage: passage.span }) };
}
