import { isDemonym } from "../../extraction/names/gazetteer.js";
import { ORGANISATION_HEADS, PLACE_HEADS } from "../../extraction/names/nameHeads.js";
import type { NameWord } from "../../extraction/names/nameWords.js";
import { CALENDAR_WORDS } from "../../extraction/names/plainWords.js";
import { OFFICES, ROLE_NOUNS } from "../../extraction/names/titleWords.js";
import { AUXILIARIES, DETERMINERS, FUNCTION_WORDS, PLACE_NOUNS, TIME_NOUNS } from "./descriptionWords.js";

/** Whether a word says what a person is. */
export function isRole(word: NameWord | undefined): boolean {
  if (!word || word.shape === "mark") return false;
  const lower = word.lower;
  return ROLE_NOUNS.has(lower) || OFFICES.has(lower) || /(?:woman|smith|ologist|ographer)$/.test(lower);
}

/** Whether an ordinary word says what a place or an organisation is. */
export function isThing(word: NameWord | undefined): boolean {
  return (
    word?.shape === "lower" &&
    (PLACE_NOUNS.has(word.lower) || ORGANISATION_HEADS.has(word.lower) || PLACE_HEADS.has(word.lower))
  );
}

export function isName(word: NameWord | undefined): boolean {
  return (word?.shape === "capital" || word?.shape === "acronym") && !CALENDAR_WORDS.has(word.lower);
}

/** Walks left from a noun over what modifies it, to its determiner if there is one. */
export function phraseStart(words: readonly NameWord[], head: number): number {
  let start = head;
  for (let steps = 0; steps < 7 && start > 0; steps++) {
    const word = words[start - 1]!;
    if (word.shape === "mark" || word.shape === "number") break;
    if (DETERMINERS.has(word.lower)) return start - 1;
    if (FUNCTION_WORDS.has(word.lower) && word.shape === "lower") break;
    start--;
    if (word.possessive && word.shape !== "lower") break;
  }
  return start;
}

/** The noun that says what somebody is in "the speaker of the Danish parliament", ending at `end`. */
export function headBefore(words: readonly NameWord[], end: number): number | undefined {
  let head: number | undefined;
  for (let index = end; index >= 0 && index > end - 14; index--) {
    const word = words[index]!;
    if (word.shape === "mark" || AUXILIARIES.has(word.lower)) break;
    const complement = index === end || /^(?:of|for|to|on|in|at|and)$/.test(words[index + 1]!.lower);
    if (complement && (isRole(word) || (index === end && isThing(word)))) head = index;
    else if (/^(?:with|by|that|which|who|after|before|because|said)$/.test(word.lower)) break;
  }
  return head;
}

/** The last word before the mark that ends a clause. Commas inside "Paris, France" are not looked through. */
export function clauseEnd(words: readonly NameWord[], from: number, limit: number): number {
  let index = from;
  while (index < words.length && index < from + limit && !/^[,;:()."”“!?—–]$/.test(words[index]!.text)) index++;
  // A full stop inside "no. 5" or "St. Petersburg" is rare enough to let go.
  return index - 1;
}

export function hasVerb(words: readonly NameWord[], from: number, to: number): boolean {
  for (let index = from; index <= to; index++) {
    if (/^(?:who|which|that|where|whose)$/.test(words[index]!.lower)) return false;
    if (AUXILIARIES.has(words[index]!.lower)) return true;
  }
  return false;
}

/** Whether a stretch between marks is a noun phrase that says what somebody or something is. */
export function isDescription(words: readonly NameWord[], from: number, to: number): boolean {
  if (hasVerb(words, from, to)) return false;
  const first = words[from]!;
  // What "and" opens is the next member of a list.
  if (/^(?:and|or|but|nor)$/.test(first.lower)) return false;
  const indefinite = /^(?:a|an|one)$/.test(first.lower);
  const starts =
    indefinite || DETERMINERS.has(first.lower) || (isName(first) && first.possessive) || isDemonym(first.text);
  const limit = Math.min(to, from + 9);
  for (let index = from; index <= limit; index++) {
    const word = words[index]!;
    const ends =
      index === to ||
      /^(?:of|for|to|on|in|at|and|who|which|that|with|under|from|led|based|by|near|since|between|where|off|along|across|over)$/.test(
        words[index + 1]!.lower,
      );
    // A second article with no preposition before it is the object of a verb: "a diver cuts the barrier".
    if (index > from && /^(?:a|an|the)$/.test(word.lower) && !FUNCTION_WORDS.has(words[index - 1]!.lower)) return false;
    if (!ends) {
      if (FUNCTION_WORDS.has(word.lower) && index > from && word.shape === "lower" && !DETERMINERS.has(word.lower))
        return false;
      continue;
    }
    if (isRole(word)) return starts || index - from <= 4;
    if (isThing(word) || word.lower === "capital") return starts;
    return indefinite && word.shape === "lower" && index > from && !TIME_NOUNS.has(word.lower);
  }
  return false;
}
