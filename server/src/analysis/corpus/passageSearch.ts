import type { CitationKey } from "../documents/bibliography.js";
import type { Document } from "../documents/document.js";
import { splitSentences } from "../text/sentences.js";
import type { Span } from "../text/span.js";
import { passageTerms } from "./passageTerms.js";

/** A passage that speaks of what was asked. */
export interface PassageHit {
  readonly key: CitationKey;
  readonly span: Span;
  readonly score: number;
  /** The score of the source's next best passage; 0 where no other has a word in common. */
  readonly next: number;
  /** Which share of the sentence's words, weighted by what they tell, the whole source has. */
  readonly coverage: number;
}

interface Indexed {
  readonly key: CitationKey;
  readonly span: Span;
  readonly terms: ReadonlyMap<string, number>;
  readonly length: number;
  /** Its own words, each once. */
  readonly words: readonly string[];
}

/** What a search knows of words beyond the corpus. */
export interface WordKnowledge {
  /** How telling a word is in general: -log10 of its share of texts. */
  rarity(word: string): number;
  /** Whether two words mean nearly the same, 0 to 1. */
  similarity(a: string, b: string): number;
}

/** How much the words of the block around a sentence, and of its headings, count for it. */
const BLOCK = 0.35;
const HEADING = 0.3;
/** How many passages are compared by meaning, how much that counts, and below which similarity two words are strangers. */
const COMPARED = 60;
const MEANING = 0.7;
const UNRELATED = 0.35;
/** Passages with less than this share of the best score have no more in common than any two texts of one subject. */
export const NOTICEABLE = 0.35;
const NONE: ReadonlySet<Indexed> = new Set();

/**
 * Finds the sentences of the sources that share most with a sentence: BM25 over stems, names and numbers weighted
 * up, words in the same paragraph and headings counting in part. Adding or removing a document costs that document.
 */
export class PassageSearch {
  readonly #passages = new Map<CitationKey, readonly Indexed[]>();
  readonly #postings = new Map<string, Set<Indexed>>();
  /** In how many sources a stem occurs. */
  readonly #spread = new Map<string, number>();
  #count = 0;

  add(document: Document): void {
    this.remove(document.key);
    const passages = indexDocument(document);
    this.#passages.set(document.key, passages);
    this.#count += passages.length;
    const stems = new Set<string>();
    for (const passage of passages)
      for (const stem of passage.terms.keys()) {
        stems.add(stem);
        let posting = this.#postings.get(stem);
        if (!posting) this.#postings.set(stem, (posting = new Set()));
        posting.add(passage);
      }
    for (const stem of stems) this.#spread.set(stem, (this.#spread.get(stem) ?? 0) + 1);
  }

  remove(key: CitationKey): void {
    const passages = this.#passages.get(key);
    if (!passages) return;
    this.#passages.delete(key);
    this.#count -= passages.length;
    const stems = new Set(passages.flatMap((passage) => [...passage.terms.keys()]));
    for (const stem of stems) {
      const posting = this.#postings.get(stem)!;
      for (const passage of passages) posting.delete(passage);
      if (!posting.size) this.#postings.delete(stem);
      const spread = this.#spread.get(stem)! - 1;
      if (spread > 0) this.#spread.set(stem, spread);
      else this.#spread.delete(stem);
    }
  }

