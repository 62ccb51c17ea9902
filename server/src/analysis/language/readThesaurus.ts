import { BinaryReader, corrupt } from "./binaryReader.js";
import type { Thesaurus } from "./language.js";

export const THESAURUS_KIND = "SBth";
export const THESAURUS_VERSION = 1;

/** How many steps up `isA` climbs: "soldier" is a person in five. */
const MOST_STEPS = 8;

/**
 * The thesaurus of `models/thesaurus.bin`: WordNet (Fellbaum 1998), trimmed by `scripts/build-thesaurus.ts`.
 * Throws an error that says so where the file is damaged.
 */
export function readThesaurus(bytes: Uint8Array): Thesaurus {
  const reader = new BinaryReader(bytes, THESAURUS_KIND, THESAURUS_VERSION);
  const words = reader.texts();
  const numbers = new Map(words.map((word, i) => [word, i]));
  // Each word's partners with a higher number.
  const partners = reader.ascendingLists(words.length);
  // Each word's frequent senses and all that it may name as a kind; each sense's broader senses.
  const senses = reader.ascendingLists(words.length);
  const kinds = reader.ascendingLists(words.length);
  const senseCount = reader.varint();
  if (senseCount > bytes.length) corrupt("it has too many senses");
  const broader = reader.ascendingLists(senseCount);
  for (const { values } of [senses, kinds, broader])
    for (const sense of values) if (sense >= senseCount) corrupt("it names a sense that it lacks");

  return {
    related(a, b) {
      if (a === b) return true;
      const first = numbers.get(a);
      const second = numbers.get(b);
      if (first === undefined || second === undefined) return false;
      return partners.has(Math.min(first, second), Math.max(first, second));
    },
    isA(word, kind) {
      if (word === kind) return true;
      const to = numbers.get(kind);
      return to !== undefined && broaderSenses(word).some((sense) => kinds.has(to, sense));
    },
    partners(word) {
      const number = numbers.get(word);
      return number === undefined ? [] : Array.from(partners.at(number), (partner) => words[partner]!);
    },
    broaderSenses,
    namedSenses(word) {
      const number = numbers.get(word);
      return number === undefined ? [] : kinds.at(number);
    },
  };

  function broaderSenses(word: string): number[] {
    const number = numbers.get(word);
    if (number === undefined) return [];
    const seen = new Set<number>(senses.at(number));
    let level = [...seen];
    for (let step = 0; step < MOST_STEPS && level.length > 0; step++) {
      const next: number[] = [];
      for (const sense of level) {
        for (const above of broader.at(sense)) {
          if (seen.has(above)) continue;
          seen.add(above);
          next.push(above);
        }
      }
      level = next;
    }
    return [...seen];
  }
}
