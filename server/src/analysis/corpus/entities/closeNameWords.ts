import { nameKey } from "../../extraction/names/nameKey.js";
import type { EntityIndex } from "./entityIndex.js";
import { editDistance, soundKey } from "./soundKey.js";

/**
 * The words of the corpus's names that one letter, or the way of transliterating, parts from a word that no source has; in the
 * sources' spelling. Endings that grammar adds are no misspelling.
 */
export function closeNameWords(index: EntityIndex, word: string): string[] {
  const key = nameKey(word);
  return index.vocabulary
    .nameWordsLike(key)
    .filter(({ key: other }) => other.length > 4 && !isInflected(key, other))
    .filter(({ key: other }) => soundKey(other) === soundKey(key) || editDistance(other, key, 1) === 1)
    .map(({ spelling }) => spelling);
}

function isInflected(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) && /^(?:s|n|a|i|e|y|o)$/.test(long.slice(short.length));
}
