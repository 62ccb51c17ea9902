import type { BibliographicItem, CitationKey } from "../documents/bibliography.js";
import { fold } from "../text/fold.js";
import { prefixDistance } from "./editDistance.js";
import { FIELDS, type IndexedWord, WordIndex } from "./wordIndex.js";

/** A source that fits what was typed. `score` is 0 to about 1.6 a word. */
export interface ItemHit {
  readonly key: CitationKey;
  readonly score: number;
}

/** How much a word counts by the field that it stands in. */
const WEIGHTS = { key: 1.25, keyPart: 1.1, family: 1.15, text: 1, publisher: 0.9, container: 0.85 } as const;
const FIELD_NAMES = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];
const FIELD_WEIGHTS = Object.values(WEIGHTS);

const EXACT = 1.2;
const BEGINNING = 1;
const MISSPELT = 0.65;
/** A whole word that is meant beats a longer one that begins alike, and a wrong first letter is rare. */
const WHOLE = 0.2;
const WRONG_FIRST = 0.15;
/** Letters from the middle of a key: enough to find "jccfield2022" by "field", and to part those that fit alike. */
const WITHIN_KEY = 0.5;
const ALSO_IN_KEY = 0.1;
const SHORTEST_WITHIN = 3;
const MOST_WORDS = 12;

/**
 * Searches bibliographic items by words in any order over key, author, title, publisher and year, without
 * diacritics, by beginnings of words and with typing errors. Tens of thousands of items take milliseconds.
 */
export class ItemSearch {
  readonly #items: (BibliographicItem | undefined)[] = [];
  /** The keys as they are searched, parallel to the items. */
  readonly #folded: string[] = [];
  readonly #index = new Map<CitationKey, number>();
  readonly #words = new WordIndex();
  /** The place of each item in the order of keys, until one comes or goes. */
  #places: Int32Array | undefined;
  #scratch = tablesOf(0);

  add(item: BibliographicItem): void {
    this.remove(item.id);
    const index = this.#items.length;
    this.#items.push(item);
    this.#folded.push(fold(item.id));
    this.#index.set(item.id, index);
    this.#places = undefined;
    for (const [word, field] of wordsOf(item)) this.#words.add(word, index, FIELD_NAMES.indexOf(field));
  }

