/** Universal part-of-speech tags (universaldependencies.org/u/pos). */
export type Tag =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

/** A sentence's dependency tree. All arrays are parallel to the sentence's tokens. */
export interface Parse {
  readonly tags: readonly Tag[];
  /** Penn Treebank tags (VBD, NNS, ...): tense and number where the universal tag is silent. */
  readonly finer: readonly string[];
  readonly lemmas: readonly string[];
  /** Index of each token's head; -1 for the root. */
  readonly heads: readonly number[];
  /** Universal Dependencies relations, subtypes kept ("nsubj:pass"). */
  readonly relations: readonly string[];
}

/** What the trained tagger and parser can do. Pure: the same words give the same answer. */
export interface Syntax {
  tag(words: readonly string[]): { tags: readonly Tag[]; finer: readonly string[] };
  lemma(word: string, tag: Tag): string;
  parse(words: readonly string[]): Parse;
}
