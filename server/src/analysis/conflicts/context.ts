import type { Corpus } from "../corpus/corpus.js";
import type { AlignContext } from "./align.js";
import { createSimilarity } from "./similarity.js";

const contexts = new WeakMap<Corpus, AlignContext>();

/** What alignment needs to know of a corpus and of the language; one a corpus, with the similarities it has worked out. */
export function alignContext(corpus: Corpus): AlignContext {
  const known = contexts.get(corpus);
  if (known) return known;
  const context: AlignContext = {
    language: corpus.language,
    similarity: createSimilarity(corpus.language, () => false),
    weight: (form) => corpus.claims.weight(form),
  };
  contexts.set(corpus, context);
  return context;
}