  remove(key: CitationKey): void {
    const index = this.#index.get(key);
    if (index === undefined) return;
    for (const word of wordsOf(this.#items[index]!).keys()) this.#words.remove(word, index);
    this.#index.delete(key);
    this.#places = undefined;
    this.#items[index] = undefined;
    this.#folded[index] = "";
  }

  /** Puts words and keys in order, so that the first search does not have to. */
  prepare(): void {
    this.#words.prepare();
    this.#placesOfKeys();
  }

  /** The `limit` items that fit a query best and have all its words (all but one of three or more), best first. */
  search(query: string, limit = Number.POSITIVE_INFINITY): ItemHit[] {
    const words = queryWords(query);
    if (!words.length) return [];
    const size = this.#items.length;
    const { total, count, best } = this.#tables();
    for (const word of words) {
      for (const index of this.#match(word, best)) {
        total[index]! += best[index]!;
        count[index]!++;
        best[index] = 0;
      }
    }
    const needed = words.length >= 3 ? words.length - 1 : words.length;
    const found: number[] = [];
    for (let index = 0; index < size; index++) if (count[index]! >= needed) found.push(index);
    return this.#best(found, total, limit).map((index) => ({ key: this.#items[index]!.id, score: total[index]! }));
  }

  /** The `limit` items with the highest scores, then the first keys, in this order. Only what can be among them is put in order. */
  #best(found: readonly number[], scores: Float32Array, limit: number): number[] {
    const places = this.#placesOfKeys();
    const inOrder = (a: number, b: number) => scores[b]! - scores[a]! || places[a]! - places[b]!;
    if (found.length <= limit) return [...found].sort(inOrder);
    const floor = nthGreatest(found, scores, limit);
    const above = found.filter((index) => scores[index]! > floor).sort(inOrder);
    // A letter that thousands begin with leaves thousands of equals.
    const level: number[] = [];
    const room = limit - above.length;
    for (const index of found) {
      if (scores[index] !== floor) continue;
      const place = places[index]!;
      if (level.length === room && place > places[level[room - 1]!]!) continue;
      let at = level.length;
      while (at > 0 && place < places[level[at - 1]!]!) at--;
      level.splice(at, 0, index);
      if (level.length > room) level.pop();
    }
    return [...above, ...level];
  }

  /** What a search counts in, a number an item, all 0: made anew for each search it would be most of the garbage. */
  #tables(): Tables {
    const size = this.#items.length;
    if (this.#scratch.total.length < size) this.#scratch = tablesOf(Math.ceil(size * 1.2));
    this.#scratch.total.fill(0);
    this.#scratch.count.fill(0);
    return this.#scratch;
  }

  #placesOfKeys(): Int32Array {
    if (this.#places) return this.#places;
    const places = new Int32Array(this.#items.length);
    const keys = [...this.#index].sort(([a], [b]) => (a < b ? -1 : 1));
    keys.forEach(([, index], place) => {
      places[index] = place;
    });
    return (this.#places = places);
  }

  /** Writes the best score of one typed word into `best` for each item that has it; answers these items. */
  #match(typed: string, best: Float32Array): number[] {
    const touched: number[] = [];
    const put = (index: number, score: number): void => {
      if (best[index] === 0) touched.push(index);
      if (score > best[index]!) best[index] = score;
    };
    const putAll = ({ postings }: IndexedWord, quality: number): void => {
      for (const posting of postings) put(Math.floor(posting / FIELDS), quality * FIELD_WEIGHTS[posting % FIELDS]!);
    };
    for (const word of this.#words.startingWith(typed))
      putAll(word, word.text.length === typed.length ? EXACT : BEGINNING);
    const allowed = allowedErrors(typed);
    if (allowed > 0)
      for (const word of this.#words.like(typed, allowed)) {
        const quality = likeness(typed, word.text, allowed);
        if (quality > 0) putAll(word, quality);
      }
    if (typed.length >= SHORTEST_WITHIN)
      for (let index = 0; index < this.#folded.length; index++) {
        if (this.#folded[index]!.indexOf(typed, 1) < 0) continue;
        if (best[index] === 0) put(index, WITHIN_KEY);
        else best[index]! += ALSO_IN_KEY;
      }
    return touched;
  }
}

interface Tables {
  readonly total: Float32Array;
  readonly count: Uint8Array;
  /** 0 again after each word. */
  readonly best: Float32Array;
}

function tablesOf(size: number): Tables {
  return { total: new Float32Array(size), count: new Uint8Array(size), best: new Float32Array(size) };
}

function allowedErrors(typed: string): number {
  return /^\d+$/.test(typed) || typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;
}

/** How well a misspelt word fits a word of an item; 0 where it does not. */
function likeness(typed: string, word: string, allowed: number): number {
  const distance = prefixDistance(typed, word, allowed);
  if (distance === 0 || distance > allowed) return 0;
  const whole = Math.abs(word.length - typed.length) <= 1 ? WHOLE : 0;
  return MISSPELT - 0.2 * (distance - 1) + whole - (word[0] === typed[0] ? 0 : WRONG_FIRST);
}

function nthGreatest(indices: readonly number[], values: Float32Array, n: number): number {
  const scores = Float32Array.from(indices, (index) => values[index]!).sort();
  return scores[Math.max(0, scores.length - n)]!;
}

/** The words of an item, each with the field that makes it count most. */
function wordsOf(item: BibliographicItem): Map<string, keyof typeof WEIGHTS> {
  const words = new Map<string, keyof typeof WEIGHTS>();
  const add = (text: string | undefined, field: keyof typeof WEIGHTS): void => {
    for (const word of text ? splitWords(text) : []) {
      const known = words.get(word);
      if (!known || WEIGHTS[field] > WEIGHTS[known]) words.set(word, field);
    }
  };
  const key = fold(item.id);
  // "harbour2021dredging" is found by each of its parts.
  for (const part of key.match(/\p{L}+|\d+/gu) ?? []) words.set(part, "keyPart");
  words.set(key, "key");
  for (const name of [...(item.author ?? []), ...(item.editor ?? [])]) {
    add(name.family, "family");
    // The words of an institution's name are those of titles.
    add([name.literal, name.given, name["non-dropping-particle"]].filter(Boolean).join(" "), "text");
  }
  add(item.title, "text");
  add(item.publisher, "publisher");
  add(item["container-title"], "container");
  add(item.issued?.slice(0, 4), "text");
  return words;
}

/** What was typed as words; a key is kept whole. */
function queryWords(query: string): string[] {
  const folded = fold(query).trim();
  return folded
    .split(/[\s,;.:()'"-]+/)
    .filter(Boolean)
    .slice(0, MOST_WORDS);
}

function splitWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
