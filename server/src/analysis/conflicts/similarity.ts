import type { Term } from "../claims/terms.js";
import type { Language } from "../language/language.js";

/** How much two terms mean the same, 0 to 1. */
export type Similarity = (a: Term, b: Term) => number;

// Scores for kinds of agreement, set by hand; scripts/train-judge.mts learns how much each alignment made of them counts.
const SAME_STATE = 0.85;
const SHARED_LAST_WORD = 0.95;
const SHARED_WORD = 0.6;
const RELATED = 0.85;
const HYPERNYM = 0.6;
const VECTOR_FLOOR = 0.45;
const KIND_FLOOR = 0.2;

const CACHE_SIZE = 1_000_000;

/**
 * Compares terms by lemma, thesaurus, word vectors, and for names by their words, states and aliases.
 *
 * @param sameEntity Whether the corpus knows two folded names as one actor or place.
 */
export function createSimilarity(language: Language, sameEntity: (a: string, b: string) => boolean): Similarity {
  let cache = new Map<string, Map<string, number>>();
  let size = 0;
  return (a, b) => {
    if (a.lemma === b.lemma) return 1;
    let row = cache.get(a.lemma);
    const known = row?.get(b.lemma);
    if (known !== undefined) return known;
    const names = a.kind === "name" || b.kind === "name";
    const value = names ? compareNames(a, b, sameEntity) : compareWords(a.lemma, b.lemma, language);
    if (size++ > CACHE_SIZE) {
      cache = new Map();
      size = 0;
      row = undefined;
    }
    if (!row) cache.set(a.lemma, (row = new Map()));
    row.set(b.lemma, value);
    return value;
  };
}

function compareNames(a: Term, b: Term, sameEntity: (a: string, b: string) => boolean): number {
  if (sameEntity(a.lemma, b.lemma)) return 1;
  const [x, y] = [a.words ?? [a.lemma], b.words ?? [b.lemma]];
  const shared = x.filter((word) => word.length > 2 && y.includes(word));
  if (shared.length) {
    if (shared.length === Math.min(x.length, y.length)) return x.at(-1) === y.at(-1) ? SHARED_LAST_WORD : 0.85;
    if (x.at(-1) === y.at(-1) && x.length > 1 && y.length > 1) return 0.3; // two persons of one family, two ministries
    return SHARED_WORD * 0.6;
  }
  if (a.state && a.state === b.state) return SAME_STATE;
  return 0;
}

/** How much two lower-case lemmas mean the same. */
export function compareWords(a: string, b: string, language: Language): number {
  if (a === b) return 1;
  if (language.thesaurus.related(a, b)) return RELATED;
  const cosine = language.vectors.similarity(a, b) ?? 0;
  if (cosine < KIND_FLOOR) return 0;
  const near = cosine <= VECTOR_FLOOR ? 0 : ((cosine - VECTOR_FLOOR) / (1 - VECTOR_FLOOR)) * 0.9;
  if (near >= HYPERNYM) return near;
  // A kind is looked up only for words that are used alike: the look-up is slow, and far kinds say little.
  return language.thesaurus.isA(a, b) || language.thesaurus.isA(b, a) ? HYPERNYM : near;
}
