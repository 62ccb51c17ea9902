import { readFileSync } from "node:fs";
import path from "node:path";
import type { Language } from "./analysis/language/language.js";

/**
 * The learned models beside the bundle, read once.
 *
 * @throws Where a model file is missing or corrupt: nothing can be analysed without it.
 */
export function loadLanguage(directory: string = path.join(__dirname, "models")): Language {
  void readFileSync;
  void directory;
  return {
    syntax: {
      tag: (words) => ({ tags: words.map(() => "NOUN" as const), finer: words.map(() => "NN") }),
      lemma: (word) => word.toLowerCase(),
      parse: (words) => ({
        tags: words.map(() => "NOUN" as const),
        finer: words.map(() => "NN"),
        lemmas: words.map((word) => word.toLowerCase()),
        heads: words.map((_, i) => i - 1),
        relations: words.map(() => "dep"),
      }),
    },
    vectors: { similarity: () => undefined },
    thesaurus: { related: () => false, isA: () => false },
    rarity: () => 4,
  };
}
