import { citableSource } from "../corpus/citableSources.js";
import type { Corpus } from "../corpus/corpus.js";
import { sourceIndex } from "../corpus/sourceIndex.js";
import { wordKnowledge } from "../corpus/wordKnowledge.js";
import type { CitationStyle } from "../documents/citationStyle.js";
import { citationAt } from "../documents/citations/citationAt.js";
import type { Draft } from "../documents/draft.js";
import { sentenceAt } from "../documents/sentenceAt.js";
import type { Span } from "../text/span.js";
import { describeSource } from "./citing/describeSource.js";

export interface CitationHover {
  readonly span: Span;
  readonly markdown: string;
}

/** The card of the cited source at an offset: the reference, what it says of the sentence, links; undefined where no known source is cited. */
export function citationHover(
  corpus: Corpus,
  draft: Draft,
  offset: number,
  style?: CitationStyle,
): CitationHover | undefined {
  const citation = citationAt(draft, offset);
  const source = citation && citableSource(corpus, draft, citation.key);
  if (!source) return undefined;
  const sentence = sentenceAt(draft, citation.cluster.start);
  const { passages } = sourceIndex(corpus);
  const passage = sentence ? passages.searchIn(source.key, sentence, wordKnowledge(corpus.language)) : undefined;
  return {
    span: { start: citation.start, end: citation.end },
    markdown: describeSource(source, passage?.span, style),
  };
}
