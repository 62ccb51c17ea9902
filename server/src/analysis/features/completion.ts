import { citableSource } from "../corpus/citableSources.js";
import type { Corpus, Source } from "../corpus/corpus.js";
import type { CitationKey } from "../documents/bibliography.js";
import { type CitationContext, citationContext } from "../documents/citations/citationContext.js";
import { isPlainKey } from "../documents/citations/key.js";
import { writeLocator } from "../documents/citations/locator.js";
import type { Draft } from "../documents/draft.js";
import { locate } from "../documents/locate.js";
import { sentenceAt } from "../documents/sentenceAt.js";
import { shortReference } from "../documents/shortReference.js";
import type { Span } from "../text/span.js";
import { rankSources } from "./citing/rankSources.js";

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
  /** The passage of the source that supports the sentence best, in its document's clean text; `describeSource` shows it. */
  readonly passage?: Span;
  /** Where in `newText` a locator can be put in, and one that fits the passage ("p. 4"). */
  readonly locator?: { readonly at: number; readonly text: string };
  /** Formatted reference and supporting passage; resolved lazily. */
  readonly documentation?: string;
}

export interface CompletionList {
  readonly items: readonly CompletionItem[];
  readonly incomplete: boolean;
}

/**
 * The sources to cite at an offset, the one that best supports the sentence first; undefined where no citation is
 * being written. Lists are always incomplete: what is typed next is searched by the same rules, not by the editor's.
 */
export function complete(
  corpus: Corpus,
  draft: Draft,
  offset: number,
  options: { limit: number; recent?: readonly CitationKey[] },
): CompletionList | undefined {
  const context = citationContext(draft, offset);
  if (!context || isHidden(draft, context)) return undefined;
  const query = context.query.trim();
  // Behind a whole key and a space a locator is being written.
  if (context.query !== query && citableSource(corpus, draft, query)) return undefined;
  const cluster = draft.citations.filter(
    (citation) =>
      citation.cluster.start <= offset && offset <= citation.cluster.end && !isBeingWritten(citation, offset),
  );
  const here = new Set(cluster.map((citation) => citation.key));
  const sentence = sentenceAt(draft, context.replace.start);
  const shared = { ...options, without: here };
  const fitting = rankSources(corpus, draft, sentence, { query, ...shared });
  // An editor closes an empty list and opens it for no later letter, so that half a misspelt word would end the search.
  const ranked = fitting.length ? fitting : rankSources(corpus, draft, sentence, { query: "", ...shared });
  return {
    items: ranked.map(({ source, passage }, index) => toItem(source, passage, context, draft, offset, index)),
    incomplete: true,
  };
}

/** Code, comments and front matter lie outside the blocks or are blank in the prose. */
function isHidden(draft: Draft, { replace, before }: CitationContext): boolean {
  const mark = before ? replace.start : replace.start - 1;
  if (draft.citations.some(({ cluster }) => cluster.start <= mark && mark < cluster.end)) return false;
  if (!draft.blocks.some(({ start, end }) => start <= mark && mark < end)) return true;
  return draft.text[mark] === "@" && draft.prose[mark] !== "@";
}

function isBeingWritten(citation: Span, offset: number): boolean {
  return citation.start <= offset && offset <= citation.end;
}

function toItem(
  source: Source,
  passage: Span | undefined,
  context: CitationContext,
  draft: Draft,
  offset: number,
  index: number,
): CompletionItem {
  const { key, item } = source;
  const markdown = !["latex", "tex", "typst"].includes(draft.languageId);
  const braced = markdown && !isPlainKey(key) && draft.text[context.replace.start - 1] !== "{";
  const written = context.before + (braced ? `{${key}}` : key);
  const locator = passage && source.document ? locatorText(source, passage) : undefined;
  return {
    key,
    label: key,
    detail: item.title ?? "",
    description: shortReference(item),
    replace: context.replace,
    newText: written + context.behind,
    filterText: draft.text.slice(context.replace.start, offset),
    sortText: String(index).padStart(5, "0"),
    ...(passage && { passage }),
    ...(locator && { locator: { at: written.length, text: locator } }),
  };
}

function locatorText(source: Source, span: Span): string | undefined {
  const { page, paragraph } = locate(source.document!, span.start);
  if (page !== undefined) return writeLocator("page", String(page));
  return paragraph === undefined ? undefined : writeLocator("paragraph", String(paragraph));
}
