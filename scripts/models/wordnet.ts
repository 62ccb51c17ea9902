import { readFileSync } from "node:fs";
import { join } from "node:path";

export const WORDNET_KINDS = ["noun", "verb", "adj", "adv"] as const;
export type WordNetKind = (typeof WORDNET_KINDS)[number];

/** A set of words with one meaning. */
export interface Synset {
  /** Unique over the parts of speech: kind and offset. */
  readonly id: string;
  readonly kind: WordNetKind;
  /** Number of the lexicographer file: 18 holds nouns for persons. */
  readonly field: number;
  /** As written, with underscores for spaces. */
  readonly words: readonly string[];
  readonly pointers: readonly Pointer[];
}

export interface Pointer {
  /** "@" hypernym, "+" derivation, "\\" pertainym, "&" similar. */
  readonly symbol: string;
  readonly target: string;
  /** Positions of the two words for a pointer between words, counted from 1; 0 for one between synsets. */
  readonly from: number;
  readonly to: number;
}

/** A sense of a base form. */
export interface Sense {
  readonly synset: string;
  /** 1 is the most frequent. */
  readonly rank: number;
  /** Times that the sense was marked in a tagged corpus. */
  readonly count: number;
}

export interface WordNet {
  readonly synsets: ReadonlyMap<string, Synset>;
  /** `kind:word` -> senses, by rank. */
  readonly senses: ReadonlyMap<string, readonly Sense[]>;
}

/** Reads the folder `dict` of WordNet 3 (format: wndb(5WN), senseidx(5WN)). */
export function readWordNet(dict: string): WordNet {
  const synsets = new Map<string, Synset>();
  for (const kind of WORDNET_KINDS)
    for (const line of lines(dict, `data.${kind}`)) {
      const [offset, field, , wordCount, ...rest] = line.slice(0, line.indexOf("|")).trim().split(" ");
      const words: string[] = [];
      for (let i = 0; i < Number.parseInt(wordCount!, 16); i++) words.push(rest[i * 2]!.replace(/\(.*\)$/, ""));
      let at = words.length * 2;
      const pointerCount = Number(rest[at++]);
      const pointers: Pointer[] = [];
      for (let i = 0; i < pointerCount; i++) {
        const [symbol, target, type, places] = rest.slice(at, (at += 4)) as [string, string, string, string];
        pointers.push({
          symbol,
          target: `${KIND_OF_LETTER[type]}${target}`,
          from: Number.parseInt(places.slice(0, 2), 16),
          to: Number.parseInt(places.slice(2), 16),
        });
      }
      const id = `${kind}${offset}`;
      synsets.set(id, { id, kind, field: Number(field), words, pointers });
    }

  const senses = new Map<string, Sense[]>();
  for (const line of lines(dict, "index.sense")) {
    const [key, offset, rank, count] = line.split(" ");
    const [word, rest] = key!.split("%");
    const kind = KIND_OF_NUMBER[rest!.charAt(0)]!;
    const name = `${kind}:${word}`;
    const list = senses.get(name) ?? [];
    senses.set(name, list);
    list.push({ synset: `${kind}${offset}`, rank: Number(rank), count: Number(count) });
  }
  for (const list of senses.values()) list.sort((a, b) => a.rank - b.rank);
  return { synsets, senses };
}

const KIND_OF_LETTER: Readonly<Record<string, WordNetKind>> = { n: "noun", v: "verb", a: "adj", s: "adj", r: "adv" };
const KIND_OF_NUMBER: Readonly<Record<string, WordNetKind>> = { 1: "noun", 2: "verb", 3: "adj", 4: "adv", 5: "adj" };

/** The single-word base forms of a part of speech. */
export function readBaseForms(dict: string, kind: WordNetKind): string[] {
  // The data files keep the case that the index files lose: "Met" is no common noun.
  const words = new Set<string>();
  for (const line of lines(dict, `data.${kind}`)) {
    const [, , , count, ...rest] = line.split(" ");
    for (let i = 0; i < Number.parseInt(count!, 16); i++) words.add(rest[i * 2]!.replace(/\(.*\)$/, ""));
  }
  return [...words].filter((word) => /^[a-z][a-z'-]*$/.test(word));
}

/** The lines of a file without the licence at its head. */
function lines(dict: string, name: string): string[] {
  return readFileSync(join(dict, name), "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith(" "));
}
