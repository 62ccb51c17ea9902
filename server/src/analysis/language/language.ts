import type { Syntax } from "./syntax.js";

/** Which words mean nearly the same, from public word vectors. */
export interface Vectors {
  /** Cosine similarity of two lower-case words or lemmas, -1 to 1; undefined where one is unknown. */
  similarity(a: string, b: string): number | undefined;
  readonly dimensions: number;
  /** A word's vector of length 1; undefined where it is unknown. */
  vector(word: string): Float32Array | undefined;
}

/** A general thesaurus (WordNet, trimmed). Works on lower-case lemmas. */
export interface Thesaurus {
  /** Whether two lemmas share a sense ("soldier", "serviceman") or derive from one another ("invade", "invasion"). */
  related(a: string, b: string): boolean;
  /** Whether `kind` is one of the nearer hypernyms of a frequent sense of `word` ("vessel" of "ship", "person" of "soldier"). */
  isA(word: string, kind: string): boolean;
  /** Lemmas that are `related` to one; half of all pairs each way: b is among the partners of a, or a among those of b. */
  partners(word: string): readonly string[];
  /** The senses of a word with all broader ones, as numbers. `isA(word, kind)` is: the two lists have a number in common. */
  broaderSenses(word: string): readonly number[];
  /** The senses that a word may name as a kind. */
  namedSenses(word: string): ArrayLike<number>;
}

/** Everything that was learned from data outside: handed to the analysis by the composition roots. */
export interface Language {
  readonly syntax: Syntax;
  readonly vectors: Vectors;
  readonly thesaurus: Thesaurus;
  /** How rare a lower-case word is in general English: -log10 of its share; about 2 for "of", 7 and more for unknown words. */
  rarity(word: string): number;
}
