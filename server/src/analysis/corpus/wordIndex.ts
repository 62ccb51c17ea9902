/** A word with the items that have it. */
export interface IndexedWord {
  readonly text: string;
  /** Each `item * FIELDS + field`: one small whole number, so that a large library takes little memory. */
  readonly postings: readonly number[];
}

/** How many fields of an item can be told apart. */
export const FIELDS = 8;

interface Kept extends IndexedWord {
  /** Which letters it has: a bit for each of 32 classes. */
  readonly letters: number;
  readonly postings: number[];
}

/**
 * The vocabulary of many short texts, by beginnings and by likeness. A word's letters as a bit set rule out nearly all
 * of the vocabulary before anybody measures a distance.
 */
export class WordIndex {
  readonly #words = new Map<string, Kept>();
  /** All words in the order of the alphabet, until one comes. */
  #sorted: readonly Kept[] | undefined;

  /** Notes that an item has a word in a field (0 to `FIELDS` - 1); an item has each word once. */
  add(text: string, item: number, field: number): void {
    const posting = item * FIELDS + field;
    const word = this.#words.get(text);
    if (word) {
      word.postings.push(posting);
      return;
    }
    // Most words are one item's alone. A list that begins empty would take room for many.
    this.#words.set(text, { text, letters: lettersOf(text), postings: [posting] });
    this.#sorted = undefined;
  }

  remove(text: string, item: number): void {
    const word = this.#words.get(text);
    const at = word ? word.postings.findIndex((posting) => Math.floor(posting / FIELDS) === item) : -1;
    if (!word || at < 0) return;
    word.postings.splice(at, 1);
    if (word.postings.length) return;
    this.#words.delete(text);
    this.#sorted = undefined;
  }

  prepare(): void {
    this.#inOrder();
  }

  /** The words that begin with some letters. */
  *startingWith(prefix: string): Generator<IndexedWord> {
    const sorted = this.#inOrder();
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.text < prefix) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < sorted.length && sorted[i]!.text.startsWith(prefix); i++) yield sorted[i]!;
  }

  /** The words that have nearly all letters of another and are about as long or longer: what may be within so many errors of it. */
  *like(typed: string, errors: number): Generator<IndexedWord> {
    const letters = lettersOf(typed);
    for (const word of this.#inOrder()) {
      const missing = letters & ~word.letters;
      if (missing !== 0 && countBits(missing) > errors) continue;
      if (word.text.length >= typed.length - errors) yield word;
    }
  }

  #inOrder(): readonly Kept[] {
    return (this.#sorted ??= [...this.#words.values()].sort((a, b) => (a.text < b.text ? -1 : 1)));
  }
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
