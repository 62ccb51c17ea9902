import { type Span, shift } from "../text/span.js";
import type { CitationKey } from "./bibliography.js";

/** One key in a citation of a draft: `[see @key, p. 3]` has one, `[@a; @b]` two, in the same `cluster`. */
export interface Citation extends Span {
  readonly key: CitationKey;
  /** The key itself, without `@` or braces; `start` and `end` include the `@`. */
  readonly keySpan: Span;
  /** The whole bracket, command or bare key that this citation stands in. */
  readonly cluster: Span;
  readonly locator?: { readonly label: string; readonly value: string; readonly span: Span };
  readonly prefix?: string;
  readonly suppressAuthor?: boolean;
}

/** A citation that was found in a part of a text, in offsets of the whole text. */
export function shiftCitation(citation: Citation, by: number): Citation {
  return {
    ...citation,
    ...shift(citation, by),
    keySpan: shift(citation.keySpan, by),
    cluster: shift(citation.cluster, by),
    ...(citation.locator && { locator: { ...citation.locator, span: shift(citation.locator.span, by) } }),
  };
}
