import type { Syntax } from "./syntax.js";

/** Which words mean nearly the same, from public word vectors. */
export interface Vectors {
  /** Cosine similarity of two lower-case words or lemmas, -1 to 1; undefined where one is unknown. */
  similarity(a: string, b: string): number | undefined;
}

/** A general thesaurus (WordNet, trimmed). Works on lower-case lemmas. */
export interface Thesaurus {
  /** Whether two lemmas share a sense ("soldier", "serviceman") or derive from one another ("invade", "invasion"). */
  related(a: string, b: string): boolean;
  /** Whether `kind` is one of the nearer hypernyms of a frequent sense of `word` ("vessel" of "ship", "person" of "soldier"). */
  isA(word: string, kind: string): boolean;
}

/** Everything that was learned from data outside: handed to the analysis by the composition roots. */
export interface Language {
  readonly syntax: Syntax;
  readonly vectors: Vectors;
  readonly thesaurus: Thesaurus;
  /** How rare a lower-case word is in general English: -log10 of its share; about 2 for "of", 7 and more for unknown words. */
  rarity(word: string): number;
}
