import type { Term } from "../claims/terms.js";
import type { Corpus } from "../corpus/corpus.js";
import type { Language } from "../language/language.js";

/** Terms of the corpus, by number, with how much each means the same as one term (0 to 1). */
export interface Likeness {
  readonly ids: readonly number[];
  readonly scores: readonly number[];
}

// Scores for kinds of agreement, set by hand; scripts/train-judge.mts learns how much each alignment made of them counts.
const SAME_STATE = 0.85;
const SHARED_LAST_WORD = 0.95;
const SHARED_FIRST_WORDS = 0.85;
const SHARED_FAMILY = 0.3; // two persons of one family, two ministries
const SHARED_WORD = 0.36;
const RELATED = 0.85;
const HYPERNYM = 0.6;
const VECTOR_FLOOR = 0.45;
const KIND_FLOOR = 0.2;
const LEAST = 0.2;

const KIND_WEIGHT = { name: 1.4, noun: 1, verb: 0.8, adjective: 0.6, adverb: 0.3 } as const;

// How fast a word's share of a sentence's meaning falls with its frequency (Arora et al. 2017).
const SMOOTH = 1e-3;

/**
 * The terms of one corpus, numbered, and how like they are to any other term.
 * A term of a draft is compared with the whole vocabulary once; a pair of claims then costs a look-up a word.
 */
export class TermSpace {
  readonly #language: Language;
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #names: Term[] = [];
  readonly #nameIds: number[] = [];
  readonly #byWord = new Map<string, Set<number>>();
  readonly #byState = new Map<string, number[]>();
  readonly #byPartner = new Map<string, number[]>();
  readonly #byBroader = new Map<number, number[]>();
  readonly #byNamed = new Map<number, number[]>();
  #byBearer: Map<string, number[]> | undefined;
  // The words' vectors row by row, and whose they are.
  #matrix = new Float32Array(0);
  readonly #rows: number[] = [];
  #likes = new Map<string, Likeness>();
  #weights = new Map<string, number>();
  readonly #vectors = new Map<string, Float32Array | undefined>();
  #version = -1;

  constructor(readonly corpus: Corpus) {
    this.#language = corpus.language;
  }