  /**
   * The best passage of each source for a sentence, best first.
   * Words are found by their stems; the best passages are then compared by meaning, so that "skipper" answers "captain".
   */
  search(sentence: string, limit: number, { rarity, similarity }: WordKnowledge): PassageHit[] {
    const query = passageTerms(sentence);
    const values = new Map<string, { value: number; word: string }>();
    const scores = new Map<Indexed, number>();
    const sources = this.#passages.size;
    const seen = new Set<string>();
    for (const { stem, word, weight } of query) {
      if (seen.has(stem)) continue;
      seen.add(stem);
      const posting = this.#postings.get(stem) ?? NONE;
      const spread = this.#spread.get(stem) ?? 1;
      const within =
        Math.log(1 + (sources - spread + 0.5) / (spread + 0.5)) + Math.log(1 + this.#count / (posting.size + 1)) / 3;
      const general = Math.min(Math.max(rarity(word) - 2, 0.5), 5) / 3;
      const value = weight * within * general;
      values.set(stem, { value, word });
      for (const passage of posting) {
        const frequency = passage.terms.get(stem)!;
        const saturated = (frequency * 1.6) / (frequency + 0.6 * (0.6 + 0.4 * (passage.length / 18)));
        scores.set(passage, (scores.get(passage) ?? 0) + value * saturated);
      }
    }
    const top = [...scores].sort(([, a], [, b]) => b - a).slice(0, COMPARED);
    for (const [passage, score] of top) scores.set(passage, score + meaning(passage, values, similarity));
    let whole = 0;
    const covered = new Map<CitationKey, number>();
    for (const [stem, { value }] of values) {
      whole += value;
      const having = new Set<CitationKey>();
      for (const passage of this.#postings.get(stem) ?? NONE) having.add(passage.key);
      for (const key of having) covered.set(key, (covered.get(key) ?? 0) + value);
    }
    const best = new Map<CitationKey, PassageHit>();
    for (const [passage, score] of scores) {
      const { key, span } = passage;
      const known = best.get(key);
      if (!known || score > known.score)
        best.set(key, { key, span, score, next: known?.score ?? 0, coverage: (covered.get(key) ?? 0) / whole });
      else if (score > known.next) best.set(key, { ...known, next: score });
    }
    return [...best.values()].sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1)).slice(0, limit);
  }

  /** The passage of one source that has most in common with a sentence; undefined where it is next to nothing. */
  searchIn(key: CitationKey, sentence: string, knowledge: WordKnowledge): PassageHit | undefined {
    const hits = this.search(sentence, Number.POSITIVE_INFINITY, knowledge);
    const hit = hits.find((one) => one.key === key);
    return hit && hit.score >= hits[0]!.score * NOTICEABLE ? hit : undefined;
  }
}

/** What the words of a query that a passage does not have add by words that mean nearly the same. */
function meaning(
  passage: Indexed,
  values: ReadonlyMap<string, { value: number; word: string }>,
  similarity: (a: string, b: string) => number,
): number {
  let sum = 0;
  for (const [stem, { value, word }] of values) {
    if (passage.terms.has(stem) || /^\d/.test(word)) continue;
    let nearest = 0;
    for (const other of passage.words) nearest = Math.max(nearest, similarity(word, other));
    if (nearest > UNRELATED) sum += (MEANING * value * (nearest - UNRELATED)) / (1 - UNRELATED);
  }
  return sum;
}

function indexDocument(document: Document): Indexed[] {
  const { prose, blocks, key } = document;
  const passages: Indexed[] = [];
  for (const block of blocks) {
    if (block.kind === "heading") continue;
    const around = new Map<string, number>();
    const spread = (span: Span | undefined, weight: number): void => {
      if (!span) return;
      for (const term of passageTerms(prose.slice(span.start, span.end)))
        around.set(term.stem, Math.max(around.get(term.stem) ?? 0, weight));
    };
    for (const index of block.headings) spread(blocks[index], HEADING);
    if (block.lead !== undefined) spread(blocks[block.lead], HEADING);
    spread(block.cell?.columnHeader, BLOCK);
    spread(block.cell?.rowHeader, BLOCK);
    spread(block.cell?.caption, BLOCK);
    spread(block, BLOCK);
    for (const span of splitSentences(prose, block)) {
      const own = passageTerms(prose.slice(span.start, span.end));
      const terms = new Map(around);
      for (const { stem } of own) terms.set(stem, Math.max(1, (terms.get(stem) ?? 0) >= 1 ? terms.get(stem)! + 1 : 1));
      if (own.length)
        passages.push({ key, span, terms, length: own.length, words: [...new Set(own.map(({ word }) => word))] });
    }
  }
  return passages;
}
