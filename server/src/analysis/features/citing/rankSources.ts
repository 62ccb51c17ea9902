import { citableSource, ownSources } from "../../corpus/citableSources.js";
import type { Corpus, Source } from "../../corpus/corpus.js";
import { ItemSearch } from "../../corpus/itemSearch.js";
import { sourceIndex } from "../../corpus/sourceIndex.js";
import type { BibliographyEntry, CitationKey } from "../../documents/bibliography.js";
import type { Draft } from "../../documents/draft.js";
import type { Span } from "../../text/span.js";
import { type Support, supportOf } from "./support.js";

export interface RankedSource {
  readonly source: Source;
  /** What it says of the sentence, in its document's clean text. */
  readonly passage?: Span;
}

export interface RankOptions {
  /** What was typed of a key, name or title; "" where nothing was. */
  readonly query: string;
  readonly limit: number;
  readonly without?: ReadonlySet<CitationKey>;
  /** Keys that were cited lately, in whatever draft, the latest first. */
  readonly recent?: readonly CitationKey[];
}

/** How much these add to a search: enough to part sources that fit what was typed about equally well. */
const SUPPORT_IN_SEARCH = 0.15;
const USED_IN_SEARCH = 0.04;
const RECENT_IN_SEARCH = 0.02;
/** A source this much less likely, in log-likelihood, than the best counts e times less in a search. */
const TEMPERATURE = 2;

/**
 * Sources for a sentence, best first. Without a query: those that support the sentence, then those used in this draft,
 * then those used lately, then by key. With a query: those that fit it, the same order parting equals.
 */
export function rankSources(corpus: Corpus, draft: Draft, sentence: string, options: RankOptions): RankedSource[] {
  const { query, limit, without } = options;
  const supports = supportOf(corpus, sentence, draft.issued);
  const used = [...new Set(draft.citations.map(({ key }) => key))].reverse();
  const recent = options.recent ?? [];
  const order = query
    ? searched(corpus, draft, supports, { query, used, recent, limit: limit + (without?.size ?? 0) })
    : byUse(corpus, draft, supports, used, recent);
  const passages = new Map(supports.map(({ key, passage }) => [key, passage]));
  const ranked: RankedSource[] = [];
  for (const key of order) {
    const source = without?.has(key) ? undefined : citableSource(corpus, draft, key);
    if (!source) continue;
    const passage = passages.get(key);
    ranked.push({ source, ...(passage && source.document && { passage }) });
    if (ranked.length >= limit) break;
  }
  return ranked;
}

function byUse(
  corpus: Corpus,
  draft: Draft,
  supports: readonly Support[],
  used: readonly CitationKey[],
  recent: readonly CitationKey[],
): Iterable<CitationKey> {
  const supporting = supports.filter(({ noticeable }) => noticeable).map(({ key }) => key);
  return unique([supporting, used, recent, [...ownSources(draft).keys()].sort(), sourceIndex(corpus).keys]);
}

/** Keys from one list after the other, each once; what nobody asks for is not looked at. */
function* unique(lists: readonly (readonly CitationKey[])[]): Generator<CitationKey> {
  const seen = new Set<CitationKey>();
  for (const list of lists)
    for (const key of list) {
      if (seen.has(key)) continue;
      seen.add(key);
      yield key;
    }
}

function searched(
  corpus: Corpus,
  draft: Draft,
  supports: readonly Support[],
  asked: { query: string; used: readonly CitationKey[]; recent: readonly CitationKey[]; limit: number },
): CitationKey[] {
  const best = supports[0]?.score ?? 0;
  const bonus = new Map<CitationKey, number>();
  const add = (key: CitationKey, value: number) => bonus.set(key, (bonus.get(key) ?? 0) + value);
  for (const { key, score, noticeable } of supports)
    if (noticeable) add(key, SUPPORT_IN_SEARCH * Math.exp((score - best) / TEMPERATURE));
  for (const key of asked.used) add(key, USED_IN_SEARCH);
  for (const key of asked.recent) add(key, RECENT_IN_SEARCH);
  // These part only what fits about equally well, so that a few times the limit is enough to choose from.
  const found = sourceIndex(corpus).items.search(asked.query, 4 * asked.limit);
  const own = draft.bibliography ? ownSearch(draft.bibliography).search(asked.query, 4 * asked.limit) : [];
  return [...found, ...own.filter(({ key }) => !corpus.source(key))]
    .map(({ key, score }) => ({ key, score: score + (bonus.get(key) ?? 0) }))
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
    .map(({ key }) => key);
}

const searches = new WeakMap<readonly BibliographyEntry[], ItemSearch>();

function ownSearch(bibliography: readonly BibliographyEntry[]): ItemSearch {
  let search = searches.get(bibliography);
  if (!search) {
    searches.set(bibliography, (search = new ItemSearch()));
    for (const { item } of bibliography) search.add(item);
  }
  return search;
}
