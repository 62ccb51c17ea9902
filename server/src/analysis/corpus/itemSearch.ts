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

  /** Items that have all the words of a query (all but one of three or more), best first. */
  search(query: string): ItemHit[] {
    const words = queryWords(query);
    if (!words.length) return [];
    this.#list ??= [...this.#words.values()];
    const totals = new Map<number, { score: number; words: number }>();
    for (const word of words)
      for (const [index, score] of this.#matches(word)) {
        const total = totals.get(index);
        if (total) {
          total.score += score;
          total.words++;
        } else totals.set(index, { score, words: 1 });
      }
    const needed = words.length >= 3 ? words.length - 1 : words.length;
    const hits: ItemHit[] = [];
    for (const [index, total] of totals) {
      const key = this.#keys[index];
      if (key !== undefined && total.words >= needed) hits.push({ key, score: total.score });
    }
    return hits.sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  }

  /** The best score of one typed word for each item that has it. */
  #matches(typed: string): Map<number, number> {
    const best = new Map<number, number>();
    const letters = lettersOf(typed);
    const allowed = typed.length >= 8 ? 2 : typed.length >= 4 ? 1 : 0;
    for (const word of this.#list!) {
      if (!word.items.size) continue;
      const missing = countBits(letters & ~word.letters);
      if (missing > allowed) continue;
      const starts = word.text.startsWith(typed);
      let quality = starts ? (word.text.length === typed.length ? EXACT : BEGINNING) : 0;
      if (!starts && allowed > 0 && word.text.length >= typed.length - allowed && !/^\d+$/.test(typed)) {
        const distance = prefixDistance(typed, word.text, allowed);
        if (distance <= allowed) {
          // A whole word that is meant beats a longer one that begins alike; a wrong first letter is rare.
          const whole = Math.abs(word.text.length - typed.length) <= 1 ? 0.1 : 0;
          quality = MISSPELT - 0.2 * (distance - 1) + whole - (word.text[0] === typed[0] ? 0 : 0.15);
        }
      }
      if (quality <= 0) continue;
      for (const [index, weight] of word.items) {
        const score = quality * weight;
        if (score > (best.get(index) ?? 0)) best.set(index, score);
      }
    }
    return best;
  }
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
