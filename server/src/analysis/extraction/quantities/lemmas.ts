import { NOT_PLURAL, PLURALS } from "./nounLexicon.js";

// "fishermen", "gunmen", "servicewomen", but neither "specimen" nor "abdomen".
const COMPOUND_PLURAL = /^[a-z-]{2,20}(?:[^ioumw]men|women|children|people|folk|craft)$/;

/** Whether a lower-case word looks like a plural noun, or one that is used as a plural ("aircraft", "dead"). */
export function isPlural(word: string): boolean {
  if (Object.hasOwn(PLURALS, word) || COMPOUND_PLURAL.test(word)) return true;
  return word.length > 3 && /[^su']s$/.test(word) && !/(?:ious|eous|less|ness)$/.test(word) && !NOT_PLURAL.has(word);
}

/** The singular of a lower-case noun by the rules of English spelling; other words come back unchanged. */
export function singular(word: string): string {
  const known = Object.hasOwn(PLURALS, word) ? PLURALS[word] : undefined;
  if (known !== undefined) return known;
  if (!isPlural(word)) return word;
  if (COMPOUND_PLURAL.test(word))
    return word
      .replace(/men$/, "man")
      .replace(/children$/, "child")
      .replace(/folks?$/, "folk");
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
