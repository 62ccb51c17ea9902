import type { Corpus } from "../corpus/corpus.js";
import type { CitationStyle } from "../documents/citationStyle.js";
import type { Draft } from "../documents/draft.js";
import type { Span } from "../text/span.js";
import type { CardOptions } from "./card/renderCard.js";
import { citationHover } from "./citationHover.js";
import { entityHover } from "./entityHover.js";

export interface Hover {
  readonly span: Span;
  /** Markdown without raw HTML. */
  readonly markdown: string;
}

/** The card for the citation, actor or place at an offset; undefined where there is none. */
export function hover(
  corpus: Corpus,
  draft: Draft,
  offset: number,
  style?: CitationStyle,
  card: CardOptions = {},
): Hover | undefined {
  return citationHover(corpus, draft, offset, style) ?? entityHover(corpus, draft, offset, card);
}
