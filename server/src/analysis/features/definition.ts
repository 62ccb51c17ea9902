import type { SourceSpan } from "../claims/entities/entity.js";
import type { Corpus } from "../corpus/corpus.js";
import { findNames } from "../corpus/entities/findNames.js";
import type { Draft } from "../documents/draft.js";
import { type Span, touches } from "../text/span.js";

export interface Definition {
  /** What is pointed at, in the draft. */
  readonly origin: Span;
  /** Where sources say what it is, the best first. */
  readonly targets: readonly SourceSpan[];
}

const MOST_TARGETS = 3;

/** The passages that define what is named at an offset: what an actor or place is said to be, or the source that is cited. */
export function definition(corpus: Corpus, draft: Draft, offset: number): Definition | undefined {
  const citation = draft.citations.find((span) => touches(span, offset));
  if (citation) {
    const source = corpus.source(citation.key);
    if (!source?.document) return undefined;
    return { origin: citation.keySpan, targets: [{ document: source.key, start: 0, end: 0 }] };
  }
  const name = findNames(corpus, draft, offset);
  if (!name) return undefined;
  const targets = name.entities.flatMap((entity) => {
    const said = entity.descriptions.flatMap((description) => description.said.slice(0, 1));
    return said.length > 0 ? said : corpus.entities.mentionsOf(entity.id, 1);
  });
  const passages = targets.slice(0, MOST_TARGETS).map((span) => corpus.entities.sentenceAt(span) ?? span);
  return { origin: { start: name.start, end: name.end }, targets: passages };
}