  /** Takes in what the corpus gained; to be called before anything is compared. Says whether the corpus has changed. */
  refresh(): boolean {
    const { claims } = this.corpus;
    if (this.#version === claims.version) return false;
    this.#version = claims.version;
    let sentence: unknown;
    for (const { claim } of claims.all) {
      if (claim.frame.terms === sentence) continue;
      sentence = claim.frame.terms;
      for (const term of claim.frame.terms) this.#intern(term);
      for (const { term } of claim.frame.context()) this.#intern(term);
    }
    this.#likes = new Map();
    this.#weights = new Map();
    this.#byBearer = undefined;
    return true;
  }

  /** The number of a corpus's term; undefined for a term that only drafts have. */
  idOf(term: Term): number | undefined {
    return this.#ids.get(keyOf(term));
  }

  /** How much a term tells: rare in the corpus and in the language, and a name rather than an adverb. */
  weight(term: Term): number {
    const key = `${term.kind}:${term.lemma}`;
    let weight = this.#weights.get(key);
    if (weight === undefined) {
      const rarity = term.kind === "name" ? 6 : this.#language.rarity(term.lemma);
      const general = Math.max(0.15, Math.min(1, (rarity - 2.5) / 3));
      const inCorpus = Math.max(0.1, Math.min(1, this.corpus.claims.weight(term.state ?? term.lemma) / 6));
      weight = KIND_WEIGHT[term.kind] * (0.5 * general + 0.5 * inCorpus);
      this.#weights.set(key, weight);
    }
    return weight;
  }

  /** The terms of the corpus that mean the same as a term, or nearly. */
  like(term: Term): Likeness {
    const key = keyOf(term);
    let like = this.#likes.get(key);
    if (!like) {
      const scores = term.kind === "name" ? this.#likeName(term) : this.#likeWord(term.lemma);
      like = { ids: [...scores.keys()], scores: [...scores.values()] };
      this.#likes.set(key, like);
    }
    return like;
  }

  /** What was interned as a number. */
  lemma(id: number): string {
    return this.#words[id]!;
  }

  /** How much two lemmas of counted or governing words mean the same. */
  compareWords(a: string, b: string): number {
    if (a === b) return 1;
    const id = this.#ids.get(`w:${b}`);
    if (id === undefined) return 0;
    const { ids, scores } = this.like({ token: 0, lemma: a, kind: "noun" });
    const at = ids.indexOf(id);
    return at < 0 ? 0 : scores[at]!;
  }

  /** A term's vector, shorter for frequent words; undefined where none of its words has one. */
  vector(term: Term): Float32Array | undefined {
    const key = keyOf(term);
    if (this.#vectors.has(key)) return this.#vectors.get(key);
    let sum: Float32Array | undefined;
    for (const word of term.words ?? term.lemma.split(" ")) {
      const vector = this.#language.vectors.vector(word);
      if (!vector) continue;
      const share = 10 ** -this.#language.rarity(word);
      const weight = SMOOTH / (SMOOTH + share) / Math.sqrt(term.words?.length ?? 1);
      sum ??= new Float32Array(vector.length);
      for (let d = 0; d < vector.length; d++) sum[d]! += weight * vector[d]!;
    }
    this.#vectors.set(key, sum);
    return sum;
  }

  #intern(term: Term): void {
    const key = keyOf(term);
    if (this.#ids.has(key)) return;
    const id = this.#words.length;
    this.#ids.set(key, id);
    this.#words.push(term.lemma);
    for (const word of term.words ?? [term.lemma]) {
      if (word.length <= 2 && term.words) continue;
      const ids = this.#byWord.get(word) ?? new Set();
      ids.add(id);
      this.#byWord.set(word, ids);
    }
    this.#names[id] = term;
    if (term.state) push(this.#byState, term.state, id);
    if (term.kind === "name") {
      this.#nameIds.push(id);
      return;
    }
    const { thesaurus, vectors } = this.#language;
    for (const partner of thesaurus.partners(term.lemma)) push(this.#byPartner, partner, id);
    for (const sense of thesaurus.broaderSenses(term.lemma)) push(this.#byBroader, sense, id);
    for (const sense of Array.from(thesaurus.namedSenses(term.lemma))) push(this.#byNamed, sense, id);
    const vector = vectors.vector(term.lemma);
    if (!vector) return;
    const at = this.#rows.length * vectors.dimensions;
    if (this.#matrix.length < at + vectors.dimensions) {
      const larger = new Float32Array(Math.max(1024, 2 * this.#rows.length) * vectors.dimensions);
      larger.set(this.#matrix);
      this.#matrix = larger;
    }
    this.#matrix.set(vector, at);
    this.#rows.push(id);
  }

  #likeName(term: Term): Map<number, number> {
    const scores = new Map<number, number>();
    const raise = (id: number, score: number) => {
      if (score >= LEAST) scores.set(id, Math.max(scores.get(id) ?? 0, score));
    };
    const words = term.words ?? [term.lemma];
    for (const word of words) {
      if (word.length <= 2 && term.words) continue;
      for (const id of this.#byWord.get(word) ?? []) raise(id, compareNames(words, this.#names[id]!));
    }
    if (term.state) for (const id of this.#byState.get(term.state) ?? []) raise(id, SAME_STATE);
    for (const bearer of this.corpus.entities.bearersOf(term.lemma))
      for (const id of this.#bearers().get(bearer) ?? []) raise(id, 1);
    const own = this.idOf(term);
    if (own !== undefined) scores.set(own, 1);
    return scores;
  }

  #likeWord(lemma: string): Map<number, number> {
    const scores = new Map<number, number>();
    const raise = (id: number, score: number) => {
      if (score > (scores.get(id) ?? 0)) scores.set(id, score);
    };
    const { thesaurus, vectors } = this.#language;
    const vector = vectors.vector(lemma);
    if (vector) {
      const size = vector.length;
      const kinds = new Set<number>();
      for (const sense of thesaurus.broaderSenses(lemma))
        for (const id of this.#byNamed.get(sense) ?? []) kinds.add(id);
      for (const sense of Array.from(thesaurus.namedSenses(lemma)))
        for (const id of this.#byBroader.get(sense) ?? []) kinds.add(id);
      for (let row = 0; row < this.#rows.length; row++) {
        let cosine = 0;
        const from = row * size;
        for (let d = 0; d < size; d++) cosine += vector[d]! * this.#matrix[from + d]!;
        if (cosine < KIND_FLOOR) continue;
        const id = this.#rows[row]!;
        const near = cosine <= VECTOR_FLOOR ? 0 : ((cosine - VECTOR_FLOOR) / (1 - VECTOR_FLOOR)) * 0.9;
        // A kind counts only for words that are used alike: far kinds say little.
        const score = near < HYPERNYM && kinds.has(id) ? HYPERNYM : near;
        if (score >= LEAST) raise(id, score);
      }
    }
    for (const partner of thesaurus.partners(lemma)) {
      const id = this.#ids.get(`w:${partner}`);
      if (id !== undefined) raise(id, RELATED);
    }
    for (const id of this.#byPartner.get(lemma) ?? []) raise(id, RELATED);
    // A name of the same letters, or one that ends in the word: "the initiative", "Black Sea Initiative".
    for (const id of this.#byWord.get(lemma) ?? []) {
      const other = this.#names[id]!;
      if (other.kind === "name") raise(id, other.lemma === lemma ? 1 : compareNames([lemma], other));
    }
    const own = this.#ids.get(`w:${lemma}`);
    if (own !== undefined) scores.set(own, 1);
    return scores;
  }

  #bearers(): Map<string, number[]> {
    if (!this.#byBearer) {
      this.#byBearer = new Map();
      for (const id of this.#nameIds) {
        for (const bearer of this.corpus.entities.bearersOf(this.#words[id]!)) push(this.#byBearer, bearer, id);
      }
    }
    return this.#byBearer;
  }
}

function keyOf(term: Term): string {
  return term.kind === "name" ? `n:${term.lemma}` : `w:${term.lemma}`;
}

function compareNames(x: readonly string[], other: Term): number {
  const y = other.words ?? [other.lemma];
  if (x.length === 1 && y.length === 1) return x[0] === y[0] ? 1 : 0;
  const shared = x.filter((word) => word.length > 2 && y.includes(word)).length;
  if (shared === 0) return 0;
  if (shared === Math.min(x.length, y.length)) return x.at(-1) === y.at(-1) ? SHARED_LAST_WORD : SHARED_FIRST_WORDS;
  return x.at(-1) === y.at(-1) ? SHARED_FAMILY : SHARED_WORD;
}

function push<K>(map: Map<K, number[]>, key: K, id: number): void {
  const ids = map.get(key);
  if (ids) ids.push(id);
  else map.set(key, [id]);
}
