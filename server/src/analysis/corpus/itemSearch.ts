import type { BibliographicItem, CitationKey } from "../documents/bibliography.js";
import { fold } from "../text/fold.js";
import { prefixDistance } from "./editDistance.js";

/** A source that fits what was typed. `score` is 0 to about 1.5 a word. */
export interface ItemHit {
  readonly key: CitationKey;
  readonly score: number;
}

interface Word {
  readonly text: string;
  /** Which letters it has: a bit for each of 32 classes. */
  readonly letters: number;
  /** Items that have the word, with the weight of its field. */
  readonly items: Map<number, number>;
}

const EXACT = 1.2;
const BEGINNING = 1;
const MISSPELT = 0.7;

/**
 * Searches bibliographic items by words in any order over key, author, title, publisher and year, without
 * diacritics, by beginnings of words and with typing errors. A word's letters as a bit set rule out nearly all of
 * the vocabulary before any distance is measured, so that tens of thousands of items take milliseconds.
 */
export class ItemSearch {
  readonly #keys: (CitationKey | undefined)[] = [];
  readonly #index = new Map<CitationKey, number>();
  readonly #words = new Map<string, Word>();
  readonly #wordsOf: Word[][] = [];
  #list: Word[] | undefined;

  add(item: BibliographicItem): void {
    this.remove(item.id);
    const index = this.#keys.length;
    this.#keys.push(item.id);
    this.#index.set(item.id, index);
    const words: Word[] = [];
    for (const [text, weight] of wordsOf(item)) {
      let word = this.#words.get(text);
      if (!word) {
        this.#words.set(text, (word = { text, letters: lettersOf(text), items: new Map() }));
        this.#list?.push(word);
      }
      word.items.set(index, Math.max(word.items.get(index) ?? 0, weight));
      words.push(word);
    }
    this.#wordsOf.push(words);
  }

  remove(key: CitationKey): void {
    const index = this.#index.get(key);
    if (index === undefined) return;
    this.#index.delete(key);
    this.#keys[index] = undefined;
    for (const word of this.#wordsOf[index]!) word.items.delete(index);
    this.#wordsOf[index] = [];
  }

  /** The `limit` items that fit a query best and have all its words (all but one of three or more), best first. */
  search(query: string, limit = Number.POSITIVE_INFINITY): ItemHit[] {
    const words = queryWords(query);
    if (!words.length) return [];
    this.#list ??= [...this.#words.values()];
    const size = this.#keys.length;
    const total = new Float64Array(size);
    const count = new Uint8Array(size);
    const best = new Float64Array(size);
    for (const word of words) {
      const touched = this.#match(word, best);
      for (const index of touched) {
        total[index]! += best[index]!;
        count[index]!++;
        best[index] = 0;
      }
    }
    const needed = words.length >= 3 ? words.length - 1 : words.length;
    const found: number[] = [];
    for (let index = 0; index < size; index++)
      if (count[index]! >= needed && this.#keys[index] !== undefined) found.push(index);
    // Only what can be among the best is put in order.
    const floor = found.length > limit ? nthGreatest(found, total, limit) : 0;
    return found
      .filter((index) => total[index]! >= floor)
      .map((index) => ({ key: this.#keys[index]!, score: total[index]! }))
      .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
      .slice(0, limit);
  }

  /** Writes the best score of one typed word into `best` for each item that has it; answers these items. */
  #match(typed: string, best: Float64Array): number[] {
    const touched: number[] = [];
    const letters = lettersOf(typed);
    const allowed = typed.length >= 8 ? 2 : typed.length >= 4 ? 1 : 0;
    for (const word of this.#list!) {
      const missing = letters & ~word.letters;
      if (missing !== 0 && (allowed === 0 || countBits(missing) > allowed)) continue;
      const quality = qualityOf(typed, word.text, allowed);
      if (quality <= 0) continue;
      for (const [index, weight] of word.items) {
        const score = quality * weight;
        if (best[index] === 0) touched.push(index);
        if (score > best[index]!) best[index] = score;
      }
    }
    return touched;
  }
}

/** How well a typed word fits a word of an item; 0 where it does not. */
function qualityOf(typed: string, word: string, allowed: number): number {
  if (word.startsWith(typed)) return word.length === typed.length ? EXACT : BEGINNING;
  if (allowed === 0 || word.length < typed.length - allowed || /^\d+$/.test(typed)) return 0;
  const distance = prefixDistance(typed, word, allowed);
  if (distance > allowed) return 0;
  // A whole word that is meant beats a longer one that begins alike; a wrong first letter is rare.
  const whole = Math.abs(word.length - typed.length) <= 1 ? 0.1 : 0;
  return MISSPELT - 0.2 * (distance - 1) + whole - (word[0] === typed[0] ? 0 : 0.15);
}

function nthGreatest(indices: readonly number[], values: Float64Array, n: number): number {
  const scores = Float64Array.from(indices, (index) => values[index]!).sort();
  return scores[Math.max(0, scores.length - n)]!;
}

/** The words of an item with the weight of their field. */
function wordsOf(item: BibliographicItem): Map<string, number> {
  const words = new Map<string, number>();
  const add = (text: string | undefined, weight: number): void => {
    for (const word of text ? splitWords(text) : []) if (weight > (words.get(word) ?? 0)) words.set(word, weight);
  };
  const key = fold(item.id);
  words.set(key, 1.25);
  // "harbour2021dredging" is found by each of its parts.
  for (const part of key.match(/\p{L}+|\d+/gu) ?? []) if (!words.has(part)) words.set(part, 1.1);
  for (const name of [...(item.author ?? []), ...(item.editor ?? [])])
    add(name.literal ?? [name.family, name.given, name["non-dropping-particle"]].filter(Boolean).join(" "), 1.15);
  add(item.title, 1);
  add(item.publisher, 0.9);
  add(item["container-title"], 0.85);
  add(item.issued?.slice(0, 4), 1);
  return words;
}

/** What was typed as words; a key is kept whole. */
function queryWords(query: string): string[] {
  const folded = fold(query).trim();
  return folded
    .split(/[\s,;.:()'"-]+/)
    .filter(Boolean)
    .slice(0, 12);
}

function splitWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function lettersOf(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) letters |= 1 << (text.charCodeAt(i) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest; rest &= rest - 1) count++;
  return count;
}
