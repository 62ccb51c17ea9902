import type { Language } from "../language/language.js";
import type { WordKnowledge } from "./passageSearch.js";

/** How near two words of one family or sense are. */
const RELATED = 0.8;

/** What the language knows of words, for searches of passages. */
export function wordKnowledge({ rarity, vectors, thesaurus }: Language): WordKnowledge {
  return {
    rarity,
    similarity: (a, b) => Math.max(vectors.similarity(a, b) ?? 0, thesaurus.related(a, b) ? RELATED : 0),
  };
}
