import type { CitationKey } from "../documents/bibliography.js";
import type { Draft } from "../documents/draft.js";
import type { Language } from "../language/language.js";
import type { Corpus, Source } from "./corpus.js";
import { NOTICEABLE, type PassageHit, type WordKnowledge } from "./passageSearch.js";
import { sourceIndex } from "./sourceIndex.js";

export interface RankedSource {
  readonly source: Source;
  /** The passage that has most in common with the sentence. */
  readonly passage?: PassageHit;
}

/** How much the support of the sentence adds to a search: enough to part sources that fit what was typed equally well. */
const SUPPORT_IN_SEARCH = 0.15;

/** How near two words of one family or sense are. */
const RELATED = 0.8;

/**
 * Sources for a sentence, best first. Without a query: those that support the sentence, then those used in this
 * draft, then the latest, then by key. With a query: those that fit it, support parting equals.
 */
export function rankSources(
  corpus: Corpus,
  draft: Draft,
  sentence: string,
  options: { query: string; without?: ReadonlySet<CitationKey>; limit: number },
): RankedSource[] {
  const index = sourceIndex(corpus);
  const { query, without, limit } = options;
  const hits = sentence ? index.passages.search(sentence, 200, wordKnowledge(corpus.language)) : [];
  const best = hits[0]?.score ?? 1;
  const support = new Map(hits.map((hit) => [hit.key, hit]));
  const toRanked = (key: CitationKey): RankedSource[] => {
    const source = without?.has(key) ? undefined : corpus.source(key);
    const passage = support.get(key);
    return source ? [{ source, ...(passage && { passage }) }] : [];
  };
  if (query) {
    // Support parts only what fits about equally well, so that a few times the limit is enough to choose from.
    const found = index.items.search(query, 4 * limit + (without?.size ?? 0));
    const scored = found.map(({ key, score }) => ({
      key,
      score: score + SUPPORT_IN_SEARCH * ((support.get(key)?.score ?? 0) / best),
    }));
    scored.sort((a, b) => b.score - a.score || compare(a.key, b.key));
    return scored
      .slice(0, limit + (without?.size ?? 0))
      .flatMap(({ key }) => toRanked(key))
      .slice(0, limit);
  }
  const supporting = hits.filter((hit) => hit.score >= best * NOTICEABLE).map((hit) => hit.key);
  const ranked = supporting.flatMap(toRanked);
  if (ranked.length >= limit) return ranked.slice(0, limit);
  const done = new Set(supporting);
  const used = [...new Set(draft.citations.map((citation) => citation.key))].reverse().filter((key) => !done.has(key));
  for (const key of used) done.add(key);
  const others = corpus.sources.filter((source) => !done.has(source.key));
  others.sort((a, b) => compare(b.item.issued ?? "", a.item.issued ?? "") || compare(a.key, b.key));
  return [
    ...ranked,
    ...used.flatMap(toRanked),
    ...others.slice(0, limit + (without?.size ?? 0)).flatMap(({ key }) => toRanked(key)),
  ].slice(0, limit);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What the language knows of words, for searches of passages. */
export function wordKnowledge({ rarity, vectors, thesaurus }: Language): WordKnowledge {
  return {
    rarity,
    similarity: (a, b) => Math.max(vectors.similarity(a, b) ?? 0, thesaurus.related(a, b) ? RELATED : 0),
  };
}
