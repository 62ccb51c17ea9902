import type { Corpus } from "../corpus/corpus.js";
import type { CitationKey } from "../documents/bibliography.js";
import type { Draft } from "../documents/draft.js";
import type { Span } from "../text/span.js";

export interface CompletionItem {
  readonly key: CitationKey;
  readonly label: string;
  readonly detail: string;
  /** `Author Year`. */
  readonly description: string;
  readonly replace: Span;
  readonly newText: string;
  /** Covers what was typed, so that the editor's own filter drops nothing. */
  readonly filterText: string;
  readonly sortText: string;
  /** Formatted reference and supporting passage; resolved lazily. */
  readonly documentation?: string;
}

export interface CompletionList {
  readonly items: readonly CompletionItem[];
  readonly incomplete: boolean;
}

/** The sources to cite at an offset, the one that best supports the sentence first; undefined where no citation is being written. */
export function complete(
  _corpus: Corpus,
  _draft: Draft,
  _offset: number,
  _options: { limit: number },
): CompletionList | undefined {
  return undefined;
}
