import { hashText } from "./hash.js";
import { type Lexicon, readingsOf } from "./lexicon.js";

/** What the tagger and the parser see of a word: hashes of its forms. */
export interface WordFeatures {
  /** The normal form: lower case, digits as 0, one kind of quotes. */
  readonly form: number;
  readonly written: number;
  readonly suffixes: readonly [number, number, number, number];
  readonly first: number;
  readonly prefix: number;
  readonly shape: number;
  /** 0 small, 1 first letter large, 2 all large. */
  readonly letterCase: number;
  /** Groups of words used alike, fine and coarse; 0 where unknown. */
  readonly cluster: number;
  readonly coarse: number;
  /** What the dictionary says that it can be, as bits. */
  readonly readings: number;
}

/** The upper 24 bits of the hash of a normal form -> `fine * 256 + coarse`. */
export type Clusters = ReadonlyMap<number, number>;

/** A form under which rare spellings fall together. */
export function normalForm(word: string): string {
  if (word.length > 4 && /^https?:|^www\.|.@./.test(word)) return "!address";
  return word.toLowerCase().replace(/\d/g, "0").replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, "--");
}

/** The features of one word. */
export function wordFeatures(word: string, clusters: Clusters, lexicon: Lexicon): WordFeatures {
  const form = normalForm(word);
  const hash = hashText(form);
  const group = clusters.get(hash >>> 8) ?? 0;
  const upper = /^\p{Lu}/u.test(word);
  return {
    form: hash,
    written: hashText(word),
    suffixes: [hashText(form.slice(-1)), hashText(form.slice(-2)), hashText(form.slice(-3)), hashText(form.slice(-4))],
    first: hashText(form.slice(0, 1)),
    prefix: hashText(form.slice(0, 3)),
    shape: hashText(shapeOf(word)),
    letterCase: upper ? (word.length > 1 && word === word.toUpperCase() ? 2 : 1) : 0,
    cluster: group >>> 8,
    coarse: group & 255,
    readings: readingsOf(lexicon, form),
  };
}

/** "Mid-1990s" is "Xx-dx": runs of one kind of character, at most eight. */
function shapeOf(word: string): string {
  let shape = "";
  for (const character of word) {
    const kind = kindOf(character);
    if (shape.length < 2 || shape.at(-1) !== kind) shape += kind;
    if (shape.length >= 8) break;
  }
  return shape;
}

function kindOf(character: string): string {
  if (character >= "a" && character <= "z") return "x";
  if (character >= "A" && character <= "Z") return "X";
  if (character >= "0" && character <= "9") return "d";
  if (/\p{Lu}/u.test(character)) return "X";
  return /\p{L}/u.test(character) ? "x" : character;
}

/** Stands before the first and behind the last word. */
export const OUTSIDE: WordFeatures = {
  form: 11,
  written: 12,
  suffixes: [13, 14, 15, 16],
  first: 17,
  prefix: 18,
  shape: 19,
  letterCase: 3,
  cluster: 0xffff,
  coarse: 0xff,
  readings: 0xffff,
};

/** `wordFeatures` with a memory of limited size: a text repeats most of its words. */
export class WordReader {
  readonly #known = new Map<string, WordFeatures>();

  constructor(
    readonly clusters: Clusters,
    readonly lexicon: Lexicon,
  ) {}

  read(word: string): WordFeatures {
    let features = this.#known.get(word);
    if (!features) {
      if (this.#known.size >= 50_000) this.#known.clear();
      // A longer word is no word; its beginning is enough to know that.
      features = wordFeatures(word.length > 64 ? word.slice(0, 64) : word, this.clusters, this.lexicon);
      this.#known.set(word, features);
    }
    return features;
  }
}
